import {
  NumberField as AriaNumberField,
  Input,
  Label,
  type NumberFieldProps,
  Text,
} from "react-aria-components";
import { cx } from "./classes.ts";
import { controlClass, type FieldProps, hintClass, labelClass } from "./field.tsx";
import { FieldError } from "./field-error.tsx";

type Props = Omit<NumberFieldProps, "children" | "className"> &
  FieldProps & {
    className?: string;
    /** For a place where the label can be seen nearby. */
    hideLabel?: boolean;
  };

/** A number as people of the language write it, such as `17,5`. */
export function NumberField({ label, hint, className, hideLabel, ...props }: Props) {
  return (
    <AriaNumberField {...props} className={cx("flex flex-col gap-1.5", className)}>
      <Label className={hideLabel ? "sr-only" : labelClass}>{label}</Label>
      <Input className={cx(controlClass, "tabular-nums")} />
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError />
    </AriaNumberField>
  );
}
