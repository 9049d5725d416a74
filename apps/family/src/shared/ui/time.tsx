// Times of a clock, without a day.
import { parseTime } from "@internationalized/date";
import { DateInput, DateSegment, FieldError, Label, Text, TimeField } from "react-aria-components";
import { cx } from "./classes.ts";
import { controlClass, errorClass, type FieldProps, hintClass, labelClass, segmentClass } from "./field.tsx";

type Props = FieldProps & {
  /** `HH:MM`, or empty. */
  value: string;
  onChange(value: string): void;
  name?: string;
  isRequired?: boolean;
  className?: string;
};

export function ClockField({ label, hint, value, onChange, className, ...props }: Props) {
  return (
    <TimeField
      {...props}
      value={value ? parseTime(value) : null}
      onChange={(time) => onChange(time?.toString().slice(0, 5) ?? "")}
      className={cx("flex flex-col gap-1.5", className)}
    >
      <Label className={labelClass}>{label}</Label>
      <DateInput className={cx(controlClass, "flex items-center")}>
        {(segment) => <DateSegment segment={segment} className={segmentClass} />}
      </DateInput>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={errorClass} />
    </TimeField>
  );
}
