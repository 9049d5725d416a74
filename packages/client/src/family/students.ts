// `homeroom.students`: the students of a guardian.
import * as z from "zod/mini";
import type { Enums } from "../database.types.ts";
import { type Invitation, invitation } from "../invitations/rows.ts";
import { type Child, child, type Student, student } from "../people/rows.ts";
import { bookingMode, type InputOf, id, relation } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import { type AddOutcome, addMany } from "./add-many.ts";
import {
  type AddStudentInput,
  type AddStudentsInput,
  addStudent,
  addStudents,
  dateOfBirth,
  type ListStudentsInput,
  listStudents,
  type SetDateOfBirthInput,
} from "./inputs.ts";
import { selectStudents } from "./list.ts";
import { type Link, link, type Unlinked, unlinked } from "./rows.ts";

const unlinkShape = {
  linkId: id,
  /** What happens to active bookings: `refuse` (default), `unassign`, or `cancel` (not for the student). */
  onActiveBookings: z.optional(bookingMode),
};
export interface UnlinkInput extends InputOf<typeof unlinkShape> {}
export const unlink = z.strictObject(unlinkShape);

export interface StudentsNamespace {
  /**
   * The signed-in guardian's students: searched, of one group, sorted, a page at a time, with the count of all.
   *
   * Errors: `auth.required`, `group.not_found`, `validation.failed`.
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
   * Errors: `auth.required`, `permission.denied`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: children } = await homeroom.students.children({ guardianId: me.id });
   */
  children(input: { guardianId: string }): Promise<Result<Child[]>>;

  /**
   * Invites a student by email, or by a phone number that the student has confirmed. For clients, tutors and
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
   * Sets the guardian's relation to the student.
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
   * Sets a student's date of birth: a guardian with `view_progress` a missing one, a school manager
   * or an admin any. One that makes a child, a minor or an adult of somebody who was something else is set
   * by the latter alone, with the evidence that they saw; others ask with `privacy.fileRequest`.
   *
   * Errors: `auth.required`, `student.not_found`, `permission.denied` (a guardian, of a date that is
   * set), `age.evidence_required`, `guardian.not_impartial`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.students.setDateOfBirth({ studentId, dateOfBirth: "2011-03-14" });
   */
  setDateOfBirth(input: SetDateOfBirthInput): Promise<Result<null>>;
}

// Once for all clients: `with` makes a new one for each call.
const getInput = z.strictObject({ studentId: id });
const childrenInput = z.strictObject({ guardianId: id });
const updateRelationInput = z.strictObject({ linkId: id, relation });

export function studentsNamespace(transport: Transport): StudentsNamespace {
  return {
    list: optionalMethod(listStudents, (input) =>
      transport.page(selectStudents(transport, input, "*"), student, rangeOf(input)),
    ),
    get: method(getInput, ({ studentId }) =>
      transport.row(
        () => transport.supabase.from("my_students").select("*").eq("student_id", studentId),
        student,
        "student.not_found",
      ),
    ),
    children: method(childrenInput, (input) =>
      transport.call("guardian_children", input, z.array(child), { repeatable: true }),
    ),
    add: method(addStudent, (input) => transport.call("add_student", input, invitation, { once: true })),
    addMany: method(addStudents, ({ students }) => addMany(transport, students)),
    updateRelation: method(updateRelationInput, ({ linkId, relation }) =>
      transport.call("update_link", { linkId, relation }, link, { repeatable: true }),
    ),
    unlink: method(unlink, (input) => transport.call("unlink_student", input, unlinked, { once: true })),
    setDateOfBirth: method(dateOfBirth, (input) =>
      transport.call("set_date_of_birth", input, nothing, { repeatable: true }),
    ),
  };
}
