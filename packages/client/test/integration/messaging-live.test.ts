// Live updates against the stack: the same is told by events, and by asking where Realtime cannot be
// reached.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type HomeroomOptions,
  type LiveStatus,
  type Message,
  type Notification,
  type Thread,
  unwrap,
} from "../../src/index.ts";
import { confirmedLesson, startTown, type Town } from "../support/town.ts";

let town: Town;

beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

/** A guardian who writes to the tutor of their child. */
async function pair(name: string, options?: HomeroomOptions) {
  const bob = await town.person(`Bob ${name}`, ["client"], options);
  const dana = await town.person(`Dana ${name}`, ["tutor"], options);
  const charlie = await town.person(`Charlie ${name}`, ["student"]);
  await town.link(bob, charlie, "FATHER");
  await confirmedLesson(bob, charlie, dana);
  const write = (body: string) =>
    unwrap(bob.homeroom.messages.send({ studentId: charlie.id, recipientId: dana.id, body }));
  return { bob, dana, write };
}

const unreachable: HomeroomOptions = {
  live: {
    open() {
      throw new Error("There is no Realtime.");
    },
  },
};

/** A list that can be waited for. */
function collected<T>() {
  const all: T[] = [];
  let check: () => void = () => undefined;
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      check = () => holds() && resolve();
      check();
    });
  return {
    all,
    push(one: T) {
      all.push(one);
      check();
    },
    /** Resolves when there are that many. */
    reached: (length: number) => until(() => all.length >= length),
    /** Resolves when the newest is of that kind. */
    newest: (fits: (one: T) => boolean) => until(() => all.slice(-1).some(fits)),
  };
}

test.each<[LiveStatus, HomeroomOptions | undefined]>([
  ["live", undefined],
  ["polling", unreachable],
])("what one person does, the other is told, once and in order: %s", async (how, settings) => {
  const { bob, dana, write } = await pair(how, settings);
  await write("before");
  const messages = collected<Message>();
  const threads = collected<Thread>();
  const rung = collected<Notification>();
  const reads = collected<{ threadId: string; upToSeq: number }>();
  const statuses = new Map<string, (status: LiveStatus) => void>();
  const reaches = (who: string) =>
    new Promise<void>((resolve) => statuses.set(who, (status) => status === how && resolve()));
  const reached = Promise.all([reaches("dana"), reaches("bob")]);
  const options = { interval: 1000, onStatus: (status: LiveStatus) => statuses.get("dana")?.(status) };
  const bobsOptions = { interval: 1000, onStatus: (status: LiveStatus) => statuses.get("bob")?.(status) };
  const danas = dana.homeroom.threads.subscribe(
    { onMessage: (one) => messages.push(one), onThread: (one) => threads.push(one) },
    options,
  );
  const bobs = bob.homeroom.threads.subscribe({ onRead: (one) => reads.push(one) }, bobsOptions);
  const bell = dana.homeroom.notifications.subscribe({ onNotification: (one) => rung.push(one) }, options);
  await Promise.all([danas.ready, bobs.ready, bell.ready]);
  await reached;
  expect([danas.status, bobs.status]).toEqual([how, how]);

  const { threadId } = await write("one");
  await write("two");
  await messages.reached(2);
  await threads.newest(({ unreadCount }) => unreadCount === 3);
  expect(messages.all.map(({ seq, body, senderId }) => [seq, body, senderId])).toEqual([
    [2, "one", bob.id],
    [3, "two", bob.id],
  ]);
  expect(threads.all.at(-1)).toMatchObject({ threadId, unreadCount: 3, otherName: `Bob ${how}` });

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
