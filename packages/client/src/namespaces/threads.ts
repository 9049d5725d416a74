// `homeroom.threads`: the inbox.
import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { type InputOf, id, moment, search } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../core/page.ts";
import type { Result } from "../core/result.ts";
import { containsFilter } from "../core/search.ts";
import { checked, type Page, type Transport } from "../core/transport.ts";
import type { LiveHub, Subscription } from "../live/hub.ts";
import type { ThreadCallbacks, ThreadSubscribeOptions } from "../live/thread-feed.ts";
import {
  type Message,
  message,
  type StartedThread,
  startedThread,
  type Thread,
  thread,
} from "../rows/messaging.ts";
import { nothing } from "../rows/shape.ts";

const listThreadsShape = {
  /** Snoozed threads: `hide` (default), `show` among the others, or `only` them. */
  snoozed: z.enum(["hide", "show", "only"]).default("hide"),
  /** Only threads with unread messages. */
  unreadOnly: z.boolean().default(false),
  /** Only about this student. */
  studentId: id.optional(),
  /** Part of the other side's or the student's name. What was written is found by `messages.search`. */
  search: search.optional(),
};
export interface ListThreadsInput extends ListInputOf<typeof listThreadsShape> {}
const listThreads = listInput(listThreadsShape);

const openThreadShape = {
  threadId: id,
  /** The messages before this one, and nothing is marked read; default: the newest, marked read. */
  beforeSeq: z.int().min(1).max(2_147_483_647).optional(),
  /** 1 to 200, default 50. */
  limit: z.int().min(1).max(200).optional(),
};
export interface OpenThreadInput extends InputOf<typeof openThreadShape> {}
const openThread = z.strictObject(openThreadShape);

const startThreadShape = {
  studentId: id,
  /** Staff may leave it out and mean the primary guardian. */
  recipientId: id.optional(),
};
export interface StartThreadInput extends InputOf<typeof startThreadShape> {}

const markThreadReadShape = {
  threadId: id,
  /** Default: the last message. Never goes back. */
  upToSeq: z.int().min(0).max(2_147_483_647).optional(),
};
export interface MarkThreadReadInput extends InputOf<typeof markThreadReadShape> {}

const snoozeShape = {
  threadId: id,
  /** ISO 8601 with its offset, or a Date; within a year. */
  until: moment,
  /** Whether a message of the other side ends it. Default true. */
  wakeOnReply: z.boolean().optional(),
};
export interface SnoozeInput extends InputOf<typeof snoozeShape> {}

const byId = z.strictObject({ threadId: id });

export interface ThreadsNamespace {
  /**
   * The inbox, a page at a time, with the count of all: pinned threads first, then by the time of the
   * last message.
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
   * How many messages one has not read, over all threads that are not snoozed.
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

export function threadsNamespace(transport: Transport, live: LiveHub): ThreadsNamespace {
  return {
    list: optionalMethod(listThreads, (input) =>
      transport.page(
        (options) => {
          let query = transport.supabase.from("my_threads").select("*", options);
          if (input.snoozed === "hide") query = query.is("snoozed_until", null);
          if (input.snoozed === "only") query = query.not("snoozed_until", "is", null);
          if (input.unreadOnly) query = query.gt("unread_count", 0);
          if (input.studentId) query = query.eq("student_id", input.studentId);
          if (input.search) query = query.or(containsFilter(["other_name", "student_name"], input.search));
          return query
            .order("pinned_at", { ascending: false, nullsFirst: false })
            .order("last_message_at", { ascending: false, nullsFirst: false })
            .order("thread_id");
        },
        thread,
        rangeOf(input),
      ),
    ),
    get: method(byId, ({ threadId }) =>
      transport.row(
        () => transport.supabase.from("my_threads").select("*").eq("thread_id", threadId),
        thread,
        "thread.not_found",
      ),
    ),
    start: method(z.strictObject(startThreadShape), (input) =>
      transport.call("start_thread", input, startedThread, { repeatable: true }),
    ),
    open: method(openThread, (input) =>
      transport.call("open_thread", input, z.array(message), { repeatable: true }),
    ),
    markRead: method(z.strictObject(markThreadReadShape), (input) =>
      transport.call("mark_thread_read", input, z.int(), { repeatable: true }),
    ),
    unreadTotal: () => transport.call("unread_total", {}, z.int(), { repeatable: true }),
    pin: method(byId.extend({ pinned: z.boolean().default(true) }), (input) =>
      transport.call("pin_thread", input, nothing, { repeatable: true }),
    ),
    snooze: method(z.strictObject(snoozeShape), (input) =>
      transport.call("snooze_thread", input, nothing, { repeatable: true }),
    ),
    wake: method(byId, async ({ threadId }) => {
      // The generated type of `p_until` does not know that it may be null.
      const anyDatabase: SupabaseClient = transport.supabase;
      const args = { p_thread_id: threadId, p_until: null };
      const answer = await transport.send(() => anyDatabase.rpc("snooze_thread", args), { repeatable: true });
      return answer.error ? answer : checked(nothing, answer.data.data);
    }),
    subscribe: (callbacks, options) => live.threads(callbacks, options, transport.options.signal),
  };
}
