// Every list can be walked through, page by page.
import { expect, expectTypeOf, test } from "vitest";
import { type Homeroom, pages, pagesBefore } from "../../src/index.ts";
import { fakeServer, json, raised, someId } from "../support/fake-server.ts";

type Namespace = Exclude<keyof Homeroom, "with" | "subscribe">;
type TakesOffset<Call> = Call extends (input: infer Input) => unknown
  ? "offset" extends keyof NonNullable<Input>
    ? true
    : false
  : false;
/** The calls that begin at an offset. */
type Lists = {
  [Name in Namespace]: {
    [Method in Extract<keyof Homeroom[Name], string>]: TakesOffset<
      Required<Homeroom[Name]>[Method]
    > extends true
      ? `${Name}.${Method}`
      : never;
  }[Extract<keyof Homeroom[Name], string>];
}[Namespace];

/** A new list does not compile until it is here. */
const walks = {
  "admin.findPeople": (h) => pages(h.admin.findPeople, {}),
  "admin.listRestrictions": (h) => pages(h.admin.listRestrictions, { studentId: someId }),
  "bookings.list": (h) => pages(h.bookings.list, {}),
  "clients.agents": (h) => pages(h.clients.agents, {}),
  "clients.list": (h) => pages(h.clients.list, {}),
  "clients.students": (h) => pages(h.clients.students, {}),
  "consents.entries": (h) => pages(h.consents.entries, {}),
  "consents.list": (h) => pages(h.consents.list, {}),
  "contacts.list": (h) => pages(h.contacts.list, {}),
  "events.list": (h) => pages(h.events.list, {}),
  "events.unacknowledged": (h) => pages(h.events.unacknowledged, { eventId: someId }),
  "contacts.blocked": (h) => pages(h.contacts.blocked, {}),
  "goals.list": (h) => pages(h.goals.list, {}),
  "groups.candidates": (h) => pages(h.groups.candidates, {}),
  "groups.colleagues": (h) => pages(h.groups.colleagues, {}),
  "groups.list": (h) => pages(h.groups.list, {}),
  "groups.students": (h) => pages(h.groups.students, { groupId: someId }),
  "guardians.blocked": (h) => pages(h.guardians.blocked, {}),
  "guardians.mine": (h) => pages(h.guardians.mine, {}),
  "integrations.list": (h) => pages(h.integrations.list, {}),
  "integrations.runs": (h) => pages(h.integrations.runs, {}),
  "invitations.list": (h) => pages(h.invitations.list, {}),
  "notifications.list": (h) => pages(h.notifications.list, {}),
  "portal.assignments": (h) => pages(h.portal.assignments, { courseId: someId }),
  "portal.chosenStudents": (h) => pages(h.portal.chosenStudents, { courseId: someId }),
  "portal.courses": (h) => pages(h.portal.courses, {}),
  "portal.enrollments": (h) => pages(h.portal.enrollments, { courseId: someId }),
  "portal.grades": (h) => pages(h.portal.grades, { studentId: someId }),
  "portal.liveClasses": (h) => pages(h.portal.liveClasses, { courseId: someId }),
  "portal.registrations": (h) => pages(h.portal.registrations, { courseId: someId }),
  "portal.submissions": (h) => pages(h.portal.submissions, { courseId: someId }),
  "profile.listTutors": (h) => pages(h.profile.listTutors, {}),
  "oversight.accessLog": (h) => pages(h.oversight.accessLog, {}),
  "privacy.exports": (h) => pages(h.privacy.exports, {}),
  "privacy.requests": (h) => pages(h.privacy.requests, {}),
  "privacy.handledRequests": (h) => pages(h.privacy.handledRequests, {}),
  "privacy.holds": (h) => pages(h.privacy.holds, {}),
  "privacy.undecidedExports": (h) => pages(h.privacy.undecidedExports, {}),
  "reports.cases": (h) => pages(h.reports.cases, {}),
  "reports.concerns": (h) => pages(h.reports.concerns, {}),
  "reports.mine": (h) => pages(h.reports.mine, {}),
  "schools.campuses": (h) => pages(h.schools.campuses, {}),
  "schools.classes": (h) => pages(h.schools.classes, {}),
  "schools.members": (h) => pages(h.schools.members, { level: "campus", id: someId }),
  "schools.organizations": (h) => pages(h.schools.organizations, {}),
  "schools.roster": (h) => pages(h.schools.roster, { classId: someId }),
  "schools.schools": (h) => pages(h.schools.schools, {}),
  "students.list": (h) => pages(h.students.list, {}),
  "threads.list": (h) => pages(h.threads.list, {}),
} satisfies Record<Lists, (h: Homeroom) => AsyncIterable<{ error: { code: string } | null }>>;

test.each(Object.entries(walks))(
  "%s is walked from where one left off, and ends with an error",
  async (_, walk) => {
    const server = fakeServer(() => raised(403, "permission.denied"));
    const codes: (string | undefined)[] = [];
    for await (const { error } of walk(server.homeroom)) codes.push(error?.code);
    expect(codes).toEqual(["permission.denied"]);
    expect(server.sent, "Nothing is asked after an error.").toHaveLength(1);
  },
);

test("the audit log and found messages are walked back by their last row, to a page that is not full", async () => {
  const entry = (id: number) => ({
    id,
    occurred_at: "2026-09-01T15:00:00+00:00",
    actor_role: "postgres",
    actor_id: null,
    action: "profiles.insert",
    entity: "profiles",
    entity_id: someId,
    changed: [],
    details: {},
  });
  const server = fakeServer((_, index) => json(index === 0 ? [entry(9), entry(7)] : [entry(3)]));
  const ids: number[] = [];
  for await (const { data } of pagesBefore(server.homeroom.admin.auditLog, { limit: 2 }, ({ id }) => id))
    ids.push(...(data ?? []).map(({ id }) => id));
  expect(ids).toEqual([9, 7, 3]);
  expect(server.sent.map(({ body }) => body)).toMatchObject([{ p_limit: 2 }, { p_limit: 2, p_before: 7 }]);

  const failing = fakeServer(() => raised(403, "permission.denied"));
  const found = pagesBefore(
    failing.homeroom.messages.search,
    { query: "algebra" },
    ({ createdAt }) => createdAt,
  );
  for await (const { error } of found) expect(error?.code).toBe("permission.denied");
  expect(failing.sent, "Nothing is asked after an error.").toHaveLength(1);
});

test("what is no list cannot be walked through", () => {
  expectTypeOf<Extract<Lists, "profile.get" | "students.get" | "portal.childOverview">>().toBeNever();
});
