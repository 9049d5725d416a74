// iCalendar (RFC 5545), as far as Homeroom writes it. It imports nothing: the edge function `calendar-feed` shares it.
// Ours, because the SDK keeps to few dependencies.

/** One entry of a calendar. */
export interface CalendarEntry {
  /** What the entry is about; a cancellation has that of what it cancels. */
  id: string;
  /** Grows with every change: calendars keep the highest. */
  sequence: number;
  createdAt: string;
  updatedAt: string;
  /** A day, `YYYY-MM-DD`, or two moments. */
  when: { day: string } | { startsAt: string; endsAt: string | null };
  title: string;
  description: string;
  place: string | null;
  category: string;
  status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  /** Whether the person is busy then. */
  isBusy: boolean;
}

export interface CalendarHead {
  /** What the calendar is called. */
  name: string;
  /** IANA name of the zone in which a calendar shows it. Moments are in UTC. */
  timeZone?: string;
  /** How often a calendar that follows it should ask. */
  refreshMinutes?: number;
}

export function writeIcal(entries: readonly CalendarEntry[], head: CalendarHead): string {
  const { name, timeZone, refreshMinutes } = head;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Homeroom//Calendar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escaped(name)}`,
    ...(timeZone === undefined ? [] : [`X-WR-TIMEZONE:${escaped(timeZone)}`]),
    ...(refreshMinutes === undefined
      ? []
      : [`REFRESH-INTERVAL;VALUE=DURATION:PT${refreshMinutes}M`, `X-PUBLISHED-TTL:PT${refreshMinutes}M`]),
    ...newest(entries).flatMap(component),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** One entry for each id: where a cancellation is among them, it replaces what it cancels. */
function newest(entries: readonly CalendarEntry[]): CalendarEntry[] {
  const found = new Map<string, CalendarEntry>();
  for (const entry of entries) {
    const other = found.get(entry.id);
    if (other === undefined || other.sequence < entry.sequence) found.set(entry.id, entry);
  }
  return [...found.values()];
}

function component(entry: CalendarEntry): string[] {
  const { when, description, place } = entry;
  return [
    "BEGIN:VEVENT",
    `UID:${entry.id}@homeroom`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${moment(entry.updatedAt)}`,
    `CREATED:${moment(entry.createdAt)}`,
    `LAST-MODIFIED:${moment(entry.updatedAt)}`,
    ...("day" in when
      ? [`DTSTART;VALUE=DATE:${when.day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${nextDay(when.day)}`]
      : [
          `DTSTART:${moment(when.startsAt)}`,
          ...(when.endsAt === null ? [] : [`DTEND:${moment(when.endsAt)}`]),
        ]),
    `SUMMARY:${escaped(entry.title)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(place === null ? [] : [`LOCATION:${escaped(place)}`]),
    `CATEGORIES:${escaped(entry.category)}`,
    `STATUS:${entry.status}`,
    `TRANSP:${entry.isBusy ? "OPAQUE" : "TRANSPARENT"}`,
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

/** What is known of an alert. */
export interface CalendarAlert {
  id: string;
  title: string;
  body: string | null;
  place: string | null;
  eventDate: string;
  startsAt: string | null;
  endsAt: string | null;
  eventType: string;
  canceledEventId: string | null;
  cancelReason: string | null;
  createdAt: string;
  updatedAt: string;
  revision: number;
}

/** An alert as an entry. A cancellation carries the id of what it cancels, so that calendars replace it. */
export function alertEntry(alert: CalendarAlert): CalendarEntry {
  const { startsAt, endsAt, canceledEventId, cancelReason, body } = alert;
  return {
    id: canceledEventId ?? alert.id,
    sequence: alert.revision,
    createdAt: alert.createdAt,
    updatedAt: alert.updatedAt,
    when: startsAt === null ? { day: alert.eventDate } : { startsAt, endsAt },
    title: alert.title,
    description: [cancelReason, body].filter((text) => text !== null).join("\n\n"),
    place: alert.place,
    category: alert.eventType.toUpperCase(),
    status: canceledEventId === null ? "CONFIRMED" : "CANCELLED",
    isBusy: false,
  };
}
