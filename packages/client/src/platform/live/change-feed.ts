// Changes that carry an id at most: no row is fetched, the app loads again what it shows.
import * as z from "zod/mini";
import type { LiveEvent } from "./channel.ts";
import { type Feed, Listeners, type Outcome } from "./feed.ts";

export interface ChangeCallbacks {
  /** What the person may see changed, by a link, a seat, a role or a restriction: load what is shown again. */
  onAccess?(): void;
  /** A booking of the person was made or changed. */
  onBooking?(changed: { bookingId: string }): void;
  /** An alert for the person was written, changed, canceled or taken back. */
  onAlert?(changed: { eventId: string }): void;
  /**
   * Events begin to arrive, for the first time or again after an interruption. What was loaded before may be old, and
   * no event will say so: load it again.
   */
  onMissed?(): void;
}

const about = z.object({ id: z.guid() });

export class ChangeFeed implements Feed {
  readonly listeners = new Listeners<ChangeCallbacks>();
  /** Nothing is remembered, so there is nothing to wait for. */
  readonly ready = true;
  #missed = false;
  #access = false;
  readonly #bookings = new Set<string>();
  readonly #alerts = new Set<string>();

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
    const missed = this.#missed;
    this.#missed = false;
    if (missed) this.listeners.emit((callbacks) => callbacks.onMissed?.());
    return "unchanged";
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
