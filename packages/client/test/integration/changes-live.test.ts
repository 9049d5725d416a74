// What has no rows of its own to tell is told as a change: an open page loses at once what its person lost.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LiveStatus, unwrap } from "../../src/index.ts";
import { startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

/** An event that can be waited for. */
function signal<T = void>() {
  let resolve: (value: T) => void = () => undefined;
  const fired = new Promise<T>((done) => {
    resolve = done;
  });
  return { fired, fire: (value: T) => resolve(value) };
}

test("the other side of a lesson and of a link is told at once", async () => {
  const bob = await town.person("Bob Baker", ["client"]);
  const dana = await town.person("Dana Diaz", ["tutor"]);
  const charlie = await town.person("Charlie Baker", ["student"]);
  const linkId = await town.link(bob, charlie, "FATHER");
  const live = signal();
  const lesson = signal<string>();
  const access = signal();
  const danas = dana.homeroom.subscribe(
    { onBooking: ({ bookingId }) => lesson.fire(bookingId), onAccess: () => access.fire() },
    { onStatus: (status: LiveStatus) => status === "live" && live.fire() },
  );
  await live.fired;
  const { id } = await unwrap(
    bob.homeroom.bookings.create({
      tutorId: dana.id,
      subject: "Algebra",
      studentId: charlie.id,
      ...tomorrow(0),
    }),
  );
  expect(await lesson.fired).toBe(id);
  await unwrap(dana.homeroom.bookings.confirm({ bookingId: id }));
  expect(await unwrap(dana.homeroom.contacts.list({ studentId: charlie.id }))).toHaveLength(1);
  // A further lesson keeps Dana the student's tutor when the guardian is gone.
  await town.sql`
    insert into public.courses (id, tutor_id, title) values (${linkId}, ${dana.id}, 'Algebra')`;
  await town.sql`insert into public.enrollments (course_id, student_id) values (${linkId}, ${charlie.id})`;
  await unwrap(bob.homeroom.students.unlink({ linkId, onActiveBookings: "cancel" }));
  await access.fired;
  expect(await unwrap(dana.homeroom.contacts.list({ studentId: charlie.id }))).toEqual([]);
  danas.unsubscribe();
});
