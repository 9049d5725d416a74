// Alerts: dates that schools announce.
import { z } from "zod";
import { Constants, type Tables } from "../database.types.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "./shape.ts";

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
  organizationId: z.guid().nullable(),
  schoolId: z.guid().nullable(),
  campusId: z.guid().nullable(),
  /** Shared by the alerts of one call. */
  broadcastId: z.guid(),
  /** This announces that that alert is off. */
  canceledEventId: z.guid().nullable(),
  cancelReason: z.string().nullable(),
  createdById: z.guid().nullable(),
  updatedById: z.guid().nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"my_events">>;
/** An alert. */
export interface SchoolEvent extends RowOf<typeof eventShape> {}
export const schoolEvent: RowSchema<SchoolEvent> = rowSchema(eventShape);

const audienceCountShape = {
  level: eventTarget,
  /** Null for the platform. */
  id: z.guid().nullable(),
  name: z.string().nullable(),
  /** How many people would read it. */
  people: z.int(),
} satisfies ShapeOf<FunctionRow<"preview_event_audience">>;
/** How many people a target reaches. */
export interface AudienceCount extends RowOf<typeof audienceCountShape> {}
export const audienceCount: RowSchema<AudienceCount> = rowSchema(audienceCountShape);
