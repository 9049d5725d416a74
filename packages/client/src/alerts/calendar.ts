// `@homeroom/client/calendar`: alerts as iCalendar (RFC 5545): whole days, nothing else. Ours, because the SDK
// keeps to few dependencies.
import * as z from "zod/mini";
import type { Homeroom } from "../homeroom.ts";
import { type InputOf, text } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import { type Result, success } from "../platform/result.ts";
import { filters, readEvents } from "./events.ts";
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
 * All alerts of `list` as an iCalendar file (`text/calendar`): whole days; what is cancelled says so
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

export type CalendarEvent = Pick<
  SchoolEvent,
  | "id"
  | "title"
  | "body"
  | "place"
  | "eventDate"
  | "startsAt"
  | "endsAt"
  | "eventType"
  | "canceledEventId"
  | "cancelReason"
  | "createdAt"
  | "updatedAt"
>;

/** A calendar of alerts. A cancellation carries the id of what it cancels, so that calendars replace it. */
export function writeCalendar(events: readonly CalendarEvent[], name: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Homeroom//Alerts//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(component),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function component(event: CalendarEvent): string[] {
  const { canceledEventId, cancelReason, startsAt, endsAt, body, place } = event;
  const description = [cancelReason, body].filter((text) => text !== null).join("\n\n");
  return [
    "BEGIN:VEVENT",
    `UID:${canceledEventId ?? event.id}@homeroom`,
    `SEQUENCE:${canceledEventId === null ? 0 : 1}`,
    `DTSTAMP:${moment(event.updatedAt)}`,
    `CREATED:${moment(event.createdAt)}`,
    `LAST-MODIFIED:${moment(event.updatedAt)}`,
    ...(startsAt === null
      ? [
          `DTSTART;VALUE=DATE:${event.eventDate.replaceAll("-", "")}`,
          `DTEND;VALUE=DATE:${nextDay(event.eventDate)}`,
        ]
      : [`DTSTART:${moment(startsAt)}`, ...(endsAt === null ? [] : [`DTEND:${moment(endsAt)}`])]),
    `SUMMARY:${escaped(event.title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    `CATEGORIES:${event.eventType.toUpperCase()}`,
    `STATUS:${canceledEventId === null ? "CONFIRMED" : "CANCELLED"}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, (character) => `\\${character}`)
      .replace(/\r\n|\r|\n/g, "\\n")
      // Other control characters have no place in a line.
      .replace(/\p{Cc}/gu, " ")
  );
}

/** At most 75 octets to a line; what follows begins with a blank. No character is cut. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** In UTF-8. Not by `TextEncoder`, which React Native does not always have. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

function moment(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** The day after, exclusive as DTEND is. */
function nextDay(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10).replaceAll("-", "");
}
