// One connection per supabase-js client, shared by everybody who subscribes: a client has one channel
// per topic.
import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { Transport } from "../core/transport.ts";
import type { Database } from "../database.types.ts";
import { type OpenChannel, realtimeChannel } from "./channel.ts";
import { LiveConnection } from "./connection.ts";
import { callSafely, type Feed, type Listener, type Listeners } from "./feed.ts";
import { type NotificationCallbacks, NotificationFeed } from "./notification-feed.ts";
import { devicePlatform, type LivePlatform } from "./platform.ts";
import {
  type LiveStatus,
  type ThreadCallbacks,
  ThreadFeed,
  type ThreadSubscribeOptions,
} from "./thread-feed.ts";

/** How live updates reach the device; for tests and unusual platforms. */
export type LiveOptions = {
  platform?: LivePlatform;
  open?: OpenChannel;
};

export type SubscribeOptions = Pick<ThreadSubscribeOptions, "interval" | "onStatus">;

export interface Subscription {
  /**
   * Resolves when everything from now on is told: what is loaded after it is complete. Also when the
   * subscription ended before.
   */
  readonly ready: Promise<void>;
  /** Whether events arrive by themselves, the app asks, or the server is out of reach. */
  readonly status: LiveStatus;
  /** Ends it; nothing is told afterwards. */
  unsubscribe(): void;
}

type Subscriber = { interval: number; onStatus: ((status: LiveStatus) => void) | undefined };
type Waiting = {
  feed: Feed;
  /** False if it has to be tried again. */
  begin: () => Promise<boolean>;
  ready: () => void;
};

const defaultInterval = 5000;
const shortestInterval = 1000;

const hubs = new WeakMap<object, LiveHub>();

export class LiveHub {
  readonly #supabase: SupabaseClient<Database>;
  readonly #platform: LivePlatform;
  readonly #open: OpenChannel;
  readonly #transport: Transport;
  readonly #threads: ThreadFeed;
  readonly #notifications: NotificationFeed;
  readonly #subscribers = new Set<Subscriber>();
  readonly #waiting = new Set<Waiting>();
  #connection: LiveConnection | null = null;
  /** The end of the connection before: its topic must be free before the next one joins. */
  #ended: Promise<void> = Promise.resolve();
  #endAuth: () => void = () => undefined;

  private constructor(supabase: SupabaseClient<Database>, options: LiveOptions) {
    this.#supabase = supabase;
    this.#platform = options.platform ?? devicePlatform();
    this.#open = options.open ?? realtimeChannel(supabase);
    // Looks come again by themselves.
    this.#transport = new Transport(supabase, { retry: { attempts: 1 } });
    this.#threads = new ThreadFeed(this.#transport);
    this.#notifications = new NotificationFeed(this.#transport);
  }

  /** The hub of a client; the options of the first that asks hold. */
  static of(supabase: SupabaseClient<Database>, options: LiveOptions = {}): LiveHub {
    const hub = hubs.get(supabase) ?? new LiveHub(supabase, options);
    hubs.set(supabase, hub);
    return hub;
  }

  threads(
    callbacks: ThreadCallbacks,
    options: ThreadSubscribeOptions = {},
    signal?: AbortSignal,
  ): Subscription {
    const since = new Map(Object.entries(options.since ?? {}));
    return this.#subscribe(this.#threads, callbacks, options, signal, (listener) =>
      this.#threads.catchUp(listener, since),
    );
  }

  notifications(
    callbacks: NotificationCallbacks,
    options: SubscribeOptions = {},
    signal?: AbortSignal,
  ): Subscription {
    return this.#subscribe(this.#notifications, callbacks, options, signal, async () => true);
  }

  #subscribe<Callbacks>(
    feed: Feed & { readonly listeners: Listeners<Callbacks> },
    callbacks: Callbacks,
    { interval = defaultInterval, onStatus }: SubscribeOptions,
    signal: AbortSignal | undefined,
    begin: (listener: Listener<Callbacks>) => Promise<boolean>,
  ): Subscription {
    const subscriber = { interval: Math.max(shortestInterval, interval), onStatus };
    const listener = feed.listeners.add(callbacks);
    this.#subscribers.add(subscriber);
    let ready: () => void = () => undefined;
    const waiting: Waiting = {
      feed,
      begin: () => begin(listener),
      ready: () => {
        listener.begun = true;
        ready();
      },
    };
    const whenReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    this.#waiting.add(waiting);

    const unsubscribe = () => {
      signal?.removeEventListener("abort", unsubscribe);
      feed.listeners.remove(listener);
      this.#subscribers.delete(subscriber);
      this.#waiting.delete(waiting);
      ready();
      if (!feed.wanted) feed.forget();
      if (this.#subscribers.size === 0) this.#disconnect();
    };
    signal?.addEventListener("abort", unsubscribe);
    if (signal?.aborted) unsubscribe();
    else if (this.#connection) this.#connection.lookSoon();
    else this.#connect();

    const status = () => this.#connection?.status ?? "offline";
    return {
      ready: whenReady,
      unsubscribe,
      get status() {
        return status();
      },
    };
  }

  #connect(): void {
    const ended = this.#ended;
    this.#connection = new LiveConnection({
      feeds: [this.#threads, this.#notifications],
      platform: this.#platform,
      open: this.#open,
      whoAmI: async () => {
        await ended;
        return this.#whoAmI();
      },
      interval: () => Math.min(...[...this.#subscribers].map(({ interval }) => interval)),
      afterLook: () => this.#letBegin(),
      onStatus: (status) => {
        for (const { onStatus } of [...this.#subscribers]) callSafely(() => onStatus?.(status));
      },
    });
    this.#listenToAuth();
  }

  #disconnect(): void {
    this.#endAuth();
    this.#endAuth = () => undefined;
    this.#ended = this.#connection?.stop() ?? this.#ended;
    this.#connection = null;
  }

  /** Another person signed in, or nobody is: nothing that was known is his. */
  #changePerson(): void {
    if (!this.#connection) return;
    this.#disconnect();
    this.#threads.forget();
    this.#notifications.forget();
    // Auth does not like to be asked while it tells.
    this.#platform.timer(() => {
      if (this.#subscribers.size > 0 && !this.#connection) this.#connect();
    }, 0);
  }

  async #letBegin(): Promise<boolean> {
    let all = true;
    for (const one of [...this.#waiting]) {
      if (!one.feed.ready || !(await one.begin())) {
        all = false;
        continue;
      }
      this.#waiting.delete(one);
      one.ready();
    }
    return all;
  }

  async #whoAmI(): Promise<string | null> {
    const { data } = await this.#transport.row(
      () => this.#supabase.from("my_profile").select("id"),
      z.object({ id: z.guid() }),
      "profile.not_found",
    );
    return data?.id ?? null;
  }

  #listenToAuth(): void {
    let person: string | null | undefined;
    try {
      const { data } = this.#supabase.auth.onAuthStateChange((_, session) => {
        const now = session?.user.id ?? null;
        const changed = person !== undefined && now !== person;
        person = now;
        if (changed) this.#changePerson();
      });
      this.#endAuth = () => data.subscription.unsubscribe();
    } catch {
      // A client with an `accessToken` of the app's own has no `auth`.
    }
  }
}
