// Keeps feeds up to date: by events while the person's topic is joined, else by looking every few
// seconds. After every join everything is looked at once, so what happened in between is found.

import type { ChannelListeners, CloseChannel, LiveEvent, OpenChannel } from "./channel.ts";
import { type Feed, type Outcome, worst } from "./feed.ts";
import { untilNextJoin, untilNextLook } from "./pace.ts";
import type { LivePlatform } from "./platform.ts";
import type { LiveStatus } from "./thread-feed.ts";

export type ConnectionParts = {
  feeds: readonly Feed[];
  platform: LivePlatform;
  /** The profile id of whoever is signed in; null if that cannot be told now. */
  whoAmI(): Promise<string | null>;
  open: OpenChannel;
  /** Milliseconds between two looks. */
  interval(): number;
  /** After each look that succeeded, before anything else is asked; false if something is left to do. */
  afterLook(): Promise<boolean>;
  onStatus(status: LiveStatus): void;
};

/** Every so many looks, all threads are looked at and not only the newest. */
const wholeLookEvery = 20;

const nothing = () => undefined;

export class LiveConnection {
  readonly #parts: ConnectionParts;
  readonly #endReturn: () => void;
  #stopped = false;
  #live = false;
  #everJoined = false;
  #lost = 0;
  #looks = 0;
  #quiet = 0;
  #failed = 0;
  #status: LiveStatus = "connecting";
  #close: CloseChannel | null = null;
  /** A channel on its way out; its topic is not free yet. */
  #closing: Promise<unknown> = Promise.resolve();
  /** A whole look is owed: after a join, or at the beginning. */
  #owed = true;
  #following = false;
  #cancelLook: () => void = nothing;
  /** Set while the next try waits. */
  #cancelJoin: () => void = nothing;
  /** One request after another, so that what is told stays in order. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#endReturn = parts.platform.onReturn(() => {
      this.lookSoon();
      if (this.#cancelJoin !== nothing) void this.#join();
    });
    this.lookSoon();
    void this.#join();
  }

  get status(): LiveStatus {
    return this.#status;
  }

  /** Looks as soon as what runs has ended. */
  lookSoon(): void {
    this.#cancelLook();
    void this.run(() => this.#look());
  }

  /** Runs after everything that was asked before. */
  run(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(() => (this.#stopped ? undefined : task()));
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancelLook();
    this.#cancelJoin();
    this.#endReturn();
    const close = this.#close;
    this.#close = null;
    await this.#closing;
    await close?.().catch(() => undefined);
  }

  async #look(): Promise<void> {
    this.#cancelLook();
    const whole = this.#owed || this.#live || this.#looks % wholeLookEvery === 0;
    this.#owed = false;
    let outcome = await this.#ask((feed) => feed.look(whole ? "all" : "recent"));
    if (outcome !== "failed") {
      this.#looks += 1;
      if (!(await this.#parts.afterLook())) outcome = "failed";
    }
    if (outcome === "failed") this.#owed ||= whole;
    this.#after(outcome);
  }

  async #ask(ask: (feed: Feed) => Promise<Outcome>): Promise<Outcome> {
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
    this.#quiet = outcome === "news" ? 0 : this.#quiet + 1;
    this.#say();
    const { platform, interval } = this.#parts;
    const looks = { live: this.#live, hidden: platform.hidden(), quiet: this.#quiet, failed: this.#failed };
    this.#cancelLook();
    this.#cancelLook = platform.timer(
      () => void this.run(() => this.#look()),
      untilNextLook(interval(), looks, platform.random()),
    );
  }

  #heard(event: LiveEvent, payload: unknown): void {
    const concerned = this.#parts.feeds.filter((feed) => feed.wanted && feed.note(event, payload));
    if (concerned.length === 0 || this.#following) return;
    // Events that come meanwhile are noted, and followed together.
    this.#following = true;
    void this.run(async () => {
      this.#following = false;
      const outcome = await this.#ask((feed) => feed.follow());
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
        this.#owed = true;
        this.lookSoon();
      },
      lost: () => {
        if (over || this.#stopped) return;
        over = true;
        const wasLive = this.#live;
        this.#live = false;
        this.#close = null;
        // The same topic can be joined again only when it was left.
        this.#closing = Promise.resolve()
          .then(() => close?.())
          .catch(() => undefined);
        void this.#closing.then(() => this.#joinLater());
        if (wasLive) this.lookSoon();
        else this.#say();
      },
      event: (event, payload) => {
        if (!over && !this.#stopped) this.#heard(event, payload);
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

  #say(): void {
    const status =
      this.#failed > 0 ? "offline" : this.#looks === 0 ? "connecting" : this.#live ? "live" : "polling";
    if (status === this.#status) return;
    this.#status = status;
    this.#parts.onStatus(status);
  }
}
