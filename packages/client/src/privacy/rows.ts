// Exports of data, legal holds, privacy requests and rules of retention.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const {
  export_status,
  guardian_relation,
  privacy_refusal,
  privacy_request_kind,
  privacy_request_status,
  report_level,
} = Constants.public.Enums;

const exportShape = {
  id: z.guid(),
  /** `requester`: one asked for it. `student`: a guardian asked for it, and it is about oneself. */
  side: z.enum(["requester", "student"]),
  /** Whom it is about; null: oneself. */
  studentId: z.nullable(z.guid()),
  studentName: z.nullable(z.string()),
  /** Who asked, for the student. */
  requesterName: z.nullable(z.string()),
  /** `closed`: its time is over, it was refused, or one lost something of what it holds. */
  status: z.enum(export_status),
  /** In percent; null where it is not built. */
  progress: z.nullable(z.int()),
  requestedAt: timestamp,
  /** Until when its files can be downloaded. */
  expiresAt: z.nullable(timestamp),
  /** For `privacy.downloadExport`, while it is ready. */
  files: z.array(z.object({ path: z.string(), size: z.number() })),
  /** Whether one may still agree or object, as the student. */
  mayAnswer: z.boolean(),
} satisfies ShapeOf<Tables<"my_exports">>;
/** A file with data, of oneself or of a student. */
export interface DataExport extends RowOf<typeof exportShape> {}
export const dataExport: RowSchema<DataExport> = rowSchema(exportShape);

const undecidedExportShape = {
  exportId: z.guid(),
  studentId: z.guid(),
  studentName: z.nullable(z.string()),
  requesterId: z.guid(),
  requesterName: z.nullable(z.string()),
  relation: z.nullable(z.enum(guardian_relation)),
  waitingSince: timestamp,
} satisfies ShapeOf<FunctionRow<"list_undecided_exports">>;
/** An export to which the student objected, or which they did not answer. */
export interface UndecidedExport extends RowOf<typeof undecidedExportShape> {}
export const undecidedExport: RowSchema<UndecidedExport> = rowSchema(undecidedExportShape);

const legalHoldShape = {
  holdId: z.guid(),
  /** About whom nothing is erased or deleted. */
  subjectId: z.guid(),
  subjectName: z.nullable(z.string()),
  reason: z.string(),
  startsAt: timestamp,
  /** Null: until it is lifted. */
  endsAt: z.nullable(timestamp),
  liftedAt: z.nullable(timestamp),
  isInForce: z.boolean(),
} satisfies ShapeOf<FunctionRow<"list_legal_holds">>;
/** A legal hold: nothing about its subject is erased or deleted. */
export interface LegalHold extends RowOf<typeof legalHoldShape> {}
export const legalHold: RowSchema<LegalHold> = rowSchema(legalHoldShape);

const privacyRequestShape = {
  id: z.guid(),
  kind: z.enum(privacy_request_kind),
  /** Whom it is about; null: oneself, or the child in words. */
  studentId: z.nullable(z.guid()),
  studentName: z.nullable(z.string()),
  /** A child named in words. */
  child: z.nullable(z.string()),
  request: z.nullable(z.string()),
  /** Of erasures, and of children in words, what everybody is told at the same time: `completed` on the last day. */
  status: z.enum(privacy_request_status),
  requestedAt: timestamp,
  /** By when it must be answered. */
  dueAt: timestamp,
  decidedAt: z.nullable(timestamp),
  /** Why it was refused. */
  refusal: z.nullable(z.enum(privacy_refusal)),
  answer: z.nullable(z.string()),
  /** What one said about a correction that was refused. */
  statement: z.nullable(z.string()),
  /** Where to complain, of what was refused or is completed. */
  complaintRoute: z.nullable(z.string()),
  mayWithdraw: z.boolean(),
  mayAddStatement: z.boolean(),
} satisfies ShapeOf<Tables<"my_privacy_requests">>;
/** What one asked of those who keep data. */
export interface PrivacyRequest extends RowOf<typeof privacyRequestShape> {}
export const privacyRequest: RowSchema<PrivacyRequest> = rowSchema(privacyRequestShape);

const handledRequestShape = {
  privacyRequestId: z.guid(),
  kind: z.enum(privacy_request_kind),
  status: z.enum(privacy_request_status),
  /** Who has it: the school, its organization, the admins, or nobody inside. */
  level: z.enum(report_level),
  requesterId: z.guid(),
  requesterName: z.nullable(z.string()),
  /** Whom it is about; null: the child in words. */
  studentId: z.nullable(z.guid()),
  studentName: z.nullable(z.string()),
  child: z.nullable(z.string()),
  requestedAt: timestamp,
  /** By when it must be answered. */
  dueAt: timestamp,
  /** When it moves one level up; null once it is decided. */
  levelUntil: z.nullable(timestamp),
  openedAt: z.nullable(timestamp),
  decidedAt: z.nullable(timestamp),
  refusal: z.nullable(z.enum(privacy_refusal)),
  /** From when an erasure may be granted; null for others. */
  erasableFrom: z.nullable(timestamp),
  /** From which sides somebody objected to an erasure. */
  objections: z.array(z.enum(["student", "guardian"])),
} satisfies ShapeOf<FunctionRow<"list_privacy_requests">>;
/** A privacy request that one handles. */
export interface HandledRequest extends RowOf<typeof handledRequestShape> {}
export const handledRequest: RowSchema<HandledRequest> = rowSchema(handledRequestShape);

const erasureNoticeShape = {
  /** The privacy request. */
  id: z.guid(),
  studentId: z.guid(),
  studentName: z.nullable(z.string()),
  requestedAt: timestamp,
  objectUntil: timestamp,
  /** When one objected; null: not yet. */
  objectedAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"my_erasure_notices">>;
/** Somebody asked to erase the data of oneself or of a student, and one may object. */
export interface ErasureNotice extends RowOf<typeof erasureNoticeShape> {}
export const erasureNotice: RowSchema<ErasureNotice> = rowSchema(erasureNoticeShape);

const openedRequestShape = {
  request: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  statement: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"open_privacy_request">>;
/** The words of a privacy request. */
export interface OpenedRequest extends RowOf<typeof openedRequestShape> {}
export const openedRequest: RowSchema<OpenedRequest> = rowSchema(openedRequestShape);

const retentionRuleShape = {
  /** Such as `messages` or `learning_records`. */
  class: z.string(),
  /** Days for which it is kept after it is over; null: retention does not delete it. */
  keepDays: z.nullable(z.int()),
  /** It goes with the student's 25th birthday, or after ten years, although its days are not over. */
  hasOuterLimit: z.boolean(),
  description: z.string(),
  basis: z.string(),
} satisfies ShapeOf<FunctionRow<"list_retention_rules">>;
/** How long what is kept, and why. */
export interface RetentionRule extends RowOf<typeof retentionRuleShape> {}
export const retentionRule: RowSchema<RetentionRule> = rowSchema(retentionRuleShape);
