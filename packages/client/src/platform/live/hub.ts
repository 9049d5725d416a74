// One connection per supabase-js client, shared by all subscriptions: a client has one channel per topic.
import type { SupabaseClient } from "@supabase/supabase-js";
import * as z from "zod/mini";
import type { Database } from "../../database.types.ts";
import {
  type LiveStatus,
  type ThreadCallbacks,
  ThreadFeed,
  type ThreadSubscribeOptions,
} from "../../messaging/thread-feed.ts";
import { type NotificationCallbacks, NotificationFeed } from "../../notifications/feed.ts";
import { Transport } from "../transport.ts";
import { type ChangeCallbacks, ChangeFeed } from "./change-feed.ts";
import { type OpenChannel, realtimeChannel } from "./channel.ts";
import { LiveConnection } from "./connection.ts";
import { callSafely, type Feed, type Listener, type Listeners } from "./feed.ts";
import { devicePlatform, type LivePlatform } from "./platform.ts";

/** How live updates reach the device; for tests and unusual platforms. */
export type LiveOptions = {
  platform?: LivePlatform;
  open?: OpenChannel;
};

export type SubscribeOptions = Pick<ThreadSubscribeOptions, "interval" | "onStatus">;

export type ChangeOptions = SubscribeOptions & {
  /**
   * When the oldest of what is shown was asked for, in milliseconds as of `Date.now()`; asked when the topic is
   * joined. Default: when the subscription began.
   */
  since?: () => number;
};

export interface Subscription {
  /**
   * Resolves once subscribed: data that is loaded afterwards misses nothing. Resolves too if the
   * subscription ends before.
   */
  readonly ready: Promise<void>;
  /** `live`: events arrive; `polling`: the SDK asks; `offline`: the server cannot be reached. */
  readonly status: LiveStatus;
  /** Ends the subscription; no callback runs afterwards. */
  unsubscribe(): void;
}

type Subscriber = { interval: number; onStatus: ((status: LiveStatus) => void) | undefined };
type Waiting = {
  feed: Feed;
  /** False if it has to be repeated. */
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
  readonly #changes: ChangeFeed;
  readonly #subscribers = new Set<Subscriber>();
  readonly #waiting = new Set<Waiting>();
  #connection: LiveConnection | null = null;
  /** The end of the previous connection: its topic must be free before the next one joins. */
  #ended: Promise<void> = Promise.resolve();
  #endAuth: () => void = () => undefined;

  private constructor(supabase: SupabaseClient<Database>, options: LiveOptions) {
    this.#supabase = supabase;
    this.#platform = options.platform ?? devicePlatform();
    this.#open = options.open ?? realtimeChannel(supabase);
    // Polls repeat anyway.
    this.#transport = new Transport(supabase, { retry: { attempts: 1 } });
    this.#threads = new ThreadFeed(this.#transport);
    this.#notifications = new NotificationFeed(this.#transport);
    this.#changes = new ChangeFeed(this.#transport);
  }

  /** The hub of a client; the options of the first call win. */
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
    let since: Map<string, number> | undefined;
    return this.#subscribe(this.#threads, callbacks, options, signal, (listener) => {
      const given = typeof options.since === "function" ? options.since() : options.since;
      since ??= new Map(Object.entries(given ?? {}));
      return this.#threads.catchUp(listener, since);
    });
  }

  notifications(
    callbacks: NotificationCallbacks,
    options: SubscribeOptions = {},
    signal?: AbortSignal,
  ): Subscription {
    return this.#subscribe(this.#notifications, callbacks, options, signal, async () => true);
  }

  changes(callbacks: ChangeCallbacks, options: ChangeOptions = {}, signal?: AbortSignal): Subscription {
    const begun = Date.now();
    const listener = { ...callbacks, since: options.since ?? (() => begun) };
    return this.#subscribe(this.#changes, listener, options, signal, async (one) =>
      // Events arrive already, and those from before were for others.
      this.#connection?.isJoined ? this.#changes.catchUp(one) : true,
    );
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
    else if (this.#connection) this.#connection.pollSoon();
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
      feeds: [this.#threads, this.#notifications, this.#changes],
      platform: this.#platform,
      open: this.#open,
      whoAmI: async () => {
        await ended;
        return this.#whoAmI();
      },
      interval: () => Math.min(...[...this.#subscribers].map(({ interval }) => interval)),
      afterPoll: () => this.#startPending(),
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

  /** Another person signed in, or the person signed out: forgets everything known so far. */
  #changePerson(): void {
    if (!this.#connection) return;
    this.#disconnect();
    this.#threads.forget();
    this.#notifications.forget();
    this.#changes.forget();
    // Auth deadlocks when it is called from its own callback.
    this.#platform.timer(() => {
      if (this.#subscribers.size > 0 && !this.#connection) this.#connect();
    }, 0);
  }

  async #startPending(): Promise<boolean> {
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
