// Groups of students.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const groupShape = {
  id: z.guid(),
  ownerId: z.guid(),
  ownerName: z.nullable(z.string()),
  /** False: a colleague shares it. */
  isOwn: z.boolean(),
  name: z.string(),
  subject: z.nullable(z.string()),
  startsOn: z.nullable(day),
  endsOn: z.nullable(day),
  /** Of the students whom the reader sees there. */
  studentCount: z.int(),
  /** With how many colleagues the owner shares it; null for these. */
  sharedCount: z.nullable(z.int()),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"my_groups">>;
/** Students under a name, such as "Algebra, Tuesday". */
export interface Group extends RowOf<typeof groupShape> {}
export const group: RowSchema<Group> = rowSchema(groupShape);

const groupStudentShape = {
  groupId: z.guid(),
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  addedAt: timestamp,
} satisfies ShapeOf<Tables<"my_group_students">>;
/** A student in a group. */
export interface GroupStudent extends RowOf<typeof groupStudentShape> {}
export const groupStudent: RowSchema<GroupStudent> = rowSchema(groupStudentShape);

const groupShareShape = {
  groupId: z.guid(),
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"my_group_shares">>;
/** A colleague with whom a group is shared. */
export interface GroupShare extends RowOf<typeof groupShareShape> {}
export const groupShare: RowSchema<GroupShare> = rowSchema(groupShareShape);

const candidateShape = {
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"list_group_candidates">>;
/** A student whom a group may hold. */
export interface GroupCandidate extends RowOf<typeof candidateShape> {}
export const groupCandidate: RowSchema<GroupCandidate> = rowSchema(candidateShape);
