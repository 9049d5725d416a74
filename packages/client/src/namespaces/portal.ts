// `homeroom.portal`: what a family sees of a child's learning, and the records behind it.
import type { SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import { date, type InputOf, id, moment, text } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { type ListInputOf, listInput, type PagingInput, rangeOf } from "../core/page.ts";
import type { Result } from "../core/result.ts";
import type { Page, Transport } from "../core/transport.ts";
import { download } from "../messaging/storage.ts";
import { type Invitation, invitation } from "../rows/invitations.ts";
import {
  type Assignment,
  assignment,
  type ChildOverview,
  type Course,
  childOverview,
  course,
  type Enrollment,
  enrollment,
  enrollmentStatus,
  type LiveClass,
  liveClass,
  type Registration,
  registration,
  type Submission,
  submission,
} from "../rows/learning.ts";

const percent = z.number().min(0).max(100);
const points = z.number().positive().max(100_000);

const ofCourse = { courseId: id };
const createCourseShape = {
  title: text(200),
  /** For a course of a class one teaches; a tutor leaves it out and makes one of his own. */
  classId: id.optional(),
  /** Mean percentage from which a student passes. Default 50. */
  passingPercentage: percent.optional(),
  /** Last day on which work is taken. */
  endsOn: date.optional(),
};
export interface CreateCourseInput extends InputOf<typeof createCourseShape> {}
const enrollShape = { ...ofCourse, studentId: id };
export interface EnrollInput extends InputOf<typeof enrollShape> {}
const updateEnrollmentShape = {
  enrollmentId: id,
  status: enrollmentStatus.optional(),
  /** Percent. */
  progress: percent.optional(),
};
export interface UpdateEnrollmentInput extends InputOf<typeof updateEnrollmentShape> {}
const createAssignmentShape = {
  ...ofCourse,
  title: text(300),
  /** ISO 8601 with its offset, or a Date. */
  dueAt: moment.optional(),
  /** Points that can be had. Default 100. */
  maximum: points.optional(),
};
export interface CreateAssignmentInput extends InputOf<typeof createAssignmentShape> {}
const submitShape = { assignmentId: id, body: text(20_000) };
export interface SubmitInput extends InputOf<typeof submitShape> {}
const gradeShape = {
  submissionId: id,
  /** 0 to the assignment's maximum; null takes the grade back. */
  score: z.number().min(0).nullable(),
};
export interface GradeInput extends InputOf<typeof gradeShape> {}
const createLiveClassShape = { ...ofCourse, title: text(200), startsAt: moment, endsAt: moment };
export interface CreateLiveClassInput extends InputOf<typeof createLiveClassShape> {}
const ofLiveClass = { liveClassId: id };
const attendanceShape = { ...ofLiveClass, studentId: id, attended: z.boolean() };
export interface AttendanceInput extends InputOf<typeof attendanceShape> {}
const pageOfCourse = listInput(ofCourse);
export interface CoursePageInput extends ListInputOf<typeof ofCourse> {}

export interface PortalNamespace {
  /**
   * One child's page in one round trip: courses, recent grades, what is due, live classes, streaks,
   * points and badges, certificates. For the student and guardians who may view progress.
   *
   * Errors: `auth.required`, `student.not_found`, `validation.failed`.
   *
   * @example
   * const { data: page } = await homeroom.portal.childOverview({ studentId });
   */
  childOverview(input: { studentId: string }): Promise<Result<ChildOverview>>;

  /**
   * The PDF of a certificate, with the reader's own session.
   *
   * Errors: `auth.required`, `attachment.not_found`, `validation.failed`.
   *
   * @example
   * const { data: pdf } = await homeroom.portal.downloadCertificate({ filePath: certificate.filePath });
   */
  downloadCertificate(input: { filePath: string }): Promise<Result<Blob>>;

  /**
   * Makes a course: a tutor his own, a teacher one of his class.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: course } = await homeroom.portal.createCourse({ title: "Writing", passingPercentage: 60 });
   */
  createCourse(input: CreateCourseInput): Promise<Result<Course>>;

  /**
   * Courses one teaches, takes, or whose student one looks after, by title.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: courses } = await homeroom.portal.courses();
   */
  courses(input?: PagingInput): Promise<Result<Page<Course>>>;

  /**
   * Takes a student into a course. Whoever does not sit in the course's class is asked: then the
   * invitation is returned, else null.
   *
   * Errors: `auth.required`, `course.not_found`, `student.not_found`, `invitation.limit_reached`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: question } = await homeroom.portal.enroll({ courseId, studentId });
   */
  enroll(input: EnrollInput): Promise<Result<Invitation | null>>;

  /**
   * Who takes a course.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: students } = await homeroom.portal.enrollments({ courseId });
   */
  enrollments(input: CoursePageInput): Promise<Result<Page<Enrollment>>>;

  /**
   * Keeps a student's progress, or ends his enrolment.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.updateEnrollment({ enrollmentId, progress: 40 });
   */
  updateEnrollment(input: UpdateEnrollmentInput): Promise<Result<Enrollment>>;

  /**
   * Sets work in a course.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.createAssignment({ courseId, title: "Essay", maximum: 20, dueAt: friday });
   */
  createAssignment(input: CreateAssignmentInput): Promise<Result<Assignment>>;

  /**
   * A student hands in his own work.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.submit({ assignmentId, body: "A day by the sea …" });
   */
  submit(input: SubmitInput): Promise<Result<Submission>>;

  /**
   * Work of a course that one may see, newest first.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: work } = await homeroom.portal.submissions({ courseId });
   */
  submissions(input: CoursePageInput): Promise<Result<Page<Submission>>>;

  /**
   * Grades work. Guardians are told of the first grade, and when the average sinks below passing.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.grade({ submissionId, score: 17.5 });
   */
  grade(input: GradeInput): Promise<Result<Submission>>;

  /**
   * Announces a live class of a course.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.createLiveClass({ courseId, title: "Reading aloud", startsAt, endsAt });
   */
  createLiveClass(input: CreateLiveClassInput): Promise<Result<LiveClass>>;

  /**
   * Registers for a live class: a student himself, staff with `studentId` one of theirs.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.register({ liveClassId });
   */
  register(input: { liveClassId: string; studentId?: string | undefined }): Promise<Result<Registration>>;

  /**
   * Says who came to a live class.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.recordAttendance({ liveClassId, studentId, attended: true });
   */
  recordAttendance(input: AttendanceInput): Promise<Result<Registration>>;
}

/** Nobody was asked: the API sends a row without values. */
const asked: z.ZodType<Invitation | null> = z.preprocess(
  (row) => (typeof row === "object" && row !== null && Reflect.get(row, "id") === null ? null : row),
  z.union([z.null(), invitation]),
);

export function portalNamespace(transport: Transport): PortalNamespace {
  const { supabase } = transport;
  // Course and times of a row come from its parent; the generated types do not know that.
  const anyDatabase: SupabaseClient = supabase;
  const write = <Row>(build: Parameters<Transport["send"]>[0], schema: z.ZodType<Row>) =>
    transport.row(build, schema, "course.not_found", { repeatable: false });
  const me = () =>
    transport.row(
      () => supabase.from("my_profile").select("id"),
      z.object({ id: z.guid() }),
      "profile.not_found",
    );
  return {
    childOverview: method(z.strictObject({ studentId: id }), (input) =>
      transport.call("child_overview", input, childOverview, { repeatable: true }),
    ),
    downloadCertificate: method(z.strictObject({ filePath: text(300) }), ({ filePath }) =>
      download(transport, filePath, "certificates"),
    ),
    createCourse: method(z.strictObject(createCourseShape), async (input) => {
      const self = await me();
      if (self.error) return self;
      const row = {
        title: input.title,
        class_id: input.classId ?? null,
        tutor_id: input.classId ? null : self.data.id,
        ...(input.passingPercentage === undefined ? {} : { passing_percentage: input.passingPercentage }),
        ...(input.endsOn === undefined ? {} : { ends_on: input.endsOn }),
      };
      return write(() => supabase.from("courses").insert(row).select(), course);
    }),
    courses: optionalMethod(listInput({}), (input) =>
      transport.page(
        (options) => supabase.from("courses").select("*", options).order("title").order("id"),
        course,
        rangeOf(input),
      ),
    ),
    enroll: method(z.strictObject(enrollShape), (input) =>
      transport.call("enroll_in_course", input, asked, { repeatable: true }),
    ),
    enrollments: method(pageOfCourse, (input) =>
      transport.page(
        (options) =>
          supabase
            .from("enrollments")
            .select("*", options)
            .eq("course_id", input.courseId)
            .order("created_at")
            .order("id"),
        enrollment,
        rangeOf(input),
      ),
    ),
    updateEnrollment: method(z.strictObject(updateEnrollmentShape), ({ enrollmentId, status, progress }) =>
      write(
        () =>
          supabase
            .from("enrollments")
            .update({
              ...(status === undefined ? {} : { status }),
              ...(progress === undefined ? {} : { progress }),
            })
            .eq("id", enrollmentId)
            .select(),
        enrollment,
      ),
    ),
    createAssignment: method(z.strictObject(createAssignmentShape), (input) => {
      const row = {
        course_id: input.courseId,
        title: input.title,
        ...(input.dueAt === undefined ? {} : { due_at: input.dueAt }),
        ...(input.maximum === undefined ? {} : { maximum: input.maximum }),
      };
      return write(() => supabase.from("assignments").insert(row).select(), assignment);
    }),
    submit: method(z.strictObject(submitShape), async (input) => {
      const self = await me();
      if (self.error) return self;
      const row = { assignment_id: input.assignmentId, student_id: self.data.id, body: input.body };
      return write(() => anyDatabase.from("submissions").insert(row).select(), submission);
    }),
    submissions: method(pageOfCourse, (input) =>
      transport.page(
        (options) =>
          supabase
            .from("submissions")
            .select("*", options)
            .eq("course_id", input.courseId)
            .order("submitted_at", { ascending: false })
            .order("id"),
        submission,
        rangeOf(input),
      ),
    ),
    grade: method(z.strictObject(gradeShape), ({ submissionId, score }) =>
      write(() => supabase.from("submissions").update({ score }).eq("id", submissionId).select(), submission),
    ),
    createLiveClass: method(z.strictObject(createLiveClassShape), (input) => {
      const row = {
        course_id: input.courseId,
        title: input.title,
        starts_at: input.startsAt,
        ends_at: input.endsAt,
      };
      return write(() => supabase.from("live_classes").insert(row).select(), liveClass);
    }),
    register: method(z.strictObject({ ...ofLiveClass, studentId: id.optional() }), async (input) => {
      const self = input.studentId === undefined ? await me() : null;
      if (self?.error) return self;
      const row = { live_class_id: input.liveClassId, student_id: input.studentId ?? self?.data.id };
      return write(() => anyDatabase.from("live_class_registrations").insert(row).select(), registration);
    }),
    recordAttendance: method(z.strictObject(attendanceShape), ({ liveClassId, studentId, attended }) =>
      write(
        () =>
          supabase
            .from("live_class_registrations")
            .update({ attended })
            .eq("live_class_id", liveClassId)
            .eq("student_id", studentId)
            .select(),
        registration,
      ),
    ),
  };
}
