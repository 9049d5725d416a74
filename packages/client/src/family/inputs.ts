// Inputs of the calls about students.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  date,
  direction,
  email,
  type InputOf,
  id,
  phone,
  relation,
  rights,
  search,
  text,
} from "../platform/fields.ts";
import { type ListInputOf, listInput } from "../platform/page.ts";

const sort = z.enum(["fullName", "email", "dateOfBirth", "relation", "activeBookingCount", "linkedAt"]);

/** The column behind each sort key. */
export const studentSorts = {
  fullName: "full_name",
  email: "email",
  dateOfBirth: "date_of_birth",
  relation: "relation",
  activeBookingCount: "active_booking_count",
  linkedAt: "linked_at",
} as const satisfies Record<z.output<typeof sort>, keyof Tables<"my_students">>;

export const orderShape = {
  /** Only those in a group that one sees. */
  groupId: z.optional(id),
  /** Finds students whose name or address contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `fullName`. */
  sort: z._default(sort, "fullName"),
  /** Default `asc`. */
  direction,
};
export type StudentOrder = z.output<z.ZodMiniObject<typeof orderShape>>;

export interface ListStudentsInput extends ListInputOf<typeof orderShape> {}
export const listStudents = listInput(orderShape);

/** A student to invite; `invitations.send` takes the same. */
export const addStudentShape = {
  /** An address, or */
  studentEmail: z.optional(email),
  /** a number that the student has confirmed, international. One of both. */
  studentPhone: z.optional(phone),
  /** That the student is 13 or older; without it the invitation is refused. */
  is13Plus: z.boolean(),
  /** Default: `GUARDIAN` for a client, `OTHER` for tutors and agents. */
  relation: z.optional(relation),
  /** What is asked. Default: everything for a client, `book` for tutors and agents. */
  rights: z.optional(rights.check(z.minLength(1))),
};
export interface AddStudentInput extends InputOf<typeof addStudentShape> {}
export const addStudent = z
  .strictObject(addStudentShape)
  .check(
    z.refine(
      ({ studentEmail, studentPhone }) => (studentEmail === undefined) !== (studentPhone === undefined),
      "studentEmail or studentPhone: one of both.",
    ),
  );

/** Students per call of `addMany` and per file of `importCsv`. */
export const MAX_STUDENTS = 5000;

const addStudentsShape = {
  /** 1 to 5000; each is checked by itself. */
  students: z.array(z.custom<AddStudentInput>()).check(z.minLength(1), z.maxLength(MAX_STUDENTS)),
};
export interface AddStudentsInput extends InputOf<typeof addStudentsShape> {}
export const addStudents = z.strictObject(addStudentsShape);

const dateOfBirthShape = {
  studentId: id,
  /** `YYYY-MM-DD` */
  dateOfBirth: date,
  /** What a school manager or an admin saw; with `reference`. */
  evidence: z.optional(z.enum(Constants.public.Enums.age_evidence_kind)),
  /** Where it is, up to 500 characters. */
  reference: z.optional(text(500)),
};
export interface SetDateOfBirthInput extends InputOf<typeof dateOfBirthShape> {}
export const dateOfBirth = z.strictObject(dateOfBirthShape);
