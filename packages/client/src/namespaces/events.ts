// `homeroom.events`: the alerts of schools, for whoever reads or writes them.
import { z } from "zod";
import { date, type InputOf, id, text } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../core/page.ts";
import { type Result, success } from "../core/result.ts";
import type { Page, Transport } from "../core/transport.ts";
import { writeCalendar } from "../events/calendar.ts";
import {
  type AudienceCount,
  audienceCount,
  eventAudience,
  eventType,
  type SchoolEvent,
  schoolEvent,
} from "../rows/events.ts";
import { nothing } from "../rows/shape.ts";

const target = z.union([
  z.strictObject({ level: z.enum(["system", "all"]) }),
  z.strictObject({ level: z.enum(["organization", "school", "campus"]), id }),
]);
/** Whom an alert is for: exactly that tenant, or for admins the platform. */
export type EventTarget = z.input<typeof target>;

const audienceInput = {
  /** Up to 500. Default: one's own scope. */
  targets: z.array(target).max(500).optional(),
  /** `staff` (default), or `everyone`: families at the campus too. */
  audience: eventAudience.optional(),
};
const previewShape = audienceInput;
export interface PreviewAudienceInput extends InputOf<typeof previewShape> {}

const createShape = {
  /** Up to 200 characters. */
  title: text(200),
  /** `YYYY-MM-DD`. */
  date,
  /** `meeting`, `drill`, `event` or `deadline`. */
  type: eventType,
  ...audienceInput,
  /** Free labels, up to 20. */
  roles: z.array(text(50)).max(20).optional(),
};
export interface CreateEventInput extends InputOf<typeof createShape> {}

const updateShape = {
  eventId: id,
  title: text(200).optional(),
  /** `YYYY-MM-DD`. */
  date: date.optional(),
  type: eventType.optional(),
};
export interface UpdateEventInput extends InputOf<typeof updateShape> {}

/** Up to 500 characters; readers see it. */
const reason = text(500).optional();

const filters = {
  type: eventType.optional(),
  /** On this day (`YYYY-MM-DD`) or later. */
  from: date.optional(),
  /** Of this tenant and what lies below it; an admin sees there what its members see. */
  scope: z.strictObject({ level: z.enum(["organization", "school", "campus"]), id }).optional(),
};
export interface ListEventsInput extends ListInputOf<typeof filters> {}
const listEvents = listInput(filters);

const calendarShape = {
  ...filters,
  /** What the calendar is called. Default: `Homeroom`. */
  name: text(100).optional(),
};
export interface ExportCalendarInput extends InputOf<typeof calendarShape> {}

const byId = z.strictObject({ eventId: id });

export interface EventsNamespace {
  /**
   * Writes an alert to each target. Needs `MANAGE_INTERNAL_COMM` there.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed` (also: several scopes and no
   * target), `event.target_not_allowed`, `rate.limited`.
   *
   * @example
   * const { data: alerts } = await homeroom.events.create({
   *   title: "Fire drill", date: "2026-10-01", type: "drill",
   *   targets: [{ level: "campus", id: campusId }], audience: "everyone",
   * });
   */
  create(input: CreateEventInput): Promise<Result<SchoolEvent[]>>;

  /**
   * How many people each target would reach; writes nothing. Errors: those of `create`.
   *
   * @example
   * const { data } = await homeroom.events.previewAudience({ audience: "everyone" });
   */
  previewAudience(input?: PreviewAudienceInput): Promise<Result<AudienceCount[]>>;

  /**
   * Changes an alert; what is left out stays.
   *
   * Errors: `auth.required`, `event.not_found`, `permission.denied`, `event.canceled`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.events.update({ eventId, date: "2026-10-02" });
   */
  update(input: UpdateEventInput): Promise<Result<SchoolEvent>>;

  /**
   * Takes an alert back without a word, for mistakes. Errors: those of `update`.
   *
   * @example
   * await homeroom.events.delete({ eventId });
   */
  delete(input: { eventId: string }): Promise<Result<null>>;

  /**
   * Replaces an alert by its cancellation, which is returned. Errors: those of `update`.
   *
   * @example
   * const { data: cancellation } = await homeroom.events.cancel({ eventId, reason: "Rain" });
   */
  cancel(input: { eventId: string; reason?: string | undefined }): Promise<Result<SchoolEvent>>;

  /**
   * Cancels all alerts of one call, or none. Errors: those of `update`.
   *
   * @example
   * await homeroom.events.cancelBroadcast({ broadcastId, reason: "Rain" });
   */
  cancelBroadcast(input: {
    broadcastId: string;
    reason?: string | undefined;
  }): Promise<Result<SchoolEvent[]>>;

  /**
   * Alerts that the signed-in person sees: by date, the newest first within a day, a page at a time.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.events.list({ from: "2026-09-01", limit: 20 });
   */
  list(input?: ListEventsInput): Promise<Result<Page<SchoolEvent>>>;

  /**
   * All alerts of `list` as an iCalendar file (`text/calendar`): whole days; what is cancelled says so
   * under the id of what it cancels.
   *
   * Errors: those of `list`.
   *
   * @example
   * const { data: ics } = await homeroom.events.exportCalendar({ from: "2026-09-01" });
   */
  exportCalendar(input?: ExportCalendarInput): Promise<Result<string>>;
}

type Filters = z.output<z.ZodObject<typeof filters>>;
const PAGE = 200;

export function eventsNamespace(transport: Transport): EventsNamespace {
  const page = (range: { offset: number; limit: number }, { type, from, scope }: Filters) =>
    scope
      ? drilled(transport, range, { type, from, scopeLevel: scope.level, scopeId: scope.id })
      : transport.page(
          (options) => {
            let query = transport.supabase.from("my_events").select("*", options);
            if (type) query = query.eq("event_type", type);
            if (from) query = query.gte("event_date", from);
            return query.order("event_date").order("created_at", { ascending: false }).order("id");
          },
          schoolEvent,
          range,
        );
  return {
    create: method(z.strictObject(createShape), (input) =>
      transport.call("create_event", input, z.array(schoolEvent)),
    ),
    previewAudience: optionalMethod(z.strictObject(previewShape), (input) =>
      transport.call("preview_event_audience", input, z.array(audienceCount), { repeatable: true }),
    ),
    update: method(z.strictObject(updateShape), (input) =>
      transport.call("update_event", input, schoolEvent),
    ),
    delete: method(byId, (input) => transport.call("delete_event", input, nothing)),
    cancel: method(byId.extend({ reason }), (input) => transport.call("cancel_event", input, schoolEvent)),
    cancelBroadcast: method(z.strictObject({ broadcastId: id, reason }), (input) =>
      transport.call("cancel_broadcast", input, z.array(schoolEvent)),
    ),
    list: optionalMethod(listEvents, (input) => page(rangeOf(input), input)),
    exportCalendar: optionalMethod(
      z.strictObject(calendarShape),
      async ({ name = "Homeroom", ...input }): Promise<Result<string>> => {
        const all = new Map<string, SchoolEvent>();
        for (let offset = 0; ; offset += PAGE) {
          const read = await page({ offset, limit: PAGE }, input);
          if (read.error) return read;
          for (const event of read.data.rows) all.set(event.id, event);
          if (read.data.rows.length < PAGE) break;
        }
        return success(writeCalendar([...all.values()], name));
      },
    ),
  };
}

/** A page of one tenant's alerts. */
async function drilled(
  transport: Transport,
  { offset, limit }: { offset: number; limit: number },
  filter: { type: Filters["type"]; from: string | undefined; scopeLevel: string; scopeId: string },
): Promise<Result<Page<SchoolEvent>>> {
  const read = { repeatable: true };
  const input = { ...filter, limit, offset };
  const rows = await transport.call("list_events", input, z.array(schoolEvent), read);
  if (rows.error) return rows;
  const count = await transport.call("count_events", filter, z.int(), read);
  return count.error ? count : success({ rows: rows.data, count: count.data });
}
