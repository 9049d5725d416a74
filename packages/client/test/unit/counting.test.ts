// Counting all rows costs the database far more than reading a page, so no list asks for it by itself.
import { expect, test } from "vitest";
import type { Homeroom, Page, Result } from "../../src/index.ts";
import { fakeServer, json, someId } from "../support/fake-server.ts";

/** The names of all methods that answer a page, such as `bookings.list`. */
type ListsOf<Namespace extends keyof Homeroom> = {
  [Name in keyof Homeroom[Namespace] & string]: Homeroom[Namespace][Name] extends (
    ...input: never[]
  ) => Promise<Result<Page<unknown>>>
    ? `${Namespace}.${Name}`
    : never;
}[keyof Homeroom[Namespace] & string];
type List = { [Namespace in keyof Homeroom]: ListsOf<Namespace> }[keyof Homeroom];

type Slice = { limit: number; count?: true };
const courseId = someId;

/** Complete, or it does not compile: a list that is added without a line here is an error of types. */
const lists: Record<List, (homeroom: Homeroom, slice: Slice) => Promise<Result<Page<unknown>>>> = {
  "profile.listTutors": ({ profile }, slice) => profile.listTutors(slice),
  "students.list": ({ students }, slice) => students.list(slice),
  "guardians.mine": ({ guardians }, slice) => guardians.mine(slice),
  "guardians.blocked": ({ guardians }, slice) => guardians.blocked(slice),
  "contacts.blocked": ({ contacts }, slice) => contacts.blocked(slice),
  "clients.list": ({ clients }, slice) => clients.list(slice),
  "clients.students": ({ clients }, slice) => clients.students(slice),
  "clients.agents": ({ clients }, slice) => clients.agents(slice),
  "invitations.list": ({ invitations }, slice) => invitations.list(slice),
  "bookings.list": ({ bookings }, slice) => bookings.list(slice),
  "threads.list": ({ threads }, slice) => threads.list(slice),
  "schools.organizations": ({ schools }, slice) => schools.organizations(slice),
  "schools.schools": ({ schools }, slice) => schools.schools(slice),
  "schools.campuses": ({ schools }, slice) => schools.campuses(slice),
  "schools.classes": ({ schools }, slice) => schools.classes(slice),
  "consents.list": ({ consents }, slice) => consents.list(slice),
  "consents.entries": ({ consents }, slice) => consents.entries(slice),
  "goals.list": ({ goals }, slice) => goals.list(slice),
  "groups.list": ({ groups }, slice) => groups.list(slice),
  "groups.students": ({ groups }, slice) => groups.students({ groupId: courseId, ...slice }),
  "events.list": ({ events }, slice) => events.list(slice),
  "portal.courses": ({ portal }, slice) => portal.courses(slice),
  "portal.enrollments": ({ portal }, slice) => portal.enrollments({ courseId, ...slice }),
  "portal.chosenStudents": ({ portal }, slice) => portal.chosenStudents({ courseId, ...slice }),
  "portal.assignments": ({ portal }, slice) => portal.assignments({ courseId, ...slice }),
  "portal.submissions": ({ portal }, slice) => portal.submissions({ courseId, ...slice }),
  "portal.liveClasses": ({ portal }, slice) => portal.liveClasses({ courseId, ...slice }),
  "portal.registrations": ({ portal }, slice) => portal.registrations({ courseId, ...slice }),
  "integrations.list": ({ integrations }, slice) => integrations.list(slice),
  "integrations.runs": ({ integrations }, slice) => integrations.runs(slice),
  "notifications.list": ({ notifications }, slice) => notifications.list(slice),
  "oversight.accessLog": ({ oversight }, slice) => oversight.accessLog(slice),
  "privacy.requests": ({ privacy }, slice) => privacy.requests(slice),
  "privacy.exports": ({ privacy }, slice) => privacy.exports(slice),
  "reports.concerns": ({ reports }, slice) => reports.concerns(slice),
  "reports.mine": ({ reports }, slice) => reports.mine(slice),
};

test.each(Object.entries(lists))(
  "%s counts all rows only when asked, and asks for one row more than a page",
  async (_, list) => {
    const server = fakeServer(() => json([], 200, { "content-range": "*/0" }));
    expect(await list(server.homeroom, { limit: 7 })).toEqual({
      data: { rows: [], hasMore: false, count: 0 },
      error: null,
    });
    const [request] = server.sent;
    expect(server.sent).toHaveLength(1);
    expect(request?.headers.get("prefer") ?? "").not.toContain("count");
    // A call has its limit among its arguments.
    expect([
      request?.url.searchParams.get("limit"),
      Reflect.get(Object(request?.body), "p_limit"),
    ]).toContainEqual(request?.method === "GET" ? "8" : 8);

    const counted = fakeServer(() => json([], 200, { "content-range": "*/0" }));
    await list(counted.homeroom, { limit: 7, count: true });
    expect(counted.sent[0]?.headers.get("prefer")).toContain("count=exact");
  },
);
