// Emits changes of threads: messages, what was read, and marks. Events and polls only say where to
// look: what is emitted comes from comparing rows with what was known. So both give the same result,
// duplicates and disorder do no harm, and nothing unreadable is emitted.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import type { LiveEvent } from "../platform/live/channel.ts";
import { type Feed, type Listener, Listeners, type Outcome, type PollScope } from "../platform/live/feed.ts";
import { type Result, success } from "../platform/result.ts";
import { rowSchema, type ShapeOf, timestamp } from "../platform/shape.ts";
import type { Transport } from "../platform/transport.ts";
import { type Message, message, type Thread, thread } from "./rows.ts";

export interface ThreadCallbacks {
  /** A new message of either side, in the order of its thread. */
  onMessage?(message: Message): void;
  /** The other side has read a thread up to this message. */
  onRead?(read: { threadId: string; upToSeq: number }): void;
  /** A message of a thread was withdrawn: what an app shows of it is to be read again. */
  onWithdrawn?(withdrawn: { threadId: string }): void;
  /** A thread is new, or changed in the inbox: last message, unread count, pin, snooze, muting. */
  onThread?(thread: Thread): void;
  /** A thread is no longer readable. */
  onGone?(gone: { threadId: string }): void;
}

export interface ThreadSubscribeOptions {
  /** Milliseconds between two polls where there is no Realtime, 1000 or more. Default 5000. */
  interval?: number;
  /**
   * What the app has of its threads, by thread id: the number of the last message. Later ones are
   * emitted first. A function is called when the subscription begins. Default: from now on.
   */
  since?: Readonly<Record<string, number>> | (() => Readonly<Record<string, number>>);
  /** `live`: events arrive; `polling`: the SDK asks; `offline`: the last poll failed. */
  onStatus?(status: LiveStatus): void;
}
export type LiveStatus = "connecting" | "live" | "polling" | "offline";

const glanceColumns =
  "thread_id, last_seq, unread_count, other_read_seq, pinned_at, snoozed_until, muted_at, last_message_at, withdrawn_count";
type GlanceColumn =
  | "thread_id"
  | "last_seq"
  | "unread_count"
  | "other_read_seq"
  | "pinned_at"
  | "snoozed_until"
  | "muted_at"
  | "last_message_at"
  | "withdrawn_count";

const glanceShape = {
  threadId: z.guid(),
  lastSeq: z.int(),
  unreadCount: z.int(),
  otherReadSeq: z.int(),
  pinnedAt: z.nullable(timestamp),
  snoozedUntil: z.nullable(timestamp),
  mutedAt: z.nullable(timestamp),
  lastMessageAt: z.nullable(timestamp),
  withdrawnCount: z.int(),
} satisfies ShapeOf<Pick<Tables<"my_threads">, GlanceColumn>>;
const glance = rowSchema(glanceShape);
type Glance = z.output<typeof glance>;

type Known = { lastSeq: number; otherReadSeq: number; withdrawnCount: number; print: string };

/** Rows per request. */
const pageSize = { all: 200, recent: 50, messages: 200, threads: 100 };

export class ThreadFeed implements Feed {
  readonly listeners = new Listeners<ThreadCallbacks>();
  readonly #transport: Transport;
  /** Null until the first poll. */
  #known: Map<string, Known> | null = null;
  /** Increases whenever everything was forgotten. */
  #person = 0;
  readonly #noted = new Set<string>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get wanted(): boolean {
    return this.listeners.any;
  }

  get ready(): boolean {
    return this.#known !== null;
  }

  forget(): void {
    this.#person += 1;
    this.#known = null;
    this.#noted.clear();
  }

  note(event: LiveEvent, payload: unknown): boolean {
    if (event === "notification.new") return false;
    const parsed = about.safeParse(payload);
    if (!parsed.success) return false;
    const { thread_id: threadId, seq } = parsed.data;
    const known = this.#known?.get(threadId);
    if (event === "message.new" && seq !== undefined && known && known.lastSeq >= seq) return false;
    this.#noted.add(threadId);
    return true;
  }

  async follow(): Promise<Outcome> {
    const known = this.#known;
    if (!known) return this.poll("all");
    const ids = [...this.#noted];
    // A thread that is noted again while it is read has changed since then: it is read once more.
    this.#noted.clear();
    const outcome = await this.#update(known, ids);
    if (outcome === "failed" && this.#known === known) for (const id of ids) this.#noted.add(id);
    return outcome;
  }

  async poll(how: PollScope): Promise<Outcome> {
    const known = this.#known;
    if (!known) return this.#begin();
    const rows = await (how === "all" ? this.#everything() : this.#newest(known));
    if (rows.error) return "failed";
    const changed = rows.data.filter((row) => known.get(row.threadId)?.print !== printOf(row));
    const ids = changed.map(({ threadId }) => threadId);
    // Older threads are not read, so only a full poll shows which are gone.
    if (how === "all") {
      const there = new Set(rows.data.map(({ threadId }) => threadId));
      for (const [id, { print }] of known) if (print !== gone && !there.has(id)) ids.push(id);
    }
    return this.#update(known, ids);
  }

  /**
   * Delivers what one listener has missed, up to what all listeners have received. `since` keeps how far that
   * went; false if it has to go on later.
   */
  async catchUp(listener: Listener<ThreadCallbacks>, since: Map<string, number>): Promise<boolean> {
    for (const [threadId, seq] of since) {
      const last = this.#known?.get(threadId)?.lastSeq ?? 0;
      for (let from = seq; from < last; ) {
        const page = await this.#messages(threadId, from, last);
        if (page.error) return false;
        if (page.data.length === 0) break;
        for (const one of page.data) {
          if (!this.listeners.emitTo(listener, (callbacks) => callbacks.onMessage?.(one))) return true;
          from = one.seq;
          since.set(threadId, from);
        }
      }
    }
    return true;
  }

  async #begin(): Promise<Outcome> {
    const person = this.#person;
    const rows = await this.#everything();
    if (rows.error || this.#person !== person) return "failed";
    this.#known = new Map(rows.data.map((row) => [row.threadId, { ...row, print: printOf(row) }]));
    return "unchanged";
  }

  /** Reads the given threads and emits what is new; those that cannot be read stay for later. */
  async #update(known: Map<string, Known>, ids: readonly string[]): Promise<Outcome> {
    let outcome: Outcome = "unchanged";
    for (let start = 0; start < ids.length; start += pageSize.threads) {
      const some = ids.slice(start, start + pageSize.threads);
      const rows = await this.#transport.call(
        "list_threads",
        { threadIds: some, limit: pageSize.threads },
        z.array(thread),
        { repeatable: true },
      );
      if (rows.error || this.#known !== known) return "failed";
      const found = rows.data.sort((a, b) => (a.lastMessageAt ?? "").localeCompare(b.lastMessageAt ?? ""));
      for (const row of found) {
        const result = await this.#emit(known, row);
        if (result === "failed" || this.#known !== known) return "failed";
        if (result === "changed") outcome = "changed";
      }
      const there = new Set(found.map(({ threadId }) => threadId));
      for (const id of some) {
        const was = known.get(id);
        if (there.has(id) || !was || was.print === gone) continue;
        was.print = gone;
        outcome = "changed";
        this.listeners.emit((callbacks) => callbacks.onGone?.({ threadId: id }));
      }
    }
    return outcome;
  }

  async #emit(known: Map<string, Known>, row: Thread): Promise<Outcome> {
    const { threadId } = row;
    const was = known.get(threadId) ?? { lastSeq: 0, otherReadSeq: 0, withdrawnCount: 0, print: "" };
    known.set(threadId, was);
    const print = printOf(row);
    if (was.print === print) return "unchanged";
    while (was.lastSeq < row.lastSeq) {
      // Not beyond the row: a later message comes with a later row, which its event asks for.
      const page = await this.#messages(threadId, was.lastSeq, row.lastSeq);
      if (page.error) return "failed";
      // The person changed meanwhile, or the thread is no longer readable.
      if (this.#known !== known) return "failed";
      if (page.data.length === 0) break;
      for (const one of page.data) {
        was.lastSeq = one.seq;
        this.listeners.emit((callbacks) => callbacks.onMessage?.(one));
      }
    }
    if (row.otherReadSeq > was.otherReadSeq) {
      was.otherReadSeq = row.otherReadSeq;
      this.listeners.emit((callbacks) => callbacks.onRead?.({ threadId, upToSeq: row.otherReadSeq }));
    }
    if (row.withdrawnCount > was.withdrawnCount) {
      was.withdrawnCount = row.withdrawnCount;
      this.listeners.emit((callbacks) => callbacks.onWithdrawn?.({ threadId }));
    }
    was.print = print;
    this.listeners.emit((callbacks) => callbacks.onThread?.(row));
    return "changed";
  }

  /** Messages of a thread after a number, oldest first; a page of them. None of one that cannot be read. */
  async #messages(threadId: string, after: number, upTo: number): Promise<Result<Message[]>> {
    const page = await this.#transport.call(
      "list_messages",
      { threadId, afterSeq: after, upToSeq: upTo, limit: pageSize.messages },
      z.array(message),
      { repeatable: true },
    );
    return page.error?.code === "thread.not_found" ? success([]) : page;
  }

  /** All threads, by id, so that none moves from one page to another meanwhile. */
  async #everything(): Promise<Result<Glance[]>> {
    const rows: Glance[] = [];
    for (;;) {
      const last = rows.at(-1)?.threadId;
      const page = await this.#transport.rows(() => {
        const query = this.#transport.supabase.from("my_threads").select(glanceColumns);
        return (last ? query.gt("thread_id", last) : query).order("thread_id").limit(pageSize.all);
      }, glance);
      if (page.error) return page;
      rows.push(...page.data);
      if (page.data.length < pageSize.all) return { data: rows, error: null };
    }
  }

  /** The threads on top of the inbox, down to the first page without changes. */
  async #newest(known: Map<string, Known>): Promise<Result<Glance[]>> {
    const rows: Glance[] = [];
    for (;;) {
      const from = rows.length;
      const page = await this.#transport.call(
        "newest_threads",
        { limit: pageSize.recent, offset: from },
        z.array(glance),
        { repeatable: true },
      );
      if (page.error) return page;
      rows.push(...page.data);
      const last = page.data.at(-1);
      const more = last && page.data.length === pageSize.recent;
      if (!more || (known.get(last.threadId)?.lastSeq ?? -1) >= last.lastSeq)
        return { data: rows, error: null };
    }
  }
}

const about = z.object({ thread_id: z.guid(), seq: z.optional(z.int()) });

/** The print of a thread that may not be read. */
const gone = "gone";

function printOf(row: Glance): string {
  return [
    row.lastSeq,
    row.unreadCount,
    row.otherReadSeq,
    row.pinnedAt,
    row.snoozedUntil,
    row.mutedAt,
    row.withdrawnCount,
  ].join("|");
}
