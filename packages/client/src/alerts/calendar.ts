// `@homeroom/client/calendar`: alerts as an iCalendar file.
import * as z from "zod/mini";
import type { Homeroom } from "../homeroom.ts";
import { type InputOf, text } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import { type Result, success } from "../platform/result.ts";
import { filters, readEvents } from "./events.ts";
import { alertEntry, type CalendarAlert, writeIcal } from "./ical.ts";
import type { SchoolEvent } from "./rows.ts";

const calendarShape = {
  ...filters,
  /** What the calendar is called. Default: `Homeroom`. */
  name: z.optional(text(100)),
};
export interface ExportCalendarInput extends InputOf<typeof calendarShape> {}

/** Rows that the database gives at a time. */
const PAGE = 200;

/**
 * All alerts of `list` as an iCalendar file (`text/calendar`): whole days; what is canceled says so
 * under the id of what it cancels.
 *
 * Errors: those of `list`.
 *
 * @example
 * import { exportCalendar } from "@homeroom/client/calendar";
 *
 * const { data: ics } = await exportCalendar(homeroom, { from: "2026-09-01" });
 */
export function exportCalendar(homeroom: Homeroom, input: ExportCalendarInput = {}): Promise<Result<string>> {
  return runExport(homeroom, input);
}

const runExport = standalone(
  z.strictObject(calendarShape),
  async (transport, { name = "Homeroom", ...input }): Promise<Result<string>> => {
    const all = new Map<string, SchoolEvent>();
    for (let offset = 0; ; offset += PAGE) {
      const read = await readEvents(transport, { offset, limit: PAGE, count: false }, input);
      if (read.error) return read;
      for (const event of read.data.rows) all.set(event.id, event);
      if (!read.data.hasMore) break;
    }
    return success(writeCalendar([...all.values()], name));
  },
);

/** An alert as `writeCalendar` takes it. */
export type CalendarEvent = CalendarAlert;

/** A calendar of alerts. A cancellation carries the id of what it cancels, so that calendars replace it. */
export function writeCalendar(events: readonly CalendarEvent[], name: string): string {
  return writeIcal(events.map(alertEntry), { name });
}
