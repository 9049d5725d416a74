// What admins see: restrictions, explanations, the audit log.
import { z } from "zod";
import { right } from "../core/fields.ts";
import type { Tables } from "../database.types.ts";
import { type FunctionRow, type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

const restrictionShape = {
  id: z.guid(),
  studentId: z.guid(),
  /** Who is denied. */
  profileId: z.guid(),
  /** What he is denied. */
  rights: z.array(right),
  /** Why: an order's reference or a short reason. */
  basis: z.string(),
  startsAt: timestamp,
  /** Null: until it is lifted. */
  endsAt: timestamp.nullable(),
  createdById: z.guid().nullable(),
  createdAt: timestamp,
} satisfies ShapeOf<Tables<"contact_restrictions">>;
/** A restriction of contact. */
export interface Restriction extends RowOf<typeof restrictionShape> {}
export const restriction: RowSchema<Restriction> = rowSchema(restrictionShape);

const accessExplanationShape = {
  rightName: right,
  allowed: z.boolean(),
  /** One sentence. */
  reason: z.string(),
} satisfies ShapeOf<FunctionRow<"explain_access">>;
/** Whether one right holds, and why. */
export interface AccessExplanation extends RowOf<typeof accessExplanationShape> {}
export const accessExplanation: RowSchema<AccessExplanation> = rowSchema(accessExplanationShape);

const auditEntryShape = {
  /** Ascending in time; pass the smallest as `before` to read on. */
  id: z.int(),
  occurredAt: timestamp,
  /** Role of the request or the session, such as `authenticated` or `postgres`. */
  actorRole: z.string(),
  /** The acting person's profile, if it was a person. */
  actorId: z.guid().nullable(),
  /** Such as `profile_graph.insert`. */
  action: z.string(),
  /** Table of the changed row. */
  entity: z.string(),
  entityId: z.guid().nullable(),
  /** Columns that changed, as the database names them. */
  changed: z.array(z.string()),
  /** Ids and states after the change, by the names the database gives them. */
  details: z.record(z.string(), z.json()),
} satisfies ShapeOf<FunctionRow<"list_audit_log">>;
/** An entry of the audit log. */
export interface AuditEntry extends RowOf<typeof auditEntryShape> {}
export const auditEntry: RowSchema<AuditEntry> = rowSchema(auditEntryShape);
