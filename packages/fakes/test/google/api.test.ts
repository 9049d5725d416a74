import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Classroom } from "../../src/google/classroom.ts";
import { demoAccounts } from "../../src/google/demo-school.ts";
import { Course, CourseWork, StudentSubmission, Topic } from "../../src/google/resources.ts";
import { answerOf, connect, get, startClassroom } from "./support.ts";

let google: Classroom;
let token: string;
beforeEach(async () => {
  google = await startClassroom();
  token = (await connect(google)).access_token;
});
afterEach(() => google.stop());

const Page = z.strictObject({
  courses: z.array(z.strictObject(Course.shape)).optional(),
  courseWork: z.array(z.strictObject(CourseWork.shape)).optional(),
  studentSubmissions: z.array(z.strictObject(StudentSubmission.shape)).optional(),
  topic: z.array(z.strictObject(Topic.shape)).optional(),
  nextPageToken: z.string().optional(),
});

async function page(path: string): Promise<z.infer<typeof Page>> {
  const [status, body] = await answerOf(get(google, path, token));
  expect({ path, status }).toEqual({ path, status: 200 });
  return Page.parse(body);
}

async function courseCalled(name: string): Promise<Course> {
  const course = (await page("/v1/courses?studentId=me")).courses?.find((one) => one.name === name);
  if (!course) throw new Error(`no course ${name}`);
  return course;
}

describe("courses", () => {
  it("are those of the student, newest first, archived ones too", async () => {
    const { courses = [] } = await page("/v1/courses?studentId=me");
    expect(courses.map(({ name }) => name)).toEqual([
      "Biology 8b",
      "English 8b",
      "Mathematics 8b",
      "English 7b",
    ]);
  });

  it("are restricted to the states asked for", async () => {
    const { courses = [] } = await page(
      "/v1/courses?studentId=me&courseStates=ARCHIVED&courseStates=PROVISIONED",
    );
    expect(courses.map(({ name }) => name)).toEqual(["English 7b"]);
  });

  it("are an empty object when there are none", async () => {
    token = (await connect(google, { account: demoAccounts.bob })).access_token;
    expect(await answerOf(get(google, "/v1/courses?studentId=me", token))).toEqual([200, {}]);
  });

  it("of others are not given, and unknown ones not found", async () => {
    const chemistry = google.school.coursesOf(google.school.account(demoAccounts.leo)?.id ?? "", "student")[0]
      ?.id;
    expect((await get(google, `/v1/courses/${chemistry}`, token)).status).toBe(403);
    expect((await get(google, `/v1/courses/${chemistry}/courseWork`, token)).status).toBe(403);
    expect((await get(google, `/v1/courses?studentId=${demoAccounts.leo}`, token)).status).toBe(403);
    expect((await get(google, "/v1/courses/123", token)).status).toBe(404);
    expect((await get(google, "/v1/courses?studentId=nobody@riverside.example", token)).status).toBe(404);
  });

  it("are gone once deleted", async () => {
    const { id } = await courseCalled("Biology 8b");
    google.school.removeCourse(id);
    expect(await answerOf(get(google, `/v1/courses/${id}/courseWork`, token))).toEqual([
      404,
      { error: { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" } },
    ]);
  });
});

describe("course work", () => {
  it("is what is published, most recently updated first", async () => {
    const { id } = await courseCalled("Mathematics 8b");
    const { courseWork = [] } = await page(`/v1/courses/${id}/courseWork`);
    expect(courseWork.map(({ title }) => title)).toEqual([
      "Bring your ruler",
      "Two dice, a hundred throws",
      "Quiz: which graph is it?",
      "Worksheet: slope and intercept",
    ]);
    const last = courseWork.at(-1);
    google.school.setWork(id, last?.id ?? "", { title: "Worksheet, corrected" });
    const after = await page(`/v1/courses/${id}/courseWork?orderBy=updateTime%20desc`);
    expect(after.courseWork?.[0]?.title).toBe("Worksheet, corrected");
  });

  it("has its due date in UTC, zeros left out, and no maxPoints when ungraded", async () => {
    const { id } = await courseCalled("English 8b");
    const { courseWork = [] } = await page(`/v1/courses/${id}/courseWork?orderBy=dueDate%20asc`);
    expect(courseWork.map(({ dueTime }) => dueTime)).toEqual([{ hours: 22 }, {}, { hours: 15 }]);
    expect(courseWork.map(({ maxPoints }) => maxPoints)).toEqual([15, 25, undefined]);
  });
});

describe("submissions", () => {
  it("of all work come with `-`, only one's own, without draft grades", async () => {
    const { id } = await courseCalled("English 8b");
    const { studentSubmissions = [] } = await page(
      `/v1/courses/${id}/courseWork/-/studentSubmissions?userId=me`,
    );
    expect(studentSubmissions.map(({ state, assignedGrade, late }) => [state, assignedGrade, late])).toEqual([
      ["RETURNED", 11, true],
      ["TURNED_IN", undefined, undefined],
      ["NEW", undefined, undefined],
    ]);
    expect(JSON.stringify(studentSubmissions)).not.toMatch(/draft/i);
    expect(studentSubmissions[2]?.updateTime).toBeUndefined();
    expect(google.school.submissionsOf(id).some(({ draftGrade }) => draftGrade === 21)).toBe(true);
  });

  it("are filtered by state and lateness", async () => {
    const { id } = await courseCalled("English 8b");
    const base = `/v1/courses/${id}/courseWork/-/studentSubmissions?userId=me`;
    expect((await page(`${base}&states=TURNED_IN&states=NEW`)).studentSubmissions).toHaveLength(2);
    expect((await page(`${base}&late=LATE_ONLY`)).studentSubmissions).toHaveLength(1);
    expect((await page(`${base}&late=NOT_LATE_ONLY`)).studentSubmissions).toHaveLength(2);
  });

  it("of others are refused", async () => {
    const { id } = await courseCalled("English 8b");
    const path = `/v1/courses/${id}/courseWork/-/studentSubmissions?userId=${demoAccounts.mia}`;
    expect((await get(google, path, token)).status).toBe(403);
  });

  it("show their teacher all students and draft grades", async () => {
    const scope = "openid https://www.googleapis.com/auth/classroom.coursework.students.readonly";
    const { id } = await courseCalled("English 8b");
    token = (await connect(google, { account: "p.lindqvist@riverside.example" }, { scope })).access_token;
    const { studentSubmissions = [] } = await page(`/v1/courses/${id}/courseWork/-/studentSubmissions`);
    expect(new Set(studentSubmissions.map(({ userId }) => userId)).size).toBe(2);
    expect(studentSubmissions.filter(({ draftGrade }) => draftGrade === 21)).toHaveLength(1);
  });
});

describe("topics", () => {
  it("are listed as `topic`", async () => {
    const { id } = await courseCalled("Mathematics 8b");
    const { topic = [] } = await page(`/v1/courses/${id}/topics`);
    expect(topic.map(({ name }) => name)).toEqual(["Linear functions", "Probability"]);
  });
});

describe("pages", () => {
  it("give every item once", async () => {
    google.setMaxPageSize(3);
    const whole = (await page("/v1/courses?studentId=me&pageSize=2")).courses ?? [];
    expect(whole).toHaveLength(2);
    const names: string[] = [];
    let next = "";
    for (;;) {
      const part = await page(`/v1/courses?studentId=me&pageSize=0&pageToken=${next}`);
      names.push(...(part.courses ?? []).map(({ name }) => name));
      if (part.nextPageToken === undefined) break;
      next = part.nextPageToken;
    }
    expect(names).toEqual(["Biology 8b", "English 8b", "Mathematics 8b", "English 7b"]);
  });

  it("are of the request that began them", async () => {
    const { nextPageToken = "" } = await page("/v1/courses?studentId=me&pageSize=1");
    const other = await get(google, `/v1/courses?studentId=me&pageSize=2&pageToken=${nextPageToken}`, token);
    expect(other.status).toBe(400);
    expect((await get(google, "/v1/courses?pageToken=made-up", token)).status).toBe(400);
  });
});

describe("what a request gets wrong", () => {
  it.each([
    ["an unknown parameter", "/v1/courses?student=me"],
    ["an unknown state", "/v1/courses?courseStates=OPEN"],
    ["a negative page size", "/v1/courses?pageSize=-1"],
  ])("%s is INVALID_ARGUMENT", async (_what, path) => {
    const [status, body] = await answerOf(get(google, path, token));
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: 400, status: "INVALID_ARGUMENT" } });
  });

  it("no token, a wrong one and an expired one are UNAUTHENTICATED", async () => {
    google.grants.expireAccessTokens();
    for (const response of [
      await fetch(`${google.url}/v1/courses`),
      await get(google, "/v1/courses", token),
    ]) {
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toContain('error="invalid_token"');
      expect(await response.json()).toMatchObject({ error: { code: 401, status: "UNAUTHENTICATED" } });
    }
  });
});
