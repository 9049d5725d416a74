// Keeps feeds up to date: by events while the person's topic is joined, else by polling every few
// seconds. Every join is followed by a full poll, which finds what happened in between.

import type { LiveStatus } from "../../messaging/thread-feed.ts";
import type { ChannelListeners, CloseChannel, LiveEvent, OpenChannel } from "./channel.ts";
import { type Feed, type Outcome, worst } from "./feed.ts";
import { untilNextJoin, untilNextPoll } from "./pace.ts";
import type { LivePlatform } from "./platform.ts";

export type ConnectionParts = {
  feeds: readonly Feed[];
  platform: LivePlatform;
  /** The profile id of the signed-in person; null if it is not known now. */
  whoAmI(): Promise<string | null>;
  open: OpenChannel;
  /** Milliseconds between two polls. */
  interval(): number;
  /** Runs after each successful poll, before other requests; false if something is left to do. */
  afterPoll(): Promise<boolean>;
  onStatus(status: LiveStatus): void;
};

/** Every so many polls, all threads are compared and not only the newest. */
const fullPollEvery = 20;

const nothing = () => undefined;

export class LiveConnection {
  readonly #parts: ConnectionParts;
  readonly #endReturn: () => void;
  #stopped = false;
  #live = false;
  #everJoined = false;
  #lost = 0;
  #polls = 0;
  #quiet = 0;
  #failed = 0;
  #status: LiveStatus = "connecting";
  #close: CloseChannel | null = null;
  /** A channel that is closing; its topic is not free yet. */
  #closing: Promise<unknown> = Promise.resolve();
  /** Set at the start and after each join. */
  #fullPollPending = true;
  #following = false;
  #pollsSoon = false;
  #cancelPoll: () => void = nothing;
  /** Cancels the next attempt to join, while one is scheduled. */
  #cancelJoin: () => void = nothing;
  /** One request after another, so that callbacks stay in order. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#endReturn = parts.platform.onReturn(() => {
      this.pollSoon();
      if (this.#cancelJoin !== nothing) void this.#join();
    });
    this.pollSoon();
    void this.#join();
  }

  get status(): LiveStatus {
    return this.#status;
  }

  /** Whether events arrive. */
  get isJoined(): boolean {
    return this.#live;
  }

  /** Polls as soon as the running tasks have ended; once, however often it is called until then. */
  pollSoon(): void {
    this.#cancelPoll();
    if (this.#pollsSoon) return;
    this.#pollsSoon = true;
    void this.run(() => {
      this.#pollsSoon = false;
      return this.#poll();
    });
  }

  /** Runs a task after all earlier ones. */
  run(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(() => (this.#stopped ? undefined : task()));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelPoll();
    this.#cancelJoin();
    this.#endReturn();
    const close = this.#close;
    this.#close = null;
    await this.#closing;
    await close?.().catch(() => undefined);
  }

  async #poll(): Promise<void> {
    this.#cancelPoll();
    const isFull = this.#fullPollPending || this.#live || this.#polls % fullPollEvery === 0;
    this.#fullPollPending = false;
    let outcome = await this.#askFeeds((feed) => feed.poll(isFull ? "all" : "recent"));
    if (outcome !== "failed") {
      this.#polls += 1;
      if (!(await this.#parts.afterPoll())) outcome = "failed";
    }
    if (outcome === "failed") this.#fullPollPending ||= isFull;
    this.#after(outcome);
  }

  async #askFeeds(ask: (feed: Feed) => Promise<Outcome>): Promise<Outcome> {
    const outcomes: Outcome[] = [];
    for (const feed of this.#parts.feeds)
      if (feed.wanted) {
        outcomes.push(await ask(feed).catch(() => "failed" as const));
      }
    return worst(outcomes);
  }

  #after(outcome: Outcome): void {
    if (this.#stopped) return;
    this.#failed = outcome === "failed" ? this.#failed + 1 : 0;
    this.#quiet = outcome === "changed" ? 0 : this.#quiet + 1;
    this.#emitStatus();
    const { platform, interval } = this.#parts;
    const polls = { live: this.#live, hidden: platform.hidden(), quiet: this.#quiet, failed: this.#failed };
    this.#cancelPoll();
    this.#cancelPoll = platform.timer(
      () => void this.run(() => this.#poll()),
      untilNextPoll(interval(), polls, platform.random()),
    );
  }

  #onEvent(event: LiveEvent, payload: unknown): void {
    // Any thread may have disappeared or come back.
    if (event === "access.changed" && !this.#fullPollPending) {
      this.#fullPollPending = true;
      this.pollSoon();
    }
    const concerned = this.#parts.feeds.filter((feed) => feed.wanted && feed.note(event, payload));
    if (concerned.length === 0 || this.#following) return;
    // Events that arrive meanwhile are noted, and followed together.
    this.#following = true;
    void this.run(async () => {
      this.#following = false;
      const outcome = await this.#askFeeds((feed) => feed.follow());
      if (outcome === "failed" || this.#failed > 0) this.#after(outcome);
    });
  }

  async #join(): Promise<void> {
    this.#cancelJoin();
    this.#cancelJoin = nothing;
    const profileId = await this.#parts.whoAmI().catch(() => null);
    if (this.#stopped) return;
    if (profileId === null) return this.#joinLater();
    let over = false;
    let close: CloseChannel | undefined;
    const listeners: ChannelListeners = {
      joined: () => {
        if (over || this.#stopped) return;
        this.#live = true;
        this.#everJoined = true;
        this.#lost = 0;
        this.#fullPollPending = true;
        for (const feed of this.#parts.feeds) feed.joined?.();
        this.pollSoon();
      },
      lost: () => {
        if (over || this.#stopped) return;
        over = true;
        const wasLive = this.#live;
        this.#live = false;
        this.#close = null;
        // A topic can be joined again only after it was left.
        this.#closing = Promise.resolve()
          .then(() => close?.())
          .catch(() => undefined);
        void this.#closing.then(() => this.#joinLater());
        if (wasLive) this.pollSoon();
        else this.#emitStatus();
      },
      event: (event, payload) => {
        if (!over && !this.#stopped) this.#onEvent(event, payload);
      },
    };
    try {
      close = this.#parts.open(profileId, listeners);
      if (!over) this.#close = close;
    } catch {
      // A client without Realtime.
      this.#joinLater();
    }
  }

  #joinLater(): void {
    if (this.#stopped) return;
    this.#lost += 1;
    const { platform } = this.#parts;
    const wait = untilNextJoin(this.#everJoined, this.#lost, platform.random());
    this.#cancelJoin = platform.timer(() => void this.#join(), wait);
  }

  #emitStatus(): void {
    const status =
      this.#failed > 0 ? "offline" : this.#polls === 0 ? "connecting" : this.#live ? "live" : "polling";
    if (status === this.#status) return;
    this.#status = status;
    this.#parts.onStatus(status);
  }
}
