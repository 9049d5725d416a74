import { DateInput, DateSegment, Label, Text } from "react-aria-components";
import { cx } from "./classes.ts";
import { controlClass, type FieldProps, hintClass, labelClass, segmentClass } from "./field.tsx";
import { FieldError } from "./field-error.tsx";

/** What a field of days or times consists of, one segment for each part that is typed. */
export function Segments({ label, hint }: Pick<FieldProps, "label" | "hint">) {
  return (
    <>
      <Label className={labelClass}>{label}</Label>
      <DateInput className={cx(controlClass, "flex items-center")}>
        {(segment) => <DateSegment segment={segment} className={segmentClass} />}
      </DateInput>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError of="day" />
    </>
  );
}
