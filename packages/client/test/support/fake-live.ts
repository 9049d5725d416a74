// An inbox in memory behind REST, a topic that the test joins, drops and sends on, and a clock that
// only the test moves: live updates without a server and without waiting.
import { setImmediate } from "node:timers/promises";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import * as z from "zod";
import {
  type ChannelListeners,
  createHomeroom,
  type Database,
  type Homeroom,
  type LiveEvent,
  type LivePlatform,
  newRequestId,
} from "../../src/index.ts";
import { json, type Sent } from "./fake-server.ts";

const me = "00000000-0000-4000-8000-00000000000a";
const other = "00000000-0000-4000-8000-00000000000b";
const student = "00000000-0000-4000-8000-00000000000c";

export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type FakeThread = {
  messages: number;
  unread: number;
  otherRead: number;
  pinnedAt: string | null;
  snoozedUntil: string | null;
  mutedAt: string | null;
  withdrawn: number;
  at: number;
  /** Whether the reader may read it now. */
  readable: boolean;
};

export class FakeLive {
  readonly supabase: SupabaseClient<Database>;
  readonly homeroom: Homeroom;
  readonly sent: Sent[] = [];
  /** Throws or answers instead of the inbox, where it wants. */
  interfere: (request: Sent) => Response | undefined = () => undefined;
  /** The same with an answer that takes its time. */
  answerLater: (request: Sent) => Promise<Response> | undefined = () => undefined;
  /** Whether the topic can be joined. */
  joinable = true;
  /** Whether joining takes until `join`. */
  slow = false;
  #join: () => void = () => undefined;
  hidden = false;
  /** Channels that are open. */
  channels = 0;
  #listeners: ChannelListeners | null = null;
  readonly #threads = new Map<string, FakeThread>();
  readonly #notifications: { id: string; key: string; at: number }[] = [];
  /** Of all events so far: tests are too short for one to be too old. */
  readonly #kinds = new Set<LiveEvent>();
  readonly #timers = new Set<{ due: number; run: () => void }>();
  readonly #returns = new Set<() => void>();
  #now = 0;
  #ticks = 0;
  #inFlight = 0;

  constructor() {
    this.supabase = createClient<Database>("http://api.test", "sb_publishable_test", {
      auth: { persistSession: false, autoRefreshToken: false, storageKey: newRequestId() },
      global: {
        fetch: async (input, init) => {
          this.#inFlight += 1;
          try {
            const { method, headers, url } = new Request(input, init);
            const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
            const one = { method, headers, url: new URL(url), body };
            this.sent.push(one);
            const later = this.answerLater(one);
            if (later) {
              this.#inFlight -= 1;
              return await later.finally(() => {
                this.#inFlight += 1;
              });
            }
            return this.interfere(one) ?? this.#answer(one.url, body);
          } finally {
            this.#inFlight -= 1;
          }
        },
      },
    });
    this.homeroom = createHomeroom(this.supabase, {
      live: {
        platform: this.#platform(),
        open: (profileId, listeners) => {
          if (profileId !== me) throw new Error("Not the person's own topic.");
          this.channels += 1;
          this.#listeners = listeners;
          this.#join = () => (this.joinable ? listeners.joined() : listeners.lost());
          if (!this.slow) queueMicrotask(this.#join);
          return async () => {
            this.channels -= 1;
            if (this.#listeners === listeners) this.#listeners = null;
          };
        },
      },
    });
  }

  // What happens in the database -----------------------------------------------------------------

  thread(id: string, messages = 0): void {
    const at = this.#tick();
    this.#threads.set(id, {
      messages,
      unread: 0,
      otherRead: 0,
      pinnedAt: null,
      withdrawn: 0,
      snoozedUntil: null,
      mutedAt: null,
      at,
      readable: true,
    });
  }

  /** The other side writes; without an event, unless `emit` is called too. Returns the number. */
  write(id: string): number {
    const one = this.#get(id);
    one.messages += 1;
    one.unread += 1;
    one.at = this.#tick();
    return one.messages;
  }

  otherReads(id: string): void {
    const one = this.#get(id);
    one.otherRead = one.messages;
  }

  withdraw(id: string): void {
    this.#get(id).withdrawn += 1;
  }

  pin(id: string): void {
    this.#get(id).pinnedAt = timeOf(this.#tick());
  }

  allow(id: string, readable: boolean): void {
    this.#get(id).readable = readable;
  }

  notify(id: string, key = "NEW_MESSAGE"): void {
    this.#notifications.push({ id, key, at: this.#tick() });
  }

  readable(id: string): boolean {
    return this.#get(id).readable;
  }

  /** How many messages a thread has. */
  messagesOf(id: string): number {
    return this.#get(id).messages;
  }

  /** A message as the API sends it. */
  messageRow(id: string, seq: number): object {
    return messageRow(id, seq);
  }

  /** What the inbox answers now. */
  answer({ url, body }: Sent): Response {
    return this.#answer(url, body);
  }

  // What happens to the connection ---------------------------------------------------------------

  emit(event: LiveEvent, payload: unknown): void {
    this.send(event);
    this.#listeners?.event(event, payload);
  }

  /** An event that nobody hears. */
  send(event: LiveEvent): void {
    this.#kinds.add(event);
  }

  /** Lets the topic be joined where that is slow. */
  join(): void {
    this.#join();
  }

  drop(): void {
    this.#listeners?.lost();
  }

  /** The app comes to the front. */
  comeBack(): void {
    this.hidden = false;
    for (const listener of this.#returns) listener();
  }

  // Time -----------------------------------------------------------------------------------------

  /** Until everything that was asked is answered and told. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 10; calm++) {
      await setImmediate();
      if (this.#inFlight > 0) calm = 0;
    }
  }

  /** Lets that many milliseconds pass; whatever is due runs in order. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await this.settle();
      const next = [...this.#timers].sort((a, b) => a.due - b.due)[0];
      if (!next || next.due > end) break;
      this.#now = Math.max(this.#now, next.due);
      this.#timers.delete(next);
      next.run();
    }
    this.#now = end;
  }

  get timers(): number {
    return this.#timers.size;
  }

  /** Requests so far whose path ends so. */
  asked(ending: string): number {
    return this.sent.filter(({ url }) => url.pathname.endsWith(ending)).length;
  }

  #platform(): LivePlatform {
    return {
      timer: (run, milliseconds) => {
        const timer = { due: this.#now + milliseconds, run };
        this.#timers.add(timer);
        return () => void this.#timers.delete(timer);
      },
      random: () => 0.5,
      hidden: () => this.hidden,
      onReturn: (listener) => {
        this.#returns.add(listener);
        return () => void this.#returns.delete(listener);
      },
    };
  }

  #get(id: string): FakeThread {
    const found = this.#threads.get(id);
    if (!found) throw new Error("No such thread.");
    return found;
  }

  #tick(): number {
    this.#ticks += 1;
    return this.#ticks;
  }

  // REST -----------------------------------------------------------------------------------------

  #answer({ pathname, searchParams }: URL, body: unknown): Response {
    const args = callArguments.parse(body ?? {});
    const offset = args.p_offset ?? Number(searchParams.get("offset") ?? 0);
    const limit = args.p_limit ?? Number(searchParams.get("limit") ?? 1000);
    const cut = (rows: object[]) => json(rows.slice(offset, offset + limit));
    const listed = (name: string) => /^in\.\((.*)\)$/.exec(searchParams.get(name) ?? "")?.[1]?.split(",");
    const readable = () => [...this.#threads].filter(([, one]) => one.readable);
    switch (pathname) {
      case "/rest/v1/my_profile":
        return json([{ id: me }]);
      case "/rest/v1/my_threads": {
        const after = /^gt\.(.*)$/.exec(searchParams.get("thread_id") ?? "")?.[1] ?? "";
        const found = readable()
          .filter(([id]) => id > after)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        return cut(found.map(([id, one]) => threadRow(id, one)));
      }
      case "/rest/v1/rpc/list_threads":
      case "/rest/v1/rpc/newest_threads": {
        const found = readable()
          .filter(([id]) => args.p_thread_ids?.includes(id) ?? true)
          .sort(([, one], [, two]) => two.at - one.at);
        return cut(found.map(([id, one]) => threadRow(id, one)));
      }
      case "/rest/v1/rpc/list_messages": {
        const id = args.p_thread_id ?? "";
        const one = this.#threads.get(id);
        if (!one?.readable) return json({ code: "PT404", message: "thread.not_found" }, 404);
        const after = args.p_after_seq ?? 0;
        const last = Math.min(one.messages, args.p_up_to_seq ?? 1e9);
        const seqs = Array.from({ length: Math.max(0, last - after) }, (_, index) => after + index + 1);
        return cut(seqs.map((seq) => messageRow(id, seq)));
      }
      case "/rest/v1/rpc/changes_since":
        return json([...this.#kinds].sort());
      case "/rest/v1/my_notifications": {
        const ids = listed("id");
        const found = this.#notifications.filter(({ id }) => !ids || ids.includes(id));
        return cut([...found].sort((a, b) => b.at - a.at).map(notificationRow));
      }
      default:
        return json({ message: `no ${pathname}` }, 404);
    }
  }
}

const callArguments = z.looseObject({
  p_thread_ids: z.array(z.string()).optional(),
  p_thread_id: z.string().optional(),
  p_after_seq: z.number().optional(),
  p_up_to_seq: z.number().optional(),
  p_limit: z.number().optional(),
  p_offset: z.number().optional(),
});

function timeOf(tick: number): string {
  return new Date(1_700_000_000_000 + tick * 1000).toISOString();
}

function threadRow(id: string, one: FakeThread): object {
  return {
    thread_id: id,
    conversation_key: `${other}:${student}`,
    student_id: student,
    student_name: "Charlie Baker",
    other_id: other,
    other_name: "Dana Diaz",
    other_avatar_url: null,
    other_role: "TUTOR",
    my_side: "guardian",
    can_send: true,
    last_seq: one.messages,
    last_sender_id: one.messages > 0 ? other : null,
    last_message_preview: one.messages > 0 ? `No. ${one.messages}` : null,
    last_message_at: one.messages > 0 ? timeOf(one.at) : null,
    unread_count: one.unread,
    other_read_seq: one.otherRead,
    pinned_at: one.pinnedAt,
    snoozed_until: one.snoozedUntil,
    muted_at: one.mutedAt,
    withdrawn_count: one.withdrawn,
  };
}

function messageRow(threadId: string, seq: number): object {
  return {
    id: idOf(seq),
    thread_id: threadId,
    seq,
    sender_id: other,
    sender_role: "TUTOR",
    body: `No. ${seq}`,
    attachment_path: null,
    attachment_name: null,
    attachment_type: null,
    attachment_size: null,
    client_id: null,
    created_at: timeOf(seq),
    read_at: null,
    withdrawable_until: null,
    erased_at: null,
    withdrawn_at: null,
  };
}

function notificationRow({ id, key, at }: { id: string; key: string; at: number }): object {
  return {
    id,
    key,
    student_id: student,
    subject_type: "thread",
    subject_id: idOf(1),
    data: { seq: 1, side: "guardian" },
    created_at: timeOf(at),
    read_at: null,
    student_name: null,
    subject_name: null,
  };
}
