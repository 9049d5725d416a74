// Writes iCalendar (RFC 5545): whole days, nothing else. Ours, because the SDK keeps to zod as its
// only dependency.
import type { SchoolEvent } from "../rows/events.ts";

export type CalendarEvent = Pick<
  SchoolEvent,
  "id" | "title" | "eventDate" | "eventType" | "canceledEventId" | "cancelReason" | "createdAt" | "updatedAt"
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
  const { canceledEventId, cancelReason } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${canceledEventId ?? event.id}@homeroom`,
    `SEQUENCE:${canceledEventId === null ? 0 : 1}`,
    `DTSTAMP:${moment(event.updatedAt)}`,
    `CREATED:${moment(event.createdAt)}`,
    `LAST-MODIFIED:${moment(event.updatedAt)}`,
    `DTSTART;VALUE=DATE:${event.eventDate.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${nextDay(event.eventDate)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(cancelReason === null ? [] : [`DESCRIPTION:${escaped(cancelReason)}`]),
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
  const encoder = new TextEncoder();
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
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
