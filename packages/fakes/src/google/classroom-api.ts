// The part of Classroom's REST API that a student's application reads:
// https://developers.google.com/workspace/classroom/reference/rest
import { type Context, Hono } from "hono";
import { z } from "zod";
import { googleError } from "./errors.ts";
import type { AccessToken, Grants } from "./grants.ts";
import { bearer } from "./oauth.ts";
import { paged } from "./paging.ts";
import {
  type Account,
  type Course,
  CourseState,
  type CourseWork,
  type StudentSubmission,
  SubmissionState,
} from "./resources.ts";
import type { SchoolStore } from "./school.ts";
import { REQUIRED } from "./scopes.ts";

export type ClassroomApiOptions = {
  school: SchoolStore;
  grants: Grants;
  /** Items of a page at most; also when the request names no size. */
  maxPageSize: () => number;
};

const STANDARD = ["alt", "key", "prettyPrint", "quotaUser", "access_token", "oauth_token", "$.xgafv"];

export function classroomApi({ school, grants, maxPageSize }: ClassroomApiOptions): Hono {
  const api = new Hono();

  api.get("/v1/courses", (c) => {
    const { me } = caller(c, REQUIRED.courses);
    known(c, ["studentId", "teacherId", "courseStates", "pageSize", "pageToken"]);
    const states = list(c, "courseStates", CourseState);
    const student = user(c.req.query("studentId"), me);
    const teacher = user(c.req.query("teacherId"), me);
    if ((student && student.id !== me.id) || (teacher && teacher.id !== me.id)) {
      throw googleError("PERMISSION_DENIED");
    }
    const taken = school.coursesOf(me.id, "student").filter(visibleToStudents);
    const taught = school.coursesOf(me.id, "teacher");
    const courses = [...(teacher ? [] : taken), ...(student ? [] : taught)]
      // Suspended courses come only when asked for.
      .filter(({ courseState }) =>
        states.length > 0 ? states.includes(courseState) : courseState !== "SUSPENDED",
      )
      .sort((a, b) => b.creationTime.localeCompare(a.creationTime));
    return c.json(paged(c, "courses", courses, maxPageSize()));
  });

  api.get("/v1/courses/:courseId", (c) => {
    const { me } = caller(c, REQUIRED.courses);
    known(c, []);
    return c.json(courseFor(c, me).course);
  });

  api.get("/v1/courses/:courseId/courseWork", (c) => {
    const { me } = caller(c, REQUIRED.courseWork);
    known(c, ["courseWorkStates", "orderBy", "pageSize", "pageToken"]);
    const { course, teaches } = courseFor(c, me);
    const states = list(c, "courseWorkStates", z.enum(["PUBLISHED", "DRAFT", "DELETED"]));
    const wanted = states.length > 0 ? states : ["PUBLISHED"];
    const work = school
      .workOf(course.id)
      .filter(({ state }) => wanted.includes(state) && (teaches || state === "PUBLISHED"))
      .sort(order(c.req.query("orderBy") || "updateTime desc"));
    return c.json(paged(c, "courseWork", work, maxPageSize()));
  });

  api.get("/v1/courses/:courseId/courseWork/:courseWorkId/studentSubmissions", (c) => {
    const { me } = caller(c, REQUIRED.studentSubmissions);
    known(c, ["userId", "states", "late", "pageSize", "pageToken"]);
    const { course, teaches } = courseFor(c, me);
    const workId = c.req.param("courseWorkId");
    const work = new Map(
      school
        .workOf(course.id)
        .flatMap((one) => (teaches || one.state === "PUBLISHED" ? [[one.id, one]] : [])),
    );
    if (workId !== "-" && !work.has(workId)) throw googleError("NOT_FOUND");
    const student = user(c.req.query("userId"), me);
    if (!teaches && student && student.id !== me.id) throw googleError("PERMISSION_DENIED");
    const states = list(c, "states", SubmissionState);
    const late = one(c, "late", z.enum(["LATE_VALUES_UNSPECIFIED", "LATE_ONLY", "NOT_LATE_ONLY"]));
    const submissions = school
      .submissionsOf(course.id)
      .filter((submission) => workId === "-" || submission.courseWorkId === workId)
      .filter((submission) => work.has(submission.courseWorkId))
      .filter((submission) => submission.userId === (student?.id ?? (teaches ? submission.userId : me.id)))
      .filter((submission) => states.length === 0 || states.includes(submission.state))
      .filter((submission) => late !== "LATE_ONLY" || submission.late)
      .filter((submission) => late !== "NOT_LATE_ONLY" || !submission.late)
      .map((submission) => (teaches ? submission : withoutDraft(submission)));
    return c.json(paged(c, "studentSubmissions", submissions, maxPageSize()));
  });

  api.get("/v1/courses/:courseId/topics", (c) => {
    const { me } = caller(c, REQUIRED.topics);
    known(c, ["pageSize", "pageToken"]);
    const { course } = courseFor(c, me);
    const topics = school.topicsOf(course.id).map((topic) => ({ ...topic, id: topic.topicId }));
    // The list is called `topic`, and a topic's id `topicId`.
    const shown = ({ id }: { id: string }) =>
      school.topicsOf(course.id).find(({ topicId }) => topicId === id) ?? {};
    return c.json(paged(c, "topic", topics, maxPageSize(), shown));
  });

  api.all("/v1/courses/*", () => {
    throw googleError("NOT_FOUND");
  });

  function caller(c: Context, scopes: readonly string[]): { me: Account; access: AccessToken } {
    const access = grants.byAccessToken(bearer(c) ?? "");
    const me = access && school.account(access.accountId);
    if (!access || !me) throw googleError("UNAUTHENTICATED");
    if (!scopes.some((scope) => access.scopes.includes(scope))) {
      throw googleError("PERMISSION_DENIED", {
        message: "Request had insufficient authentication scopes.",
        reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
      });
    }
    return { me, access };
  }

  /** `me`, an id or an address. */
  function user(given: string | undefined, me: Account): Account | undefined {
    if (given === undefined || given === "") return undefined;
    const found = given === "me" ? me : school.account(given);
    if (!found) throw googleError("NOT_FOUND");
    return found;
  }

  function courseFor(c: Context, me: Account): { course: Course; teaches: boolean } {
    const course = school.course(c.req.param("courseId") ?? "");
    if (!course) throw googleError("NOT_FOUND");
    const teaches = course.ownerId === me.id;
    const learns = school.studentsOf(course.id).includes(me.id) && visibleToStudents(course);
    if (!teaches && !learns) throw googleError("PERMISSION_DENIED");
    return { course, teaches };
  }

  return api;
}

function visibleToStudents({ courseState }: Course): boolean {
  return courseState === "ACTIVE" || courseState === "ARCHIVED";
}

function withoutDraft({ draftGrade: _, submissionHistory, ...rest }: StudentSubmission): StudentSubmission {
  const history = submissionHistory?.filter(
    ({ gradeHistory }) => gradeHistory?.gradeChangeType !== "DRAFT_GRADE_POINTS_EARNED_CHANGE",
  );
  return { ...rest, ...(history?.length ? { submissionHistory: history } : {}) };
}

/** Google refuses parameters that a method does not have. */
function known(c: Context, names: string[]): void {
  for (const name of Object.keys(c.req.query())) {
    if (names.includes(name) || STANDARD.includes(name)) continue;
    throw googleError("INVALID_ARGUMENT", {
      message: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    });
  }
}

function list<T>(c: Context, name: string, values: z.ZodType<T>): T[] {
  return (c.req.queries(name) ?? []).map((value) => parse(name, value, values));
}

function one<T>(c: Context, name: string, values: z.ZodType<T>): T | undefined {
  const value = c.req.query(name);
  return value === undefined ? undefined : parse(name, value, values);
}

function parse<T>(name: string, value: string, values: z.ZodType<T>): T {
  const parsed = values.safeParse(value);
  if (parsed.success) return parsed.data;
  throw googleError("INVALID_ARGUMENT", { message: `Invalid value at '${name}' (TYPE_ENUM), "${value}"` });
}

function order(orderBy: string): (a: CourseWork, b: CourseWork) => number {
  const keys = orderBy.split(",").map((part) => {
    const match = /^\s*(updateTime|dueDate)(?:\s+(asc|desc))?\s*$/.exec(part);
    if (!match) throw googleError("INVALID_ARGUMENT");
    return { field: match[1], sign: match[2] === "desc" ? -1 : 1 };
  });
  return (a, b) => {
    for (const { field, sign } of keys) {
      const [first, second] = field === "dueDate" ? [dueOf(a), dueOf(b)] : [a.updateTime, b.updateTime];
      if (first !== second) return first < second ? -sign : sign;
    }
    return 0;
  };
}

function dueOf({ dueDate, dueTime }: CourseWork): string {
  if (!dueDate) return "9999";
  const two = (value: number | undefined) => String(value ?? 0).padStart(2, "0");
  return `${dueDate.year}${two(dueDate.month)}${two(dueDate.day)}${two(dueTime?.hours)}${two(dueTime?.minutes)}`;
}
