// `homeroom.events`: the alerts of schools, for readers and authors.
import * as z from "zod/mini";
import { clearable, date, type InputOf, id, limit, moment, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, type PageRange, rangeOf } from "../platform/page.ts";
import { type Result, success } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import { type Page, pageOf, type Transport } from "../platform/transport.ts";
import {
  type AudienceCount,
  audienceCount,
  eventAudience,
  eventType,
  type SchoolEvent,
  schoolEvent,
  type Unacknowledged,
  unacknowledged,
} from "./rows.ts";

const target = z.union([
  z.strictObject({ level: z.enum(["system", "all"]) }),
  z.strictObject({ level: z.enum(["organization", "school", "campus"]), id }),
]);
/** Whom an alert is for: exactly that tenant, or for admins the platform. */
export type EventTarget = z.input<typeof target>;

const audienceInput = {
  /** Up to 500. Default: one's own scope. */
  targets: z.optional(z.array(target).check(z.maxLength(500))),
  /** `staff` (default), or `everyone`: families at the campus too. */
  audience: z.optional(eventAudience),
};
const previewShape = audienceInput;
export interface PreviewAudienceInput extends InputOf<typeof previewShape> {}

const details = {
  /** Up to 5,000 characters. */
  body: z.optional(text(5000)),
  /** On the alert's day; without it the alert is about the whole day. */
  startsAt: z.optional(moment),
  endsAt: z.optional(moment),
  /** Up to 200 characters. */
  place: z.optional(text(200)),
};

const createShape = {
  /** Up to 200 characters. */
  title: text(200),
  /** `YYYY-MM-DD`. */
  date,
  /** `meeting`, `drill`, `event` or `deadline`. */
  type: eventType,
  ...audienceInput,
  /** Free labels, up to 20. */
  roles: z.optional(z.array(text(50)).check(z.maxLength(20))),
  ...details,
  /** Told by email too, unless a person switched that off. */
  isUrgent: z.optional(z.boolean()),
  /** Readers are asked to say that they have read it. */
  asksAcknowledgement: z.optional(z.boolean()),
};
export interface CreateEventInput extends InputOf<typeof createShape> {}

const updateShape = {
  eventId: id,
  title: z.optional(text(200)),
  /** `YYYY-MM-DD`. */
  date: z.optional(date),
  type: z.optional(eventType),
  /** Null removes it, as each of those below. */
  body: clearable(text(5000)),
  startsAt: clearable(moment, "-infinity"),
  endsAt: clearable(moment, "-infinity"),
  place: clearable(text(200)),
};
export interface UpdateEventInput extends InputOf<typeof updateShape> {}

/** Up to 500 characters; readers see it. */
const reason = z.optional(text(500));

export const filters = {
  type: z.optional(eventType),
  /** On this day (`YYYY-MM-DD`) or later: also those that began before and go on. */
  from: z.optional(date),
  /** On this day or earlier. */
  to: z.optional(date),
  /** Of this tenant and what lies below it; an admin sees there what its members see. */
  scope: z.optional(z.strictObject({ level: z.enum(["organization", "school", "campus"]), id })),
};
export interface ListEventsInput extends ListInputOf<typeof filters> {}
const listEvents = listInput(filters);

const byId = z.strictObject({ eventId: id });
const unacknowledgedShape = {
  eventId: id,
  limit,
  offset: z.optional(z.int().check(z.minimum(0))),
};
export interface ListUnacknowledgedInput extends InputOf<typeof unacknowledgedShape> {}

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
   * Says that the signed-in person has read an alert that asks for it. Again changes nothing.
   *
   * Errors: `auth.required`, `event.not_found`, `validation.failed` (it does not ask), `rate.limited`.
   *
   * @example
   * const { data: page } = await homeroom.events.list();
   * for (const { id, asksAcknowledgement, acknowledgedAt } of page?.rows ?? []) {
   *   if (asksAcknowledgement && acknowledgedAt === null) await homeroom.events.acknowledge({ eventId: id });
   * }
   */
  acknowledge(input: { eventId: string }): Promise<Result<null>>;

  /**
   * Who was told of an alert and has not acknowledged it, by name. Needs `MANAGE_INTERNAL_COMM` at its target.
   *
   * Errors: `auth.required`, `permission.denied`, `event.not_found`, `validation.failed`.
   *
   * @example
   * const { data: people } = await homeroom.events.unacknowledged({ eventId, limit: 50 });
   */
  unacknowledged(input: ListUnacknowledgedInput): Promise<Result<Unacknowledged[]>>;
}

export type Filters = z.output<z.ZodMiniObject<typeof filters>>;
/** A page of the alerts that the signed-in person sees. */
export function readEvents(
  transport: Transport,
  range: PageRange,
  { type, from, to, scope }: Filters,
): Promise<Result<Page<SchoolEvent>>> {
  if (scope) {
    return drilled(transport, range, { type, from, to, scopeLevel: scope.level, scopeId: scope.id });
  }
  return transport.page(
    (options) => {
      let query = transport.supabase.from("my_events").select("*", options);
      if (type) query = query.eq("event_type", type);
      // None goes on for two years: the first filter is for the index.
      if (from)
        query = query
          .gte("event_date", `${+from.slice(0, 4) - 2}-01-01`)
          .or(`event_date.gte.${from},ends_at.gte.${from}`);
      if (to) query = query.lte("event_date", to);
      return query.order("event_date").order("created_at", { ascending: false }).order("id");
    },
    schoolEvent,
    range,
  );
}

// Once for all clients: `with` makes a new one for each call.
const createInput = z.strictObject(createShape);
const previewAudienceInput = z.strictObject(previewShape);
const updateInput = z.strictObject(updateShape);
const unacknowledgedInput = z.strictObject(unacknowledgedShape);
const cancelInput = z.strictObject({ eventId: id, reason });
const cancelBroadcastInput = z.strictObject({ broadcastId: id, reason });

export function eventsNamespace(transport: Transport): EventsNamespace {
  return {
    create: method(createInput, (input) =>
      transport.call("create_event", input, z.array(schoolEvent), { once: true }),
    ),
    previewAudience: optionalMethod(previewAudienceInput, (input) =>
      transport.call("preview_event_audience", input, z.array(audienceCount), { repeatable: true }),
    ),
    update: method(updateInput, (input) =>
      transport.call("update_event", input, schoolEvent, { repeatable: true }),
    ),
    delete: method(byId, (input) => transport.call("delete_event", input, nothing, { once: true })),
    cancel: method(cancelInput, (input) =>
      transport.call("cancel_event", input, schoolEvent, { once: true }),
    ),
    cancelBroadcast: method(cancelBroadcastInput, (input) =>
      transport.call("cancel_broadcast", input, z.array(schoolEvent), { once: true }),
    ),
    list: optionalMethod(listEvents, (input) => readEvents(transport, rangeOf(input), input)),
    acknowledge: method(byId, (input) =>
      transport.call("acknowledge_event", input, nothing, { repeatable: true }),
    ),
    unacknowledged: method(unacknowledgedInput, (input) =>
      transport.call("list_unacknowledged", input, z.array(unacknowledged), { repeatable: true }),
    ),
  };
}

/** Rows that the database gives at a time. */
const most = 200;

/** A page of one tenant's alerts. */
async function drilled(
  transport: Transport,
  { offset, limit, count }: PageRange,
  filter: {
    type: Filters["type"];
    from: string | undefined;
    to: string | undefined;
    scopeLevel: string;
    scopeId: string;
  },
): Promise<Result<Page<SchoolEvent>>> {
  const read = { repeatable: true } as const;
  const list = (at: number) =>
    transport.call(
      "list_events",
      { ...filter, limit: Math.min(limit + 1, most), offset: at },
      z.array(schoolEvent),
      read,
    );
  const first = await list(offset);
  if (first.error) return first;
  const rows = first.data;
  if (rows.length === most) {
    const next = await list(offset + most);
    if (next.error) return next;
    rows.push(...next.data);
  }
  const counted = count ? await transport.call("count_events", filter, z.int(), read) : success(null);
  return counted.error ? counted : success(pageOf(rows, { offset, limit }, counted.data));
}
