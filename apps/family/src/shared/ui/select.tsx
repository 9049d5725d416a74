import { ChevronDown } from "lucide-react";
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  Popover,
  type SelectProps,
  SelectValue,
  Text,
} from "react-aria-components";
import { cx } from "./classes.ts";
import { controlClass, type FieldProps, hintClass, labelClass } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { type Option, OptionItem } from "./option.tsx";
import { popoverClass } from "./popover.ts";

type Props<Id extends string> = Omit<
  SelectProps<Option<Id>>,
  "children" | "className" | "value" | "defaultValue" | "onChange"
> &
  FieldProps & {
    options: readonly Option<Id>[];
    value?: Id | null;
    defaultValue?: Id;
    onChange?: (value: Id) => void;
    className?: string;
    /** For a place where the label can be seen nearby. */
    hideLabel?: boolean;
  };

/** One of a few. For many, or to search, there is `ComboField`. */
export function SelectField<Id extends string>({
  label,
  hint,
  options,
  className,
  onChange,
  hideLabel,
  value,
  defaultValue,
  ...props
}: Props<Id>) {
  return (
    <AriaSelect
      {...props}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen) onChange?.(chosen.id);
      }}
      className={cx("group flex flex-col gap-1.5", className)}
    >
      <Label className={hideLabel ? "sr-only" : labelClass}>{label}</Label>
      <Button
        className={cx(
          controlClass,
          "focus-ring flex cursor-pointer items-center justify-between gap-2 text-start",
        )}
      >
        <SelectValue className="min-w-0 truncate placeholder-shown:text-soft [&_[slot=description]]:hidden" />
        <ChevronDown className="size-4 shrink-0 text-soft" aria-hidden />
      </Button>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError of="choice" />
      <Popover className={popoverClass}>
        <ListBox items={options} className="outline-none">
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
