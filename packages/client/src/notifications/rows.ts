// Notifications and their switches.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { camelKeys } from "../platform/camel-case.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "../platform/shape.ts";

export const notificationKeys = Constants.public.Enums.notification_key;
export const notificationKey = z.enum(notificationKeys);

const notificationShape = {
  id: z.guid(),
  key: notificationKey,
  /** Whom it is about, where that is a student. */
  studentId: z.nullable(z.guid()),
  /**
   * What `subjectId` is: `invitation`, `link`, `booking`, `thread`; of the PARENT_ keys `submission`, `course`
   * (an average below passing), `live_class` (missed) or `digest`, which has none; `event` of alerts; `report`; `goal`;
   * `assignment`; `privacy`; `review` of a restriction or standing; `majority` or `consent`, which have none.
   */
  subjectType: z.string(),
  subjectId: z.nullable(z.guid()),
  data: z.pipe(
    z.transform(camelKeys),
    z.object({
      /**
       * `LINK_CHANGED`: `created`, `ended`, `rights_changed`, `guardian_added`, `guardian_pending`
       * (agree or object), `guardian_undecided` (decide, for the school or an admin), `pending` (one's own link waits), `refused`,
       * `review_due` (a restriction or standing has to be reviewed).
       * `BOOKING_CHANGED`: `requested`, `confirmed`, `completed`, `cancelled`, `lapsed`, `assigned`,
       * `unassigned`. `SCHOOL_ALERT`, `SCHOOL_ALERT_URGENT`: `published`, `changed` (another day, time or place), `canceled`.
       * `REPORT_CHANGED`: `waiting` for who handles it; for who reported `referred`, `resolved`, `no_issue`.
       * `AGE_TRANSITION`: `soon`, `today`; for the student `own_soon`, `own_today`.
       * `CONSENT_ASKED`: `asked`, `lapsing`; for the student `own_asked`, `own_lapsing`; for the school `undecided`.
       * `PRIVACY_REQUEST`: `waiting` for who handles it; for who asked `granted`, `refused`, `completed`; `erasure` for
       * who may object to one.
       * `GOAL_REACHED`: `reached`; for the student `own`. `WORK_SET`: `set`; for the student `own`.
       * `DATA_EXPORT`: `ready`; for the student `requested` or `asked` (agree or object); `undecided` (decide).
       */
      change: z.optional(z.string()),
      /** Which side the reader is. */
      side: z.optional(z.string()),
      /** `LINK_CHANGED`: the other end. */
      otherId: z.optional(z.string()),
      /** `INVITATION_RECEIVED`: the invitation's kind. */
      kind: z.optional(z.string()),
      /** `NEW_MESSAGE`: the first message that was not read. */
      seq: z.optional(z.int()),
      /** `PARENT_CHILD_LOW_GRADE`: the average, in percent. */
      meanPercentage: z.optional(z.number()),
      /** `PARENT_WEEKLY_DIGEST`: the Sunday. */
      week: z.optional(z.string()),
    }),
  ),
  createdAt: timestamp,
  readAt: z.nullable(timestamp),
  /** Null also where the reader may not see the student now. */
  studentName: z.nullable(z.string()),
  /**
   * The title of the alert, work, course, live class or goal, or who writes in the thread. Null for what has no name,
   * and where the reader may not read it now.
   */
  subjectName: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"my_notifications">>;
/** A notification in the app. */
export interface Notification extends RowOf<typeof notificationShape> {}
export const notification: RowSchema<Notification> = rowSchema(notificationShape);

const notificationPreferenceShape = {
  key: notificationKey,
  inApp: z.boolean(),
  email: z.boolean(),
} satisfies ShapeOf<Tables<"my_notification_preferences">>;
/** Whether notifications of a key are shown in the app and sent by email. */
export interface NotificationPreference extends RowOf<typeof notificationPreferenceShape> {}
export const notificationPreference: RowSchema<NotificationPreference> =
  rowSchema(notificationPreferenceShape);
