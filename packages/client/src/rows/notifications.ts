// Notifications and their switches.
import { z } from "zod";
import { camelKeys } from "../core/camel-case.ts";
import { Constants, type Tables } from "../database.types.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

export const notificationKeys = Constants.public.Enums.notification_key;
export const notificationKey = z.enum(notificationKeys);

const notificationShape = {
  id: z.guid(),
  key: notificationKey,
  /** Whom it is about, where that is a student. */
  studentId: z.guid().nullable(),
  /**
   * What `subjectId` is: `invitation`, `link`, `booking`, `thread`; of the PARENT_ keys `submission`, `course`
   * (an average below passing), `live_class` (missed) or `digest`, which has none.
   */
  subjectType: z.string(),
  subjectId: z.guid().nullable(),
  data: z.preprocess(
    camelKeys,
    z.object({
      /**
       * `LINK_CHANGED`: `created`, `ended`, `rights_changed`, `guardian_added`, `guardian_pending`.
       * `BOOKING_CHANGED`: `requested`, `confirmed`, `completed`, `cancelled`, `lapsed`, `assigned`,
       * `unassigned`.
       */
      change: z.string().optional(),
      /** Which side the reader is. */
      side: z.string().optional(),
      /** `LINK_CHANGED`: the other end. */
      otherId: z.string().optional(),
      /** `INVITATION_RECEIVED`: the invitation's kind. */
      kind: z.string().optional(),
      /** `NEW_MESSAGE`: the first message that was not read. */
      seq: z.int().optional(),
      /** `PARENT_CHILD_LOW_GRADE`: the average, in percent. */
      meanPercentage: z.number().optional(),
      /** `PARENT_WEEKLY_DIGEST`: the Sunday. */
      week: z.string().optional(),
    }),
  ),
  createdAt: timestamp,
  readAt: timestamp.nullable(),
} satisfies ShapeOf<Omit<Tables<"notifications">, "profile_id" | "dedupe_key">>;
/** A notification in the app. */
export interface Notification extends RowOf<typeof notificationShape> {}
export const notification: RowSchema<Notification> = rowSchema(notificationShape);
export const notificationColumns = "id, key, student_id, subject_type, subject_id, data, created_at, read_at";

const notificationPreferenceShape = {
  key: notificationKey,
  inApp: z.boolean(),
  email: z.boolean(),
} satisfies ShapeOf<Tables<"my_notification_preferences">>;
/** Whether notifications of a key are shown in the app and sent by mail. */
export interface NotificationPreference extends RowOf<typeof notificationPreferenceShape> {}
export const notificationPreference: RowSchema<NotificationPreference> =
  rowSchema(notificationPreferenceShape);
