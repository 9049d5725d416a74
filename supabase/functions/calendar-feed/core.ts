/** What the database shows of a person's lessons and alerts, as a calendar. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { alertEntry, type CalendarEntry, writeIcal } from "../../../packages/client/src/alerts/ical.ts";
import { languageFor } from "../_shared/texts/languages.ts";
import { pageTexts } from "../_shared/texts/pages/index.ts";
import { sha256Hex } from "../_shared/tokens.ts";

/** How often a calendar should ask, and how long it may keep an answer. */
export const refreshMinutes = 15;

const moment = z.string();
const lesson = z.object({
  id: z.guid(),
  /** What the lesson is about, where the person chose names: it may name somebody. */
  subject: z.string().nullable(),
  starts_at: moment,
  ends_at: moment,
  status: z.string(),
  cancel_reason: z.string().nullable(),
  created_at: moment,
  updated_at: moment,
  revision: z.int(),
  /** Who takes part, where the person chose names; as far as they may know them. */
  names: z.array(z.string()),
});
const alert = z.object({
  id: z.guid(),
  title: z.string(),
  body: z.string().nullable(),
  place: z.string().nullable(),
  event_date: z.string(),
  starts_at: moment.nullable(),
  ends_at: moment.nullable(),
  event_type: z.string(),
  canceled_event_id: z.guid().nullable(),
  cancel_reason: z.string().nullable(),
  created_at: moment,
  updated_at: moment,
  revision: z.int(),
});

/** What `read_calendar_feed` answers; null where the address opens nothing. */
export const calendar = z
  .object({ time_zone: z.string(), locale: z.string(), lessons: z.array(lesson), alerts: z.array(alert) })
  .nullable();
export type Calendar = NonNullable<z.output<typeof calendar>>;

/** The secret at the end of an address, hashed as the database keeps it; null where there is none. */
export function tokenHash(pathname: string): string | null {
  const token = /\/([A-Za-z0-9_-]{43})(?:\.ics)?$/.exec(pathname)?.[1];
  return token === undefined ? null : sha256Hex(token);
}

/** The calendar's text. The same rows give the same text, so its hash tells whether it has changed. */
export function write({ time_zone: timeZone, locale, lessons, alerts }: Calendar): string {
  const unnamed = pageTexts(languageFor(locale).language).say("calendar.lesson");
  const entries = [
    ...lessons.map((one) => lessonEntry(one, unnamed)),
    ...alerts.map((one) =>
      alertEntry({
        id: one.id,
        title: one.title,
        body: one.body,
        place: one.place,
        eventDate: one.event_date,
        startsAt: one.starts_at,
        endsAt: one.ends_at,
        eventType: one.event_type,
        canceledEventId: one.canceled_event_id,
        cancelReason: one.cancel_reason,
        createdAt: one.created_at,
        updatedAt: one.updated_at,
        revision: one.revision,
      }),
    ),
  ];
  return writeIcal(entries, { name: "Homeroom", timeZone, refreshMinutes });
}

function lessonEntry(one: z.output<typeof lesson>, unnamed: string): CalendarEntry {
  const isCanceled = one.status === "cancelled";
  return {
    id: one.id,
    sequence: one.revision,
    createdAt: one.created_at,
    updatedAt: one.updated_at,
    when: { startsAt: one.starts_at, endsAt: one.ends_at },
    title: [one.subject ?? unnamed, ...new Set(one.names)].join(" · "),
    description: one.cancel_reason ?? "",
    place: null,
    category: "LESSON",
    status: isCanceled ? "CANCELLED" : one.status === "pending" ? "TENTATIVE" : "CONFIRMED",
    isBusy: !isCanceled,
  };
}

/** A strong validator of a text. */
export function entityTag(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url")}"`;
}

/** Whether a client that sent `If-None-Match` has this version; weakly compared, as RFC 9110 says. */
export function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.split(",").some((one) => ["*", tag].includes(one.trim().replace(/^W\//, "")));
}
