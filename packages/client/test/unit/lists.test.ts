import { describe, expect, test } from "vitest";
import { Constants, type Homeroom, pages, unwrap } from "../../src/index.ts";
import { fakeServer, json, otherId, raised, rows, someId } from "../support/fake-server.ts";

const page = (body: unknown[], range: string, status = 200) => json(body, status, { "content-range": range });
const parameters = (url: URL | undefined) => Object.fromEntries(url?.searchParams ?? []);

test("a list asks for one page and a row more, in an order without ties, and for a count where it is wanted", async () => {
  const server = fakeServer(() => page([rows.student], "4-4/9", 206));
  const input = { sort: "linkedAt", direction: "desc", page: 2, limit: 4, count: true } as const;
  const { rows: students, count } = await unwrap(server.homeroom.students.list(input));
  expect(count).toBe(9);
  expect(students).toEqual([
    {
      linkId: rows.student.link_id,
      studentId: rows.student.student_id,
      fullName: "Mia Baker",
      email: "mia@example.com",
      avatarUrl: null,
      dateOfBirth: "2011-03-14",
      relation: "FATHER",
      rights: ["view_progress", "book"],
      isGranted: false,
      activeBookingCount: 1,
      linkedAt: rows.student.linked_at,
    },
  ]);
  const [request] = server.sent;
  expect(parameters(request?.url)).toEqual({
    select: "*",
    order: "linked_at.desc.nullslast,link_id.asc",
    offset: "4",
    limit: "5",
  });
  expect(request?.headers.get("prefer")).toContain("count=exact");
});

const groupId = otherId;

test.each<[string, (homeroom: Homeroom) => Promise<unknown>, Record<string, string>, object]>([
  ["list_students_in_group", ({ students }) => students.list({ groupId }), {}, {}],
  [
    "list_client_students_in_group",
    ({ clients }) => clients.students({ groupId, clientId: someId }),
    { client_id: `eq.${someId}` },
    {},
  ],
  [
    "list_goals_in_group",
    ({ goals }) => goals.list({ groupId, status: "active" }),
    { status: "in.(active)" },
    {},
  ],
  [
    "list_enrollments_in_group",
    ({ portal }) => portal.enrollments({ groupId, courseId: someId, sort: "progress", direction: "desc" }),
    { course_id: `eq.${someId}`, order: "progress.desc.nullslast,id.asc" },
    {},
  ],
  [
    "list_bookings_in_group",
    ({ bookings }) => bookings.list({ groupId, from: "2026-09-01T00:00:00Z", side: "tutor" }),
    { my_side: "eq.tutor" },
    { p_from: "2026-09-01T00:00:00Z" },
  ],
])(
  "%s gives the rows of a group, by the filters of the whole list and without its students",
  async (name, list, filters, more) => {
    const server = fakeServer(() => page([], "*/0"));
    await list(server.homeroom);
    await list(server.homeroom.with({ readFrom: { url: "http://replica.test" } }));
    const [first, replicas] = server.sent;
    expect([first?.method, first?.url.pathname]).toEqual(["POST", `/rest/v1/rpc/${name}`]);
    expect(parameters(first?.url)).toMatchObject({ limit: "51", ...filters });
    expect(first?.body).toEqual({ p_group_id: groupId, ...more });
    expect([replicas?.method, replicas?.url.hostname]).toEqual(["GET", "replica.test"]);
    expect(parameters(replicas?.url)).toMatchObject({ p_group_id: groupId, ...filters, ...more });
  },
);

test("lists that are calls are searched, sorted and by group in their arguments", async () => {
  const server = fakeServer(() => json([]));
  const { contacts, schools } = server.homeroom;
  await unwrap(contacts.list({ groupId, search: "mi", sort: "fullName", direction: "desc" }));
  await unwrap(schools.roster({ classId: someId, sort: "enrolledAt", limit: 7 }));
  expect(server.sent.map(({ url, body }) => [url.pathname, body])).toEqual([
    [
      "/rest/v1/rpc/list_contacts_in_group",
      { p_group_id: groupId, p_search: "mi", p_sort: "full_name", p_descending: true },
    ],
    ["/rest/v1/rpc/list_roster", { p_class_id: someId, p_sort: "enrolled_at", p_limit: 7, p_offset: 0 }],
  ]);
  expect((await contacts.list({ groupId, studentId: someId })).error?.code).toBe("validation.failed");
  expect(server.sent).toHaveLength(2);
});

test("the input may be left out", async () => {
  const server = fakeServer(() => page([], "*/0"));
  expect(await server.homeroom.students.list()).toEqual({
    data: { rows: [], hasMore: false, count: 0 },
    error: null,
  });
  expect(server.sent[0]?.headers.get("prefer") ?? "").not.toContain("count");
  expect(parameters(server.sent[0]?.url)).toMatchObject({
    order: "full_name.asc.nullslast,link_id.asc",
    limit: "51",
  });
});

test("a page behind the last one is empty and still says how many there are", async () => {
  const server = fakeServer(({ method }) =>
    method === "HEAD"
      ? new Response(null, { status: 206, headers: { "content-range": "*/3" } })
      : json(
          { code: "PGRST103", message: "Requested range not satisfiable", details: null, hint: null },
          416,
        ),
  );
  expect(await unwrap(server.homeroom.bookings.list({ offset: 10, count: true }))).toEqual({
    rows: [],
    hasMore: false,
    count: 3,
  });
  expect(server.sent.map(({ method }) => method)).toEqual(["GET", "HEAD"]);
});

test("without a count the last page knows it, and the others know that more follow", async () => {
  const found = (offset: number, limit: number) => rows23.slice(offset, offset + limit);
  const rows23 = Array.from({ length: 23 }, () => rows.student);
  const server = fakeServer(({ url }) =>
    json(found(Number(url.searchParams.get("offset")), Number(url.searchParams.get("limit")))),
  );
  const look = async (input: { page?: number; limit?: number; offset?: number }) => {
    const { rows: page, hasMore, count } = await unwrap(server.homeroom.students.list(input));
    return [page.length, hasMore, count];
  };
  expect(await look({ limit: 10 })).toEqual([10, true, null]);
  expect(await look({ limit: 10, page: 3 })).toEqual([3, false, 23]);
  expect(await look({ limit: 23 })).toEqual([23, false, 23]);
  expect(await look({ offset: 40 })).toEqual([0, false, null]);
  const walked: number[] = [];
  for await (const { data } of pages(server.homeroom.students.list, { limit: 10 })) {
    walked.push(data?.rows.length ?? -1);
  }
  expect(walked).toEqual([10, 10, 3]);
});

test("pages end with an error, and with the last rows of a list without pages", async () => {
  const server = fakeServer((_, index) => (index === 0 ? json(Array(2).fill(contact)) : json([])));
  const lengths: (number | undefined)[] = [];
  for await (const { data } of pages(server.homeroom.contacts.list, { limit: 2 })) lengths.push(data?.length);
  expect(lengths).toEqual([2, 0]);
  const down = fakeServer(() => raised(401, "auth.required"));
  const codes: (string | undefined)[] = [];
  for await (const { error } of pages(down.homeroom.bookings.list, {})) codes.push(error?.code);
  expect(codes).toEqual(["auth.required"]);
});

const contact = {
  conversation_key: "a",
  profile_id: someId,
  full_name: "Dana",
  avatar_url: null,
  role: "TUTOR",
  student_id: someId,
  student_name: "Mia",
  thread_id: null,
};

test("alerts are filtered by days, notifications by student and kind", async () => {
  const server = fakeServer(() => json([]));
  await server.homeroom.events.list({ from: "2026-09-01", to: "2026-09-30" });
  expect(server.sent[0]?.url.searchParams.getAll("event_date")).toEqual(["gte.2024-01-01", "lte.2026-09-30"]);
  expect(server.sent[0]?.url.searchParams.get("or")).toBe(
    "(event_date.gte.2026-09-01,ends_at.gte.2026-09-01)",
  );
  await server.homeroom.events.list({ to: "2026-09-30", scope: { level: "campus", id: someId } });
  expect(server.sent[1]?.body).toMatchObject({ p_to: "2026-09-30", p_limit: 51 });
  expect(server.sent).toHaveLength(2);
  await server.homeroom.notifications.list({ studentId: someId, key: "NEW_MESSAGE" });
  expect(parameters(server.sent[2]?.url)).toMatchObject({
    student_id: `eq.${someId}`,
    key: "in.(NEW_MESSAGE)",
  });
});

test("bookings are filtered by status, span, people and side", async () => {
  const server = fakeServer(() => page([], "*/0"));
  const from = "2026-09-01T00:00:00+02:00";
  await server.homeroom.bookings.list({
    status: ["pending", "confirmed"],
    from,
    to: new Date("2026-10-01T00:00:00Z"),
    studentId: someId,
    tutorId: someId,
    side: "client",
    direction: "desc",
  });
  const url = server.sent[0]?.url;
  expect(url?.searchParams.getAll("starts_at")).toEqual([`gte.${from}`, "lt.2026-10-01T00:00:00.000Z"]);
  expect(parameters(url)).toMatchObject({
    status: "in.(pending,confirmed)",
    student_id: `eq.${someId}`,
    tutor_id: `eq.${someId}`,
    my_side: "eq.client",
    order: "starts_at.desc,id.desc",
  });
  await server.homeroom.bookings.list({ status: "completed" });
  expect(parameters(server.sent[1]?.url)).toMatchObject({ status: "in.(completed)" });
});

describe("one row", () => {
  test("that is not there has the code for that", async () => {
    const server = fakeServer(() => json([]));
    const answers = [
      await server.homeroom.profile.get(),
      await server.homeroom.students.get({ studentId: someId }),
      await server.homeroom.bookings.get({ bookingId: someId }),
      await server.homeroom.invitations.preview({ token: "x" }),
    ];
    expect(answers.map(({ error }) => error?.code)).toEqual([
      "profile.not_found",
      "student.not_found",
      "booking.not_found",
      "invitation.not_found",
    ]);
  });
});

describe("notifications", () => {
  const row = {
    id: someId,
    key: "LINK_CHANGED",
    student_id: null,
    subject_type: "link",
    subject_id: someId,
    data: { change: "created", side: "guardian", other_id: someId, from_the_future: 1 },
    created_at: rows.student.linked_at,
    read_at: null,
    student_name: null,
    subject_name: null,
  };

  test("only kinds that this version knows are asked for", async () => {
    const server = fakeServer(() => page([row], "0-0/1"));
    const { rows: notifications } = await unwrap(server.homeroom.notifications.list({ unreadOnly: true }));
    expect(notifications[0]?.data).toEqual({ change: "created", side: "guardian", otherId: someId });
    expect(parameters(server.sent[0]?.url)).toMatchObject({
      key: `in.(${Constants.public.Enums.notification_key.join(",")})`,
      read_at: "is.null",
      order: "created_at.desc,id.asc",
    });
  });

  test("the badge is a count without rows", async () => {
    const server = fakeServer(() => new Response(null, { headers: { "content-range": "*/7" } }));
    expect(await unwrap(server.homeroom.notifications.unreadCount())).toBe(7);
    expect(server.sent[0]?.method).toBe("HEAD");
    const strange = fakeServer(() => new Response(null, { headers: { "content-range": "*/*" } }));
    expect((await strange.homeroom.notifications.unreadCount()).error).toMatchObject({
      code: "response.invalid",
    });
    const signedOut = fakeServer(() => new Response(null, { status: 401 }));
    expect((await signedOut.homeroom.notifications.unreadCount()).error).toMatchObject({
      code: "auth.required",
    });
  });
});

test("a refused list is its error", async () => {
  const server = fakeServer(() => raised(403, "role.required", "Only tutors."));
  expect((await server.homeroom.profile.listTutors()).error).toMatchObject({ code: "role.required" });
});
