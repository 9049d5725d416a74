// One kind of news: knows what was told already, and finds out what was not.
import type { LiveEvent } from "./channel.ts";

/** `all`: whatever may have been missed. `recent`: what a look every few seconds can afford. */
export type Look = "all" | "recent";

/** `failed`: not everything could be read; nothing that was not read is lost. */
export type Outcome = "news" | "quiet" | "failed";

export interface Feed {
  /** Whether anybody listens. */
  readonly wanted: boolean;
  /** Whether the first look was had. */
  readonly ready: boolean;
  /** Asks the server. The first look only remembers what there is. */
  look(how: Look): Promise<Outcome>;
  /** Takes note of an event; true if it needs `follow`. Events are hints, the server is asked. */
  note(event: LiveEvent, payload: unknown): boolean;
  /** Asks for what the noted events are about. */
  follow(): Promise<Outcome>;
  /** Another person, or nobody: forgets everything. */
  forget(): void;
}

export function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("failed")) return "failed";
  return outcomes.includes("news") ? "news" : "quiet";
}

/** One subscription; the same callbacks may be subscribed twice. */
export type Listener<Callbacks> = {
  readonly callbacks: Callbacks;
  /** False until it was told what it missed; what comes meanwhile is part of that. */
  begun: boolean;
};

/** Those who listen. A callback that throws disturbs nobody else. */
export class Listeners<Callbacks> {
  readonly #all = new Set<Listener<Callbacks>>();

  get any(): boolean {
    return this.#all.size > 0;
  }

  add(callbacks: Callbacks): Listener<Callbacks> {
    const listener = { callbacks, begun: false };
    this.#all.add(listener);
    return listener;
  }

  remove(listener: Listener<Callbacks>): void {
    this.#all.delete(listener);
  }

  tell(call: (callbacks: Callbacks) => void): void {
    for (const listener of [...this.#all]) if (listener.begun) this.tellOne(listener, call);
  }

  /** False if nobody listens there any more. */
  tellOne(listener: Listener<Callbacks>, call: (callbacks: Callbacks) => void): boolean {
    if (!this.#all.has(listener)) return false;
    callSafely(() => call(listener.callbacks));
    return true;
  }
}

/** As with the listeners of a browser: what they throw is uncaught, but after everybody was told. */
export function callSafely(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
