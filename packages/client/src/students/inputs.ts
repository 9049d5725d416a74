// Inputs of the calls about students.
import { z } from "zod";
import { date, email, type InputOf, id, phone, relation, rights, search } from "../core/fields.ts";
import { type ListInputOf, listInput } from "../core/page.ts";
import type { Tables } from "../database.types.ts";

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

const orderShape = {
  /** Finds students whose name or address contains the text, whatever its case. */
  search: search.optional(),
  /** Default `fullName`. */
  sort: sort.default("fullName"),
  /** Default `asc`. */
  direction: z.enum(["asc", "desc"]).default("asc"),
};
export type StudentOrder = z.output<z.ZodObject<typeof orderShape>>;

export interface ListStudentsInput extends ListInputOf<typeof orderShape> {}
export const listStudents = listInput(orderShape);

const exportShape = {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. Default false. */
  bom: z.boolean().default(false),
};
export interface ExportStudentsInput extends InputOf<typeof orderShape>, InputOf<typeof exportShape> {}
export const exportStudents = z.strictObject({ ...orderShape, ...exportShape });

/** A student to invite; `invitations.send` takes the same. */
export const addStudentShape = {
  /** An address, or */
  studentEmail: email.optional(),
  /** a number that the student has confirmed, international. One of both. */
  studentPhone: phone.optional(),
  /** That the student is 13 or older; without it the invitation is refused. */
  is13Plus: z.boolean(),
  /** Default: `GUARDIAN` for a client, `OTHER` for tutors and agents. */
  relation: relation.optional(),
  /** What is asked. Default: everything for a client, `book` for tutors and agents. */
  rights: rights.min(1).optional(),
};
export interface AddStudentInput extends InputOf<typeof addStudentShape> {}
export const addStudent = z
  .strictObject(addStudentShape)
  .refine(
    ({ studentEmail, studentPhone }) => (studentEmail === undefined) !== (studentPhone === undefined),
    "studentEmail or studentPhone: one of both.",
  );

/** Students per call of `addMany` and per file of `importCsv`. */
export const MAX_STUDENTS = 5000;

const addStudentsShape = {
  /** 1 to 5000; each is checked by itself. */
  students: z.array(z.custom<AddStudentInput>()).min(1).max(MAX_STUDENTS),
};
export interface AddStudentsInput extends InputOf<typeof addStudentsShape> {}
export const addStudents = z.strictObject(addStudentsShape);

const importDefaultsShape = {
  is13Plus: z.boolean().optional(),
  relation: relation.optional(),
  rights: rights.min(1).optional(),
};
export interface ImportDefaults extends InputOf<typeof importDefaultsShape> {}

const importStudentsShape = {
  /** The file's text, up to 10 million characters. */
  csv: z.string().min(1).max(10_000_000),
  /** What holds for lines that leave the column empty. */
  defaults: z.strictObject(importDefaultsShape).optional(),
};
export interface ImportStudentsInput extends InputOf<typeof importStudentsShape> {}
export const importStudents = z.strictObject(importStudentsShape);

export const dateOfBirth = z.strictObject({ studentId: id, dateOfBirth: date });
