// `@homeroom/client/csv`: lists of students as files, and a guardian's students out of one.
import * as z from "zod/mini";
import { readGroupCsv } from "../groups/csv-export.ts";
import { groupOrderShape } from "../groups/list.ts";
import type { Homeroom } from "../homeroom.ts";
import { csvOfRows } from "../platform/csv/rows.ts";
import { sizeOfFile, textOfFile } from "../platform/csv/text.ts";
import { type InputOf, relation, rights } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import type { Result } from "../platform/result.ts";
import { clientOrderShape } from "./client-list.ts";
import { readClientsCsv, readCsv } from "./csv-export.ts";
import { type ImportReport, inviteFromCsv } from "./csv-import.ts";
import { orderShape } from "./inputs.ts";
import { type ExportListInput, type ListName, lists } from "./list-csv.ts";

export type { AddOutcome } from "./add-many.ts";
export type { ImportOutcome, ImportReport } from "./csv-import.ts";
export { type ExportListInput, type ListFilters, type ListName, listColumns } from "./list-csv.ts";

const exportShape = {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. Default false. */
  bom: z._default(z.boolean(), false),
};
export interface ExportStudentsInput extends InputOf<typeof orderShape>, InputOf<typeof exportShape> {}
const exportStudents = z.strictObject({ ...orderShape, ...exportShape });

export interface ExportClientStudentsInput
  extends InputOf<typeof clientOrderShape>,
    InputOf<typeof exportShape> {}
const exportClientStudents = z.strictObject({ ...clientOrderShape, ...exportShape });

export interface ExportGroupInput extends InputOf<typeof groupOrderShape>, InputOf<typeof exportShape> {}
const exportGroup = z.strictObject({ ...groupOrderShape, ...exportShape });

const importDefaultsShape = {
  is13Plus: z.optional(z.boolean()),
  relation: z.optional(relation),
  rights: z.optional(rights.check(z.minLength(1))),
  /** Of phone numbers without the code of a country, such as `0151 …`: two letters, such as `DE`. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
};
export interface ImportDefaults extends InputOf<typeof importDefaultsShape> {}

const importStudentsShape = {
  /**
   * The file, its bytes or its text, up to 10 MB. Of bytes, UTF-8, UTF-16 with its mark and Windows-1252 are told
   * apart, as spreadsheets save them.
   */
  csv: z
    .union([z.string().check(z.minLength(1)), z.instanceof(Uint8Array), z.instanceof(Blob)])
    .check(z.refine((file) => sizeOfFile(file) <= 10_000_000, "The file is larger than 10 MB.")),
  /** What holds for lines that leave the column empty. */
  defaults: z.optional(z.strictObject(importDefaultsShape)),
};
export interface ImportStudentsInput extends InputOf<typeof importStudentsShape> {}
const importStudents = z.strictObject(importStudentsShape);

/**
 * The signed-in guardian's students as CSV, all that `search` finds, or of one group, in the order of the list.
 * Columns: full_name, email, date_of_birth, relation, rights (`a|b`), active_booking_count,
 * linked_at, student_id, link_id. Cells that a spreadsheet would take for a formula begin with an
 * apostrophe; `importCsv` removes it.
 *
 * Errors: `auth.required`, `group.not_found`, `validation.failed`.
 *
 * @example
 * import { exportCsv } from "@homeroom/client/csv";
 *
 * const { data: csv } = await exportCsv(homeroom, { sort: "fullName" });
 */
export function exportCsv(homeroom: Homeroom, input: ExportStudentsInput = {}): Promise<Result<string>> {
  return runExport(homeroom, input);
}
const runExport = standalone(exportStudents, readCsv);

/**
 * The students of the signed-in agent's clients as CSV, all that `search` finds, or of one group, in the order of the
 * list. Columns: full_name, client_name, student_id, client_id. Cells that a spreadsheet would take for a formula begin
 * with an apostrophe.
 *
 * Errors: `auth.required`, `group.not_found`, `validation.failed`.
 *
 * @example
 * import { exportClientStudentsCsv } from "@homeroom/client/csv";
 *
 * const { data: csv } = await exportClientStudentsCsv(homeroom, { sort: "clientName" });
 */
export function exportClientStudentsCsv(
  homeroom: Homeroom,
  input: ExportClientStudentsInput = {},
): Promise<Result<string>> {
  return runClientsExport(homeroom, input);
}
const runClientsExport = standalone(exportClientStudents, readClientsCsv);

/**
 * The students of a group as CSV, all that `search` finds, in the order of the list. Columns: full_name, added_at,
 * student_id. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 *
 * Errors: `auth.required`, `validation.failed`.
 *
 * @example
 * import { exportGroupCsv } from "@homeroom/client/csv";
 *
 * const { data: csv } = await exportGroupCsv(homeroom, { groupId });
 */
export function exportGroupCsv(homeroom: Homeroom, input: ExportGroupInput): Promise<Result<string>> {
  return runGroupExport(homeroom, input);
}
const runGroupExport = standalone(exportGroup, readGroupCsv);

/**
 * A list as CSV, all that its filters find, in its order: who takes a course, sits in a class, can be written to, has
 * goals, or stands in statistics. The columns are `listColumns`, under the database's names. Cells that a spreadsheet
 * would take for a formula begin with an apostrophe.
 *
 * Errors: those of the list.
 *
 * @example
 * import { exportListCsv } from "@homeroom/client/csv";
 *
 * const { data: csv } = await exportListCsv(homeroom, { list: "courseStudents", filters: { courseId, groupId } });
 */
export async function exportListCsv<Name extends ListName>(
  homeroom: Homeroom,
  { list, filters, bom = false }: ExportListInput<Name>,
): Promise<Result<string>> {
  return await lists[list](homeroom, filters, bom);
}

/**
 * Rows that one has as CSV, for a list that an app has filtered or sorted itself. As safe as `exportListCsv`.
 *
 * @example
 * const csv = csvOfRows(registrations, ["studentId", "attended"], true);
 */
export { csvOfRows };

/**
 * Invites the students of a CSV file. It needs a header that names `email` or `phone`; further
 * `is_13_plus`, `relation` and `rights` (`book|message`). Comma, semicolon and tab, quoted
 * fields, any line ending and a byte order mark are understood; columns of other names are left
 * alone. A bad line stops no other. Where a line has both, the address counts.
 *
 * Errors (nobody was invited): `validation.failed` (no such header, no rows, too many),
 * `auth.required`, `rate.limited`.
 *
 * @example
 * import { importCsv } from "@homeroom/client/csv";
 *
 * const { data: report } = await importCsv(homeroom, { csv: file, defaults: { is13Plus: true } });
 * for (const row of report?.rows ?? []) if (row.status === "refused") show(row.line, row.code);
 */
export function importCsv(homeroom: Homeroom, input: ImportStudentsInput): Promise<Result<ImportReport>> {
  return runImport(homeroom, input);
}
const runImport = standalone(importStudents, async (transport, { csv, defaults }) =>
  inviteFromCsv(transport, await textOfFile(csv), defaults),
);
