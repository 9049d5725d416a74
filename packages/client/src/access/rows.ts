// What admins see: restrictions, explanations, the audit log.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { right } from "../platform/fields.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const restrictionShape = {
  id: z.guid(),
  /** `ORDER`; blocks of students are not listed. */
  kind: z.enum(Constants.public.Enums.restriction_kind),
  studentId: z.guid(),
  /** Who is denied; null where only addresses are known. */
  profileId: z.nullable(z.guid()),
  /** Addresses that were given; who has them is not shown. */
  emails: z.array(z.string()),
  /** Numbers that were given, E.164. */
  phones: z.array(z.string()),
  /** What the person is denied. */
  rights: z.array(right),
  /** Why: an order's reference or a short reason; empty for managers who may not lift it. */
  basis: z.string(),
  startsAt: timestamp,
  /** Null: until it is lifted. */
  endsAt: z.nullable(timestamp),
  /** When it has to be looked at again; nothing ends by itself. */
  reviewAt: z.nullable(timestamp),
  createdById: z.nullable(z.guid()),
  createdAt: timestamp,
  /** Whose managers lift it, beside admins; null: admins alone. */
  schoolId: z.nullable(z.guid()),
} satisfies ShapeOf<Tables<"contact_restrictions">>;
/** A restriction of contact. */
export interface Restriction extends RowOf<typeof restrictionShape> {}
export const restriction: RowSchema<Restriction> = rowSchema(restrictionShape);

const listedRestrictionShape = {
  ...restrictionShape,
  /** Whom it protects. */
  studentName: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"list_restrictions">>;
export interface ListedRestriction extends RowOf<typeof listedRestrictionShape> {}
export const listedRestriction: RowSchema<ListedRestriction> = rowSchema(listedRestrictionShape);

const studentStatusShape = {
  id: z.guid(),
  studentId: z.guid(),
  /** Whose rights it is about. */
  guardianId: z.nullable(z.guid()),
  status: z.enum(Constants.public.Enums.student_status),
  /** Of the papers that the school saw. */
  reference: z.string(),
  /** `YYYY-MM-DD`; nothing ends by itself. */
  reviewAt: z.string(),
  /** `YYYY-MM-DD`, of `in_care`: the days on which the agency acts. */
  startsOn: z.nullable(z.string()),
  endsOn: z.nullable(z.string()),
  recordedById: z.nullable(z.guid()),
  recordedAt: timestamp,
  endedAt: z.nullable(timestamp),
  /** Whose managers end it, beside admins; null: admins alone. */
  schoolId: z.nullable(z.guid()),
} satisfies ShapeOf<Tables<"student_statuses">>;
/** What the school recorded of the standing of a student. */
export interface StudentStatus extends RowOf<typeof studentStatusShape> {}
export const studentStatus: RowSchema<StudentStatus> = rowSchema(studentStatusShape);

const ageEvidenceShape = {
  evidenceId: z.guid(),
  kind: z.enum(Constants.public.Enums.age_evidence_kind),
  /** Where it is. */
  reference: z.string(),
  /** What the date made of the student then. */
  band: z.enum(["child", "minor", "adult"]),
  recordedById: z.nullable(z.guid()),
  recordedAt: timestamp,
} satisfies ShapeOf<FunctionRow<"list_age_evidence">>;
/** What a school or an admin saw before they set a date of birth. */
export interface AgeEvidence extends RowOf<typeof ageEvidenceShape> {}
export const ageEvidence: RowSchema<AgeEvidence> = rowSchema(ageEvidenceShape);

const foundPersonShape = {
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  roles: z.array(z.enum(Constants.public.Enums.app_role)),
  /** False for a child that a guardian or a roster entered. */
  hasAccount: z.boolean(),
  /** By an admin in any account, or the account is banned or deleted. */
  isSuspended: z.boolean(),
} satisfies ShapeOf<FunctionRow<"find_people">>;
/** For admins: somebody who was looked for. */
export interface FoundPerson extends RowOf<typeof foundPersonShape> {}
export const foundPerson: RowSchema<FoundPerson> = rowSchema(foundPersonShape);

const accessExplanationShape = {
  rightName: right,
  allowed: z.boolean(),
  /** The first that applies; `describeAccess` of `@homeroom/client/texts` has the words. */
  reason: z.enum(Constants.public.Enums.access_reason),
  /** When the link was made; null without one. */
  linkedAt: z.nullable(timestamp),
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
  actorId: z.nullable(z.guid()),
  /** Such as `profile_graph.insert`. */
  action: z.string(),
  /** Table of the changed row. */
  entity: z.string(),
  entityId: z.nullable(z.guid()),
  /** Columns that changed, as the database names them. */
  changed: z.array(z.string()),
  /** Ids and states after the change, by the names the database gives them. */
  details: z.record(z.string(), z.json()),
} satisfies ShapeOf<FunctionRow<"list_audit_log">>;
/** An entry of the audit log. */
export interface AuditEntry extends RowOf<typeof auditEntryShape> {}
export const auditEntry: RowSchema<AuditEntry> = rowSchema(auditEntryShape);
