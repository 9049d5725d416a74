// `homeroom.reports`: reporting a message, and handling what was reported.
import * as z from "zod/mini";
import { type InputOf, id, limit, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type CaseMessage,
  type Concern,
  caseMessage,
  concern,
  type Report,
  type ReportCase,
  report,
  reportCase,
  reportReason,
} from "./rows.ts";

const reportMessageShape = {
  messageId: id,
  reason: reportReason,
  /** What the people who look at it should know, up to 1000 characters. */
  note: z.optional(text(1000)),
};
export interface ReportMessageInput extends InputOf<typeof reportMessageShape> {}
const reportMessage = z.strictObject(reportMessageShape);

const raiseConcernShape = {
  /** 1 to 4000 characters. */
  text: text(4000),
};
export interface RaiseConcernInput extends InputOf<typeof raiseConcernShape> {}
const raiseConcern = z.strictObject(raiseConcernShape);

const listReportsShape = {};
export interface ListReportsInput extends ListInputOf<typeof listReportsShape> {}
const listReports = listInput(listReportsShape);

const listCasesShape = {
  /** Also those that were decided. */
  includeDecided: z.optional(z.boolean()),
  /** 1 to 200. Default 50. */
  limit,
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface ListCasesInput extends InputOf<typeof listCasesShape> {}
const listCases = z.strictObject(listCasesShape);

const decideShape = {
  caseId: id,
  status: z.enum(["referred", "resolved", "no_issue"]),
  /** To whom, for `referred` only; up to 200 characters. */
  referredTo: z.optional(text(200)),
};
export interface DecideReportInput extends InputOf<typeof decideShape> {}
const decide = z.strictObject(decideShape);

const byCase = z.strictObject({ caseId: id });

export interface ReportsNamespace {
  /**
   * Reports a message that one received within a year, also after the link ended, to people who can act on it.
   * The sender is never told. Again it returns the first report; five new cases a day.
   *
   * Errors: `auth.required`, `message.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: report } = await homeroom.reports.report({ messageId, reason: "harassment" });
   */
  report(input: ReportMessageInput): Promise<Result<Report>>;

  /**
   * What one has reported, newest first, with the status of the case.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: reports } = await homeroom.reports.mine();
   */
  mine(input?: ListReportsInput): Promise<Result<Page<Report>>>;

  /**
   * Asks people who can act for help, for everybody who is signed in: managers of the schools that one attends, for
   * others admins. No guardian of the caller handles it or learns of it. The same words again return the concern that
   * waits; with reports, five new cases a day.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: concern } = await homeroom.reports.raiseConcern({ text: "I am afraid to go home." });
   */
  raiseConcern(input: RaiseConcernInput): Promise<Result<Concern>>;

  /**
   * What one has raised as a concern, newest first, with the status of its case.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: concerns } = await homeroom.reports.concerns();
   */
  concerns(input?: ListReportsInput): Promise<Result<Page<Concern>>>;

  /**
   * The cases that one handles, those first that are due first: for managers of the student's school, then of
   * its organization, then admins (audited), unless they have a conflict. Empty for everybody else.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: cases } = await homeroom.reports.cases();
   */
  cases(input?: ListCasesInput): Promise<Result<ReportCase[]>>;

  /**
   * The messages that were reported, each with the ten before and the ten after it, or the words of a concern; audited.
   * Takes an open case into review. For ten minutes `messages.download` opens their files.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `report.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: messages } = await homeroom.reports.review({ caseId });
   */
  review(input: { caseId: string }): Promise<Result<CaseMessage[]>>;

  /**
   * Decides a case after its review. The reporter is told the status in the app; nobody else is told.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `report.not_found`, `report.not_open` (not reviewed, or
   * decided), `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.reports.decide({ caseId, status: "referred", referredTo: "Youth office" });
   */
  decide(input: DecideReportInput): Promise<Result<null>>;
}

export function reportsNamespace(transport: Transport): ReportsNamespace {
  return {
    report: method(reportMessage, (input) =>
      transport.call("report_message", input, report, { repeatable: true }),
    ),
    mine: optionalMethod(listReports, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_reports")
            .select("*", options)
            .order("created_at", { ascending: false })
            .order("message_id"),
        report,
        rangeOf(input),
      ),
    ),
    raiseConcern: method(raiseConcern, (input) =>
      transport.call("raise_concern", input, concern, { repeatable: true }),
    ),
    concerns: optionalMethod(listReports, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_concerns")
            .select("*", options)
            .order("created_at", { ascending: false })
            .order("case_id"),
        concern,
        rangeOf(input),
      ),
    ),
    cases: optionalMethod(listCases, (input) =>
      transport.call("list_reports", input, z.array(reportCase), { repeatable: true }),
    ),
    review: method(byCase, (input) =>
      transport.call("review_report", input, z.array(caseMessage), { repeatable: true }),
    ),
    decide: method(decide, (input) => transport.call("decide_report", input, nothing, { once: true })),
  };
}
