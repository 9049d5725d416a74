// One kind of update: remembers what was emitted, and finds what was not.
import type { LiveEvent } from "./channel.ts";

/** `all`: everything that may have been missed. `recent`: what a poll every few seconds can afford. */
export type PollScope = "all" | "recent";

/** `failed`: not everything could be read; nothing that was not read is lost. */
export type Outcome = "changed" | "unchanged" | "failed";

export interface Feed {
  /** Whether there are listeners. */
  readonly wanted: boolean;
  /** Whether the first poll has succeeded. */
  readonly ready: boolean;
  /** Asks the server. The first poll only remembers what there is. */
  poll(how: PollScope): Promise<Outcome>;
  /** Takes note of an event; true if it needs `follow`. Events are hints: the rows come from the server. */
  note(event: LiveEvent, payload: unknown): boolean;
  /** Events begin to arrive: for the first time, or again. A poll of everything follows. */
  joined?(): void;
  /** Fetches what the noted events are about. */
  follow(): Promise<Outcome>;
  /** Forgets everything, when another person signs in or the person signs out. */
  forget(): void;
}

export function worst(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes("failed")) return "failed";
  return outcomes.includes("changed") ? "changed" : "unchanged";
}

/** One subscription; the same callbacks may be subscribed twice. */
export type Listener<Callbacks> = {
  readonly callbacks: Callbacks;
  /** False until the listener has received what it missed, which includes what arrives meanwhile. */
  begun: boolean;
};

/** A callback that throws does not affect the others. */
export class Listeners<Callbacks> {
  readonly #all = new Set<Listener<Callbacks>>();

  get any(): boolean {
    return this.#all.size > 0;
  }

  /** Those that are told what happens. */
  get begun(): Listener<Callbacks>[] {
    return [...this.#all].filter(({ begun }) => begun);
  }

  add(callbacks: Callbacks): Listener<Callbacks> {
    const listener = { callbacks, begun: false };
    this.#all.add(listener);
    return listener;
  }

  remove(listener: Listener<Callbacks>): void {
    this.#all.delete(listener);
  }

  emit(call: (callbacks: Callbacks) => void): void {
    for (const listener of this.begun) this.emitTo(listener, call);
  }

  /** False if the listener was removed. */
  emitTo(listener: Listener<Callbacks>, call: (callbacks: Callbacks) => void): boolean {
    if (!this.#all.has(listener)) return false;
    callSafely(() => call(listener.callbacks));
    return true;
  }
}

/** As with event listeners in browsers: an error is uncaught, but only after all callbacks have run. */
export function callSafely(call: () => void): void {
  try {
    call();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
