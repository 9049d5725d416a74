// Days and times. A moment is of the person's time zone.
import {
  type CalendarDate,
  now,
  parseAbsolute,
  parseDate,
  type ZonedDateTime,
} from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight, X } from "lucide-react";
import { useState } from "react";
import {
  DateField as AriaDateField,
  DatePicker as AriaDatePicker,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  type DateFieldProps,
  DateInput,
  type DatePickerProps,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
  Text,
} from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { useTimeZone } from "../lib/time-zone.ts";
import { cx } from "./classes.ts";
import { controlClass, type FieldProps, hintClass, labelClass, segmentClass } from "./field.tsx";
import { FieldError } from "./field-error.tsx";
import { popoverClass } from "./popover.ts";
import { Segments } from "./segments.tsx";

type DayProps = FieldProps & {
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  onChange(value: string): void;
  className?: string;
} & Omit<DateFieldProps<CalendarDate>, "value" | "onChange" | "className" | "children">;

/** A day that is typed, such as a date of birth. */
export function DayField({ label, hint, value, onChange, className, ...props }: DayProps) {
  return (
    <AriaDateField
      {...props}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? "")}
      className={cx("flex flex-col gap-1.5", className)}
    >
      <Segments label={label} hint={hint} />
    </AriaDateField>
  );
}

type PickerProps<T extends CalendarDate | ZonedDateTime> = FieldProps & {
  className?: string | undefined;
  /** Where it may be empty. */
  onClear?: (() => void) | undefined;
} & Omit<DatePickerProps<T>, "className" | "children">;

function Picker<T extends CalendarDate | ZonedDateTime>({
  label,
  hint,
  className,
  onClear,
  ...props
}: PickerProps<T>) {
  const t = useText("app");
  return (
    <AriaDatePicker<T> {...props} className={cx("flex flex-col gap-1.5", className)}>
      <Label className={labelClass}>{label}</Label>
      <Group
        className={cx(
          controlClass,
          "flex items-center py-0! pe-0! focus-within:border-brand focus-within:ring-2 focus-within:ring-brand/30",
        )}
      >
        <DateInput className="flex min-w-0 flex-1 flex-wrap">
          {(segment) => <DateSegment segment={segment} className={segmentClass} />}
        </DateInput>
        {onClear && (
          <Button
            slot={null}
            aria-label={`${label}: ${t("clear")}`}
            onPress={onClear}
            className="focus-ring grid size-10 shrink-0 cursor-pointer place-items-center rounded-xl text-soft hover:text-ink"
          >
            <X className="size-4" aria-hidden />
          </Button>
        )}
        <Button className="focus-ring grid size-10 shrink-0 cursor-pointer place-items-center rounded-xl text-soft hover:text-ink">
          <CalendarDays className="size-5" aria-hidden />
        </Button>
      </Group>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError of="day" />
      <Popover className={cx(popoverClass, "min-w-0")}>
        <Dialog className="p-2 outline-none">
          <Calendar>
            <header className="flex items-center justify-between pb-2">
              <Button
                slot="previous"
                className="focus-ring grid size-10 cursor-pointer place-items-center rounded-xl hover:bg-hover"
              >
                <ChevronLeft className="size-5 rtl:-scale-x-100" aria-hidden />
              </Button>
              <Heading className="font-bold" />
              <Button
                slot="next"
                className="focus-ring grid size-10 cursor-pointer place-items-center rounded-xl hover:bg-hover"
              >
                <ChevronRight className="size-5 rtl:-scale-x-100" aria-hidden />
              </Button>
            </header>
            <CalendarGrid>
              {(date) => (
                <CalendarCell
                  date={date}
                  className="focus-ring grid size-10 cursor-pointer place-items-center rounded-xl tabular-nums hover:bg-hover outside-month:hidden disabled:cursor-default disabled:opacity-35 selected:bg-brand selected:text-on-brand"
                />
              )}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}

/** A day that is chosen from a calendar. */
export function DayPicker({
  value,
  onChange,
  ...props
}: DayProps & Omit<PickerProps<CalendarDate>, "value" | "onChange">) {
  return (
    <Picker<CalendarDate>
      {...props}
      value={value ? parseDate(value) : null}
      onChange={(day) => onChange(day?.toString() ?? "")}
    />
  );
}

type MomentProps = FieldProps & {
  /** ISO 8601, or empty. */
  value: string;
  onChange(value: string): void;
  isRequired?: boolean;
  name?: string;
  className?: string;
};

/** A day and a time of the person's time zone. */
export function MomentPicker({ value, onChange, ...props }: MomentProps) {
  const timeZone = useTimeZone();
  // Its type is that of the first value: without it, what is chosen would have no time zone.
  const [start] = useState(() => now(timeZone).set({ minute: 0, second: 0, millisecond: 0 }));
  return (
    <Picker<ZonedDateTime>
      {...props}
      placeholderValue={start}
      granularity="minute"
      hideTimeZone
      onClear={value && !props.isRequired ? () => onChange("") : undefined}
      value={value ? parseAbsolute(value, timeZone) : null}
      onChange={(moment) => onChange(moment?.toAbsoluteString() ?? "")}
    />
  );
}
