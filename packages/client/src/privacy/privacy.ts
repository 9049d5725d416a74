// `homeroom.privacy`: files with one's own data, or a student's; privacy requests; legal holds, and how long what is
// kept.
import * as z from "zod/mini";
import { Constants } from "../database.types.ts";
import { download } from "../messaging/storage.ts";
import { type InputOf, id, limit, moment, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import { type Result, success } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type DataExport,
  dataExport,
  type ErasureNotice,
  erasureNotice,
  type HandledRequest,
  handledRequest,
  type LegalHold,
  legalHold,
  type OpenedRequest,
  openedRequest,
  type PrivacyRequest,
  privacyRequest,
  type RetentionRule,
  retentionRule,
  type UndecidedExport,
  undecidedExport,
} from "./rows.ts";

const { privacy_refusal, privacy_request_kind } = Constants.public.Enums;

const requestExportShape = {
  /** Whom it is about. Default: oneself. */
  studentId: z.optional(id),
};
export interface RequestExportInput extends InputOf<typeof requestExportShape> {}
const requestExport = z.strictObject(requestExportShape);

const listExportsShape = {};
export interface ListExportsInput extends ListInputOf<typeof listExportsShape> {}
const listExports = listInput(listExportsShape);

const answerExportShape = {
  exportId: id,
  /** False objects, or refuses. */
  agree: z.boolean(),
};
export interface AnswerExportInput extends InputOf<typeof answerExportShape> {}
const answerExport = z.strictObject(answerExportShape);

const undecidedExportsShape = {
  /** 1 to 200. Default 50. */
  limit,
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface UndecidedExportsInput extends InputOf<typeof undecidedExportsShape> {}
const undecidedExports = z.strictObject(undecidedExportsShape);

const placeHoldShape = {
  subjectId: id,
  /** 1 to 500 characters; not written to the audit log. */
  reason: text(500),
  /** When it ends by itself. Default: when it is lifted. */
  until: z.optional(moment),
};
export interface PlaceHoldInput extends InputOf<typeof placeHoldShape> {}
const placeHold = z.strictObject(placeHoldShape);

const listHoldsShape = {
  /** Also those that are over. */
  includeEnded: z.optional(z.boolean()),
  /** 1 to 200. Default 50. */
  limit,
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface ListHoldsInput extends InputOf<typeof listHoldsShape> {}
const listHolds = z.strictObject(listHoldsShape);

const liftHold = z.strictObject({ holdId: id });

const fileRequestShape = {
  kind: z.enum(privacy_request_kind),
  /** What is asked, 1 to 4000 characters. */
  request: text(4000),
  /** Whom it is about. Default: oneself. */
  studentId: z.optional(id),
  /** A child in words, 1 to 200 characters, instead of `studentId`. */
  child: z.optional(text(200)),
};
export interface FileRequestInput extends InputOf<typeof fileRequestShape> {}
const fileRequest = z.strictObject(fileRequestShape);

const requestErasureShape = {
  /** Whom it is about. Default: oneself. */
  studentId: z.optional(id),
};
export interface RequestErasureInput extends InputOf<typeof requestErasureShape> {}
const requestErasure = z.strictObject(requestErasureShape);

const listRequestsShape = {};
export interface ListRequestsInput extends ListInputOf<typeof listRequestsShape> {}
const listRequests = listInput(listRequestsShape);

const addStatementShape = {
  privacyRequestId: id,
  /** 1 to 4000 characters. */
  statement: text(4000),
};
export interface AddStatementInput extends InputOf<typeof addStatementShape> {}
const addStatement = z.strictObject(addStatementShape);

const handledRequestsShape = {
  /** Also those that were decided or withdrawn. */
  includeDecided: z.optional(z.boolean()),
  /** 1 to 200. Default 50. */
  limit,
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface HandledRequestsInput extends InputOf<typeof handledRequestsShape> {}
const handledRequests = z.strictObject(handledRequestsShape);

const decideRequestShape = {
  privacyRequestId: id,
  grant: z.boolean(),
  /** Why it is refused; only then. */
  refusal: z.optional(z.enum(privacy_refusal)),
  /** What the requester reads, up to 4000 characters. */
  answer: z.optional(text(4000)),
};
export interface DecideRequestInput extends InputOf<typeof decideRequestShape> {}
const decideRequest = z.strictObject(decideRequestShape);

const oneRequest = z.strictObject({ privacyRequestId: id });

const downloadExport = z.strictObject({ path: text(100) });

export interface PrivacyNamespace {
  /**
   * Asks for a file of one's own data, or of a student's as a guardian with `view_progress`: what one reads oneself,
   * as JSON, as a page and with attachments. Without concerns, reports and blocks, because others may find the file.
   * Once a day for each. A student with an account is told, and may object. Returns the id.
   *
   * Errors: `auth.required`, `student.not_found`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: exportId } = await homeroom.privacy.requestExport({ studentId });
   */
  requestExport(input?: RequestExportInput): Promise<Result<string>>;

  /**
   * Files that one asked for, and those that guardians asked for about oneself, newest first. One about a student
   * disappears with the right to see the student.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: exports } = await homeroom.privacy.exports();
   */
  exports(input?: ListExportsInput): Promise<Result<Page<DataExport>>>;

  /**
   * A file of an export that is ready, a ZIP. For seven days, and only while one may still read everything in it.
   *
   * Errors: `auth.required`, `attachment.not_found`, `validation.failed`.
   *
   * @example
   * const { data: zip } = await homeroom.privacy.downloadExport({ path: dataExport.files[0].path });
   */
  downloadExport(input: { path: string }): Promise<Result<Blob>>;

  /**
   * Agrees to a guardian's export of one's own data, or objects to it; the guardian does not hear of an objection.
   * Then the school, or else an admin, decides with the same call.
   *
   * Errors: `auth.required`, `export.not_found`, `export.not_open`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.privacy.answerExport({ exportId, agree: false });
   */
  answerExport(input: AnswerExportInput): Promise<Result<null>>;

  /**
   * Exports that one decides as a manager of the student's school or an admin (audited), the oldest first. Empty for
   * everybody else.
   *
   * Errors: `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: waiting } = await homeroom.privacy.undecidedExports();
   */
  undecidedExports(input?: UndecidedExportsInput): Promise<Result<UndecidedExport[]>>;

  /**
   * Asks those who keep data to show (`access`), correct or restrict it: of oneself; of a student, as a family guardian
   * with `view_progress`; or of a child in words, also to erase it. It changes nothing by itself: people answer it. Three
   * may be open. Returns the id.
   *
   * Errors: `auth.required`, `student.not_found`, `privacy.limit_reached`, `rate.limited`, `validation.failed`.
   *
   * @example
   * await homeroom.privacy.fileRequest({ kind: "correction", request: "The date is wrong.", studentId });
   */
  fileRequest(input: FileRequestInput): Promise<Result<string>>;

  /**
   * Asks to erase all data: of oneself; of a student, as a family guardian with `view_progress`; of a placeholder, also
   * as its school. It can be withdrawn for 14 days. Then an own account is closed and erased. Of a child goes what the
   * child entered, and the rest when those who answer privacy requests grant it; a guardian who asked no longer sees the
   * student from then on, whatever they decide. A repetition returns the open request. Returns its id.
   *
   * Errors: `auth.required`, `student.not_found`, `privacy.limit_reached`, `rate.limited`, `validation.failed`.
   *
   * @example
   * await homeroom.privacy.requestErasure();
   */
  requestErasure(input?: RequestErasureInput): Promise<Result<string>>;

  /**
   * Requests to erase all data of oneself or of a student, to which one may object until `objectUntil`. Who asked is not
   * said.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: notices } = await homeroom.privacy.erasureNotices();
   */
  erasureNotices(): Promise<Result<ErasureNotice[]>>;

  /**
   * Objects to an erasure. Those who decide see it, who asked does not.
   *
   * Errors: `auth.required`, `privacy.not_found`, `rate.limited`, `validation.failed`.
   *
   * @example
   * await homeroom.privacy.objectToErasure({ privacyRequestId: notice.id });
   */
  objectToErasure(input: { privacyRequestId: string }): Promise<Result<null>>;

  /**
   * What one asked, newest first. One about a student disappears with the right to see the student.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: requests } = await homeroom.privacy.requests();
   */
  requests(input?: ListRequestsInput): Promise<Result<Page<PrivacyRequest>>>;

  /**
   * Takes an own request back that is open; an erasure within 14 days.
   *
   * Errors: `auth.required`, `privacy.not_found`, `privacy.not_open`, `rate.limited`, `validation.failed`.
   *
   * @example
   * await homeroom.privacy.withdrawRequest({ privacyRequestId });
   */
  withdrawRequest(input: { privacyRequestId: string }): Promise<Result<null>>;

  /**
   * Adds, once, what one says about a correction that was refused. It stays with the record.
   *
   * Errors: `auth.required`, `privacy.not_found`, `privacy.not_open`, `rate.limited`, `validation.failed`.
   *
   * @example
   * await homeroom.privacy.addStatement({ privacyRequestId, statement: "It was another test." });
   */
  addStatement(input: AddStatementInput): Promise<Result<null>>;

  /**
   * Privacy requests that one handles, as a manager of the student's school or organization or an admin (audited),
   * without a conflict; those first that are due first. Empty for everybody else.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: waiting } = await homeroom.privacy.handledRequests();
   */
  handledRequests(input?: HandledRequestsInput): Promise<Result<HandledRequest[]>>;

  /**
   * The words of a request that one handles, audited each time. Takes it into review.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `privacy.not_found`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: opened } = await homeroom.privacy.openRequest({ privacyRequestId });
   */
  openRequest(input: { privacyRequestId: string }): Promise<Result<OpenedRequest>>;

  /**
   * Decides a request that was opened. An erasure of a student is carried out when it is granted, from `erasableFrom`
   * on; all else people carry out. Of an erasure, and of a child in words, the requester does not read what was decided.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `privacy.not_found`, `privacy.not_open`, `rate.limited`,
   * `validation.failed`.
   *
   * @example
   * await homeroom.privacy.decideRequest({ privacyRequestId, grant: false, refusal: "already_correct" });
   */
  decideRequest(input: DecideRequestInput): Promise<Result<null>>;

  /**
   * Keeps everything about a person from being deleted by retention, in every account of theirs, and a closed copy of an
   * account that ends. For admins; not about themselves, their own child or another guardian of it. Returns the id.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `permission.denied`, `profile.not_found`,
   * `guardian.not_impartial`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: holdId } = await homeroom.privacy.placeHold({ subjectId, reason: "Proceedings 12/2026" });
   */
  placeHold(input: PlaceHoldInput): Promise<Result<string>>;

  /**
   * Ends a legal hold. For admins without a conflict.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `permission.denied`, `hold.not_found`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * await homeroom.privacy.liftHold({ holdId });
   */
  liftHold(input: { holdId: string }): Promise<Result<null>>;

  /**
   * Legal holds, newest first. For admins, audited; without those in which they have a conflict.
   *
   * Errors: `auth.required`, `auth.mfa_required`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: holds } = await homeroom.privacy.holds({ includeEnded: true });
   */
  holds(input?: ListHoldsInput): Promise<Result<LegalHold[]>>;

  /**
   * How long what is kept, and why; the longest first.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: rules } = await homeroom.privacy.retentionRules();
   */
  retentionRules(): Promise<Result<RetentionRule[]>>;
}

/** Of a call that always answers one row. */
async function first<Row>(answer: Promise<Result<[Row, ...Row[]]>>): Promise<Result<Row>> {
  const { data, error } = await answer;
  return error ? { data: null, error } : success(data[0]);
}

export function privacyNamespace(transport: Transport): PrivacyNamespace {
  return {
    requestExport: optionalMethod(requestExport, (input) =>
      transport.call("request_export", input, z.guid(), { once: true }),
    ),
    exports: optionalMethod(listExports, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_exports")
            .select("*", options)
            .order("requested_at", { ascending: false })
            .order("id"),
        dataExport,
        rangeOf(input),
      ),
    ),
    downloadExport: method(downloadExport, ({ path }) => download(transport, path, "exports")),
    answerExport: method(answerExport, (input) =>
      transport.call("answer_export", input, nothing, { once: true }),
    ),
    undecidedExports: optionalMethod(undecidedExports, (input) =>
      transport.call("list_undecided_exports", input, z.array(undecidedExport), { repeatable: true }),
    ),
    fileRequest: method(fileRequest, (input) =>
      transport.call("file_privacy_request", input, z.guid(), { once: true }),
    ),
    requestErasure: optionalMethod(requestErasure, (input) =>
      transport.call("request_erasure", input, z.guid(), { once: true }),
    ),
    erasureNotices: () =>
      transport.rows(
        () => transport.supabase.from("my_erasure_notices").select("*").order("requested_at").order("id"),
        erasureNotice,
      ),
    objectToErasure: method(oneRequest, (input) =>
      transport.call("object_to_erasure", input, nothing, { once: true }),
    ),
    requests: optionalMethod(listRequests, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_privacy_requests")
            .select("*", options)
            .order("requested_at", { ascending: false })
            .order("id"),
        privacyRequest,
        rangeOf(input),
      ),
    ),
    withdrawRequest: method(oneRequest, (input) =>
      transport.call("withdraw_privacy_request", input, nothing, { once: true }),
    ),
    addStatement: method(addStatement, (input) =>
      transport.call("add_privacy_statement", input, nothing, { once: true }),
    ),
    handledRequests: optionalMethod(handledRequests, (input) =>
      transport.call("list_privacy_requests", input, z.array(handledRequest), { repeatable: true }),
    ),
    openRequest: method(oneRequest, (input) =>
      first(
        transport.call("open_privacy_request", input, z.tuple([openedRequest], openedRequest), {
          repeatable: true,
        }),
      ),
    ),
    decideRequest: method(decideRequest, (input) =>
      transport.call("decide_privacy_request", input, nothing, { once: true }),
    ),
    placeHold: method(placeHold, (input) =>
      transport.call("place_legal_hold", input, z.guid(), { once: true }),
    ),
    liftHold: method(liftHold, (input) => transport.call("lift_legal_hold", input, nothing, { once: true })),
    holds: optionalMethod(listHolds, (input) =>
      transport.call("list_legal_holds", input, z.array(legalHold), { repeatable: true }),
    ),
    retentionRules: () => transport.call("list_retention_rules", {}, z.array(retentionRule)),
  };
}
