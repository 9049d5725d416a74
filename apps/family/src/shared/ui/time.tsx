// Times of a clock, without a day.
import { parseTime } from "@internationalized/date";
import { TimeField } from "react-aria-components";
import { cx } from "./classes.ts";
import type { FieldProps } from "./field.tsx";
import { Segments } from "./segments.tsx";

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
      <Segments label={label} hint={hint} />
    </TimeField>
  );
}
