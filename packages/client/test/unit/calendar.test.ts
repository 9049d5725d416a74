import { expect, test } from "vitest";
import { type CalendarEvent, writeCalendar } from "../../src/alerts/calendar.ts";

const event: CalendarEvent = {
  id: "00000000-0000-4000-8000-000000000001",
  title: "Fire drill",
  body: null,
  startsAt: null,
  endsAt: null,
  place: null,
  eventDate: "2026-12-31",
  eventType: "drill",
  canceledEventId: null,
  cancelReason: null,
  createdAt: "2026-09-01T15:00:00.123456+02:00",
  updatedAt: "2026-09-02T15:00:00.123456+02:00",
  revision: 0,
};
const lines = (text: string) => text.split("\r\n");
/** As a reader puts folded lines together again. */
const unfolded = (text: string) => lines(text.replaceAll("\r\n ", ""));

test("an alert with times is a moment, with its text and place", () => {
  const text = unfolded(
    writeCalendar(
      [
        {
          ...event,
          body: "Bring a cake,\nplease",
          place: "Gym; east",
          startsAt: "2026-12-31T14:00:00+02:00",
          endsAt: "2026-12-31T16:00:00+02:00",
        },
      ],
      "School",
    ),
  );
  expect(text).toEqual(
    expect.arrayContaining([
      "DTSTART:20261231T120000Z",
      "DTEND:20261231T140000Z",
      "DESCRIPTION:Bring a cake\\,\\nplease",
      "LOCATION:Gym\\; east",
    ]),
  );
  expect(text.join()).not.toContain("VALUE=DATE");
});

test("a whole day ends on the next one, across the year", () => {
  const text = writeCalendar([event], "School");
  expect(lines(text)).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Homeroom//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    "X-WR-CALNAME:School",
    "BEGIN:VEVENT",
    `UID:${event.id}@homeroom`,
    "SEQUENCE:0",
    "DTSTAMP:20260902T130000Z",
    "CREATED:20260901T130000Z",
    "LAST-MODIFIED:20260902T130000Z",
    "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101",
    "SUMMARY:Fire drill",
    "CATEGORIES:DRILL",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("a leap day is followed by March", () => {
  expect(writeCalendar([{ ...event, eventDate: "2028-02-29" }], "x")).toContain("DTEND;VALUE=DATE:20280301");
});

test("what separates in the format is escaped, and no line is slipped in", () => {
  const title = "a,b;c\\d\nEND:VEVENT\r\nBEGIN:VEVENT\u0000";
  const text = writeCalendar([{ ...event, title }], "x");
  expect(unfolded(text)).toContain("SUMMARY:a\\,b\\;c\\\\d\\nEND:VEVENT\\nBEGIN:VEVENT ");
  expect(lines(text).filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
});

test("no line is longer than 75 octets and no character is cut", () => {
  const title = `${"ä".repeat(60)}${"👩‍🏫".repeat(20)}${"x".repeat(100)}`;
  const text = writeCalendar([{ ...event, title }], "x");
  const sizes = lines(text).map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  expect(unfolded(text)).toContain(`SUMMARY:${title}`);
  expect(text).not.toContain("\uFFFD");
});

test("a cancellation replaces what it cancels", () => {
  const original = event.id;
  const cancellation = {
    ...event,
    id: "00000000-0000-4000-8000-000000000002",
    canceledEventId: original,
    cancelReason: "Rain,\nheavy",
    revision: 4,
  };
  // Beside what it cancels, in either order, there is one entry.
  for (const both of [
    [event, cancellation],
    [cancellation, event],
  ])
    expect(writeCalendar(both, "x")).toBe(writeCalendar([cancellation], "x"));
  const text = unfolded(writeCalendar([cancellation], "x"));
  expect(text).toContain(`UID:${original}@homeroom`);
  expect(text).toContain("STATUS:CANCELLED");
  expect(text).toContain("SEQUENCE:4");
  expect(text).toContain("DESCRIPTION:Rain\\,\\nheavy");
});
