// `@homeroom/client/disclosures`: what left Homeroom about a student, to whom, when, on what basis.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import type { Homeroom } from "../homeroom.ts";
import { date, type InputOf, id, text } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import {
  type ListInputOf,
  listInput,
  rangeOf,
  type SliceInputOf,
  sliceInput,
  sliceOf,
} from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";
import type { Page } from "../platform/transport.ts";

const { disclosure_basis, disclosure_source } = Constants.public.Enums;

const disclosureShape = {
  id: z.guid(),
  studentId: z.guid(),
  /** The day on which it left. */
  disclosedOn: day,
  /** `recorded` by the school or an admin, or an `export` that somebody who works with the student made. */
  source: z.enum(disclosure_source),
  basis: z.enum(disclosure_basis),
  /** To whom, in words; null for an export. */
  recipient: z.nullable(z.string()),
  /** What, in words; null for an export: one's own conversations and lessons about the student. */
  contents: z.nullable(z.string()),
  /** It replaces what stood here before. */
  isCorrection: z.boolean(),
  /** Recorded in error: it did not leave. */
  isRetracted: z.boolean(),
} satisfies ShapeOf<Tables<"my_disclosures">>;
/** What left Homeroom about a student, as the family sees it. */
export interface Disclosure extends RowOf<typeof disclosureShape> {}
const disclosure: RowSchema<Disclosure> = rowSchema(disclosureShape);

const recordedShape = {
  disclosureId: z.guid(),
  disclosedOn: day,
  source: z.enum(disclosure_source),
  basis: z.enum(disclosure_basis),
  /** Null unless it was recorded in words. */
  recipient: z.nullable(z.string()),
  contents: z.nullable(z.string()),
  /** The family does not see it. */
  isWithheld: z.boolean(),
  /** Null: the operator of the deployment, or the act itself. */
  recordedById: z.nullable(z.guid()),
  recordedAt: timestamp,
  /** The row that this one replaces. */
  correctsId: z.nullable(z.guid()),
  isRetracted: z.boolean(),
  /** A correction stands for it now. */
  isReplaced: z.boolean(),
} satisfies ShapeOf<FunctionRow<"list_disclosures">>;
/** What left Homeroom about a student, as a school or an admin sees it. */
export interface RecordedDisclosure extends RowOf<typeof recordedShape> {}
const recorded: RowSchema<RecordedDisclosure> = rowSchema(recordedShape);

const listShape = {
  /** Only those about this student. */
  studentId: z.optional(id),
};
export interface ListDisclosuresInput extends ListInputOf<typeof listShape> {}

/**
 * What left Homeroom about one's students, newest first: for the student from the consent age on, and family
 * guardians with `view_progress`. Without what members of the family received, and what is withheld to protect somebody.
 *
 * Errors: `auth.required`, `validation.failed`.
 *
 * @example
 * import { listDisclosures } from "@homeroom/client/disclosures";
 *
 * const { data } = await listDisclosures(homeroom, { studentId });
 */
export function listDisclosures(
  homeroom: Homeroom,
  input: ListDisclosuresInput = {},
): Promise<Result<Page<Disclosure>>> {
  return runList(homeroom, input);
}
const runList = standalone(listInput(listShape), (transport, { studentId, ...paging }) =>
  transport.page(
    (options) => {
      const rows = transport.supabase.from("my_disclosures").select("*", options);
      return (studentId === undefined ? rows : rows.eq("student_id", studentId))
        .order("disclosed_on", { ascending: false })
        .order("id");
    },
    disclosure,
    rangeOf(paging),
  ),
);

const ofStudentShape = { studentId: id };
export interface DisclosuresOfInput extends SliceInputOf<typeof ofStudentShape> {}

/**
 * The same as a manager of the student's school or an admin (audited): with what is withheld, and what a correction
 * replaced. Files that people who work with the student made of their own data only for admins.
 *
 * Errors: `auth.required`, `permission.denied`, `validation.failed`, `rate.limited`.
 *
 * @example
 * import { disclosuresOf } from "@homeroom/client/disclosures";
 *
 * const { data } = await disclosuresOf(homeroom, { studentId });
 */
export function disclosuresOf(
  homeroom: Homeroom,
  input: DisclosuresOfInput,
): Promise<Result<RecordedDisclosure[]>> {
  return runOfStudent(homeroom, input);
}
const runOfStudent = standalone(sliceInput(ofStudentShape), (transport, { limit, page, offset, ...input }) =>
  transport.call("list_disclosures", { ...input, ...sliceOf({ limit, page, offset }) }, z.array(recorded), {
    repeatable: true,
  }),
);

/** All but `work`, of which the files are recorded by themselves. */
const basis = z
  .enum(disclosure_basis)
  .check(z.refine((one) => one !== "work", "Such files are recorded by themselves."));

const recordShape = {
  studentId: id,
  /** To whom it was given, 1 to 200 characters. */
  recipient: text(200),
  basis,
  /** What was given, 1 to 1000 characters. */
  contents: text(1000),
  /** Default: today. */
  disclosedOn: z.optional(date),
  /** The family does not see it, because it would endanger somebody. Always so with `child_protection`. */
  withhold: z.optional(z.boolean()),
};
export interface RecordDisclosureInput extends InputOf<typeof recordShape> {}

/**
 * Records that data about a student was given to somebody outside Homeroom, as a manager of the student's school or an
 * admin. The family sees it unless it is withheld. Returns its id.
 *
 * Errors: `auth.required`, `permission.denied`, `student.not_found`, `validation.failed`, `rate.limited`.
 *
 * @example
 * import { recordDisclosure } from "@homeroom/client/disclosures";
 *
 * await recordDisclosure(homeroom, {
 *   studentId,
 *   recipient: "Oak Valley School",
 *   basis: "school_transfer",
 *   contents: "Grades of two years",
 * });
 */
export function recordDisclosure(homeroom: Homeroom, input: RecordDisclosureInput): Promise<Result<string>> {
  return runRecord(homeroom, input);
}
const runRecord = standalone(z.strictObject(recordShape), (transport, input) =>
  transport.call("record_disclosure", input, z.guid(), { once: true }),
);

const correctShape = {
  disclosureId: id,
  recipient: z.optional(text(200)),
  basis: z.optional(basis),
  contents: z.optional(text(1000)),
  disclosedOn: z.optional(date),
  /** It was recorded in error: nothing left. */
  retract: z.optional(z.boolean()),
};
export interface CorrectDisclosureInput extends InputOf<typeof correctShape> {}

/**
 * Replaces what was recorded by a corrected row, which keeps what is not given. Who sees it stays as it is. Returns the
 * id of the correction.
 *
 * Errors: `auth.required`, `permission.denied`, `disclosure.not_found`, `validation.failed`, `rate.limited`.
 *
 * @example
 * import { correctDisclosure } from "@homeroom/client/disclosures";
 *
 * await correctDisclosure(homeroom, { disclosureId, contents: "Grades of one year" });
 */
export function correctDisclosure(
  homeroom: Homeroom,
  input: CorrectDisclosureInput,
): Promise<Result<string>> {
  return runCorrect(homeroom, input);
}
const runCorrect = standalone(z.strictObject(correctShape), (transport, input) =>
  transport.call("correct_disclosure", input, z.guid(), { once: true }),
);
