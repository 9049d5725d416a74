import { ChevronDown } from "lucide-react";
import { useContext, useRef, useState } from "react";
import {
  Button,
  ComboBox,
  type ComboBoxProps,
  ComboBoxStateContext,
  Input,
  type InputProps,
  Label,
  ListBox,
  Popover,
  Text,
} from "react-aria-components";
import { cx } from "./classes.ts";
import { controlClass, type FieldProps, hintClass, labelClass } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { type Option, OptionItem } from "./option.tsx";
import { popoverClass } from "./popover.ts";
import { listHeight, useSide } from "./use-side.ts";

type Props<Id extends string> = Omit<
  ComboBoxProps<Option<Id>>,
  "children" | "className" | "value" | "defaultValue" | "onChange"
> &
  FieldProps & {
    options: readonly Option<Id>[];
    value?: Id | null;
    defaultValue?: Id;
    onChange?: (value: Id | null) => void;
    empty?: string;
    className?: string;
    placeholder?: string;
  };

/** One of many, found by typing. */
export function ComboField<Id extends string>({
  label,
  hint,
  options,
  empty,
  className,
  placeholder,
  onChange,
  value,
  defaultValue,
  ...props
}: Props<Id>) {
  const control = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const side = useSide(control, isOpen);
  return (
    <ComboBox
      menuTrigger="focus"
      {...props}
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      defaultItems={options}
      allowsEmptyCollection
      onOpenChange={setOpen}
      onChange={(key) => onChange?.(options.find(({ id }) => id === key)?.id ?? null)}
      className={cx("flex flex-col gap-1.5", className)}
    >
      <Label className={labelClass}>{label}</Label>
      <div ref={control} className="relative">
        <OpeningInput placeholder={placeholder} className={cx(controlClass, "pe-11")} />
        <Button className="absolute inset-e-0 inset-y-0 grid w-11 cursor-pointer place-items-center text-soft">
          <ChevronDown className="size-4" aria-hidden />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError of="choice" />
      <Popover className={popoverClass} placement={`${side} start`} shouldFlip={false} maxHeight={listHeight}>
        <ListBox<Option<Id>>
          className="outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-sm text-soft">{empty}</p>}
        >
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/**
 * Opens the list at every press. The focus alone opens it once: after it closed, because what is around it was
 * scrolled, the focus is still there, and a further tap would do nothing.
 */
function OpeningInput(props: InputProps) {
  const state = useContext(ComboBoxStateContext);
  return (
    <Input
      {...props}
      onClick={() => {
        if (state && !state.isOpen) state.open(null, "focus");
      }}
    />
  );
}
