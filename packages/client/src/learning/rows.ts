// Learning records, and one child's page.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { camelKeys } from "../platform/camel-case.ts";
import {
  day,
  openEnums,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

export const enrollmentStatus = z.enum(Constants.public.Enums.enrollment_status);

export const goalMeasure = z.enum(Constants.public.Enums.goal_measure);
export const goalStatus = z.enum(Constants.public.Enums.goal_status);
export const goalSide = z.enum(Constants.public.Enums.goal_side);

const courseShape = {
  id: z.guid(),
  /** Whose course it is: of a tutor, or of a class; null for what comes from elsewhere. */
  tutorId: z.nullable(z.guid()),
  classId: z.nullable(z.guid()),
  title: z.string(),
  /** Mean percentage from which a student passes. */
  passingPercentage: z.number(),
  /** Last day on which work is taken, where the student lives. */
  endsOn: z.nullable(day),
  /** `homeroom`, or the integration that keeps it. */
  source: z.string(),
  externalId: z.nullable(z.string()),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"courses">>;
export interface Course extends RowOf<typeof courseShape> {}
export const course: RowSchema<Course> = rowSchema(courseShape);

const enrollmentShape = {
  id: z.guid(),
  courseId: z.guid(),
  studentId: z.guid(),
  status: enrollmentStatus,
  /** Percent. */
  progress: z.number(),
  lastAccessedAt: z.nullable(timestamp),
  completedAt: z.nullable(timestamp),
  createdAt: timestamp,
} satisfies ShapeOf<Tables<"enrollments">>;
export interface Enrollment extends RowOf<typeof enrollmentShape> {}
export const enrollment: RowSchema<Enrollment> = rowSchema(enrollmentShape);

const personShape = { fullName: z.nullable(z.string()), avatarUrl: z.nullable(z.string()) };
const courseStudentShape = {
  ...enrollmentShape,
  // A person whom the reader may not see has no name.
  ...personShape,
} satisfies ShapeOf<Tables<"my_course_students">>;
/** An enrollment in the list of a course, with who it is. */
export interface CourseStudent extends RowOf<typeof courseStudentShape> {}
export const courseStudent: RowSchema<CourseStudent> = rowSchema(courseStudentShape);

const chosenStudentShape = {
  assignmentId: z.guid(),
  courseId: z.guid(),
  studentId: z.guid(),
  ...personShape,
} satisfies ShapeOf<Tables<"my_assignment_students">>;
/** A student for whom work is set that is not for all of the course. */
export interface ChosenStudent extends RowOf<typeof chosenStudentShape> {}
export const chosenStudent: RowSchema<ChosenStudent> = rowSchema(chosenStudentShape);

const assignmentShape = {
  id: z.guid(),
  courseId: z.guid(),
  title: z.string(),
  dueAt: z.nullable(timestamp),
  /** Points that can be had; null for work without points, of other platforms only. */
  maximum: z.nullable(z.number()),
  source: z.string(),
  externalId: z.nullable(z.string()),
  /** Set for chosen students of the course (`chosenStudents`): only they and their guardians read it. */
  forChosen: z.boolean(),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"assignments">>;
export interface Assignment extends RowOf<typeof assignmentShape> {}
export const assignment: RowSchema<Assignment> = rowSchema(assignmentShape);

const submissionShape = {
  id: z.guid(),
  assignmentId: z.guid(),
  studentId: z.guid(),
  courseId: z.guid(),
  body: z.nullable(z.string()),
  submittedAt: timestamp,
  /** Null until it is graded; 0 to the assignment's maximum. */
  score: z.nullable(z.number()),
  gradedAt: z.nullable(timestamp),
  firstGradedAt: z.nullable(timestamp),
  /** When this score was written here; `gradedAt` may lie long before, where it comes from elsewhere. */
  gradeKnownAt: z.nullable(timestamp),
  gradedById: z.nullable(z.guid()),
  source: z.string(),
  externalId: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"submissions">>;
export interface Submission extends RowOf<typeof submissionShape> {}
export const submission: RowSchema<Submission> = rowSchema(submissionShape);

const liveClassShape = {
  id: z.guid(),
  courseId: z.guid(),
  title: z.string(),
  startsAt: timestamp,
  endsAt: timestamp,
  createdAt: timestamp,
} satisfies ShapeOf<Tables<"live_classes">>;
export interface LiveClass extends RowOf<typeof liveClassShape> {}
export const liveClass: RowSchema<LiveClass> = rowSchema(liveClassShape);

const registrationShape = {
  liveClassId: z.guid(),
  studentId: z.guid(),
  courseId: z.guid(),
  startsAt: timestamp,
  endsAt: timestamp,
  /** Null until the staff says. */
  attended: z.nullable(z.boolean()),
  /** When guardians were notified of the absence. */
  absenceRecordedAt: z.nullable(timestamp),
  registeredAt: timestamp,
} satisfies ShapeOf<Tables<"live_class_registrations">>;
export interface Registration extends RowOf<typeof registrationShape> {}
export const registration: RowSchema<Registration> = rowSchema(registrationShape);

const work = {
  assignmentId: z.guid(),
  title: z.string(),
  courseId: z.guid(),
  courseTitle: z.string(),
  /** `homeroom`, or the platform whose titles these are: show it beside them. */
  source: z.string(),
};
const gradeShape = {
  submissionId: z.guid(),
  ...work,
  score: z.number(),
  maximum: z.number(),
  percentage: z.number(),
  passed: z.boolean(),
  gradedAt: timestamp,
};
/** A graded piece of work. */
export interface Grade extends RowOf<typeof gradeShape> {}
export const grade: RowSchema<Grade> = rowSchema(gradeShape);

const childOverviewShape = {
  student: z.object({
    id: z.guid(),
    fullName: z.nullable(z.string()),
    avatarUrl: z.nullable(z.string()),
    /** Days and months of this page are those of this zone. */
    timeZone: z.string(),
  }),
  /** Active ones first, then completed ones; progress in percent. */
  courses: z.array(
    z.object({
      courseId: z.guid(),
      title: z.string(),
      /** `homeroom`, or the platform that it comes from. */
      source: z.string(),
      status: z.enum(["active", "completed"]),
      progress: z.number(),
      lastAccessedAt: z.nullable(timestamp),
      completedAt: z.nullable(timestamp),
    }),
  ),
  /** The last ten, newest first. */
  recentGrades: z.array(z.object(gradeShape)),
  /** The next five that are not handed in. */
  upcomingAssignments: z.array(z.object({ ...work, dueAt: timestamp, maximum: z.nullable(z.number()) })),
  liveClasses: z.object({
    attendedThisMonth: z.int(),
    missedThisMonth: z.int(),
    /** Nobody took attendance. */
    notRecordedThisMonth: z.int(),
    /** The next five. */
    upcoming: z.array(
      z.object({
        liveClassId: z.guid(),
        title: z.string(),
        courseId: z.guid(),
        courseTitle: z.string(),
        startsAt: timestamp,
        endsAt: timestamp,
        registered: z.boolean(),
      }),
    ),
  }),
  gamification: z.object({
    currentStreak: z.int(),
    longestStreak: z.int(),
    totalPoints: z.int(),
    badges: z.array(
      z.object({
        badgeId: z.guid(),
        name: z.string(),
        description: z.nullable(z.string()),
        iconUrl: z.nullable(z.string()),
        awardedAt: timestamp,
      }),
    ),
  }),
  /** All of them, newest first. */
  certificates: z.array(
    z.object({
      certificateId: z.guid(),
      title: z.string(),
      courseId: z.nullable(z.guid()),
      issuedAt: timestamp,
      /** For `portal.downloadCertificate`; null where there is no file. */
      filePath: z.nullable(z.string()),
    }),
  ),
  /** Up to ten: active ones, the next due first, then those reached in the last 30 days. */
  goals: z.array(
    z.object({
      goalId: z.guid(),
      title: z.string(),
      subject: z.nullable(z.string()),
      courseId: z.nullable(z.guid()),
      courseTitle: z.nullable(z.string()),
      measure: goalMeasure,
      target: z.nullable(z.number()),
      unit: z.nullable(z.string()),
      /** The mean in percent, the number, or the milestones reached. */
      currentValue: z.nullable(z.number()),
      milestones: z.int(),
      milestonesReached: z.int(),
      startsOn: z.nullable(day),
      dueOn: z.nullable(day),
      status: goalStatus,
      reachedAt: z.nullable(timestamp),
      authorSide: goalSide,
    }),
  ),
};
/** One child's page. Moments are ISO 8601 strings with their offset, never `Date`s. */
export interface ChildOverview extends RowOf<typeof childOverviewShape> {}
export const childOverview: RowSchema<ChildOverview> = z.pipe(
  z.transform(deepCamelKeys),
  openEnums(z.object(childOverviewShape)),
);

function deepCamelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(deepCamelKeys);
  if (typeof value !== "object" || value === null) return value;
  const inner = Object.entries(value).map(([key, one]) => [key, deepCamelKeys(one)]);
  return camelKeys(Object.fromEntries(inner));
}
