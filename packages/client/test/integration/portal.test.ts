import { afterAll, beforeAll, expect, test } from "vitest";
import { exportCsv } from "../../src/family/csv.ts";
import { setGroupWork } from "../../src/groups/bulk.ts";
import { unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let bob: Person;
let carol: Person;
let dana: Person;
let leo: Person;
let mia: Person;

beforeAll(async () => {
  town = await startTown();
  [bob, carol, dana, leo, mia] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Carol Clark", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Leo Lind", ["student"]),
    town.person("Mia Baker", ["student"]),
  ]);
  await town.link(bob, mia, "FATHER");
});
afterAll(() => town.stop());

test("a course is kept by its tutor, worked in by its student, and read by their guardian", async () => {
  const { portal } = dana.homeroom;
  const course = await unwrap(portal.createCourse({ title: "Writing", passingPercentage: 60 }));
  expect(course).toMatchObject({ title: "Writing", tutorId: dana.id, classId: null, passingPercentage: 60 });
  expect(await unwrap(portal.enroll({ courseId: course.id, studentId: mia.id }))).toMatchObject({
    kind: "course",
    status: "pending",
  });
  const { rows: asked } = await unwrap(bob.homeroom.invitations.list({ kind: "course", status: "pending" }));
  expect(asked).toMatchObject([{ kind: "course", studentId: mia.id }]);
  const [invitation] = asked;
  // A course is joined, nobody is linked.
  expect(await unwrap(bob.homeroom.invitations.accept({ invitationId: invitation?.id ?? "" }))).toBeNull();
  expect(await unwrap(portal.enroll({ courseId: course.id, studentId: mia.id }))).toBeNull();

  const essay = await unwrap(
    portal.createAssignment({
      courseId: course.id,
      title: "Essay",
      maximum: 20,
      dueAt: tomorrow(1).startsAt,
    }),
  );
  const reading = await unwrap(
    portal.createLiveClass({ courseId: course.id, title: "Reading", ...tomorrow(2) }),
  );
  const due = await unwrap(bob.homeroom.portal.childOverview({ studentId: mia.id }));
  expect(due.upcomingAssignments).toMatchObject([{ title: "Essay", courseTitle: "Writing", maximum: 20 }]);

  const work = await unwrap(mia.homeroom.portal.submit({ assignmentId: essay.id, body: "By the sea" }));
  expect(await unwrap(mia.homeroom.portal.register({ liveClassId: reading.id }))).toMatchObject({
    studentId: mia.id,
    attended: null,
  });
  const early = { liveClassId: reading.id, studentId: mia.id, attended: true };
  expect((await portal.recordAttendance(early)).error?.code).toBe("validation.failed");
  expect((await mia.homeroom.portal.grade({ submissionId: work.id, score: 20 })).error?.code).toBe(
    "permission.denied",
  );
  expect((await portal.grade({ submissionId: work.id, score: 21 })).error?.code).toBe("validation.failed");
  expect(await unwrap(portal.grade({ submissionId: work.id, score: 9 }))).toMatchObject({ score: 9 });
  expect((await unwrap(portal.submissions({ courseId: course.id }))).count).toBe(1);

  const page = await unwrap(bob.homeroom.portal.childOverview({ studentId: mia.id }));
  expect(page.recentGrades).toMatchObject([{ title: "Essay", percentage: 45, passed: false }]);
  expect(page.liveClasses.upcoming).toMatchObject([{ title: "Reading", registered: true }]);
  expect(page.gamification).toMatchObject({ currentStreak: 1, totalPoints: 0 });
  const { rows } = await unwrap(bob.homeroom.notifications.list());
  expect(
    rows
      .map(({ key }) => key)
      .filter((key) => key.startsWith("PARENT"))
      .sort(),
  ).toEqual(["PARENT_CHILD_GRADED", "PARENT_CHILD_LOW_GRADE"]);
  expect(rows.find(({ key }) => key === "PARENT_CHILD_LOW_GRADE")?.data).toEqual({ meanPercentage: 45 });
});

test("what is said twice, or of somebody who is not there, is refused with a code", async () => {
  const { portal } = dana.homeroom;
  const course = await unwrap(portal.createCourse({ title: "Singing" }));
  await town.sql`insert into public.enrollments (course_id, student_id) values (${course.id}, ${mia.id})`;
  const song = await unwrap(portal.createAssignment({ courseId: course.id, title: "Song" }));
  const [choir, duet] = await Promise.all(
    ["Choir", "Duet"].map((title) =>
      unwrap(portal.createLiveClass({ courseId: course.id, title, ...tomorrow(5) })),
    ),
  );
  const [first, second] = [{ liveClassId: choir?.id ?? "" }, { liveClassId: duet?.id ?? "" }];
  await unwrap(mia.homeroom.portal.submit({ assignmentId: song.id, body: "La" }));
  const again = await mia.homeroom.portal.submit({ assignmentId: song.id, body: "La la" });
  expect(again.error).toMatchObject({ code: "validation.failed", status: 409 });
  await unwrap(mia.homeroom.portal.register(first));
  expect((await mia.homeroom.portal.register(first)).error?.code).toBe("validation.failed");
  expect((await mia.homeroom.portal.register(second)).error?.code).toBe("validation.failed");
  const absent = await portal.recordAttendance({ ...second, studentId: mia.id, attended: false });
  expect(absent.error?.code).toBe("course.not_found");

  const enrollments = await unwrap(portal.enrollments({ courseId: course.id }));
  const enrollmentId = enrollments.rows[0]?.id ?? "";
  expect((await unwrap(portal.updateEnrollment({ enrollmentId, progress: 100 }))).completedAt).toBeNull();
  const done = await unwrap(portal.updateEnrollment({ enrollmentId, status: "completed" }));
  expect(done).toMatchObject({ status: "completed", completedAt: expect.any(String) });
});

test("a course is listed with its students, work and classes, as far as the reader may see them", async () => {
  const { portal } = dana.homeroom;
  const { id: courseId } = await unwrap(portal.createCourse({ title: "Painting" }));
  for (const one of [mia, leo]) {
    await town.sql`insert into public.enrollments (course_id, student_id) values (${courseId}, ${one.id})`;
  }
  for (const [title, day] of [
    ["Sea", 9],
    ["Hills", 3],
    ["Sky", null],
  ] as const) {
    const dueAt = day === null ? {} : { dueAt: tomorrow(day).startsAt };
    await unwrap(portal.createAssignment({ courseId, title, ...dueAt }));
  }
  const [clay, oil] = await Promise.all(
    [12, 9].map((day) => unwrap(portal.createLiveClass({ courseId, title: `Day ${day}`, ...tomorrow(day) }))),
  );
  for (const one of [mia, leo]) {
    await unwrap(one.homeroom.portal.register({ liveClassId: oil?.id ?? "" }));
  }

  expect(await unwrap(mia.homeroom.portal.course({ courseId }))).toMatchObject({ title: "Painting" });
  const titles = (await unwrap(mia.homeroom.portal.assignments({ courseId }))).rows.map(({ title }) => title);
  expect(titles).toEqual(["Hills", "Sea", "Sky"]);
  const classes = await unwrap(mia.homeroom.portal.liveClasses({ courseId }));
  expect(classes.rows.map(({ id }) => id)).toEqual([oil?.id, clay?.id]);
  const later = await unwrap(portal.liveClasses({ courseId, from: oil?.endsAt, to: clay?.endsAt }));
  expect(later.rows.map(({ id }) => id)).toEqual([oil?.id]);

  const names = async ({ homeroom }: Person) =>
    (await unwrap(homeroom.portal.enrollments({ courseId }))).rows.map(({ fullName }) => fullName);
  expect(await names(dana)).toEqual(["Mia Baker", "Leo Lind"]);
  expect(await names(mia)).toEqual(["Mia Baker"]);
  expect(await names(bob)).toEqual(["Mia Baker"]);
  expect(await names(carol)).toEqual([]);
  const comes = async ({ homeroom }: Person) =>
    (await unwrap(homeroom.portal.registrations({ courseId, liveClassId: oil?.id }))).rows
      .map(({ studentId }) => studentId)
      .sort();
  expect(await comes(dana)).toEqual([mia.id, leo.id].sort());
  expect(await comes(mia)).toEqual([mia.id]);
  expect((await carol.homeroom.portal.course({ courseId })).error?.code).toBe("course.not_found");
  expect((await unwrap(carol.homeroom.portal.assignments({ courseId }))).count).toBe(0);
  expect((await unwrap(carol.homeroom.portal.liveClasses({ courseId }))).count).toBe(0);
});

test("work may be written anew until it is graded, and a class left until it begins", async () => {
  const { portal } = dana.homeroom;
  const { id: courseId } = await unwrap(portal.createCourse({ title: "Dance" }));
  await town.sql`insert into public.enrollments (course_id, student_id) values (${courseId}, ${mia.id})`;
  const { id: assignmentId } = await unwrap(portal.createAssignment({ courseId, title: "Diary" }));
  const { id: submissionId } = await unwrap(
    mia.homeroom.portal.submit({ assignmentId, body: "One, two, three" }),
  );
  const revised = await unwrap(mia.homeroom.portal.revise({ submissionId, body: "One, two, four" }));
  expect(revised).toMatchObject({ id: submissionId, body: "One, two, four", score: null });
  expect((await portal.revise({ submissionId, body: "Three" })).error?.code).toBe("permission.denied");
  expect((await bob.homeroom.portal.revise({ submissionId, body: "Three" })).error?.code).toBe(
    "course.not_found",
  );
  await unwrap(portal.grade({ submissionId, score: 80 }));
  expect((await mia.homeroom.portal.revise({ submissionId, body: "Five" })).error?.code).toBe(
    "validation.failed",
  );

  const { id: liveClassId } = await unwrap(
    portal.createLiveClass({ courseId, title: "Waltz", ...tomorrow(20) }),
  );
  await unwrap(mia.homeroom.portal.register({ liveClassId }));
  expect((await bob.homeroom.portal.unregister({ liveClassId })).error?.code).toBe("course.not_found");
  expect(await unwrap(mia.homeroom.portal.unregister({ liveClassId }))).toBeNull();
  expect((await unwrap(portal.registrations({ courseId }))).count).toBe(0);
  await unwrap(mia.homeroom.portal.register({ liveClassId }));
  await town.sql`update public.live_classes set starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour' where id = ${liveClassId}`;
  expect((await mia.homeroom.portal.unregister({ liveClassId })).error?.code).toBe("course.not_found");
});

test("lists of students are by group, with their filters, counts and CSV", async () => {
  const { portal } = dana.homeroom;
  const { id: courseId } = await unwrap(portal.createCourse({ title: "Reading" }));
  await town.sql`insert into public.enrollments (course_id, student_id) values (${courseId}, ${mia.id}), (${courseId}, ${leo.id})`;
  const groupId = await unwrap(dana.homeroom.groups.create({ name: "Tuesday", studentIds: [leo.id] }));
  const listed = await unwrap(portal.enrollments({ courseId, groupId, count: true }));
  expect(listed).toMatchObject({ rows: [{ studentId: leo.id, fullName: "Leo Lind" }], count: 1 });
  // Behind the last page, which asks for the count alone.
  expect(await unwrap(portal.enrollments({ courseId, groupId, offset: 5, count: true }))).toEqual({
    rows: [],
    hasMore: false,
    count: 1,
  });
  await unwrap(setGroupWork(dana.homeroom, { groupId, courseId, title: "A tale" }));
  expect((await unwrap(portal.chosenStudents({ courseId }))).rows).toMatchObject([{ fullName: "Leo Lind" }]);
  expect((await unwrap(bob.homeroom.portal.chosenStudents({ courseId }))).rows).toEqual([]);

  await town.link(bob, leo);
  const own = await unwrap(bob.homeroom.groups.create({ name: "Mine", studentIds: [mia.id] }));
  const { students, bookings } = bob.homeroom;
  expect((await unwrap(students.list({ groupId: own, search: "baker", count: true }))).count).toBe(1);
  expect((await unwrap(students.list({ groupId: own, search: "lind" }))).rows).toEqual([]);
  const csv = await unwrap(exportCsv(bob.homeroom, { groupId: own }));
  expect(csv.split("\r\n").map((line) => line.split(",")[0])).toEqual(["full_name", "Mia Baker", ""]);
  expect((await unwrap(bookings.list({ groupId: own, from: new Date(), side: "client" }))).rows).toEqual([]);
  expect((await students.list({ groupId })).error?.code).toBe("group.not_found");
});

test("a stranger finds no child and no course", async () => {
  const page = await carol.homeroom.portal.childOverview({ studentId: mia.id });
  expect(page.error?.code).toBe("student.not_found");
  expect((await unwrap(carol.homeroom.portal.courses())).count).toBe(0);
  expect((await town.stranger.portal.childOverview({ studentId: mia.id })).error?.code).toBe("auth.required");
  const file = await carol.homeroom.portal.downloadCertificate({ filePath: `${mia.id}/x.pdf` });
  expect(file.error?.code).toBe("attachment.not_found");
});
