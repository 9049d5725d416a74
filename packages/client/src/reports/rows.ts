// Reports of messages, and the cases of those who handle them.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { reviewedMessageShape } from "../messaging/rows.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { contact_role, report_level, report_reason, report_status } = Constants.public.Enums;

export const reportReason = z.enum(report_reason);
const reportStatus = z.enum(report_status);

const reportShape = {
  messageId: z.guid(),
  /** Reports of one thread join the case that waits. */
  caseId: z.guid(),
  threadId: z.guid(),
  reason: reportReason,
  note: z.nullable(z.string()),
  /** `open`, `in_review`, then what was decided: `referred`, `resolved` or `no_issue`. */
  status: reportStatus,
  createdAt: timestamp,
  decidedAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"my_reports">>;
/** A message that the signed-in person reported. */
export interface Report extends RowOf<typeof reportShape> {}
export const report: RowSchema<Report> = rowSchema(reportShape);

const concernShape = {
  caseId: z.guid(),
  body: z.string(),
  /** `open`, `in_review`, then what was decided: `referred`, `resolved` or `no_issue`. */
  status: reportStatus,
  createdAt: timestamp,
  decidedAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"my_concerns">>;
/** What the signed-in person raised as a concern. */
export interface Concern extends RowOf<typeof concernShape> {}
export const concern: RowSchema<Concern> = rowSchema(concernShape);

const reportCaseShape = {
  caseId: z.guid(),
  status: reportStatus,
  /** Who handles it: managers of the `school` or `organization`, or admins. */
  level: z.enum(report_level),
  studentId: z.guid(),
  studentName: z.nullable(z.string()),
  reporterId: z.guid(),
  reporterName: z.nullable(z.string()),
  /** Null for a concern, which is about its reporter; so are name and role. */
  reportedId: z.nullable(z.guid()),
  reportedName: z.nullable(z.string()),
  reportedRole: z.nullable(z.enum(contact_role)),
  reasons: z.array(reportReason),
  /** How many messages were reported; 0 for a concern. */
  reportCount: z.int(),
  createdAt: timestamp,
  /** When it moves one level up. Null once it was decided. */
  dueAt: z.nullable(timestamp),
  reviewedAt: z.nullable(timestamp),
  decidedAt: z.nullable(timestamp),
  referredTo: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"list_reports">>;
/** A case that the signed-in person handles. */
export interface ReportCase extends RowOf<typeof reportCaseShape> {}
export const reportCase: RowSchema<ReportCase> = rowSchema(reportCaseShape);

const caseMessageShape = {
  ...reviewedMessageShape,
  /** Null for the words of a concern. */
  senderRole: z.nullable(z.enum(contact_role)),
  /** Why it was reported; null for the messages around it. */
  reason: z.nullable(reportReason),
  note: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"review_report">>;
/** A message of a case. */
export interface CaseMessage extends RowOf<typeof caseMessageShape> {}
export const caseMessage: RowSchema<CaseMessage> = rowSchema(caseMessageShape);
