import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newRequestId, unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let bob: Person;
let eve: Person;
let dana: Person;
let frank: Person;
let mia: Person;
let leo: Person;

beforeAll(async () => {
  town = await startTown();
  [bob, eve, dana, frank, mia, leo] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Eve Evans", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Frank Fox", ["agent"]),
    town.person("Mia Baker", ["student"]),
    town.person("Leo Baker", ["student"]),
  ]);
  await town.link(bob, mia, "FATHER");
  await town.link(bob, leo, "FATHER");
});
afterAll(() => town.stop());

const lesson = (hour: number) => ({ tutorId: dana.id, subject: "Algebra", ...tomorrow(hour) });

test("a parent books, the tutor confirms, both and the child see it, a stranger does not", async () => {
  const booking = await unwrap(
    bob.homeroom.bookings.create({ ...lesson(0), studentId: mia.id, priceMinor: 4000, currency: "EUR" }),
  );
  expect(booking).toMatchObject({
    clientId: bob.id,
    studentId: mia.id,
    guardianId: bob.id,
    tutorId: dana.id,
    priceMinor: 4000,
    currency: "EUR",
    status: "pending",
    attendance: null,
  });
  expect(new Date(booking.startsAt)).toEqual(tomorrow(0).startsAt);
  const bookingId = booking.id;

  expect((await bob.homeroom.bookings.confirm({ bookingId })).error).toMatchObject({
    code: "permission.denied",
  });
  expect((await eve.homeroom.bookings.confirm({ bookingId })).error).toMatchObject({
    code: "booking.not_found",
  });
  expect(await unwrap(dana.homeroom.bookings.confirm({ bookingId }))).toMatchObject({ status: "confirmed" });
  expect((await dana.homeroom.bookings.confirm({ bookingId })).error).toMatchObject({
    code: "booking.not_open",
  });
  expect((await dana.homeroom.bookings.complete({ bookingId })).error).toMatchObject({
    code: "booking.not_open",
  });

  const names = { clientName: "Bob Baker", studentName: "Mia Baker", tutorName: "Dana Diaz" };
  for (const [person, mySide] of [
    [bob, "client"],
    [mia, "student"],
    [dana, "tutor"],
  ] as const) {
    expect(await unwrap(person.homeroom.bookings.get({ bookingId }))).toMatchObject({
      id: bookingId,
      ...names,
      mySide,
    });
  }
  expect((await eve.homeroom.bookings.get({ bookingId })).error).toMatchObject({ code: "booking.not_found" });

  const cancelled = await unwrap(bob.homeroom.bookings.cancel({ bookingId, reason: "Ill,\nsorry" }));
  expect(cancelled).toMatchObject({ status: "cancelled", cancelledBy: bob.id, cancelReason: "Ill,\nsorry" });
});

test("a lesson that is over is completed with attendance", async () => {
  const [past] = await town.sql<{ id: string }[]>`
    insert into public.bookings (client_id, student_id, tutor_id, starts_at, ends_at, subject, status)
    values (${bob.id}, ${mia.id}, ${dana.id}, now() - interval '2 hours', now() - interval '1 hour', 'Algebra', 'confirmed')
    returning id`;
  const bookingId = past?.id ?? "";
  const done = await unwrap(dana.homeroom.bookings.complete({ bookingId, attendance: "no_show" }));
  expect(done).toMatchObject({ status: "completed", attendance: "no_show" });
  expect((await bob.homeroom.bookings.cancel({ bookingId })).error).toMatchObject({
    code: "booking.not_open",
  });
});

describe("a request", () => {
  test("that is repeated makes one booking", async () => {
    const input = { ...lesson(2), requestId: newRequestId() };
    const first = await unwrap(bob.homeroom.bookings.create(input));
    expect(await unwrap(bob.homeroom.bookings.create(input))).toEqual(first);
    const other = await bob.homeroom.bookings.create({ ...input, subject: "Chemistry" });
    expect(other.error).toMatchObject({ code: "request.mismatch", status: 409 });
  });

  test("for a slot that is taken is refused without a word of whose it is", async () => {
    await unwrap(bob.homeroom.bookings.create(lesson(4)));
    const { error } = await eve.homeroom.bookings.create(lesson(4));
    expect(error).toMatchObject({
      code: "booking.time_taken",
      status: 409,
      message: "This time is taken.",
      detail: null,
    });
  });

  test("has to make sense", async () => {
    const { startsAt, endsAt } = tomorrow(6);
    const codes = async (input: Partial<Parameters<typeof bob.homeroom.bookings.create>[0]>) =>
      (await bob.homeroom.bookings.create({ ...lesson(6), ...input })).error;
    expect(await codes({ startsAt: endsAt, endsAt: startsAt })).toMatchObject({
      code: "validation.failed",
      message: "endsAt must be after startsAt.",
      detail: [{ field: "endsAt" }],
    });
    expect(await codes({ startsAt: "2001-01-01T00:00:00Z" })).toMatchObject({
      detail: [{ field: "startsAt" }],
    });
    expect(await codes({ endsAt: "9999-12-31T00:00:00Z" })).toMatchObject({ code: "validation.failed" });
    expect(await codes({ priceMinor: 1 })).toMatchObject({ detail: [{ field: "priceMinor" }] });
    expect(await codes({ tutorId: eve.id })).toMatchObject({ code: "booking.not_a_tutor" });
    expect(await codes({ tutorId: bob.id })).toMatchObject({ code: "validation.failed" });
    expect(await codes({ subject: "Alge\u0007bra" })).toMatchObject({ code: "validation.failed" });
    const foreign = await eve.homeroom.bookings.create({ ...lesson(6), studentId: mia.id });
    expect(foreign.error).toMatchObject({ code: "booking.student_not_linked", status: 403 });
    expect((await mia.homeroom.bookings.create(lesson(6))).error).toMatchObject({ code: "role.required" });
    expect((await town.stranger.bookings.create(lesson(6))).error).toMatchObject({ code: "auth.required" });
  });
});

describe("who attends", () => {
  test("is assigned, changed and taken out", async () => {
    const { id: bookingId } = await unwrap(bob.homeroom.bookings.create(lesson(8)));
    const input = { bookingId, studentId: mia.id };
    expect(await unwrap(bob.homeroom.bookings.assign(input))).toMatchObject({
      studentId: mia.id,
      status: "pending",
    });
    expect((await dana.homeroom.bookings.assign(input)).error).toMatchObject({ code: "permission.denied" });
    expect(await unwrap(mia.homeroom.bookings.unassign({ bookingId }))).toMatchObject({
      studentId: null,
      guardianId: null,
    });
  });

  test("is assigned to many at once, all or none", async () => {
    const bookings = [
      await unwrap(bob.homeroom.bookings.create(lesson(9))),
      await unwrap(bob.homeroom.bookings.create(lesson(10))),
    ];
    const bookingIds = bookings.map(({ id }) => id);
    const assigned = await unwrap(bob.homeroom.bookings.assignMany({ bookingIds, studentId: leo.id }));
    expect(assigned.map(({ studentId }) => studentId)).toEqual([leo.id, leo.id]);
    await unwrap(bob.homeroom.bookings.cancel({ bookingId: bookingIds[0] ?? "" }));
    const { error } = await bob.homeroom.bookings.assignMany({ bookingIds, studentId: mia.id });
    expect(error).toMatchObject({ code: "booking.not_open" });
    const kept = await unwrap(bob.homeroom.bookings.get({ bookingId: bookingIds[1] ?? "" }));
    expect(kept.studentId).toBe(leo.id);
  });

  test("an agent books for a client's child, on the client's right", async () => {
    await town.sql`
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
      values (${frank.id}, ${bob.id}, 'AGENT', 'ACTIVE')`;
    const booking = await unwrap(
      frank.homeroom.bookings.create({ ...lesson(12), studentId: mia.id, guardianId: bob.id }),
    );
    expect(booking).toMatchObject({ clientId: frank.id, guardianId: bob.id, studentId: mia.id });
    expect(await unwrap(bob.homeroom.bookings.get({ bookingId: booking.id }))).toMatchObject({
      mySide: "guardian",
    });
    const [client] = (await unwrap(frank.homeroom.clients.list())).rows;
    const { error } = await frank.homeroom.clients.unlink({ linkId: client?.linkId ?? "" });
    expect(error).toMatchObject({ code: "link.has_active_bookings", detail: [booking.id] });
  });
});

describe("the list", () => {
  test("is filtered by status, span and side, and paged by start", async () => {
    const all = await unwrap(bob.homeroom.bookings.list({ limit: 200 }));
    const starts = all.rows.map(({ startsAt }) => startsAt);
    expect(starts).toEqual(starts.toSorted());
    expect(all.count).toBe(all.rows.length);

    const open = await unwrap(
      bob.homeroom.bookings.list({ status: ["pending", "confirmed"], direction: "desc" }),
    );
    expect(new Set(open.rows.map(({ status }) => status))).toEqual(new Set(["pending"]));
    expect(open.rows[0]?.startsAt).toBe(
      open.rows
        .map(({ startsAt }) => startsAt)
        .toSorted()
        .at(-1),
    );
    const done = await unwrap(bob.homeroom.bookings.list({ status: "completed", side: "client" }));
    expect(done.rows).toMatchObject([{ attendance: "no_show" }]);

    const span = await unwrap(
      bob.homeroom.bookings.list({ from: tomorrow(2).startsAt, to: tomorrow(8).startsAt, tutorId: dana.id }),
    );
    expect(span.rows.map(({ startsAt }) => new Date(startsAt))).toEqual([
      tomorrow(2).startsAt,
      tomorrow(4).startsAt,
    ]);

    const pages = await Promise.all(
      [0, 2].map((offset) => unwrap(bob.homeroom.bookings.list({ offset, limit: 2 }))),
    );
    expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows.slice(0, 4));
    const mias = await unwrap(bob.homeroom.bookings.list({ studentId: mia.id }));
    expect(mias.rows.every(({ studentId }) => studentId === mia.id)).toBe(true);
    const asGuardian = await unwrap(bob.homeroom.bookings.list({ side: "guardian" }));
    expect(asGuardian.rows).toMatchObject([{ clientId: frank.id }]);
  });

  test("is one's own", async () => {
    expect((await unwrap(eve.homeroom.bookings.list())).count).toBe(0);
  });
});
