// Changes that carry an id at most: no row is fetched, the app loads again what it shows.
import * as z from "zod/mini";
import type { Transport } from "../transport.ts";
import { type LiveEvent, liveEvents } from "./channel.ts";
import { type Feed, type Listener, Listeners, type Outcome } from "./feed.ts";

export interface ChangeCallbacks {
  /** What the person may see changed, by a link, a seat, a role or a restriction: load what is shown again. */
  onAccess?(): void;
  /** A booking of the person was made or changed. */
  onBooking?(changed: { bookingId: string }): void;
  /** An alert for the person was written, changed, canceled or taken back. */
  onAlert?(changed: { eventId: string }): void;
  /**
   * Events begin to arrive, for the first time or again after an interruption, and some came before that: what they
   * concern, and was loaded before, may be old, and no event will say so. Load it again.
   */
  onMissed?(missed: Missed): void;
}

export interface Missed {
  /** The kinds of what was missed; null if that is not known, after a long interruption: it may concern everything. */
  events: readonly LiveEvent[] | null;
}

export type ChangeListener = ChangeCallbacks & {
  /** When the oldest of what is shown was asked for, in milliseconds as of `Date.now()`. */
  since(): number;
};

const about = z.object({ id: z.guid() });

const kinds = z.array(z.string());
/** Null where a newer server knows others. */
function known(names: readonly string[]): LiveEvent[] | null {
  const found = liveEvents.filter((event) => names.includes(event));
  return found.length === names.length ? found : null;
}

/** Seconds back to which the server knows what was sent. */
const longest = 300;

export class ChangeFeed implements Feed {
  readonly listeners = new Listeners<ChangeListener>();
  /** Nothing is remembered, so there is nothing to wait for. */
  readonly ready = true;
  readonly #transport: Transport;
  #missed = false;
  #access = false;
  readonly #bookings = new Set<string>();
  readonly #alerts = new Set<string>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get wanted(): boolean {
    return this.listeners.any;
  }

  note(event: LiveEvent, payload: unknown): boolean {
    if (event === "access.changed") {
      this.#access = true;
      return true;
    }
    const noted =
      event === "booking.changed" ? this.#bookings : event === "alert.changed" ? this.#alerts : null;
    const parsed = about.safeParse(payload);
    if (!noted || !parsed.success) return false;
    noted.add(parsed.data.id);
    return true;
  }

  joined(): void {
    this.#missed = true;
  }

  async poll(): Promise<Outcome> {
    if (!this.#missed) return "unchanged";
    this.#missed = false;
    const all = await Promise.all(this.listeners.begun.map((listener) => this.catchUp(listener)));
    if (all.every(Boolean)) return "unchanged";
    this.#missed = true;
    return "failed";
  }

  /** Tells one listener what it has missed until now; false if the server cannot say. */
  async catchUp(listener: Listener<ChangeListener>): Promise<boolean> {
    const tell = (events: readonly LiveEvent[] | null) =>
      this.listeners.emitTo(listener, (callbacks) => callbacks.onMissed?.({ events }));
    // A page is as old as this takes, so it does not wait for the next poll.
    for (let left = 2; ; left -= 1) {
      const seconds = Math.ceil((Date.now() - listener.callbacks.since()) / 1000);
      // Also where somebody has set the clock back.
      if (!(seconds >= 0 && seconds <= longest)) {
        tell(null);
        return true;
      }
      const { data, error } = await this.#transport.call("changes_since", { seconds }, kinds);
      if (error?.code === "network.failed" || error?.code === "rate.limited") {
        if (left > 0) continue;
        return false;
      }
      if (error || data.length > 0) tell(error ? null : known(data));
      return true;
    }
  }

  async follow(): Promise<Outcome> {
    const { listeners } = this;
    const [access, bookings, alerts] = [this.#access, [...this.#bookings], [...this.#alerts]];
    this.#clear();
    if (access) listeners.emit((callbacks) => callbacks.onAccess?.());
    for (const bookingId of bookings) listeners.emit((callbacks) => callbacks.onBooking?.({ bookingId }));
    for (const eventId of alerts) listeners.emit((callbacks) => callbacks.onAlert?.({ eventId }));
    return "unchanged";
  }

  forget(): void {
    this.#missed = false;
    this.#clear();
  }

  #clear(): void {
    this.#access = false;
    this.#bookings.clear();
    this.#alerts.clear();
  }
}
