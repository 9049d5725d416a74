// Emits each notification once, oldest first.
import * as z from "zod/mini";
import type { LiveEvent } from "../platform/live/channel.ts";
import { type Feed, Listeners, type Outcome, type PollScope } from "../platform/live/feed.ts";
import type { Result } from "../platform/result.ts";
import type { Transport } from "../platform/transport.ts";
import { type Notification, notification, notificationKeys } from "./rows.ts";

export interface NotificationCallbacks {
  /** A new notification. */
  onNotification?(notification: Notification): void;
}

const pageSize = 50;

export class NotificationFeed implements Feed {
  readonly listeners = new Listeners<NotificationCallbacks>();
  readonly #transport: Transport;
  /** Ids that were emitted; null until the first poll. */
  #known: Set<string> | null = null;
  /** Notifications up to this time existed before the first poll. */
  #floor = 0;
  /** Increases whenever everything was forgotten. */
  #person = 0;
  readonly #noted = new Set<string>();

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  get wanted(): boolean {
    return this.listeners.any;
  }

  get ready(): boolean {
    return this.#known !== null;
  }

  forget(): void {
    this.#person += 1;
    this.#known = null;
    this.#noted.clear();
  }

  note(event: LiveEvent, payload: unknown): boolean {
    if (event !== "notification.new") return false;
    const parsed = z.object({ id: z.guid() }).safeParse(payload);
    if (!parsed.success || this.#known?.has(parsed.data.id)) return false;
    this.#noted.add(parsed.data.id);
    return true;
  }

  async follow(): Promise<Outcome> {
    const known = this.#known;
    if (!known) return this.poll("all");
    const ids = [...this.#noted];
    if (ids.length === 0) return "unchanged";
    const rows = await this.#transport.rows(() => this.#select().in("id", ids), notification);
    if (rows.error) return "failed";
    for (const id of ids) this.#noted.delete(id);
    return this.#emit(known, rows.data);
  }

  async poll(_: PollScope): Promise<Outcome> {
    const known = this.#known;
    if (!known) return this.#begin();
    const fresh: Notification[] = [];
    for (let from = 0; ; from += pageSize) {
      const page = await this.#page(from);
      if (page.error) return "failed";
      const unknown = page.data.filter((one) => !known.has(one.id) && timeOf(one) > this.#floor);
      fresh.push(...unknown);
      if (unknown.length < pageSize) return this.#emit(known, fresh);
    }
  }

  async #begin(): Promise<Outcome> {
    const person = this.#person;
    const page = await this.#page(0);
    if (page.error || this.#person !== person) return "failed";
    const oldest = page.data.at(pageSize - 1);
    this.#floor = oldest ? timeOf(oldest) : 0;
    this.#known = new Set(page.data.map(({ id }) => id));
    return "unchanged";
  }

  #emit(known: Set<string>, rows: Notification[]): Outcome {
    if (this.#known !== known) return "failed";
    const fresh = rows.filter(({ id }) => !known.has(id)).sort((a, b) => timeOf(a) - timeOf(b));
    for (const one of fresh) {
      known.add(one.id);
      this.listeners.emit((callbacks) => callbacks.onNotification?.(one));
    }
    return fresh.length > 0 ? "changed" : "unchanged";
  }

  #page(from: number): Promise<Result<Notification[]>> {
    return this.#transport.rows(
      () =>
        this.#select()
          .order("created_at", { ascending: false })
          .order("id")
          .range(from, from + pageSize - 1),
      notification,
    );
  }

  #select() {
    const known = [...notificationKeys];
    return this.#transport.supabase.from("my_notifications").select("*").in("key", known);
  }
}

function timeOf({ createdAt }: Notification): number {
  return Date.parse(createdAt);
}
