import { describe, expect, test } from "vitest";
import { Constants, unwrap } from "../../src/index.ts";
import { fakeServer, json, raised, rows, someId } from "../support/fake-server.ts";

const page = (body: unknown[], range: string, status = 200) => json(body, status, { "content-range": range });
const parameters = (url: URL | undefined) => Object.fromEntries(url?.searchParams ?? []);

test("a list asks for exactly one page, in an order without ties, and for an exact count", async () => {
  const server = fakeServer(() => page([rows.student], "4-4/9", 206));
  const input = { sort: "linkedAt", direction: "desc", page: 2, limit: 4 } as const;
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
      activeBookingCount: 1,
      linkedAt: rows.student.linked_at,
    },
  ]);
  const [request] = server.sent;
  expect(parameters(request?.url)).toEqual({
    select: "*",
    order: "linked_at.desc.nullslast,link_id.asc",
    offset: "4",
    limit: "4",
  });
  expect(request?.headers.get("prefer")).toContain("count=exact");
});

test("the input may be left out", async () => {
  const server = fakeServer(() => page([], "*/0"));
  expect(await server.homeroom.students.list()).toEqual({ data: { rows: [], count: 0 }, error: null });
  expect(parameters(server.sent[0]?.url)).toMatchObject({
    order: "full_name.asc.nullslast,link_id.asc",
    limit: "50",
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
  expect(await unwrap(server.homeroom.bookings.list({ offset: 10 }))).toEqual({ rows: [], count: 3 });
  expect(server.sent.map(({ method }) => method)).toEqual(["GET", "HEAD"]);
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
