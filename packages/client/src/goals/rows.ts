// Goals of students, and their milestones.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import { goalMeasure, goalSide, goalStatus } from "../learning/rows.ts";
import { day, type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "../platform/shape.ts";

const goalShape = {
  id: z.guid(),
  studentId: z.guid(),
  studentName: z.nullable(z.string()),
  courseId: z.nullable(z.guid()),
  courseTitle: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  title: z.string(),
  /** `milestones`: all of them; `mean`: the mean percentage in the course; `count`: a number counted up. */
  measure: goalMeasure,
  /** Percent, or a number; null for milestones. */
  target: z.nullable(z.number()),
  /** What is counted, such as `books`. */
  unit: z.nullable(z.string()),
  /** The mean in percent, null without grades; the number; or the milestones reached. */
  currentValue: z.nullable(z.number()),
  milestones: z.int(),
  milestonesReached: z.int(),
  startsOn: z.nullable(day),
  dueOn: z.nullable(day),
  status: goalStatus,
  reachedAt: z.nullable(timestamp),
  /** As what its author wrote it. */
  authorSide: goalSide,
  /** Who of the staff wrote it; null where a family did. */
  authorName: z.nullable(z.string()),
  isOwn: z.boolean(),
  /** Whether one may change, resume and delete it. */
  canChange: z.boolean(),
  /** Whether one may drop it: also the student unless a school keeps it, and others where its author is gone. */
  canDrop: z.boolean(),
  /** Whether one may mark milestones and count. */
  canRecord: z.boolean(),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"my_goals">>;
/** What a student is to reach. */
export interface Goal extends RowOf<typeof goalShape> {}
export const goal: RowSchema<Goal> = rowSchema(goalShape);

const milestoneShape = {
  id: z.guid(),
  goalId: z.guid(),
  studentId: z.guid(),
  position: z.int(),
  title: z.string(),
  /** The mean or the number that reaches it; null where somebody marks it. */
  atValue: z.nullable(z.number()),
  reachedAt: z.nullable(timestamp),
  /** `student`, `guardian`, `staff` or `records`. */
  reachedBy: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"my_goal_milestones">>;
/** A step on the way to a goal. */
export interface Milestone extends RowOf<typeof milestoneShape> {}
export const milestone: RowSchema<Milestone> = rowSchema(milestoneShape);
