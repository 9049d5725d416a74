// Live updates against the stack, which has no Realtime: the socket fails, and the app asks.
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Message, type Notification, type Thread, unwrap } from "../../src/index.ts";
import { type Person, startTown, type Town, tomorrow } from "../support/town.ts";

let town: Town;
let bob: Person;
let dana: Person;
let charlie: Person;

beforeAll(async () => {
  town = await startTown();
  bob = await town.person("Bob Baker", ["client"]);
  dana = await town.person("Dana Diaz", ["tutor"]);
  charlie = await town.person("Charlie Baker", ["student"]);
  await town.link(bob, charlie, "FATHER");
  const lesson = { tutorId: dana.id, subject: "Algebra", studentId: charlie.id, ...tomorrow(0) };
  const { id } = await unwrap(bob.homeroom.bookings.create(lesson));
  await unwrap(dana.homeroom.bookings.confirm({ bookingId: id }));
});
afterAll(() => town.stop());

const write = (body: string) =>
  unwrap(bob.homeroom.messages.send({ studentId: charlie.id, recipientId: dana.id, body }));

/** A list that can be waited for. */
function collected<T>() {
  const all: T[] = [];
  let waiting: { length: number; resolve: () => void } | null = null;
  return {
    all,
    push(one: T) {
      all.push(one);
      if (waiting && all.length >= waiting.length) waiting.resolve();
    },
    /** Resolves when there are that many. */
    reached: (length: number) =>
      new Promise<void>((resolve) => {
        if (all.length >= length) resolve();
        else waiting = { length, resolve };
      }),
  };
}

test("what one person does, the other is told, once and in order", async () => {
  await write("before");
  const messages = collected<Message>();
  const threads = collected<Thread>();
  const rung = collected<Notification>();
  const reads = collected<{ threadId: string; upToSeq: number }>();
  const options = { interval: 1000 };
  const danas = dana.homeroom.threads.subscribe(
    { onMessage: (one) => messages.push(one), onThread: (one) => threads.push(one) },
    options,
  );
  const bobs = bob.homeroom.threads.subscribe({ onRead: (one) => reads.push(one) }, options);
  const bell = dana.homeroom.notifications.subscribe({ onNotification: (one) => rung.push(one) }, options);
  await Promise.all([danas.ready, bobs.ready, bell.ready]);
  expect(danas.status).toBe("polling");

  const { threadId } = await write("one");
  await write("two");
  await messages.reached(2);
  await threads.reached(1);
  expect(messages.all.map(({ seq, body, senderId }) => [seq, body, senderId])).toEqual([
    [2, "one", bob.id],
    [3, "two", bob.id],
  ]);
  expect(threads.all.at(-1)).toMatchObject({ threadId, unreadCount: 3, otherName: "Bob Baker" });

  await unwrap(dana.homeroom.threads.open({ threadId }));
  await reads.reached(1);
  expect(reads.all).toEqual([{ threadId, upToSeq: 3 }]);

  await write("three");
  await rung.reached(1);
  expect(rung.all[0]).toMatchObject({
    key: "NEW_MESSAGE",
    subjectId: threadId,
    data: { seq: 4, side: "staff" },
  });

  danas.unsubscribe();
  bell.unsubscribe();
  bobs.unsubscribe();
  await write("four");
  const knowing = collected<Message>();
  const again = dana.homeroom.threads.subscribe(
    { onMessage: (one) => knowing.push(one) },
    { since: { [threadId]: 3 } },
  );
  await again.ready;
  expect(knowing.all.map(({ body }) => body)).toEqual(["three", "four"]);
  expect(messages.all.length).toBeLessThanOrEqual(3);
  again.unsubscribe();
});
