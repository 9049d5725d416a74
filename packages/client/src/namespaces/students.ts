// `homeroom.students`: the students of a guardian.
import { z } from "zod";
import { bookingMode, type InputOf, id, relation } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { rangeOf } from "../core/page.ts";
import type { Result } from "../core/result.ts";
import type { Page, Transport } from "../core/transport.ts";
import type { Enums } from "../database.types.ts";
import { type Invitation, invitation } from "../rows/invitations.ts";
import { type Link, link, type Unlinked, unlinked } from "../rows/links.ts";
import { type Child, child, type Student, student } from "../rows/people.ts";
import { nothing } from "../rows/shape.ts";
import { type AddOutcome, addMany } from "../students/add-many.ts";
import { exportCsv, selectStudents } from "../students/export-csv.ts";
import { type ImportReport, importCsv } from "../students/import-csv.ts";
import {
  type AddStudentInput,
  type AddStudentsInput,
  addStudent,
  addStudents,
  dateOfBirth,
  type ExportStudentsInput,
  exportStudents,
  type ImportStudentsInput,
  importStudents,
  type ListStudentsInput,
  listStudents,
} from "../students/inputs.ts";

const unlinkShape = {
  linkId: id,
  /** What happens to active bookings: `refuse` (default), `unassign`, or `cancel` (not for the student). */
  onActiveBookings: bookingMode.optional(),
};
export interface UnlinkInput extends InputOf<typeof unlinkShape> {}
export const unlink = z.strictObject(unlinkShape);

export interface StudentsNamespace {
  /**
   * The signed-in guardian's students: searched, sorted, a page at a time, with the count of all.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.students.list({ search: "mia", sort: "linkedAt", direction: "desc", page: 1, limit: 4 });
   * for (const { fullName, activeBookingCount } of data?.rows ?? []) show(fullName, activeBookingCount);
   */
  list(input?: ListStudentsInput): Promise<Result<Page<Student>>>;

  /**
   * One of the signed-in guardian's students.
   *
   * Errors: `auth.required`, `validation.failed`, `student.not_found`.
   *
   * @example
   * const { data: mia } = await homeroom.students.get({ studentId });
   */
  get(input: { studentId: string }): Promise<Result<Student>>;

  /**
   * Students for whom a guardian may act now, with the rights in force. For oneself; for admins
   * also about others.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: children } = await homeroom.students.children({ guardianId: me.id });
   */
  children(input: { guardianId: string }): Promise<Result<Child[]>>;

  /**
   * Invites a student by e-mail, or by a number that he has confirmed. For clients, tutors and
   * agents. The answer says nothing about whether the address has an account.
   *
   * Errors: `auth.required`, `role.required`, `validation.failed`, `age.not_confirmed`,
   * `link.self`, `link.exists`, `link.limit_reached`, `invitation.exists`,
   * `invitation.limit_reached`, `rate.limited`.
   *
   * @example
   * const { data: invitation, error } = await homeroom.students.add({
   *   studentEmail: "charlie@example.com", is13Plus: true, relation: "FATHER",
   * });
   */
  add(input: AddStudentInput): Promise<Result<Invitation>>;

  /**
   * Invites up to 5000 students, 200 per request. Outcomes are in the order of the rows; a bad row
   * stops no other. Should a later request fail as a whole, its rows and those behind it are
   * refused with that error's code, and adding them again is safe: who was invited already is then
   * refused with `invitation.exists`.
   *
   * Errors (nobody was invited): `auth.required`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: outcomes } = await homeroom.students.addMany({
   *   students: [{ studentEmail: "a@example.com", is13Plus: true }, { studentEmail: "b@example.com", is13Plus: true }],
   * });
   */
  addMany(input: AddStudentsInput): Promise<Result<AddOutcome[]>>;

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
   * const { data: report } = await homeroom.students.importCsv({ csv: await file.text(), defaults: { is13Plus: true } });
   * for (const row of report?.rows ?? []) if (row.status === "refused") show(row.line, row.code);
   */
  importCsv(input: ImportStudentsInput): Promise<Result<ImportReport>>;

  /**
   * The signed-in guardian's students as CSV, all that `search` finds, in the order of the list.
   * Columns: full_name, email, date_of_birth, relation, rights (`a|b`), active_booking_count,
   * linked_at, student_id, link_id. Cells that a spreadsheet would take for a formula begin with an
   * apostrophe; `importCsv` removes it.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: csv } = await homeroom.students.exportCsv({ sort: "fullName" });
   */
  exportCsv(input?: ExportStudentsInput): Promise<Result<string>>;

  /**
   * The guardian says what he is to the student.
   *
   * Errors: `auth.required`, `link.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.students.updateRelation({ linkId, relation: "MOTHER" });
   */
  updateRelation(input: { linkId: string; relation: Enums<"guardian_relation"> }): Promise<Result<Link>>;

  /**
   * Ends a guardian link. For the guardian, the student, admins and school managers.
   *
   * Errors: `auth.required`, `link.not_found`, `link.has_active_bookings` (detail: their ids),
   * `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { error } = await homeroom.students.unlink({ linkId });
   * if (error?.code === "link.has_active_bookings" && confirmed(error.detail)) {
   *   await homeroom.students.unlink({ linkId, onActiveBookings: "cancel" });
   * }
   */
  unlink(input: UnlinkInput): Promise<Result<Unlinked>>;

  /**
   * Corrects a student's date of birth. For guardians with `view_progress`, school managers and
   * admins.
   *
   * Errors: `auth.required`, `student.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.students.setDateOfBirth({ studentId, dateOfBirth: "2011-03-14" });
   */
  setDateOfBirth(input: { studentId: string; dateOfBirth: string }): Promise<Result<null>>;
}

export function studentsNamespace(transport: Transport): StudentsNamespace {
  return {
    list: optionalMethod(listStudents, (input) =>
      transport.page(selectStudents(transport, input, "*"), student, rangeOf(input)),
    ),
    get: method(z.strictObject({ studentId: id }), ({ studentId }) =>
      transport.row(
        () => transport.supabase.from("my_students").select("*").eq("student_id", studentId),
        student,
        "student.not_found",
      ),
    ),
    children: method(z.strictObject({ guardianId: id }), (input) =>
      transport.call("guardian_children", input, z.array(child), { repeatable: true }),
    ),
    add: method(addStudent, (input) => transport.call("add_student", input, invitation)),
    addMany: method(addStudents, ({ students }) => addMany(transport, students)),
    importCsv: method(importStudents, ({ csv, defaults }) => importCsv(transport, csv, defaults)),
    exportCsv: optionalMethod(exportStudents, (input) => exportCsv(transport, input)),
    updateRelation: method(z.strictObject({ linkId: id, relation }), ({ linkId, relation }) =>
      transport.call("update_link", { linkId, relation }, link),
    ),
    unlink: method(unlink, (input) => transport.call("unlink_student", input, unlinked)),
    setDateOfBirth: method(dateOfBirth, (input) => transport.call("set_date_of_birth", input, nothing)),
  };
}
