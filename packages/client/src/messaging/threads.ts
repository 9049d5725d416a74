// `homeroom.threads`: the inbox.
import type { SupabaseClient } from "@supabase/supabase-js";
import * as z from "zod/mini";
import { HomeroomError } from "../platform/errors.ts";
import { type InputOf, id, limit, moment, search, seq } from "../platform/fields.ts";
import type { LiveHub, Subscription } from "../platform/live/hub.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { containsFilter } from "../platform/search.ts";
import { nothing } from "../platform/shape.ts";
import { checked, type Page, pageOf, type Transport } from "../platform/transport.ts";
import { type Message, message, type StartedThread, startedThread, type Thread, thread } from "./rows.ts";
import type { ThreadCallbacks, ThreadSubscribeOptions } from "./thread-feed.ts";

const listThreadsShape = {
  /** Snoozed threads: `hide` (default), `show` among the others, or `only` them. */
  snoozed: z._default(z.enum(["hide", "show", "only"]), "hide"),
  /** Only threads with unread messages. */
  unreadOnly: z._default(z.boolean(), false),
  /** Only about this student. */
  studentId: z.optional(id),
  /** Part of the other side's or the student's name. What was written is found by `messages.search`. */
  search: z.optional(search),
};
export interface ListThreadsInput extends ListInputOf<typeof listThreadsShape> {}
const listThreads = listInput(listThreadsShape);

const openThreadShape = {
  threadId: id,
  /** The messages before this one, and nothing is marked read; default: the newest, marked read. */
  beforeSeq: z.optional(seq),
  /** 1 to 200, default 50. */
  limit,
};
export interface OpenThreadInput extends InputOf<typeof openThreadShape> {}
const openThread = z.strictObject(openThreadShape);

const startThreadShape = {
  studentId: id,
  /**
   * Staff may leave it out and mean an adult student, else the primary guardian; where guardians keep their rights
   * after majority, first the guardian.
   */
  recipientId: z.optional(id),
  /** One's own side, for who is guardian and staff of the student. Default: guardian. */
  side: z.optional(z.enum(["guardian", "staff"])),
};
export interface StartThreadInput extends InputOf<typeof startThreadShape> {}

const markThreadReadShape = {
  threadId: id,
  /** Default: the last message. Never goes back. */
  upToSeq: z.optional(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
};
export interface MarkThreadReadInput extends InputOf<typeof markThreadReadShape> {}

const snoozeShape = {
  threadId: id,
  /** ISO 8601 with its offset, or a Date; within a year. */
  until: moment,
  /** Whether a message of the other side ends it. Default true. */
  wakeOnReply: z.optional(z.boolean()),
};
export interface SnoozeInput extends InputOf<typeof snoozeShape> {}

const byId = z.strictObject({ threadId: id });

export interface ThreadsNamespace {
  /**
   * The inbox, a page at a time: pinned threads first, then by the time of the last message.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: inbox } = await homeroom.threads.list({ unreadOnly: true, search: "charlie" });
   */
  list(input?: ListThreadsInput): Promise<Result<Page<Thread>>>;

  /**
   * One of one's threads.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`.
   *
   * @example
   * const { data: thread } = await homeroom.threads.get({ threadId });
   */
  get(input: { threadId: string }): Promise<Result<Thread>>;

  /**
   * The thread with a contact about a student, made where there is none.
   *
   * Errors: `auth.required`, `contact.not_found`, `guardian.not_linked`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * const { data: thread } = await homeroom.threads.start({ studentId: charlie.id, recipientId: dana.id });
   */
  start(input: StartThreadInput): Promise<Result<StartedThread>>;

  /**
   * A page of messages, oldest first. Without `beforeSeq` the newest, and the thread is read.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`.
   *
   * @example
   * const { data: newest } = await homeroom.threads.open({ threadId });
   * const { data: earlier } = await homeroom.threads.open({ threadId, beforeSeq: newest?.[0]?.seq });
   */
  open(input: OpenThreadInput): Promise<Result<Message[]>>;

  /**
   * Marks a thread read up to a message. Returns how many stay unread.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`.
   *
   * @example
   * await homeroom.threads.markRead({ threadId, upToSeq: lastSeen.seq });
   */
  markRead(input: MarkThreadReadInput): Promise<Result<number>>;

  /**
   * How many messages one has not read, over all threads that are neither snoozed nor muted.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: badge } = await homeroom.threads.unreadTotal();
   */
  unreadTotal(): Promise<Result<number>>;

  /**
   * Pins a thread to the top of one's own inbox, or takes it down.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.threads.pin({ threadId });
   * await homeroom.threads.pin({ threadId, pinned: false });
   */
  pin(input: { threadId: string; pinned?: boolean | undefined }): Promise<Result<null>>;

  /**
   * Hides a thread from one's own inbox and badge for a time.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.threads.snooze({ threadId, until: tomorrowMorning });
   */
  snooze(input: SnoozeInput): Promise<Result<null>>;

  /**
   * Ends a snooze.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.threads.wake({ threadId });
   */
  wake(input: { threadId: string }): Promise<Result<null>>;

  /**
   * Mutes a thread for oneself, or ends that: its messages come, and nothing tells of them. Nobody else sees it.
   *
   * Errors: `auth.required`, `thread.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.threads.mute({ threadId });
   * await homeroom.threads.mute({ threadId, muted: false });
   */
  mute(input: { threadId: string; muted?: boolean | undefined }): Promise<Result<null>>;

  /**
   * Tells what happens in one's threads from now on: every message once and in the order of its
   * thread, one's own from other devices included. Over Realtime where the platform has it, else by
   * asking every few seconds; a lost connection loses nothing. Subscribe first, await `ready`, then
   * load.
   *
   * @example
   * const subscription = homeroom.threads.subscribe({
   *   onMessage: (message) => append(message),
   *   onRead: ({ threadId, upToSeq }) => tick(threadId, upToSeq),
   *   onThread: (thread) => updateInbox(thread),
   * });
   * await subscription.ready;
   * const { data: inbox } = await homeroom.threads.list();
   * // later
   * subscription.unsubscribe();
   */
  subscribe(callbacks: ThreadCallbacks, options?: ThreadSubscribeOptions): Subscription;
}

// Once for all clients: `with` makes a new one for each call.
const startInput = z.strictObject(startThreadShape);
const markReadInput = z.strictObject(markThreadReadShape);
const pinInput = z.strictObject({ threadId: id, pinned: z._default(z.boolean(), true) });
const snoozeInput = z.strictObject(snoozeShape);
const muteInput = z.strictObject({ threadId: id, muted: z._default(z.boolean(), true) });

export function threadsNamespace(transport: Transport, live: LiveHub): ThreadsNamespace {
  return {
    list: optionalMethod(listThreads, async (input) => {
      const range = rangeOf(input);
      const { snoozed, unreadOnly, studentId } = input;
      if (!range.count && input.search === undefined) {
        // One row more than asked for says whether others follow.
        const slice = { limit: range.limit + 1, offset: range.offset };
        const rows = await transport.call(
          "list_threads",
          { snoozed, unreadOnly, studentId, ...slice },
          z.array(thread),
          { repeatable: true },
        );
        return rows.error ? rows : success(pageOf(rows.data, range, null));
      }
      return transport.page(
        (options) => {
          let query = transport.supabase.from("my_threads").select("*", options);
          if (snoozed === "hide") query = query.is("snoozed_until", null);
          if (snoozed === "only") query = query.not("snoozed_until", "is", null);
          if (unreadOnly) query = query.gt("unread_count", 0);
          if (studentId) query = query.eq("student_id", studentId);
          if (input.search) query = query.or(containsFilter(["other_name", "student_name"], input.search));
          return query
            .order("pinned_at", { ascending: false, nullsFirst: false })
            .order("last_message_at", { ascending: false, nullsFirst: false })
            .order("thread_id");
        },
        thread,
        range,
      );
    }),
    get: method(byId, async ({ threadId }) => {
      const rows = await transport.call("list_threads", { threadIds: [threadId] }, z.array(thread), {
        repeatable: true,
      });
      if (rows.error) return rows;
      const [row] = rows.data;
      return row ? success(row) : failure(new HomeroomError("thread.not_found", null));
    }),
    start: method(startInput, (input) =>
      transport.call("start_thread", input, startedThread, { repeatable: true }),
    ),
    open: method(openThread, (input) =>
      transport.call("open_thread", input, z.array(message), { repeatable: true }),
    ),
    markRead: method(markReadInput, (input) =>
      transport.call("mark_thread_read", input, z.int(), { repeatable: true }),
    ),
    unreadTotal: () => transport.call("unread_total", {}, z.int(), { repeatable: true }),
    pin: method(pinInput, (input) => transport.call("pin_thread", input, nothing, { repeatable: true })),
    snooze: method(snoozeInput, (input) =>
      transport.call("snooze_thread", input, nothing, { repeatable: true }),
    ),
    wake: method(byId, async ({ threadId }) => {
      // The generated type of `p_until` does not know that it may be null.
      const anyDatabase: SupabaseClient = transport.supabase;
      const args = { p_thread_id: threadId, p_until: null };
      const answer = await transport.send(() => anyDatabase.rpc("snooze_thread", args), { repeatable: true });
      return answer.error ? answer : checked(nothing, answer.data.data);
    }),
    mute: method(muteInput, (input) => transport.call("mute_thread", input, nothing, { repeatable: true })),
    subscribe: (callbacks, options) => live.threads(callbacks, options, transport.options.signal),
  };
}
