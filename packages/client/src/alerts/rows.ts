// Alerts: dates that schools announce.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { event_audience, event_target, event_type } = Constants.public.Enums;

export const eventType = z.enum(event_type);
export const eventAudience = z.enum(event_audience);
export const eventTarget = z.enum(event_target);

const eventShape = {
  id: z.guid(),
  title: z.string(),
  /** `YYYY-MM-DD`. */
  eventDate: day,
  eventType,
  /** `system`: admins. `all`: everyone in the audience. Else exactly that tenant. */
  targetLevel: eventTarget,
  /** `staff`: an internal alert. `everyone`: families at the campus read it too. */
  audience: eventAudience,
  /** Free labels. */
  roles: z.array(z.string()),
  organizationId: z.nullable(z.guid()),
  schoolId: z.nullable(z.guid()),
  campusId: z.nullable(z.guid()),
  /** Shared by the alerts of one call. */
  broadcastId: z.guid(),
  /** What it says. */
  body: z.nullable(z.string()),
  /** Null: it is about the whole day. */
  startsAt: z.nullable(timestamp),
  endsAt: z.nullable(timestamp),
  place: z.nullable(z.string()),
  /** Told by email too. */
  isUrgent: z.boolean(),
  /** Readers are asked to say that they have read it: `events.acknowledge`. */
  asksAcknowledgement: z.boolean(),
  /** When the signed-in person did. Lists without a scope know; the answers of calls leave it null. */
  acknowledgedAt: z._default(z.nullable(timestamp), null),
  /** This announces that that alert is off. */
  canceledEventId: z.nullable(z.guid()),
  cancelReason: z.nullable(z.string()),
  createdById: z.nullable(z.guid()),
  updatedById: z.nullable(z.guid()),
  createdAt: timestamp,
  updatedAt: timestamp,
  /** How often it has changed. */
  revision: z._default(z.int(), 0),
} satisfies ShapeOf<Tables<"my_events">>;
/** An alert. */
export interface SchoolEvent extends RowOf<typeof eventShape> {}
export const schoolEvent: RowSchema<SchoolEvent> = rowSchema(eventShape);

const audienceCountShape = {
  level: eventTarget,
  /** Null for the platform. */
  id: z.nullable(z.guid()),
  name: z.nullable(z.string()),
  /** How many people would read it. */
  people: z.int(),
} satisfies ShapeOf<FunctionRow<"preview_event_audience">>;
/** How many people a target reaches. */
export interface AudienceCount extends RowOf<typeof audienceCountShape> {}
export const audienceCount: RowSchema<AudienceCount> = rowSchema(audienceCountShape);

const unacknowledgedShape = {
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  /** When the person was told of the alert. */
  toldAt: timestamp,
  /** How many have not acknowledged in all, and how many have. */
  waiting: z.int(),
  acknowledged: z.int(),
} satisfies ShapeOf<FunctionRow<"list_unacknowledged">>;
/** A person who was told of an alert and has not acknowledged it. */
export interface Unacknowledged extends RowOf<typeof unacknowledgedShape> {}
export const unacknowledged: RowSchema<Unacknowledged> = rowSchema(unacknowledgedShape);
