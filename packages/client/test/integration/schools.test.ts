import { afterAll, beforeAll, expect, test } from "vitest";
import { exportCalendar } from "../../src/alerts/calendar.ts";
import { unwrap } from "../../src/index.ts";
import { applyRoster, previewRoster } from "../../src/rosters/rosters.ts";
import { type Person, startTown, type Town } from "../support/town.ts";

let town: Town;
let ada: Person;
let olga: Person;
let tina: Person;
let bob: Person;
let mia: Person;
let sam: Person;
let schoolId: string;
let organizationId: string;
let campusId: string;
let classId: string;

beforeAll(async () => {
  town = await startTown();
  [ada, olga, tina, bob, mia, sam] = await Promise.all([
    town.person("Ada Admin", ["admin"]),
    town.person("Olga Owner", ["client"]),
    town.person("Tina Teacher", ["client"]),
    town.person("Bob Baker", ["client"]),
    town.person("Mia Baker", ["student"]),
    town.person("Sam School", ["client"]),
  ]);
  await town.link(bob, mia, "FATHER");
});
afterAll(() => town.stop());

const accept = async (person: Person) => {
  const { rows } = await unwrap(person.homeroom.invitations.list({ status: "pending" }));
  const [invitation] = rows;
  if (!invitation) throw new Error(`${person.name} has no invitation.`);
  await unwrap(person.homeroom.invitations.accept({ invitationId: invitation.id }));
  return invitation;
};

test("an admin makes an organization, its manager what lies below", async () => {
  const { schools } = ada.homeroom;
  organizationId = (await unwrap(schools.create({ level: "organization", name: "North" }))).id;
  await unwrap(
    schools.inviteMember({ email: olga.email, role: "organization_manager", scopeId: organizationId }),
  );
  expect(await accept(olga)).toMatchObject({
    kind: "member",
    memberRole: "organization_manager",
    placeName: "North",
  });
  expect(await unwrap(olga.homeroom.schools.memberships())).toMatchObject([
    { role: "organization_manager", organizationName: "North", permissions: ["MANAGE_INTERNAL_COMM"] },
  ]);

  const mine = olga.homeroom.schools;
  schoolId = (await unwrap(mine.create({ level: "school", parentId: organizationId, name: "High" }))).id;
  campusId = (await unwrap(mine.create({ level: "campus", parentId: schoolId, name: "East" }))).id;
  classId = (await unwrap(mine.create({ level: "class", parentId: campusId, name: "8a" }))).id;
  await unwrap(mine.rename({ level: "class", id: classId, name: "8b" }));
  expect(await unwrap(mine.classes({ campusId }))).toMatchObject({ count: 1, rows: [{ name: "8b" }] });
  expect((await mine.remove({ level: "campus", id: campusId })).error?.code).toBe("validation.failed");
  expect((await mine.create({ level: "organization", name: "Mine" })).error?.code).toBe("permission.denied");
  expect((await bob.homeroom.schools.rename({ level: "class", id: classId, name: "x" })).error?.code).toBe(
    "permission.denied",
  );
  expect((await town.stranger.schools.organizations()).error?.code).toBe("auth.required");
});

test("staff and students are asked, then placed", async () => {
  await unwrap(olga.homeroom.schools.inviteMember({ email: tina.email, role: "teacher", scopeId: classId }));
  await accept(tina);
  const question = await unwrap(olga.homeroom.schools.enroll({ classId, studentId: mia.id }));
  expect(question).toMatchObject({ kind: "class", inviteeEmail: null, status: "pending" });
  expect(await accept(bob)).toMatchObject({ studentId: mia.id, placeName: "8b, East, High, North" });
  expect(await unwrap(olga.homeroom.schools.enroll({ classId, studentId: mia.id }))).toBeNull();
  expect(await unwrap(tina.homeroom.schools.roster({ classId }))).toMatchObject([
    { studentId: mia.id, fullName: mia.name, hasAccount: true },
  ]);
  const members = await unwrap(olga.homeroom.schools.members({ level: "campus", id: campusId }));
  expect(members.map(({ fullName, role }) => [fullName, role])).toEqual([[tina.name, "teacher"]]);
  const [teaching] = members;
  const membershipId = teaching?.membershipId ?? "";
  await unwrap(olga.homeroom.schools.setPermissions({ membershipId, granted: ["MANAGE_INTERNAL_COMM"] }));
  expect(
    (await olga.homeroom.schools.setPermissions({ membershipId, granted: ["READ_PARENT_COMM"] })).error,
  ).toBeNull();
  expect((await tina.homeroom.schools.endMembership({ membershipId })).error?.code).toBe("permission.denied");
  expect((await bob.homeroom.schools.roster({ classId })).error?.code).toBe("class.not_found");
});

test("a school's manager keeps the links of its students, and orders about them", async () => {
  await unwrap(
    olga.homeroom.schools.inviteMember({ email: sam.email, role: "school_manager", scopeId: schoolId }),
  );
  const students = { studentId: mia.id };
  expect((await sam.homeroom.admin.studentParents(students)).error?.code).toBe("permission.denied");
  await accept(sam);
  const { admin } = sam.homeroom;
  expect(await unwrap(admin.studentParents(students))).toMatchObject([{ guardianId: bob.id }]);
  const [link] = (await unwrap(bob.homeroom.students.list())).rows;
  const linkId = link?.linkId ?? "";
  const rights = ["view_progress", "receive_alerts"] as const;
  expect(await unwrap(admin.setLinkRights({ linkId, rights: [...rights] }))).toMatchObject({ rights });
  expect((await tina.homeroom.admin.setLinkRights({ linkId, rights: [...rights] })).error?.code).toBe(
    "permission.denied",
  );
  await unwrap(
    admin.setLinkRights({ linkId, rights: ["view_progress", "message", "book", "receive_alerts"] }),
  );

  const order = await unwrap(
    admin.restrictContact({ studentId: mia.id, profileId: bob.id, basis: "Order 7" }),
  );
  expect(await unwrap(bob.homeroom.students.list())).toMatchObject({ count: 0 });
  expect(await unwrap(admin.studentParents(students))).toEqual([]);
  await unwrap(admin.liftRestriction({ restrictionId: order.id }));
  expect(await unwrap(bob.homeroom.students.list())).toMatchObject({ count: 1 });
  const other = await town.person("Oda Other", ["student"]);
  expect(
    (await admin.restrictContact({ studentId: other.id, profileId: bob.id, basis: "Order 7" })).error?.code,
  ).toBe("permission.denied");
  const [membership] = await unwrap(olga.homeroom.schools.members({ level: "school", id: schoolId }));
  expect(membership?.profileId).toBe(sam.id);
  await unwrap(olga.homeroom.schools.endMembership({ membershipId: membership?.membershipId ?? "" }));
  expect((await admin.studentParents(students)).error?.code).toBe("permission.denied");
});

test("alerts are written, read by families, drilled into, counted and canceled", async () => {
  const { events } = olga.homeroom;
  const target = { level: "campus", id: campusId } as const;
  expect(await unwrap(events.previewAudience({ targets: [target], audience: "everyone" }))).toEqual([
    { level: "campus", id: campusId, name: "East", people: 4 },
  ]);
  const [fair] = await unwrap(
    events.create({
      title: "Fair",
      date: "2030-05-01",
      type: "event",
      targets: [target],
      audience: "everyone",
    }),
  );
  await unwrap(events.create({ title: "Board", date: "2030-04-01", type: "meeting" }));
  expect((await unwrap(events.list())).rows.map(({ title }) => title)).toEqual(["Board", "Fair"]);
  expect(await unwrap(bob.homeroom.events.list({ type: "event" }))).toMatchObject({
    count: 1,
    rows: [{ title: "Fair", createdById: olga.id }],
  });
  const scope = { level: "organization", id: organizationId } as const;
  expect(await unwrap(ada.homeroom.events.list())).toMatchObject({ count: 0 });
  expect(await unwrap(ada.homeroom.events.list({ scope, limit: 1, page: 2 }))).toMatchObject({
    count: 2,
    rows: [{ title: "Fair" }],
  });
  expect(await unwrap(events.list({ from: "2030-04-02" }))).toMatchObject({ count: 1 });

  const eventId = fair?.id ?? "";
  expect((await bob.homeroom.events.update({ eventId, title: "Mine" })).error?.code).toBe(
    "permission.denied",
  );
  const said = {
    body: "Bring cake",
    startsAt: "2030-05-02T09:00:00.000Z",
    endsAt: "2030-05-02T12:00:00.000Z",
  };
  expect(await unwrap(events.update({ eventId, date: "2030-05-02", ...said, place: "Hall" }))).toMatchObject({
    eventDate: "2030-05-02",
    body: "Bring cake",
    place: "Hall",
  });
  // Null empties, and what is left out stays.
  expect(await unwrap(events.update({ eventId, body: null, endsAt: null }))).toMatchObject({
    body: null,
    endsAt: null,
    startsAt: expect.any(String),
    place: "Hall",
  });
  await unwrap(events.cancel({ eventId, reason: "Rain" }));
  expect((await events.cancel({ eventId })).error?.code).toBe("event.canceled");
  const ics = await unwrap(exportCalendar(bob.homeroom, { name: "School" }));
  expect(ics).toContain(`UID:${eventId}@homeroom\r\n`);
  expect(ics).toContain("STATUS:CANCELLED\r\n");
  expect(ics).not.toContain("Board");
  expect((await events.create({ title: "x", date: "2030-02-30", type: "drill" })).error?.code).toBe(
    "validation.failed",
  );
  expect(
    (await events.create({ title: "x", date: "2030-02-28", type: "drill", targets: [{ level: "all" }] }))
      .error?.code,
  ).toBe("event.target_not_allowed");
});

test("a roster is previewed, applied, and changes nothing the second time", async () => {
  const students = Array.from({ length: 40 }, (_, n) => n);
  const files = {
    orgs: "sourcedId,name,type,parentSourcedId\nd,District,district,\ns,Lincoln,school,d\n",
    users: [
      "sourcedId,role,givenName,familyName,email,agentSourcedIds",
      "t,teacher,Tess,Teacher,tess@example.com,",
      ...students.flatMap((n) => [
        `u${n},student,Student,${n},,p${n}`,
        `p${n},parent,Parent,${n},parent${n}@example.com,`,
      ]),
    ].join("\r\n"),
    classes: new TextEncoder().encode("\uFEFFsourcedId,title,schoolSourcedId\nk,Klasse Ä,s\n"),
    enrollments: [
      "sourcedId,classSourcedId,userSourcedId,role",
      "e,k,t,teacher",
      ...students.map((n) => `e${n},k,u${n},student`),
    ].join("\n"),
  };
  const { schools } = olga.homeroom;
  const phases = new Set<string>();
  const onProgress = ({ phase }: { phase: string }) => phases.add(phase);
  const preview = await unwrap(previewRoster(olga.homeroom, { organizationId, files, onProgress }));
  expect(preview).toMatchObject({
    rejected: false,
    errorCount: 0,
    warningCount: 0,
    counts: { people: { added: 81 }, enrollments: { added: 41 }, links: { added: 40 }, invitations: 41 },
  });
  await unwrap(applyRoster(olga.homeroom, { importId: preview.importId, onProgress }));
  expect([...phases]).toEqual(["sending", "comparing", "applying"]);
  const { rows } = await unwrap(schools.classes());
  const imported = rows.find(({ sourcedId }) => sourcedId === "k");
  expect(imported?.name).toBe("Klasse Ä");
  expect(await unwrap(schools.roster({ classId: imported?.id ?? "", limit: 200 }))).toHaveLength(40);
  expect(await unwrap(previewRoster(olga.homeroom, { organizationId, files }))).toMatchObject({ total: 0 });

  const half = await unwrap(
    previewRoster(olga.homeroom, {
      organizationId,
      files: { ...files, enrollments: "sourcedId,classSourcedId,userSourcedId,role\n" },
    }),
  );
  expect(half.rejected).toBe(true);
  const { error } = await applyRoster(olga.homeroom, { importId: half.importId });
  expect(error?.code === "roster.rejected" && error.detail?.enrollments.removed).toBe(41);
  const wrong = files.orgs.replace("school,d", "castle,d");
  expect(
    await unwrap(previewRoster(olga.homeroom, { organizationId, files: { ...files, orgs: wrong } })),
  ).toMatchObject({
    errors: expect.arrayContaining([{ file: "orgs", line: 3, message: "The type of the org is unknown." }]),
  });
  expect((await previewRoster(tina.homeroom, { organizationId, files })).error?.code).toBe(
    "permission.denied",
  );
});
