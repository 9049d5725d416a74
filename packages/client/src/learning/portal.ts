// `homeroom.portal`: what a family sees of a child's learning, and the records behind it.
import * as z from "zod/mini";
import { type Invitation, invitation } from "../invitations/rows.ts";
import { download } from "../messaging/storage.ts";
import { date, direction, type InputOf, id, moment, search, text } from "../platform/fields.ts";
import { listing } from "../platform/listing.ts";
import { method, optionalMethod } from "../platform/method.ts";
import {
  type ListInputOf,
  listInput,
  type PagingInput,
  rangeOf,
  type SliceInputOf,
  sliceInput,
  sliceOf,
} from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { containsFilter } from "../platform/search.ts";
import { rowOrNull } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type Assignment,
  assignment,
  type ChildOverview,
  type ChosenStudent,
  type Course,
  type CourseStudent,
  childOverview,
  chosenStudent,
  course,
  courseStudent,
  type Enrollment,
  enrollment,
  enrollmentStatus,
  type Grade,
  grade,
  type LiveClass,
  liveClass,
  type Registration,
  registration,
  type Submission,
  submission,
} from "./rows.ts";

const percent = z.number().check(z.minimum(0), z.maximum(100));
const points = z.number().check(z.positive(), z.maximum(100_000));

const ofCourse = { courseId: id };
const createCourseShape = {
  title: text(200),
  /** For a course of a class one teaches; a tutor omits it. */
  classId: z.optional(id),
  /** Mean percentage from which a student passes. Default 50. */
  passingPercentage: z.optional(percent),
  /** Last day on which work is taken. */
  endsOn: z.optional(date),
};
export interface CreateCourseInput extends InputOf<typeof createCourseShape> {}
const enrollShape = { ...ofCourse, studentId: id };
export interface EnrollInput extends InputOf<typeof enrollShape> {}
const updateEnrollmentShape = {
  enrollmentId: id,
  status: z.optional(enrollmentStatus),
  /** Percent. */
  progress: z.optional(percent),
};
export interface UpdateEnrollmentInput extends InputOf<typeof updateEnrollmentShape> {}
const createAssignmentShape = {
  ...ofCourse,
  title: text(300),
  /** ISO 8601 with its offset, or a Date. */
  dueAt: z.optional(moment),
  /** Points that can be had. Default 100. */
  maximum: z.optional(points),
};
export interface CreateAssignmentInput extends InputOf<typeof createAssignmentShape> {}
const submitShape = { assignmentId: id, body: text(20_000) };
export interface SubmitInput extends InputOf<typeof submitShape> {}
const reviseShape = { submissionId: id, body: text(20_000) };
export interface ReviseInput extends InputOf<typeof reviseShape> {}
const gradeShape = {
  submissionId: id,
  /** 0 to the assignment's maximum; null takes the grade back. */
  score: z.nullable(z.number().check(z.minimum(0))),
};
export interface GradeInput extends InputOf<typeof gradeShape> {}
const createLiveClassShape = { ...ofCourse, title: text(200), startsAt: moment, endsAt: moment };
export interface CreateLiveClassInput extends InputOf<typeof createLiveClassShape> {}
const ofLiveClass = { liveClassId: id };
const attendanceShape = { ...ofLiveClass, studentId: id, attended: z.boolean() };
export interface AttendanceInput extends InputOf<typeof attendanceShape> {}
const listLiveClassesShape = {
  ...ofCourse,
  /** Those that end at this moment or later. */
  from: z.optional(moment),
  /** Those that end before this moment. */
  to: z.optional(moment),
  /** By start: `asc` (default) or `desc`. */
  direction,
};
export interface ListLiveClassesInput extends ListInputOf<typeof listLiveClassesShape> {}
const listLiveClasses = listInput(listLiveClassesShape);
const listRegistrationsShape = {
  ...ofCourse,
  /** Of one live class only. */
  liveClassId: z.optional(id),
};
export interface ListRegistrationsInput extends ListInputOf<typeof listRegistrationsShape> {}
const listRegistrations = listInput(listRegistrationsShape);
const pageOfCourse = listInput(ofCourse);
const enrollmentSorts = {
  createdAt: "created_at",
  fullName: "full_name",
  progress: "progress",
  status: "status",
} as const;
const listEnrollmentsShape = {
  ...ofCourse,
  /** Only those of students in a group that one sees. */
  groupId: z.optional(id),
  /** Finds students whose name contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `createdAt`: the first enrolled first. */
  sort: z._default(z.enum(["createdAt", "fullName", "progress", "status"]), "createdAt"),
  /** Default `asc`. */
  direction,
};
export interface ListEnrollmentsInput extends ListInputOf<typeof listEnrollmentsShape> {}
const listEnrollments = listInput(listEnrollmentsShape);
const listChosenStudentsShape = {
  ...ofCourse,
  /** Of one piece of work only. */
  assignmentId: z.optional(id),
};
export interface ListChosenStudentsInput extends ListInputOf<typeof listChosenStudentsShape> {}
const listChosenStudents = listInput(listChosenStudentsShape);
export interface CoursePageInput extends ListInputOf<typeof ofCourse> {}

const listGradesShape = {
  studentId: id,
  courseId: z.optional(id),
  /** Graded at this moment or later. */
  from: z.optional(moment),
  /** Graded before this moment. */
  to: z.optional(moment),
};
export interface ListGradesInput extends SliceInputOf<typeof listGradesShape> {}

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
   * All grades of a student, the newest first, a page at a time. For the student and guardians who may view
   * progress.
   *
   * Errors: `auth.required`, `student.not_found`, `validation.failed`.
   *
   * @example
   * const { data: grades } = await homeroom.portal.grades({ studentId, from: "2026-09-01T00:00:00Z", limit: 200 });
   */
  grades(input: ListGradesInput): Promise<Result<Grade[]>>;

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
   * Creates a course: a tutor's own, or one for a teacher's class.
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
   * One of these courses.
   *
   * Errors: `auth.required`, `course.not_found`, `validation.failed`.
   *
   * @example
   * const { data: course } = await homeroom.portal.course({ courseId });
   */
  course(input: { courseId: string }): Promise<Result<Course>>;

  /**
   * Enrolls a student in a course. Students outside the course's class are invited: then the invitation is
   * returned, else null.
   *
   * Errors: `auth.required`, `course.not_found`, `student.not_found`, `invitation.limit_reached`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: question } = await homeroom.portal.enroll({ courseId, studentId });
   */
  enroll(input: EnrollInput): Promise<Result<Invitation | null>>;

  /**
   * Who takes a course, or took it, with names: searched, of one group, sorted. Students and guardians see their own
   * enrollments.
   *
   * Errors: `auth.required`, `group.not_found`, `validation.failed`.
   *
   * @example
   * const { data: students } = await homeroom.portal.enrollments({ courseId, search: "mia", sort: "fullName" });
   */
  enrollments(input: ListEnrollmentsInput): Promise<Result<Page<CourseStudent>>>;

  /**
   * For whom work of a course is set that is not for all who take it (`forChosen`), by name; for staff of the course.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: students } = await homeroom.portal.chosenStudents({ courseId, assignmentId });
   */
  chosenStudents(input: ListChosenStudentsInput): Promise<Result<Page<ChosenStudent>>>;

  /**
   * Keeps a student's progress, or ends the enrollment.
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
   * Work set in a course: what is due first, first; without a due date last.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: work } = await homeroom.portal.assignments({ courseId });
   */
  assignments(input: CoursePageInput): Promise<Result<Page<Assignment>>>;

  /**
   * Hands in the student's own work.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.submit({ assignmentId, body: "A day by the sea …" });
   */
  submit(input: SubmitInput): Promise<Result<Submission>>;

  /**
   * The student writes their work anew, until it is graded.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed` (it is graded, or
   * the course has ended).
   *
   * @example
   * await homeroom.portal.revise({ submissionId, body: "A day in the mountains …" });
   */
  revise(input: ReviseInput): Promise<Result<Submission>>;

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
   * Grades work. Guardians are notified of the first grade, and when the average falls below passing.
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
   * Live classes of a course, by start.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: next } = await homeroom.portal.liveClasses({ courseId, from: new Date() });
   */
  liveClasses(input: ListLiveClassesInput): Promise<Result<Page<LiveClass>>>;

  /**
   * Registrations for the live classes of a course that one may see, by start.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: registered } = await homeroom.portal.registrations({ courseId, liveClassId });
   */
  registrations(input: ListRegistrationsInput): Promise<Result<Page<Registration>>>;

  /**
   * Registers for a live class: students for themselves, staff with `studentId` for one of their students.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.register({ liveClassId });
   */
  register(input: { liveClassId: string; studentId?: string | undefined }): Promise<Result<Registration>>;

  /**
   * The student takes their registration back, until the class begins.
   *
   * Errors: `auth.required`, `course.not_found` (there is none that can be taken back), `validation.failed`.
   *
   * @example
   * await homeroom.portal.unregister({ liveClassId });
   */
  unregister(input: { liveClassId: string }): Promise<Result<null>>;

  /**
   * Records attendance at a live class.
   *
   * Errors: `auth.required`, `course.not_found`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.portal.recordAttendance({ liveClassId, studentId, attended: true });
   */
  recordAttendance(input: AttendanceInput): Promise<Result<Registration>>;
}

// Once for all clients: `with` makes a new one for each call.
const childOverviewInput = z.strictObject({ studentId: id });
const gradesInput = sliceInput(listGradesShape);
const downloadCertificateInput = z.strictObject({ filePath: text(300) });
const createCourseInput = z.strictObject(createCourseShape);
const coursesInput = listInput({});
const courseInput = z.strictObject(ofCourse);
const enrollInput = z.strictObject(enrollShape);
const updateEnrollmentInput = z.strictObject(updateEnrollmentShape);
const createAssignmentInput = z.strictObject(createAssignmentShape);
const submitInput = z.strictObject(submitShape);
const reviseInput = z.strictObject(reviseShape);
const gradeInput = z.strictObject(gradeShape);
const createLiveClassInput = z.strictObject(createLiveClassShape);
const registerInput = z.strictObject({ ...ofLiveClass, studentId: z.optional(id) });
const unregisterInput = z.strictObject(ofLiveClass);
const recordAttendanceInput = z.strictObject(attendanceShape);

export function portalNamespace(transport: Transport): PortalNamespace {
  const { supabase } = transport;
  const write = <Row>(build: Parameters<Transport["send"]>[0], schema: z.ZodMiniType<Row>) =>
    transport.row(build, schema, "course.not_found");
  const me = () =>
    transport.row(
      () => supabase.from("my_profile").select("id"),
      z.object({ id: z.guid() }),
      "profile.not_found",
    );
  return {
    childOverview: method(childOverviewInput, (input) =>
      transport.call("child_overview", input, childOverview, { repeatable: true }),
    ),
    grades: method(gradesInput, ({ studentId, courseId, from, to, ...paging }) =>
      transport.call("list_grades", { studentId, courseId, from, to, ...sliceOf(paging) }, z.array(grade), {
        repeatable: true,
      }),
    ),
    downloadCertificate: method(downloadCertificateInput, ({ filePath }) =>
      download(transport, filePath, "certificates"),
    ),
    createCourse: method(createCourseInput, async (input) => {
      const self = await me();
      if (self.error) return self;
      const row = {
        title: input.title,
        class_id: input.classId ?? null,
        tutor_id: input.classId ? null : self.data.id,
        ...(input.passingPercentage === undefined ? {} : { passing_percentage: input.passingPercentage }),
        ...(input.endsOn === undefined ? {} : { ends_on: input.endsOn }),
      };
      return transport.insert("courses", row, course);
    }),
    courses: optionalMethod(coursesInput, (input) =>
      transport.page(
        (options) => supabase.from("courses").select("*", options).order("title").order("id"),
        course,
        rangeOf(input),
      ),
    ),
    course: method(courseInput, ({ courseId }) =>
      transport.row(
        () => supabase.from("courses").select("*").eq("id", courseId),
        course,
        "course.not_found",
      ),
    ),
    enroll: method(enrollInput, (input) =>
      transport.call("enroll_in_course", input, rowOrNull(invitation), { once: true }),
    ),
    enrollments: method(listEnrollments, ({ courseId, groupId, search, sort, direction, ...paging }) =>
      transport.page(
        (options) => {
          const ofCourse = listing(
            transport,
            "my_course_students",
            "list_enrollments_in_group",
            { groupId },
            "*",
            options,
          ).eq("course_id", courseId);
          const found = search ? ofCourse.or(containsFilter(["full_name"], search)) : ofCourse;
          return found
            .order(enrollmentSorts[sort], { ascending: direction === "asc", nullsFirst: false })
            .order("id");
        },
        courseStudent,
        rangeOf(paging),
      ),
    ),
    chosenStudents: method(listChosenStudents, ({ courseId, assignmentId, ...paging }) =>
      transport.page(
        (options) => {
          const query = supabase
            .from("my_assignment_students")
            .select("*", options)
            .eq("course_id", courseId);
          const found = assignmentId ? query.eq("assignment_id", assignmentId) : query;
          return found.order("full_name", { nullsFirst: false }).order("student_id").order("assignment_id");
        },
        chosenStudent,
        rangeOf(paging),
      ),
    ),
    updateEnrollment: method(updateEnrollmentInput, ({ enrollmentId, status, progress }) =>
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
    createAssignment: method(createAssignmentInput, (input) => {
      const row = {
        course_id: input.courseId,
        title: input.title,
        ...(input.dueAt === undefined ? {} : { due_at: input.dueAt }),
        ...(input.maximum === undefined ? {} : { maximum: input.maximum }),
      };
      return transport.insert("assignments", row, assignment);
    }),
    assignments: method(pageOfCourse, (input) =>
      transport.page(
        (options) =>
          supabase
            .from("assignments")
            .select("*", options)
            .eq("course_id", input.courseId)
            .order("due_at", { nullsFirst: false })
            .order("id"),
        assignment,
        rangeOf(input),
      ),
    ),
    submit: method(submitInput, async (input) => {
      const self = await me();
      if (self.error) return self;
      const row = { assignment_id: input.assignmentId, student_id: self.data.id, body: input.body };
      return transport.insert("submissions", row, submission, { newest: null });
    }),
    revise: method(reviseInput, ({ submissionId, body }) =>
      write(() => supabase.from("submissions").update({ body }).eq("id", submissionId).select(), submission),
    ),
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
    grade: method(gradeInput, ({ submissionId, score }) =>
      write(() => supabase.from("submissions").update({ score }).eq("id", submissionId).select(), submission),
    ),
    createLiveClass: method(createLiveClassInput, (input) => {
      const row = {
        course_id: input.courseId,
        title: input.title,
        starts_at: input.startsAt,
        ends_at: input.endsAt,
      };
      return transport.insert("live_classes", row, liveClass);
    }),
    liveClasses: method(listLiveClasses, (input) =>
      transport.page(
        (options) => {
          let query = supabase.from("live_classes").select("*", options).eq("course_id", input.courseId);
          if (input.from) query = query.gte("ends_at", input.from);
          if (input.to) query = query.lt("ends_at", input.to);
          const ascending = input.direction === "asc";
          return query.order("starts_at", { ascending }).order("id", { ascending });
        },
        liveClass,
        rangeOf(input),
      ),
    ),
    registrations: method(listRegistrations, (input) =>
      transport.page(
        (options) => {
          const query = supabase
            .from("live_class_registrations")
            .select("*", options)
            .eq("course_id", input.courseId);
          const found = input.liveClassId ? query.eq("live_class_id", input.liveClassId) : query;
          return found.order("starts_at").order("live_class_id").order("student_id");
        },
        registration,
        rangeOf(input),
      ),
    ),
    register: method(registerInput, async (input) => {
      const self = input.studentId === undefined ? await me() : null;
      if (self?.error) return self;
      const row = { live_class_id: input.liveClassId, student_id: input.studentId ?? self?.data.id };
      return transport.insert("live_class_registrations", row, registration, { newest: null });
    }),
    unregister: method(unregisterInput, async (input) => {
      const self = await me();
      if (self.error) return self;
      return transport.remove(
        "live_class_registrations",
        { live_class_id: input.liveClassId, student_id: self.data.id },
        "course.not_found",
      );
    }),
    recordAttendance: method(recordAttendanceInput, ({ liveClassId, studentId, attended }) =>
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
