import { describe, expect, test } from "vitest";
import type { AnyHomeroomError, Homeroom, Result } from "../../src/index.ts";
import { invitationToken } from "../../src/index.ts";
import { fakeServer, json, nothing, otherId, rows, someId } from "../support/fake-server.ts";

const emails = [
  "",
  "mia",
  "mia@example",
  "mia@@example.com",
  "mia@example.com\nbcc: eve@example.com",
  "mi a@example.com",
  "mia\u0000@example.com",
  "mia@exämple.com",
  `${"a".repeat(65)}@example.com`,
  `a@${"b".repeat(250)}.com`,
];

/** Calls with bad input, and the field at fault. */
const refused: [string, (homeroom: Homeroom) => Promise<Result<unknown>>, string][] = [
  ...emails.map((studentEmail): (typeof refused)[number] => [
    `the address ${JSON.stringify(studentEmail.slice(0, 30))}`,
    (h) => h.students.add({ studentEmail, is13Plus: true }),
    "studentEmail",
  ]),
  [
    "a number without a country",
    (h) => h.students.add({ studentPhone: "0151 2345678", is13Plus: true }),
    "studentPhone",
  ],
  ["neither address nor number", (h) => h.students.add({ is13Plus: true }), ""],
  [
    "address and number",
    (h) => h.students.add({ studentEmail: "a@example.com", studentPhone: "+15551234567", is13Plus: true }),
    "",
  ],
  [
    "no rights at all",
    (h) => h.students.add({ studentEmail: "a@example.com", is13Plus: true, rights: [] }),
    "rights",
  ],
  ["an id that is none", (h) => h.bookings.get({ bookingId: "1 or 1=1" }), "bookingId"],
  ["a page of 201", (h) => h.students.list({ limit: 201 }), "limit"],
  ["a page of none", (h) => h.students.list({ limit: 0 }), "limit"],
  ["half a page", (h) => h.students.list({ limit: 1.5 }), "limit"],
  ["page 0", (h) => h.students.list({ page: 0 }), "page"],
  ["page and offset", (h) => h.students.list({ page: 2, offset: 10 }), ""],
  ["a negative offset", (h) => h.bookings.list({ offset: -1 }), "offset"],
  ["a name of 10,000 characters", (h) => h.profile.update({ fullName: "x".repeat(10_000) }), "fullName"],
  ["a blank name", (h) => h.profile.update({ fullName: "  " }), "fullName"],
  ["a picture over http", (h) => h.profile.update({ avatarUrl: "http://example.com/a.png" }), "avatarUrl"],
  ["the 30th of February", (h) => h.profile.update({ dateOfBirth: "2011-02-30" }), "dateOfBirth"],
  [
    "a negative price",
    (h) => h.bookings.create({ ...booking, priceMinor: -1, currency: "EUR" }),
    "priceMinor",
  ],
  [
    "a price in fractions",
    (h) => h.bookings.create({ ...booking, priceMinor: 0.5, currency: "EUR" }),
    "priceMinor",
  ],
  [
    "a price beyond integers",
    (h) => h.bookings.create({ ...booking, priceMinor: 2 ** 31, currency: "EUR" }),
    "priceMinor",
  ],
  [
    "a currency in small letters",
    (h) => h.bookings.create({ ...booking, priceMinor: 1, currency: "eur" }),
    "currency",
  ],
  [
    "a time without offset",
    (h) => h.bookings.create({ ...booking, startsAt: "2026-09-01T15:00:00" }),
    "startsAt",
  ],
  ["a date that is none", (h) => h.bookings.create({ ...booking, endsAt: new Date(Number.NaN) }), "endsAt"],
  ["no bookings", (h) => h.bookings.assignMany({ bookingIds: [], studentId: someId }), "bookingIds"],
  [
    "101 bookings",
    (h) => h.bookings.assignMany({ bookingIds: Array(101).fill(someId), studentId: someId }),
    "bookingIds",
  ],
  ["no token and no id", (h) => h.invitations.accept({}), ""],
  ["token and id", (h) => h.invitations.decline({ token: "x", invitationId: someId }), ""],
  ["an empty token", (h) => h.invitations.preview({ token: " " }), "token"],
  [
    "a placeholder without consent",
    (h) => h.admin.createPlaceholderStudent({ fullName: "Mia", guardianId: someId, consent: "" }),
    "consent",
  ],
  ["a page of the log of 201", (h) => h.admin.auditLog({ limit: 201 }), "limit"],
  ["1001 notifications", (h) => h.notifications.markRead({ ids: Array(1001).fill(someId) }), "ids"],
];
const booking = { tutorId: someId, subject: "Algebra", startsAt: new Date(0), endsAt: new Date(1) };

describe("input is refused before anything is sent", () => {
  test.each(refused)("%s", async (_, call, field) => {
    const server = fakeServer(() => json(null));
    const { error } = await call(server.homeroom);
    expect(error).toMatchObject({ code: "validation.failed", status: null });
    expect(fields(error)).toContain(field);
    expect(server.sent).toEqual([]);
  });

  test("so are misspelt keys and values of other types, which only JavaScript can pass", async () => {
    const server = fakeServer(() => json(null));
    for (const input of [{ linkID: someId }, { linkId: 1 }, null, "x", { linkId: someId, force: true }]) {
      const { error } = await Reflect.apply(server.homeroom.students.unlink, undefined, [input]);
      expect(error).toMatchObject({ code: "validation.failed" });
    }
    expect(server.sent).toEqual([]);
  });

  test.each([
    ["notifications", "setPreference", { key: "PARENT_CHILD_EXPELLED", email: false }, "key"],
    ["notifications", "setPreference", { key: "parent_child_graded", email: false }, "key"],
    ["notifications", "setPreference", { key: null, email: false }, "key"],
    ["notifications", "setPreference", { key: "PARENT_CHILD_GRADED", sms: false }, ""],
    ["portal", "updateEnrollment", { enrollmentId: someId, status: "expelled" }, "status"],
    ["portal", "updateEnrollment", { enrollmentId: someId, studentId: otherId }, ""],
    ["portal", "grade", { submissionId: someId, score: -0.01 }, "score"],
    ["portal", "grade", { submissionId: someId, score: Number.NaN }, "score"],
    ["portal", "grade", { submissionId: someId, score: "20" }, "score"],
    ["portal", "submit", { assignmentId: someId, body: "x", score: 20 }, ""],
    ["portal", "childOverview", { studentId: someId, now: "2020-01-01" }, ""],
  ] as const)("%s.%s(%j)", async (namespace, name, input, field) => {
    const server = fakeServer(() => json(null));
    const call: unknown = Reflect.get(server.homeroom[namespace], name);
    if (typeof call !== "function") throw new Error(`${namespace}.${name} is missing`);
    const { error } = await Reflect.apply(call, undefined, [input]);
    expect(error).toMatchObject({ code: "validation.failed" });
    expect(fields(error)).toContain(field);
    expect(server.sent).toEqual([]);
  });
});

function fields(error: AnyHomeroomError | null): string[] {
  return error?.code === "validation.failed" ? error.detail.map(({ field }) => field) : [];
}

describe("input is sent as the database names it", () => {
  const sentBy = async (call: (homeroom: Homeroom) => Promise<Result<unknown>>, answer: () => Response) => {
    const server = fakeServer(answer);
    expect((await call(server.homeroom)).error).toBeNull();
    const [request] = server.sent;
    return { path: request?.url.pathname.replace("/rest/v1/", ""), body: request?.body };
  };

  test("what is left out is not sent", async () => {
    const sent = await sentBy(
      (h) => h.students.add({ studentEmail: " Mia@Example.com ", is13Plus: true, relation: undefined }),
      () => json(rows.invitation),
    );
    expect(sent).toEqual({
      path: "rpc/add_student",
      body: { p_student_email: "Mia@Example.com", p_is_13_plus: true },
    });
  });

  test("times are sent in UTC or as they were given", async () => {
    const sent = await sentBy(
      (h) => h.bookings.create({ ...booking, endsAt: "2026-09-01T15:00:00+02:00", requestId: someId }),
      () => json(rows.booking),
    );
    expect(sent.body).toMatchObject({
      p_starts_at: "1970-01-01T00:00:00.000Z",
      p_ends_at: "2026-09-01T15:00:00+02:00",
      p_request_id: someId,
    });
  });

  test.each([
    [
      "student",
      { studentEmail: "a@example.com", is13Plus: true },
      "rpc/add_student",
      { p_student_email: "a@example.com", p_is_13_plus: true },
    ],
    ["parent", { parentEmail: "a@example.com" }, "rpc/invite_parent", { p_parent_email: "a@example.com" }],
    ["client", { clientEmail: "a@example.com" }, "rpc/invite_client", { p_client_email: "a@example.com" }],
    [
      "placeholder",
      { profileId: otherId, email: "a@example.com" },
      "rpc/invite_placeholder",
      { p_profile_id: otherId, p_email: "a@example.com" },
    ],
  ])("an invitation of kind %s", async (kind, input, path, body) => {
    const sent = await sentBy(
      (h) => Reflect.apply(h.invitations.send, undefined, [{ kind, ...input }]),
      () => json(rows.invitation),
    );
    expect(sent).toEqual({ path, body });
  });

  test("a call without a result gives null", async () => {
    const server = fakeServer(nothing);
    expect(await server.homeroom.guardians.block({ linkId: someId })).toEqual({ data: null, error: null });
  });
});

describe("the token of an invitation's link", () => {
  test.each([
    ["https://app.example.com/invitations#token=aB-_9", "aB-_9"],
    ["https://app.example.com/invitations?x=1#a=b&token=aB9", "aB9"],
    ["#token=aB9", "aB9"],
    ["homeroom://invitations#token=aB9", "aB9"],
    ["https://app.example.com/invitations?token=leaked", null],
    ["https://app.example.com/#token=", null],
    ["https://app.example.com/#other", null],
    ["not a url", null],
    ["", null],
  ])("of %s is %s", (url, token) => {
    expect(invitationToken(url)).toBe(token);
  });
});
