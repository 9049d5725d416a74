import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AnyHomeroomError, type Homeroom, type Result, unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let ada: Person;
let bob: Person;
let eve: Person;
let dana: Person;
let mia: Person;

beforeAll(async () => {
  town = await startTown();
  [ada, bob, eve, dana, mia] = await Promise.all([
    town.person("Ada Admin", ["admin"]),
    town.person("Bob Baker", ["client"]),
    town.person("Eve Evans", ["client"]),
    town.person("Dana Diaz"),
    town.person("Mia Baker", ["student"]),
  ]);
});
afterAll(() => town.stop());

test("roles are granted and taken away", async () => {
  const input = { profileId: dana.id, role: "tutor" } as const;
  expect(await unwrap(ada.homeroom.admin.grantRole(input))).toBeNull();
  expect((await unwrap(dana.homeroom.profile.get())).roles).toEqual(["tutor"]);
  expect(await unwrap(ada.homeroom.admin.revokeRole(input))).toBeNull();
  expect((await unwrap(dana.homeroom.profile.get())).roles).toEqual([]);
  await unwrap(ada.homeroom.admin.grantRole(input));
  const unknown = { profileId: crypto.randomUUID(), role: "tutor" } as const;
  expect((await ada.homeroom.admin.grantRole(unknown)).error).toMatchObject({
    code: "profile.not_found",
    status: 404,
  });
});

describe("links", () => {
  let linkId: string;

  test("are made at once, with a primary guardian", async () => {
    const pair = { studentId: mia.id, relation: "MOTHER", isPrimary: true } as const;
    const first = await unwrap(ada.homeroom.admin.linkStudent({ guardianId: bob.id, studentId: mia.id }));
    expect(first).toMatchObject({ relation: "GUARDIAN", isPrimary: true, status: "ACTIVE" });
    const second = await unwrap(ada.homeroom.admin.linkStudent({ ...pair, guardianId: eve.id }));
    expect(second).toMatchObject({ relation: "MOTHER", isPrimary: true });
    linkId = first.id;
    expect(await unwrap(ada.homeroom.admin.setPrimaryGuardian({ linkId }))).toMatchObject({
      id: linkId,
      isPrimary: true,
    });
    const parents = await unwrap(ada.homeroom.admin.studentParents({ studentId: mia.id }));
    expect(parents.map(({ guardianId, isPrimary }) => [guardianId, isPrimary])).toEqual([
      [bob.id, true],
      [eve.id, false],
    ]);
    const children = await unwrap(ada.homeroom.admin.guardianChildren({ guardianId: bob.id }));
    expect(children).toMatchObject([{ studentId: mia.id, fullName: "Mia Baker", linkId }]);
    const again = await ada.homeroom.admin.linkStudent({ ...pair, guardianId: bob.id });
    expect(again.error).toMatchObject({ code: "link.exists" });
    const self = await ada.homeroom.admin.linkStudent({ guardianId: mia.id, studentId: mia.id });
    expect(self.error).toMatchObject({ code: "link.self" });
  });

  test("lose rights, and with `book` the bookings that stand on it", async () => {
    const lesson = { tutorId: dana.id, studentId: mia.id, subject: "Algebra", ...tomorrow(1) };
    const booking = await unwrap(bob.homeroom.bookings.create(lesson));
    const input = { linkId, rights: ["view_progress", "message"] } as const;
    const rights = [...input.rights];
    expect((await ada.homeroom.admin.setLinkRights({ linkId, rights })).error).toMatchObject({
      code: "link.has_active_bookings",
      detail: [booking.id],
    });
    const link = await unwrap(
      ada.homeroom.admin.setLinkRights({ linkId, rights, onActiveBookings: "unassign" }),
    );
    expect(link?.rights).toEqual(rights);
    const explained = await unwrap(
      ada.homeroom.admin.explainAccess({ guardianId: bob.id, studentId: mia.id }),
    );
    expect(explained.map(({ rightName, allowed }) => [rightName, allowed])).toEqual([
      ["view_progress", true],
      ["message", true],
      ["book", false],
      ["receive_alerts", false],
    ]);
    expect(explained[2]?.reason).toBe("right_not_held");
  });

  test("are unblocked in the student's stead", async () => {
    await unwrap(mia.homeroom.guardians.block({ linkId }));
    const input = { profileId: bob.id, studentId: mia.id };
    expect(await unwrap(ada.homeroom.admin.unblockGuardian(input))).toBeNull();
    expect((await ada.homeroom.admin.unblockGuardian(input)).error).toMatchObject({ code: "link.not_found" });
  });
});

test("a restriction hides the student from the restricted person until it is lifted", async () => {
  const restriction = await unwrap(
    ada.homeroom.admin.restrictContact({
      studentId: mia.id,
      profileId: eve.id,
      basis: "Order 12/2026",
      until: new Date(Date.now() + 86_400_000),
    }),
  );
  expect(restriction).toMatchObject({
    studentId: mia.id,
    profileId: eve.id,
    basis: "Order 12/2026",
    rights: ["view_progress", "message", "book", "receive_alerts"],
    createdById: ada.id,
    endsAt: expect.any(String),
  });
  expect((await unwrap(eve.homeroom.students.list())).count).toBe(0);
  expect(await unwrap(ada.homeroom.admin.liftRestriction({ restrictionId: restriction.id }))).toBeNull();
  expect((await unwrap(eve.homeroom.students.list())).count).toBe(1);
  expect(
    (await ada.homeroom.admin.liftRestriction({ restrictionId: crypto.randomUUID() })).error,
  ).toMatchObject({
    code: "restriction.not_found",
  });
  const past = { studentId: mia.id, profileId: eve.id, basis: "x", until: "2001-01-01T00:00:00Z" };
  expect((await ada.homeroom.admin.restrictContact(past)).error).toMatchObject({
    code: "validation.failed",
    detail: [{ field: "until" }],
  });
});

test("a child without an account is created, and takes its profile over later", async () => {
  const child = {
    fullName: "Kim Evans",
    dateOfBirth: "2010-05-02",
    guardianId: eve.id,
    consent: "Form signed",
  };
  const kim = await unwrap(ada.homeroom.admin.createPlaceholderStudent(child));
  expect(kim).toMatchObject({ fullName: "Kim Evans", userId: null, listedAsTutor: false });
  expect(await unwrap(eve.homeroom.students.get({ studentId: kim.id }))).toMatchObject({
    dateOfBirth: "2010-05-02",
  });

  const grown = await town.person("Kim", []);
  const invitation = await unwrap(
    eve.homeroom.admin.invitePlaceholder({ profileId: kim.id, email: grown.email }),
  );
  expect(invitation).toMatchObject({ kind: "placeholder", relation: null });
  const link = await unwrap(grown.homeroom.invitations.accept({ invitationId: invitation.id }));
  expect(link).toMatchObject({ sourceProfileId: eve.id, targetProfileId: grown.id });
  expect(await unwrap(grown.homeroom.profile.get())).toMatchObject({
    dateOfBirth: "2010-05-02",
    roles: ["student"],
  });
});

test("the audit log is read backwards", async () => {
  const newest = await unwrap(ada.homeroom.admin.auditLog({ limit: 2 }));
  expect(newest).toHaveLength(2);
  const before = newest[1]?.id;
  const older = await unwrap(ada.homeroom.admin.auditLog({ before, limit: 2 }));
  expect(older[0]?.id).toBeLessThan(before ?? 0);
  const granted = await unwrap(ada.homeroom.admin.auditLog({ entityId: dana.id }));
  // Reading the log is in the log.
  expect(granted[0]).toMatchObject({ action: "audit_log.listed", actorId: ada.id });
  expect(granted.find(({ entity }) => entity === "profile_roles")).toMatchObject({
    action: "profile_roles.insert",
    entity: "profile_roles",
    actorId: ada.id,
    actorRole: "authenticated",
    details: { role: "tutor", vouched: true },
  });
});

test("a suspended person is nobody until they are resumed", async () => {
  const suspended = { profileId: eve.id, reason: "Complaint 12/2026" };
  expect(await unwrap(ada.homeroom.admin.suspendProfile(suspended))).toBeNull();
  expect(codeOf(await eve.homeroom.profile.get())).toBe("profile.not_found");
  expect(codeOf(await eve.homeroom.profile.update({ fullName: "Eva" }))).toBe("auth.required");
  expect(codeOf(await ada.homeroom.admin.suspendProfile({ ...suspended, profileId: ada.id }))).toBe(
    "permission.denied",
  );
  expect(await unwrap(ada.homeroom.admin.resumeProfile({ profileId: eve.id }))).toBeNull();
  expect((await unwrap(eve.homeroom.profile.get())).fullName).toBe("Eve Evans");
});

test("none of it is for others, and strangers have to sign in", async () => {
  const id = mia.id;
  const calls: ((homeroom: Homeroom) => Promise<Result<unknown>>)[] = [
    (h) => h.admin.grantRole({ profileId: id, role: "admin" }),
    (h) => h.admin.revokeRole({ profileId: id, role: "student" }),
    (h) => h.admin.suspendProfile({ profileId: id, reason: "x" }),
    (h) => h.admin.resumeProfile({ profileId: id }),
    (h) => h.admin.linkStudent({ guardianId: bob.id, studentId: id }),
    (h) => h.admin.createPlaceholderStudent({ fullName: "X", guardianId: bob.id, consent: "x" }),
    (h) => h.admin.setPrimaryGuardian({ linkId: id }),
    (h) => h.admin.setLinkRights({ linkId: id, rights: [] }),
    (h) => h.admin.restrictContact({ studentId: id, profileId: bob.id, basis: "x" }),
    (h) => h.admin.liftRestriction({ restrictionId: id }),
    (h) => h.admin.unblockGuardian({ profileId: bob.id, studentId: id }),
    (h) => h.admin.explainAccess({ guardianId: bob.id, studentId: id }),
    (h) => h.admin.guardianChildren({ guardianId: eve.id }),
    (h) => h.admin.studentParents({ studentId: id }),
    (h) => h.admin.auditLog(),
  ];
  for (const call of calls) {
    const codes = [await call(bob.homeroom), await call(town.stranger)].map(codeOf);
    expect([call.toString(), ...codes]).toEqual([call.toString(), "permission.denied", "auth.required"]);
  }
  const codes = [bob.homeroom, town.stranger].map(async (homeroom) =>
    codeOf(await homeroom.admin.invitePlaceholder({ profileId: id, email: "x@example.com" })),
  );
  expect(await Promise.all(codes)).toEqual(["profile.not_found", "auth.required"]);
});

function codeOf({ error }: { error: AnyHomeroomError | null }) {
  return error?.code;
}
