// An inbox in memory behind REST, a topic that the test joins, drops and sends on, and a clock that
// only the test moves: live updates without a server and without waiting.
import { setImmediate } from "node:timers/promises";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import {
  type ChannelListeners,
  createHomeroom,
  type Database,
  type Homeroom,
  type LiveEvent,
  type LivePlatform,
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
  /** Whether the topic can be joined. */
  joinable = true;
  hidden = false;
  /** Channels that are open. */
  channels = 0;
  #listeners: ChannelListeners | null = null;
  readonly #threads = new Map<string, FakeThread>();
  readonly #notifications: { id: string; at: number }[] = [];
  readonly #timers = new Set<{ due: number; run: () => void }>();
  readonly #returns = new Set<() => void>();
  #now = 0;
  #ticks = 0;
  #inFlight = 0;

  constructor() {
    this.supabase = createClient<Database>("http://api.test", "sb_publishable_test", {
      auth: { persistSession: false, autoRefreshToken: false },
      global: {
        fetch: async (input, init) => {
          this.#inFlight += 1;
          try {
            const { method, headers, url } = new Request(input, init);
            const one = { method, headers, url: new URL(url), body: undefined };
            this.sent.push(one);
            return this.interfere(one) ?? this.#answer(one.url);
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
          if (profileId !== me) throw new Error("Not his own topic.");
          this.channels += 1;
          this.#listeners = listeners;
          queueMicrotask(() => (this.joinable ? listeners.joined() : listeners.lost()));
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
      snoozedUntil: null,
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

  pin(id: string): void {
    this.#get(id).pinnedAt = timeOf(this.#tick());
  }

  allow(id: string, readable: boolean): void {
    this.#get(id).readable = readable;
  }

  notify(id: string): void {
    this.#notifications.push({ id, at: this.#tick() });
  }

  // What happens to the connection ---------------------------------------------------------------

  emit(event: LiveEvent, payload: unknown): void {
    this.#listeners?.event(event, payload);
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

  /** Requests so far for one table or view. */
  asked(name: string): number {
    return this.sent.filter(({ url }) => url.pathname === `/rest/v1/${name}`).length;
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

  #answer({ pathname, searchParams }: URL): Response {
    const offset = Number(searchParams.get("offset") ?? 0);
    const limit = Number(searchParams.get("limit") ?? 1000);
    const cut = (rows: object[]) => json(rows.slice(offset, offset + limit));
    const listed = (name: string) => /^in\.\((.*)\)$/.exec(searchParams.get(name) ?? "")?.[1]?.split(",");
    switch (pathname) {
      case "/rest/v1/my_profile":
        return json([{ id: me }]);
      case "/rest/v1/my_threads": {
        const ids = listed("thread_id");
        const after = /^gt\.(.*)$/.exec(searchParams.get("thread_id") ?? "")?.[1] ?? "";
        const found = [...this.#threads]
          .filter(([id, { readable }]) => readable && id > after && (!ids || ids.includes(id)))
          .sort(([a, one], [b, two]) =>
            searchParams.get("order")?.startsWith("last_message_at") ? two.at - one.at : a < b ? -1 : 1,
          );
        return cut(found.map(([id, one]) => threadRow(id, one)));
      }
      case "/rest/v1/thread_messages": {
        const id = (searchParams.get("thread_id") ?? "").replace(/^eq\./, "");
        const bounds = searchParams.getAll("seq");
        const after = Number(bounds.find((one) => one.startsWith("gt."))?.slice(3) ?? 0);
        const upTo = Number(bounds.find((one) => one.startsWith("lte."))?.slice(4) ?? 1e9);
        const one = this.#threads.get(id);
        const last = one?.readable ? Math.min(one.messages, upTo) : 0;
        const seqs = Array.from({ length: Math.max(0, last - after) }, (_, index) => after + index + 1);
        return cut(seqs.map((seq) => messageRow(id, seq)));
      }
      case "/rest/v1/notifications": {
        const ids = listed("id");
        const found = this.#notifications.filter(({ id }) => !ids || ids.includes(id));
        return cut([...found].sort((a, b) => b.at - a.at).map(notificationRow));
      }
      default:
        return json({ message: `no ${pathname}` }, 404);
    }
  }
}

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
  };
}

function notificationRow({ id, at }: { id: string; at: number }): object {
  return {
    id,
    key: "NEW_MESSAGE",
    student_id: student,
    subject_type: "thread",
    subject_id: idOf(1),
    data: { seq: 1, side: "guardian" },
    created_at: timeOf(at),
    read_at: null,
  };
}
