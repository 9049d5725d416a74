// `homeroom.push`: on which devices one is told of notifications: browsers, and apps on phones.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import { type InputOf, id } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import type { Result } from "../platform/result.ts";
import {
  nothing,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";
import type { Transport } from "../platform/transport.ts";

const deviceShape = {
  id: z.guid(),
  /** Whether it is the device of this session. */
  isThisSession: z.boolean(),
  /** Whether its messages name people. */
  showsNames: z.boolean(),
  createdAt: timestamp,
  /** When it was last told something; null: not yet. */
  lastSentAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"my_push_subscriptions">>;
/** A device that is told of notifications, without its address and keys. */
export interface PushDevice extends RowOf<typeof deviceShape> {}
const pushDevice: RowSchema<PushDevice> = rowSchema(deviceShape);

const subscribeShape = {
  /**
   * What a browser's `PushSubscription.toJSON()` says, with its two keys; of an app on a phone its Expo push token,
   * without.
   */
  endpoint: z.union([
    z.url().check(z.maxLength(1000)),
    z.string().check(z.regex(/^Expo(nent)?PushToken\[[\w-]{10,100}\]$/)),
  ]),
  p256dh: z.optional(z.string().check(z.regex(/^B[\w-]{86}$/))),
  auth: z.optional(z.string().check(z.regex(/^[\w-]{22}$/))),
  /** Messages to a browser name people, where others may see a locked screen. Default: false. */
  showsNames: z.optional(z.boolean()),
};
export interface SubscribeToPushInput extends InputOf<typeof subscribeShape> {}
const subscribe = z.strictObject(subscribeShape);

const unsubscribeShape = {
  /** Left out: the device of this session. */
  id: z.optional(id),
};
export interface UnsubscribeFromPushInput extends InputOf<typeof unsubscribeShape> {}
const unsubscribe = z.strictObject(unsubscribeShape);

export interface PushNamespace {
  /**
   * The key that a browser subscribes with (`applicationServerKey`), or null where push is not set up.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: applicationServerKey } = await homeroom.push.key();
   */
  key(): Promise<Result<string | null>>;

  /**
   * One's devices, the newest first.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: devices } = await homeroom.push.devices();
   */
  devices(): Promise<Result<PushDevice[]>>;

  /**
   * Tells this session's device of notifications from now on, until the session ends. Returns its id.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { endpoint = "", keys: { p256dh = "", auth = "" } = {} } = subscription.toJSON();
   * await homeroom.push.subscribe({ endpoint, p256dh, auth });
   * // Or, with React Native:
   * await homeroom.push.subscribe({ endpoint: expoPushToken });
   */
  subscribe(input: SubscribeToPushInput): Promise<Result<string>>;

  /**
   * Tells a device nothing more. Call it before signing out.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.push.unsubscribe();
   */
  unsubscribe(input?: UnsubscribeFromPushInput): Promise<Result<null>>;
}

export function pushNamespace(transport: Transport): PushNamespace {
  return {
    key: () => transport.call("push_key", {}, z.nullable(z.string())),
    devices: () =>
      transport.rows(
        () =>
          transport.supabase
            .from("my_push_subscriptions")
            .select("*")
            .order("created_at", { ascending: false }),
        pushDevice,
      ),
    subscribe: method(subscribe, (input) =>
      transport.call("subscribe_to_push", input, z.guid(), { repeatable: true }),
    ),
    unsubscribe: optionalMethod(unsubscribe, (input) =>
      transport.call("unsubscribe_from_push", input, nothing, { repeatable: true }),
    ),
  };
}
