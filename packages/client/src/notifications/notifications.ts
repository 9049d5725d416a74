// `homeroom.notifications`: in-app notifications, and the person's preferences.
import * as z from "zod/mini";
import { type InputOf, id, oneOrMany } from "../platform/fields.ts";
import type { LiveHub, SubscribeOptions, Subscription } from "../platform/live/hub.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { checked, type Page, type Transport } from "../platform/transport.ts";
import type { NotificationCallbacks } from "./feed.ts";
import {
  type Notification,
  type NotificationPreference,
  notification,
  notificationKey,
  notificationKeys,
  notificationPreference,
} from "./rows.ts";

const listNotificationsShape = {
  /** Only those not read yet. */
  unreadOnly: z._default(z.boolean(), false),
  /** Only about this student. */
  studentId: z.optional(id),
  /** Only of this kind, or of these. */
  key: z.optional(oneOrMany(notificationKey)),
};
export interface ListNotificationsInput extends ListInputOf<typeof listNotificationsShape> {}
const listNotifications = listInput(listNotificationsShape);

const markReadShape = {
  /** Up to 1000; all by default. */
  ids: z.optional(z.array(id).check(z.minLength(1), z.maxLength(1000))),
};
export interface MarkReadInput extends InputOf<typeof markReadShape> {}
const markRead = z.strictObject(markReadShape);

const setPreferenceShape = {
  key: notificationKey,
  /** Left out: stays. */
  inApp: z.optional(z.boolean()),
  email: z.optional(z.boolean()),
};
export interface SetPreferenceInput extends InputOf<typeof setPreferenceShape> {}
const setPreference = z.strictObject(setPreferenceShape);

export interface NotificationsNamespace {
  /**
   * One's own notifications, newest first, a page at a time.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.notifications.list({ unreadOnly: true });
   */
  list(input?: ListNotificationsInput): Promise<Result<Page<Notification>>>;

  /**
   * How many of one's notifications are not read yet.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: badge } = await homeroom.notifications.unreadCount();
   */
  unreadCount(): Promise<Result<number>>;

  /**
   * Marks notifications read, all of them without `ids`, except the questions whether a further guardian is agreed
   * to (`guardian_pending`). Returns how many were not.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.notifications.markRead({ ids: [notification.id] });
   */
  markRead(input?: MarkReadInput): Promise<Result<number>>;

  /**
   * Every kind of notification with the switches in force.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: preferences } = await homeroom.notifications.preferences();
   */
  preferences(): Promise<Result<NotificationPreference[]>>;

  /**
   * Switches a kind of notification on or off, in the app or by email. `LINK_CHANGED` stays on.
   * Returns the switches in force.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.notifications.setPreference({ key: "BOOKING_CHANGED", email: false });
   */
  setPreference(input: SetPreferenceInput): Promise<Result<NotificationPreference>>;

  /**
   * Tells each of one's notifications that comes from now on, once; as `threads.subscribe` does.
   *
   * @example
   * const subscription = homeroom.notifications.subscribe({ onNotification: ({ key }) => ring(key) });
   * // later
   * subscription.unsubscribe();
   */
  subscribe(callbacks: NotificationCallbacks, options?: SubscribeOptions): Subscription;
}

export function notificationsNamespace(transport: Transport, live: LiveHub): NotificationsNamespace {
  // Apps in the field meet servers that are newer than they are, and kinds of notification that they
  // do not know; those are left out of lists and counts instead of failing them.
  const known = [...notificationKeys];

  return {
    list: optionalMethod(listNotifications, (input) =>
      transport.page(
        (options) => {
          const query = transport.supabase
            .from("my_notifications")
            .select("*", options)
            .in("key", input.key ?? known);
          const unread = input.unreadOnly ? query.is("read_at", null) : query;
          const found = input.studentId ? unread.eq("student_id", input.studentId) : unread;
          return found.order("created_at", { ascending: false }).order("id");
        },
        notification,
        rangeOf(input),
      ),
    ),
    async unreadCount() {
      const answer = await transport.send(
        () =>
          transport.supabase
            .from("notifications")
            .select("id", { count: "exact", head: true })
            .in("key", known)
            .is("read_at", null),
        { repeatable: true },
      );
      return answer.error ? answer : checked(z.int(), answer.data.count);
    },
    markRead: optionalMethod(markRead, (input) =>
      transport.call("mark_notifications_read", input, z.int(), { once: true }),
    ),
    preferences: () =>
      transport.rows(
        () =>
          transport.supabase.from("my_notification_preferences").select("*").in("key", known).order("key"),
        notificationPreference,
      ),
    setPreference: method(setPreference, (input) =>
      transport.call("set_notification_preference", input, notificationPreference, { repeatable: true }),
    ),
    subscribe: (callbacks, options) => live.notifications(callbacks, options, transport.options.signal),
  };
}
