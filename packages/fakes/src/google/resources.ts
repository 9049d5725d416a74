// Classroom's resources, with the field names of its REST reference
// (https://developers.google.com/workspace/classroom/reference/rest). As in every Google API, fields
// at their default (false, 0, "", []) are absent from the JSON.
import { z } from "zod";

/** A Google account. `id` is what userinfo calls `sub`. */
export const Account = z.object({
  id: z.string(),
  email: z.string(),
  givenName: z.string(),
  familyName: z.string(),
});
export type Account = z.infer<typeof Account>;

export const CourseState = z.enum(["ACTIVE", "ARCHIVED", "PROVISIONED", "DECLINED", "SUSPENDED"]);

export const Course = z.object({
  id: z.string(),
  name: z.string(),
  section: z.string().optional(),
  room: z.string().optional(),
  ownerId: z.string(),
  creationTime: z.string(),
  updateTime: z.string(),
  courseState: CourseState,
  alternateLink: z.string(),
});
export type Course = z.infer<typeof Course>;

export const Topic = z.object({
  courseId: z.string(),
  topicId: z.string(),
  name: z.string(),
  updateTime: z.string(),
});
export type Topic = z.infer<typeof Topic>;

export const WorkType = z.enum(["ASSIGNMENT", "SHORT_ANSWER_QUESTION", "MULTIPLE_CHOICE_QUESTION"]);

export const CourseWork = z.object({
  courseId: z.string(),
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  state: z.enum(["PUBLISHED", "DRAFT", "DELETED"]),
  alternateLink: z.string(),
  creationTime: z.string(),
  updateTime: z.string(),
  /** Both in UTC; midnight is `{}`. */
  dueDate: z.object({ year: z.number(), month: z.number(), day: z.number() }).optional(),
  dueTime: z.object({ hours: z.number().optional(), minutes: z.number().optional() }).optional(),
  /** Absent for ungraded work. */
  maxPoints: z.number().optional(),
  workType: WorkType,
  topicId: z.string().optional(),
  creatorUserId: z.string(),
});
export type CourseWork = z.infer<typeof CourseWork>;

export const SubmissionState = z.enum(["NEW", "CREATED", "TURNED_IN", "RETURNED", "RECLAIMED_BY_STUDENT"]);
export type SubmissionState = z.infer<typeof SubmissionState>;

const StateHistory = z.object({
  state: z.enum(["CREATED", "TURNED_IN", "RETURNED", "RECLAIMED_BY_STUDENT", "STUDENT_EDITED_AFTER_TURN_IN"]),
  stateTimestamp: z.string(),
  actorUserId: z.string(),
});
const GradeHistory = z.object({
  pointsEarned: z.number(),
  maxPoints: z.number(),
  gradeTimestamp: z.string(),
  actorUserId: z.string(),
  gradeChangeType: z.enum([
    "DRAFT_GRADE_POINTS_EARNED_CHANGE",
    "ASSIGNED_GRADE_POINTS_EARNED_CHANGE",
    "MAX_POINTS_CHANGE",
  ]),
});

export const StudentSubmission = z.object({
  courseId: z.string(),
  courseWorkId: z.string(),
  id: z.string(),
  userId: z.string(),
  /** Both absent until the student has opened the work. */
  creationTime: z.string().optional(),
  updateTime: z.string().optional(),
  state: SubmissionState,
  /** Present only when true; Classroom decides it. */
  late: z.literal(true).optional(),
  /** Teachers only. */
  draftGrade: z.number().optional(),
  assignedGrade: z.number().optional(),
  alternateLink: z.string(),
  courseWorkType: WorkType,
  submissionHistory: z
    .array(z.object({ stateHistory: StateHistory.optional(), gradeHistory: GradeHistory.optional() }))
    .optional(),
});
export type StudentSubmission = z.infer<typeof StudentSubmission>;
