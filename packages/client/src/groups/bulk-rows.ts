// Acts on whole groups, what became of each student, and the records of a group's students.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "../platform/shape.ts";

export const groupActKind = z.enum(Constants.public.Enums.group_act_kind);
export const groupActState = z.enum(Constants.public.Enums.group_act_state);

const progressShape = {
  id: z.guid(),
  kind: groupActKind,
  /** Students; of a message, guardians, and students without one. */
  total: z.int(),
  done: z.int(),
  /** With those for whom it was stopped. */
  skipped: z.int(),
  /** For whom `continueGroupAct` goes on. */
  waiting: z.int(),
  /** From when on a limit allows more; null once nobody waits. */
  nextAt: z.nullable(timestamp),
};
/** How far an act on a group is. */
export interface GroupActProgress extends RowOf<typeof progressShape> {}
export const groupActProgress: RowSchema<GroupActProgress> = rowSchema(progressShape);

const actShape = {
  ...progressShape,
  /** Null once the group is not shared any more. */
  groupId: z.nullable(z.guid()),
  groupName: z.nullable(z.string()),
  /** All or nothing. */
  isAll: z.boolean(),
  /** The work that was set. */
  assignmentId: z.nullable(z.guid()),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"my_group_acts">>;
/** What one did for a whole group. */
export interface GroupAct extends RowOf<typeof actShape> {}
export const groupAct: RowSchema<GroupAct> = rowSchema(actShape);

const actStudentShape = {
  actId: z.guid(),
  position: z.int(),
  /** Null where one has no standing for the student any more. */
  studentId: z.nullable(z.guid()),
  studentName: z.nullable(z.string()),
  /** The guardian who got the message, with their conversation. */
  recipientId: z.nullable(z.guid()),
  recipientName: z.nullable(z.string()),
  /** `waiting`, `done`, `skipped`, or `stopped` by oneself. */
  state: groupActState,
  /** Why it was skipped: the error of the single act. Null where all or nothing left the student out. */
  code: z.nullable(z.enum(Constants.public.Enums.error_code)),
  bookingId: z.nullable(z.guid()),
  threadId: z.nullable(z.guid()),
} satisfies ShapeOf<Tables<"my_group_act_students">>;
/** What became of one student of an act; of a message, of one guardian. */
export interface GroupActStudent extends RowOf<typeof actStudentShape> {}
export const groupActStudent: RowSchema<GroupActStudent> = rowSchema(actStudentShape);

const previewShape = {
  students: z.int(),
  /** Guardians, of a message. */
  recipients: z.int(),
  /** Of lessons to book: how many more requests of the caller may wait for confirmation; else null. */
  room: z.nullable(z.int()),
  /** How many may wait at most: all or none is refused for more students. */
  most: z.nullable(z.int()),
  /** The first 50. */
  names: z.array(rowSchema({ studentName: z.nullable(z.string()), recipientName: z.nullable(z.string()) })),
};
/** For whom an act would be done, of those alone whom it reaches. */
export interface GroupPreview extends RowOf<typeof previewShape> {}
export const groupPreview: RowSchema<GroupPreview> = rowSchema(previewShape);

const attendanceShape = {
  groupId: z.guid(),
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  /** `live_class` or `lesson`. */
  kind: z.string(),
  subjectId: z.guid(),
  title: z.string(),
  /** Null of a lesson. */
  courseTitle: z.nullable(z.string()),
  startsAt: timestamp,
  endsAt: timestamp,
  /** Null where nobody recorded it. */
  attended: z.nullable(z.boolean()),
} satisfies ShapeOf<Tables<"my_group_attendance">>;
/** Whether a student of a group was there. */
export interface GroupAttendance extends RowOf<typeof attendanceShape> {}
export const groupAttendance: RowSchema<GroupAttendance> = rowSchema(attendanceShape);

const gradeShape = {
  groupId: z.guid(),
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  submissionId: z.guid(),
  assignmentId: z.guid(),
  title: z.string(),
  courseId: z.guid(),
  courseTitle: z.string(),
  submittedAt: timestamp,
  score: z.nullable(z.number()),
  maximum: z.nullable(z.number()),
  percentage: z.nullable(z.number()),
  gradedAt: z.nullable(timestamp),
} satisfies ShapeOf<Tables<"my_group_grades">>;
/** Work of a student of a group, and its grade. */
export interface GroupGrade extends RowOf<typeof gradeShape> {}
export const groupGrade: RowSchema<GroupGrade> = rowSchema(gradeShape);
