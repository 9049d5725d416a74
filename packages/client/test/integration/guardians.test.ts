import { afterAll, beforeAll, expect, test } from "vitest";
import { unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let bob: Person;
let eve: Person;
let dana: Person;
let mia: Person;
let links: { bob: string; eve: string };

beforeAll(async () => {
  town = await startTown();
  [bob, eve, dana, mia] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Eve Evans", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Mia Baker", ["student"]),
  ]);
  links = { bob: await town.link(bob, mia, "FATHER"), eve: await town.link(eve, mia, "MOTHER") };
});
afterAll(() => town.stop());

test("a student sees all of them, they do not see each other", async () => {
  const mine = await unwrap(mia.homeroom.guardians.mine());
  expect(mine).toMatchObject({
    count: 2,
    rows: [
      {
        linkId: links.bob,
        guardianId: bob.id,
        fullName: "Bob Baker",
        relation: "FATHER",
        isPrimary: true,
        status: "ACTIVE",
      },
      { linkId: links.eve, guardianId: eve.id, fullName: "Eve Evans", relation: "MOTHER", isPrimary: false },
    ],
  });
  expect((await unwrap(mia.homeroom.guardians.mine({ status: "BLOCKED" }))).count).toBe(0);
  const parents = await unwrap(mia.homeroom.guardians.ofStudent({ studentId: mia.id }));
  expect(parents.map(({ guardianId, isPrimary }) => [guardianId, isPrimary])).toEqual([
    [bob.id, true],
    [eve.id, false],
  ]);
  expect((await bob.homeroom.guardians.ofStudent({ studentId: mia.id })).error).toMatchObject({
    code: "permission.denied",
  });
  expect((await unwrap(bob.homeroom.guardians.mine())).count).toBe(0);
});

test("either end asks whether a link stands, nobody else", async () => {
  const pair = { guardianId: bob.id, studentId: mia.id };
  expect(await unwrap(bob.homeroom.guardians.validateLink(pair))).toBe(true);
  expect(await unwrap(mia.homeroom.guardians.validateLink({ ...pair, right: "book" }))).toBe(true);
  expect(await unwrap(mia.homeroom.guardians.validateLink({ ...pair, guardianId: dana.id }))).toBe(false);
  expect(await unwrap(town.operator.guardians.validateLink(pair))).toBe(true);
  expect((await eve.homeroom.guardians.validateLink(pair)).error).toMatchObject({
    code: "permission.denied",
    status: 403,
  });
  expect((await town.stranger.guardians.validateLink(pair)).error).toMatchObject({ code: "auth.required" });
});

test("a student ends a link, and does not cancel what somebody else paid", async () => {
  const lesson = { tutorId: dana.id, studentId: mia.id, subject: "Algebra", ...tomorrow(1) };
  const booking = await unwrap(eve.homeroom.bookings.create(lesson));
  const linkId = links.eve;
  expect((await mia.homeroom.guardians.unlink({ linkId })).error).toMatchObject({
    code: "link.has_active_bookings",
    detail: [booking.id],
  });
  expect((await mia.homeroom.students.unlink({ linkId, onActiveBookings: "cancel" })).error).toMatchObject({
    code: "permission.denied",
  });
  expect(await unwrap(mia.homeroom.guardians.unlink({ linkId, onActiveBookings: "unassign" }))).toEqual({
    linkId,
    unassigned: [booking.id],
    cancelled: [],
  });
  expect((await mia.homeroom.guardians.unlink({ linkId })).error).toMatchObject({ code: "link.not_found" });
});

test("a blocked guardian learns nothing; the student alone lifts the block", async () => {
  const linkId = links.bob;
  expect((await bob.homeroom.guardians.block({ linkId })).error).toMatchObject({ code: "link.not_found" });
  expect(await unwrap(mia.homeroom.guardians.block({ linkId }))).toBeNull();
  expect((await unwrap(bob.homeroom.students.list())).count).toBe(0);
  expect((await unwrap(mia.homeroom.guardians.mine({ status: "BLOCKED" }))).rows).toMatchObject([
    { guardianId: bob.id },
  ]);
  expect((await unwrap(mia.homeroom.guardians.blocked())).rows).toMatchObject([{ guardianId: bob.id }]);
  expect((await unwrap(bob.homeroom.guardians.blocked())).count).toBe(0);
  const pair = { guardianId: bob.id, studentId: mia.id };
  expect(await unwrap(bob.homeroom.guardians.validateLink(pair))).toBe(false);
  expect((await bob.homeroom.guardians.unblock({ profileId: bob.id })).error).toMatchObject({
    code: "link.not_found",
  });
  expect(await unwrap(mia.homeroom.guardians.unblock({ profileId: bob.id }))).toBeNull();
  expect((await unwrap(mia.homeroom.guardians.mine())).count).toBe(0);
});

test("where a second guardian needs a word, the first gives it by the notification", async () => {
  const zoe = await town.person("Zoe Zander", ["student"]);
  await town.link(bob, zoe, "FATHER");
  const invitation = await unwrap(zoe.homeroom.invitations.send({ kind: "parent", parentEmail: eve.email }));
  const link = await unwrap(eve.homeroom.invitations.accept({ invitationId: invitation.id }));
  expect(link?.status).toBe("PENDING");
  expect((await unwrap(eve.homeroom.students.list())).count).toBe(0);

  const told = await unwrap(bob.homeroom.notifications.list({ unreadOnly: true }));
  const waiting = told.rows.find(({ data }) => data.change === "guardian_pending");
  expect(waiting).toMatchObject({
    key: "LINK_CHANGED",
    subjectType: "link",
    subjectId: link?.id,
    studentId: zoe.id,
  });
  expect(
    (await dana.homeroom.guardians.confirm({ linkId: link?.id ?? "", agree: true })).error,
  ).toMatchObject({
    code: "link.not_found",
  });
  expect(await unwrap(bob.homeroom.guardians.confirm({ linkId: link?.id ?? "", agree: true }))).toBeNull();
  expect((await unwrap(eve.homeroom.students.list())).count).toBe(1);
});
