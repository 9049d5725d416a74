import { afterAll, beforeAll, expect, test } from "vitest";
import { Constants, unwrap } from "../../src/index.ts";
import { de } from "../../src/texts/de.ts";
import { describe } from "../../src/texts/index.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let bob: Person;
let dana: Person;
let mia: Person;

beforeAll(async () => {
  town = await startTown();
  [bob, dana, mia] = await Promise.all([
    town.person("Bob Baker", ["client"]),
    town.person("Dana Diaz", ["tutor"]),
    town.person("Mia Baker", ["student"]),
  ]);
  await town.link(bob, mia, "FATHER");
});
afterAll(() => town.stop());

test("what happened is told to the others, newest first, and read once", async () => {
  const lesson = { tutorId: dana.id, studentId: mia.id, subject: "Algebra" };
  const first = await unwrap(bob.homeroom.bookings.create({ ...lesson, ...tomorrow(1) }));
  const second = await unwrap(bob.homeroom.bookings.create({ ...lesson, ...tomorrow(2) }));
  const told = await unwrap(dana.homeroom.notifications.list());
  expect(told.rows.map(({ key, subjectId, data }) => [key, subjectId, data])).toEqual([
    ["BOOKING_CHANGED", second.id, { change: "requested", side: "tutor" }],
    ["BOOKING_CHANGED", first.id, { change: "requested", side: "tutor" }],
  ]);
  expect(told.rows.map(({ studentName }) => studentName)).toEqual(["Mia Baker", "Mia Baker"]);
  expect(told.rows.map(({ subjectName }) => subjectName)).toEqual([null, null]);
  expect(told.rows.map((one) => describe(one, de))).toEqual([
    "Unterricht angefragt: \u2068Mia Baker\u2069",
    "Unterricht angefragt: \u2068Mia Baker\u2069",
  ]);
  expect(await unwrap(dana.homeroom.notifications.unreadCount())).toBe(2);

  const [newest] = told.rows;
  expect(await unwrap(dana.homeroom.notifications.markRead({ ids: [newest?.id ?? ""] }))).toBe(1);
  expect(await unwrap(dana.homeroom.notifications.unreadCount())).toBe(1);
  const unread = await unwrap(dana.homeroom.notifications.list({ unreadOnly: true }));
  expect(unread.rows.map(({ subjectId, readAt }) => [subjectId, readAt])).toEqual([[first.id, null]]);
  expect(await unwrap(dana.homeroom.notifications.markRead())).toBe(1);
  expect(await unwrap(dana.homeroom.notifications.markRead())).toBe(0);

  const page = await unwrap(dana.homeroom.notifications.list({ page: 2, limit: 1 }));
  expect(page).toMatchObject({ count: 2, rows: [{ subjectId: first.id, readAt: expect.any(String) }] });
});

test("somebody else's are not marked", async () => {
  const [bobs] = (await unwrap(bob.homeroom.notifications.list())).rows;
  expect(bobs).toMatchObject({
    key: "LINK_CHANGED",
    data: { change: "created", side: "guardian", otherId: mia.id },
  });
  expect(await unwrap(dana.homeroom.notifications.markRead({ ids: [bobs?.id ?? ""] }))).toBe(0);
});

test("switches stand on until they are set, and one stays on", async () => {
  const keys = Constants.public.Enums.notification_key;
  expect(await unwrap(bob.homeroom.notifications.preferences())).toEqual(
    keys.map((key) => ({ key, inApp: key !== "PARENT_WEEKLY_DIGEST", email: expect.any(Boolean) })),
  );
  const set = await unwrap(
    bob.homeroom.notifications.setPreference({ key: "BOOKING_CHANGED", email: false }),
  );
  expect(set).toEqual({ key: "BOOKING_CHANGED", inApp: true, email: false });
  const kept = await unwrap(
    bob.homeroom.notifications.setPreference({ key: "BOOKING_CHANGED", inApp: false }),
  );
  expect(kept).toEqual({ key: "BOOKING_CHANGED", inApp: false, email: false });
  const { error } = await bob.homeroom.notifications.setPreference({ key: "LINK_CHANGED", inApp: false });
  expect(error).toMatchObject({ code: "validation.failed", detail: [{ field: "key" }] });
});

test("the name of a student whom the reader may not see any more is not told", async () => {
  const tom = await town.person("Tom Thorn", ["tutor"]);
  const lesson = { tutorId: tom.id, studentId: mia.id, subject: "Chess", ...tomorrow(5) };
  const { id: bookingId } = await unwrap(bob.homeroom.bookings.create(lesson));
  const named = async () =>
    (await unwrap(tom.homeroom.notifications.list())).rows.map(({ studentName }) => studentName);
  expect(await named()).toEqual(["Mia Baker"]);
  await unwrap(bob.homeroom.bookings.unassign({ bookingId }));
  expect((await named()).filter((name) => name !== null)).toEqual([]);
});

test("a calendar address is made, renewed and ended by its person alone", async () => {
  expect(await unwrap(bob.homeroom.calendar.feed())).toBeNull();
  const { url } = await unwrap(bob.homeroom.calendar.createFeed({ showsNames: true }));
  expect(url).toMatch(/\/functions\/v1\/calendar-feed\/[\w-]{43}\.ics$/);
  expect(await unwrap(bob.homeroom.calendar.feed())).toMatchObject({ showsNames: true, lastReadAt: null });
  expect(await unwrap(dana.homeroom.calendar.feed())).toBeNull();
  expect((await unwrap(bob.homeroom.calendar.createFeed())).url).not.toBe(url);
  await unwrap(bob.homeroom.calendar.revokeFeed());
  expect(await unwrap(bob.homeroom.calendar.feed())).toBeNull();
});
