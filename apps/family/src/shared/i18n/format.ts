// Dates, times and money in the person's language and time zone.
import { useMemo } from "react";
import { useTimeZone } from "../lib/time-zone.ts";
import { useI18n } from "./i18n.tsx";

export type Formats = ReturnType<typeof makeFormats>;

/** Times are the person's own: of the time zone of their profile, else of the device. */
export function useFormats(): Formats {
  const { locale } = useI18n();
  const timeZone = useTimeZone();
  return useMemo(() => makeFormats(locale, timeZone), [locale, timeZone]);
}

function makeFormats(locale: string, timeZone: string) {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = dates({ weekday: "short", day: "numeric", month: "short" });
  const longDay = dates({ weekday: "long", day: "numeric", month: "long" });
  const date = dates({ day: "numeric", month: "short", year: "numeric" });
  const time = dates({ hour: "numeric", minute: "2-digit" });
  const moment = dates({
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });
  const plain = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const plainDay = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const clock = new Intl.DateTimeFormat(locale, { timeZone: "UTC", hour: "numeric", minute: "2-digit" });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
  const of = (value: string | Date) => (typeof value === "string" ? new Date(value) : value);
  return {
    timeZone,
    /** Mon, Nov 30 */
    day: (value: string | Date) => day.format(of(value)),
    /** Monday, November 30 */
    longDay: (value: string | Date) => longDay.format(of(value)),
    /** Nov 30, 2026 */
    date: (value: string | Date) => date.format(of(value)),
    /** 4:00 PM */
    time: (value: string | Date) => time.format(of(value)),
    /** Mon, Nov 30, 4:00 PM */
    moment: (value: string | Date) => moment.format(of(value)),
    /** 4:00 – 5:00 PM */
    span: (from: string, to: string) => time.formatRange(of(from), of(to)),
    /** Of a `YYYY-MM-DD`, which no time zone moves. */
    plainDate: (value: string) => plain.format(new Date(`${value}T00:00:00Z`)),
    plainLongDay: (value: string) => plainDay.format(new Date(`${value}T00:00:00Z`)),
    /** 9:00 PM, of `21:00`, wherever that is. */
    clock: (value: string) => clock.format(new Date(`1970-01-01T${value}Z`)),
    /** 3 hours ago */
    ago: (value: string | Date, now = Date.now()) => {
      const seconds = Math.round((of(value).getTime() - now) / 1000);
      const size = Math.abs(seconds);
      if (size < 60) return relative.format(0, "minute");
      if (size < 3600) return relative.format(Math.trunc(seconds / 60), "minute");
      if (size < 86_400) return relative.format(Math.trunc(seconds / 3600), "hour");
      if (size < 7 * 86_400) return relative.format(Math.trunc(seconds / 86_400), "day");
      return date.format(of(value));
    },
    /** `YYYY-MM-DD` of the moment, for grouping by day. */
    dayKey: (value: string | Date) =>
      new Intl.DateTimeFormat("en-CA", {
        timeZone,
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
      }).format(of(value)),
    number: (value: number) => numbers.format(value),
    /** Of 0 to 100. */
    percent: (value: number) => percents.format(value / 100),
    money: (minor: number, currency: string) => {
      const money = new Intl.NumberFormat(locale, { style: "currency", currency });
      const digits = money.resolvedOptions().maximumFractionDigits ?? 2;
      return money.format(minor / 10 ** digits);
    },
  };
}
