// `homeroom.calendar`: the secret address from which a calendar reads one's lessons and alerts.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import type { InputOf } from "../platform/fields.ts";
import { optionalMethod } from "../platform/method.ts";
import { type Result, success } from "../platform/result.ts";
import {
  nothing,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";
import type { Transport } from "../platform/transport.ts";

const feedShape = {
  /** Whether lessons name the student, the client and the tutor. */
  showsNames: z.boolean(),
  createdAt: timestamp,
  /** When a calendar last read it, to the hour; null: not yet. */
  lastReadAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"my_calendar_feed">>;
/** One's calendar feed, without its address. */
export interface CalendarFeed extends RowOf<typeof feedShape> {}
const calendarFeed: RowSchema<CalendarFeed> = rowSchema(feedShape);

const createFeedShape = {
  /** Lessons name people; the address may stand in logs of others. Default: false. */
  showsNames: z.optional(z.boolean()),
};
export interface CreateFeedInput extends InputOf<typeof createFeedShape> {}
const createFeed = z.strictObject(createFeedShape);

export interface CalendarNamespace {
  /**
   * One's feed, or null where there is none.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: feed } = await homeroom.calendar.feed();
   */
  feed(): Promise<Result<CalendarFeed | null>>;

  /**
   * Makes a new address, and ends the one before. It is shown this once: whoever has it reads one's lessons and
   * alerts until it is revoked.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data } = await homeroom.calendar.createFeed();
   * copy(data?.url);
   */
  createFeed(input?: CreateFeedInput): Promise<Result<{ url: string }>>;

  /**
   * Ends the address at once.
   *
   * Errors: `auth.required`, `rate.limited`.
   *
   * @example
   * await homeroom.calendar.revokeFeed();
   */
  revokeFeed(): Promise<Result<null>>;
}

export function calendarNamespace(transport: Transport): CalendarNamespace {
  return {
    async feed() {
      const rows = await transport.rows(
        () => transport.supabase.from("my_calendar_feed").select("*"),
        calendarFeed,
      );
      return rows.error ? rows : success(rows.data[0] ?? null);
    },
    createFeed: optionalMethod(createFeed, async (input) => {
      const made = await transport.call("create_calendar_feed", input, z.string(), { repeatable: true });
      if (made.error) return made;
      // Where supabase-js calls functions.
      const functions: unknown = Reflect.get(transport.supabase.functions, "url");
      return success({ url: `${String(functions)}/calendar-feed/${made.data}.ics` });
    }),
    revokeFeed: () => transport.call("revoke_calendar_feed", {}, nothing, { repeatable: true }),
  };
}
