import { describe, expect, test, vi } from "vitest";
import type { LiveStatus, ThreadCallbacks, ThreadSubscribeOptions } from "../../src/index.ts";
import { untilNextJoin, untilNextPoll } from "../../src/platform/live/pace.ts";
import { devicePlatform } from "../../src/platform/live/platform.ts";
import { FakeLive, idOf } from "../support/fake-live.ts";
import { json } from "../support/fake-server.ts";

const [first, second] = [idOf(1), idOf(2)];
const interval = 5000;

/** Subscribes, and writes down everything that is told. */
function listen(live: FakeLive, options: ThreadSubscribeOptions = {}) {
  const told: unknown[] = [];
  const callbacks: Required<ThreadCallbacks> = {
    onMessage: ({ threadId, seq, body }) => told.push(["message", threadId, seq, body]),
    onRead: (read) => told.push(["read", read]),
    onWithdrawn: (withdrawn) => told.push(["withdrawn", withdrawn]),
    onThread: ({ threadId, lastSeq, unreadCount, pinnedAt }) =>
      told.push(["thread", threadId, lastSeq, unreadCount, pinnedAt !== null]),
    onGone: (gone) => told.push(["gone", gone]),
  };
  const statuses: LiveStatus[] = [];
  const onStatus = (status: LiveStatus) => statuses.push(status);
  const subscription = live.homeroom.threads.subscribe(callbacks, { onStatus, ...options });
  const numbers = () =>
    told
      .filter((one) => Array.isArray(one) && one[0] === "message")
      .map((one) => Reflect.get(Object(one), 2));
  return { told, numbers, statuses, subscription };
}

async function begun(options: { joinable?: boolean } = {}) {
  const live = new FakeLive();
  live.joinable = options.joinable ?? true;
  live.thread(first, 2);
  const heard = listen(live);
  await live.settle();
  return { live, ...heard };
}

describe("with Realtime", () => {
  test("what was there before is not told; what comes is, without asking in between", async () => {
    const { live, told, subscription } = await begun();
    await subscription.ready;
    expect(subscription.status).toBe("live");
    await live.pass(60_000);
    const asked = live.sent.length;
    await live.pass(60_000);
    expect(live.sent).toHaveLength(asked);
    expect(told).toEqual([]);
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    await live.settle();
    expect(told).toEqual([
      ["message", first, 3, "No. 3"],
      ["thread", first, 3, 1, false],
    ]);
  });

  test("doubles are told once, and not even asked for", async () => {
    const { live, numbers } = await begun();
    const event = { thread_id: first, seq: live.write(first) };
    live.emit("message.new", event);
    live.emit("message.new", event);
    await live.settle();
    const asked = live.sent.length;
    live.emit("message.new", event);
    live.emit("message.new", { thread_id: first, seq: 1 });
    await live.settle();
    expect(numbers()).toEqual([3]);
    expect(live.sent).toHaveLength(asked);
  });

  test("a message that is withdrawn is told once, and no message with it", async () => {
    const { live, told } = await begun();
    live.withdraw(first);
    live.emit("thread.changed", { thread_id: first });
    live.emit("thread.changed", { thread_id: first });
    await live.settle();
    expect(told).toEqual([
      ["withdrawn", { threadId: first }],
      ["thread", first, 2, 0, false],
    ]);
  });

  test("events out of order are told in order", async () => {
    const { live, numbers } = await begun();
    const [one, two, three] = [live.write(first), live.write(first), live.write(first)];
    for (const seq of [three, one, two]) live.emit("message.new", { thread_id: first, seq });
    await live.settle();
    expect(numbers()).toEqual([3, 4, 5]);
  });

  test("a message that comes while its thread is read is told too", async () => {
    const { live, told, numbers } = await begun();
    const event = () => live.emit("message.new", { thread_id: first, seq: live.write(first) });
    let isFirst = true;
    live.answerLater = (request) => {
      if (!request.url.pathname.endsWith("/list_threads") || !isFirst) return undefined;
      isFirst = false;
      const before = live.answer(request);
      // The thread was read; the answer is on its way.
      event();
      return Promise.resolve(before);
    };
    event();
    await live.settle();
    expect(numbers()).toEqual([3, 4]);
    expect(told.at(-1), "The inbox has the last one as well.").toEqual(["thread", first, 4, 2, false]);
  });

  test("a message that comes between its thread's row and its messages changes the row too", async () => {
    const { live, told, numbers } = await begun();
    let isFirst = true;
    live.answerLater = (request) => {
      if (!request.url.pathname.endsWith("/list_messages") || !isFirst) return undefined;
      isFirst = false;
      const seq = live.write(first);
      const answer = live.answer(request);
      // Its event comes after the answer.
      return Promise.resolve(answer).finally(() => {
        setImmediate(() => live.emit("message.new", { thread_id: first, seq }));
      });
    };
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    await live.settle();
    expect(numbers()).toEqual([3, 4]);
    expect(told.at(-1)).toEqual(["thread", first, 4, 2, false]);
  });

  test("an event that got lost is made up for by the next one, or by the look every few minutes", async () => {
    const { live, numbers } = await begun();
    live.write(first);
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    await live.settle();
    expect(numbers()).toEqual([3, 4]);
    live.write(first);
    await live.pass(360_000);
    expect(numbers()).toEqual([3, 4, 5]);
  });

  test("what one may not read is not told", async () => {
    const { live, told } = await begun();
    live.thread(second, 4);
    live.allow(second, false);
    live.emit("message.new", { thread_id: second, seq: 4 });
    await live.settle();
    live.write(first);
    live.allow(first, false);
    live.emit("message.new", { thread_id: first, seq: 3 });
    live.emit("message.new", { thread_id: first, seq: 3 });
    await live.settle();
    expect(told).toEqual([["gone", { threadId: first }]]);
    live.allow(first, true);
    await live.pass(360_000);
    expect(told.slice(1)).toEqual([
      ["message", first, 3, "No. 3"],
      ["thread", first, 3, 1, false],
    ]);
  });

  test.each([undefined, null, {}, { thread_id: "x" }, { thread_id: 1, seq: 2 }, "text"])(
    "an event that says %j is left alone",
    async (payload) => {
      const { live, told } = await begun();
      const asked = live.sent.length;
      live.emit("message.new", payload);
      live.emit("thread.changed", payload);
      live.emit("notification.new", payload);
      await live.settle();
      expect(live.sent).toHaveLength(asked);
      expect(told).toEqual([]);
    },
  );

  test("a dropped connection loses nothing: asked meanwhile, joined again, told once", async () => {
    const { live, numbers, statuses, subscription } = await begun();
    live.drop();
    live.joinable = false;
    live.write(first);
    await live.settle();
    expect(subscription.status).toBe("polling");
    expect(numbers()).toEqual([3]);
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    await live.pass(interval * 2);
    expect(numbers()).toEqual([3, 4]);
    live.joinable = true;
    live.thread(second, 1);
    await live.pass(120_000);
    expect(subscription.status).toBe("live");
    expect(live.channels).toBe(1);
    live.emit("message.new", { thread_id: second, seq: live.write(second) });
    await live.settle();
    expect(numbers()).toEqual([3, 4, 1, 2]);
    expect(statuses).toEqual(["live", "polling", "live"]);
  });

  test("a message that cannot be fetched now is fetched later", async () => {
    const { live, numbers, statuses } = await begun();
    let failures = 3;
    live.interfere = ({ url }) => {
      if (!url.pathname.endsWith("list_messages") || failures-- <= 0) return undefined;
      throw new TypeError("fetch failed");
    };
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    await live.settle();
    expect(numbers()).toEqual([]);
    expect(statuses.at(-1)).toBe("offline");
    await live.pass(120_000);
    expect(numbers()).toEqual([3]);
    expect(statuses.at(-1)).toBe("live");
  });
});

describe("without Realtime", () => {
  test("the app asks every few seconds, with one small request", async () => {
    const { live, told, subscription } = await begun({ joinable: false });
    expect(subscription.status).toBe("polling");
    const asked = live.sent.length;
    await live.pass(interval);
    expect(live.sent.slice(asked).map(({ url }) => url.pathname)).toEqual(["/rest/v1/rpc/newest_threads"]);
    expect(live.sent.at(-1)?.body).toEqual({ p_limit: 50, p_offset: 0 });
    live.write(first);
    await live.pass(interval);
    expect(told).toEqual([
      ["message", first, 3, "No. 3"],
      ["thread", first, 3, 1, false],
    ]);
  });

  test("a message that is withdrawn is found by the next look", async () => {
    const { live, told } = await begun({ joinable: false });
    live.withdraw(first);
    await live.pass(interval);
    expect(told).toEqual([
      ["withdrawn", { threadId: first }],
      ["thread", first, 2, 0, false],
    ]);
  });

  test("a look that is never answered has failed after its time", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const live = new FakeLive();
      live.joinable = false;
      const seen: string[] = [];
      const onStatus = (status: string) => seen.push(status);
      const subscription = live.homeroom.notifications.subscribe({}, { onStatus });
      await subscription.ready;
      live.answerLater = ({ url }) =>
        url.pathname.endsWith("/my_notifications") ? new Promise<Response>(() => undefined) : undefined;
      await live.pass(6000);
      expect(seen).toEqual(["polling"]);
      await vi.advanceTimersByTimeAsync(15_000);
      await live.settle();
      expect(seen).toEqual(["polling", "offline"]);
      live.answerLater = () => undefined;
      await live.pass(20_000);
      expect(seen, "The next look finds the server again.").toEqual(["polling", "offline", "polling"]);
      subscription.unsubscribe();
    } finally {
      vi.useRealTimers();
    }
  });

  test("less often while nothing happens, and in the background; at once on coming back", async () => {
    const { live, numbers } = await begun({ joinable: false });
    await live.pass(10 * 60_000);
    const idle = live.asked("_threads");
    await live.pass(5 * 60_000);
    expect(live.asked("_threads") - idle).toBeLessThanOrEqual(11);
    live.hidden = true;
    await live.pass(60_000);
    const hidden = live.asked("_threads");
    await live.pass(5 * 60_000);
    expect(live.asked("_threads") - hidden).toBeLessThanOrEqual(6);
    live.write(first);
    live.comeBack();
    await live.settle();
    expect(numbers()).toEqual([3]);
  });

  test("a long gap is told whole, however many pages it takes", async () => {
    const live = new FakeLive();
    live.joinable = false;
    for (let one = 1; one <= 230; one++) live.thread(idOf(one), 1);
    const { numbers, told } = listen(live);
    await live.settle();
    for (let more = 0; more < 450; more++) live.write(first);
    for (let one = 101; one <= 170; one++) live.write(idOf(one));
    await live.pass(interval);
    expect(numbers()).toHaveLength(450 + 70);
    expect(numbers().slice(0, 450)).toEqual(Array.from({ length: 450 }, (_, index) => index + 2));
    expect(told.filter((one) => Array.isArray(one) && one[0] === "thread")).toHaveLength(71);
  });

  test("what changes far down in the inbox is found as well", async () => {
    const live = new FakeLive();
    live.joinable = false;
    live.thread(first, 1);
    for (let one = 2; one <= 100; one++) live.thread(idOf(one), 1);
    const { told } = listen(live);
    await live.settle();
    live.otherReads(first);
    live.allow(second, false);
    await live.pass(20 * 6 * interval);
    expect(told).toEqual([
      ["read", { threadId: first, upToSeq: 1 }],
      ["thread", first, 1, 0, false],
      ["gone", { threadId: second }],
    ]);
  });

  test("while the server is away it is asked less and less, and then nothing is missing", async () => {
    const { live, numbers, statuses } = await begun({ joinable: false });
    live.interfere = () => new Response("", { status: 503 });
    await live.pass(10 * 60_000);
    expect(statuses).toEqual(["polling", "offline"]);
    const asked = live.asked("_threads");
    await live.pass(10 * 60_000);
    expect(live.asked("_threads") - asked).toBeLessThanOrEqual(11);
    live.write(first);
    live.write(first);
    live.interfere = () => undefined;
    await live.pass(120_000);
    expect(numbers()).toEqual([3, 4]);
    expect(statuses.at(-1)).toBe("polling");
  });
});

test("both ways tell the same", async () => {
  const stories = [true, false].map(async (joinable) => {
    const { live, told } = await begun({ joinable });
    const step = async (event: "message.new" | "message.read" | "thread.changed", threadId: string) => {
      live.emit(
        event,
        event === "thread.changed" ? { thread_id: threadId } : { thread_id: threadId, seq: 99 },
      );
      await live.pass(interval);
    };
    live.write(first);
    await step("message.new", first);
    live.thread(second, 1);
    live.write(first);
    await step("message.new", second);
    await step("message.new", first);
    live.otherReads(first);
    await step("message.read", first);
    live.pin(first);
    await step("thread.changed", first);
    await step("thread.changed", first);
    return told;
  });
  const [live, polling] = await Promise.all(stories);
  const byThread = (told: unknown[] = []) =>
    [first, second].map((id) => told.filter((one) => JSON.stringify(one).includes(id)));
  expect(byThread(live)[0]?.slice(-3)).toEqual([
    ["read", { threadId: first, upToSeq: 4 }],
    ["thread", first, 4, 2, false],
    ["thread", first, 4, 2, true],
  ]);
  expect(byThread(polling)).toEqual(byThread(live));
});

describe("subscriptions", () => {
  test("share one channel, and end one by one", async () => {
    const { live, told, subscription } = await begun();
    const later = listen(live);
    const rung: string[] = [];
    const bell = live.homeroom.notifications.subscribe({ onNotification: ({ id }) => void rung.push(id) });
    await Promise.all([later.subscription.ready, bell.ready]);
    expect(live.channels).toBe(1);
    subscription.unsubscribe();
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    live.notify(idOf(7));
    live.emit("notification.new", { id: idOf(7) });
    live.emit("notification.new", { id: idOf(7) });
    await live.settle();
    expect([told, later.numbers(), rung]).toEqual([[], [3], [idOf(7)]]);
    later.subscription.unsubscribe();
    bell.unsubscribe();
    await live.settle();
    expect([live.channels, live.timers]).toEqual([0, 0]);
    expect(bell.status).toBe("offline");
  });

  test("nothing is told after the end, whatever was on its way", async () => {
    const { live, told, subscription } = await begun();
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    subscription.unsubscribe();
    await live.pass(600_000);
    expect(told).toEqual([]);
  });

  test("end with the signal of the calls", async () => {
    const { live, subscription } = await begun();
    const end = new AbortController();
    const onMessage = vi.fn();
    const bound = live.homeroom.with({ signal: end.signal }).threads.subscribe({ onMessage });
    await bound.ready;
    subscription.unsubscribe();
    end.abort();
    live.write(first);
    await live.pass(600_000);
    expect(onMessage).not.toHaveBeenCalled();
    expect([live.channels, live.timers]).toEqual([0, 0]);
    const late = live.homeroom.with({ signal: end.signal }).threads.subscribe({ onMessage });
    await late.ready;
    expect(live.timers).toBe(0);
  });

  test("begin again where they ended only if they say so", async () => {
    const { live, subscription } = await begun();
    subscription.unsubscribe();
    live.write(first);
    const fresh = listen(live);
    await fresh.subscription.ready;
    expect(fresh.told).toEqual([]);
    const knowing = listen(live, { since: { [first]: 1, [second]: 5 } });
    await knowing.subscription.ready;
    expect(knowing.numbers()).toEqual([2, 3]);
    expect(fresh.told).toEqual([]);
    live.emit("message.new", { thread_id: first, seq: live.write(first) });
    await live.settle();
    expect([knowing.numbers(), fresh.numbers()]).toEqual([[2, 3, 4], [4]]);
  });

  test("are told what they missed whole and in order, however often the server fails on the way", async () => {
    const live = new FakeLive();
    live.joinable = false;
    live.thread(first, 500);
    let requests = 0;
    live.interfere = ({ url }) => {
      if (url.pathname.endsWith("list_messages") && ++requests % 2 === 0) throw new TypeError("fetch failed");
      return undefined;
    };
    const { numbers, subscription } = listen(live, { since: { [first]: 1 } });
    await live.settle();
    expect(numbers().at(-1)).toBe(201);
    live.write(first);
    await live.pass(120_000);
    await subscription.ready;
    expect(numbers()).toEqual(Array.from({ length: 500 }, (_, index) => index + 2));
  });

  test("are not disturbed by a callback that throws", async () => {
    const { live, numbers } = await begun();
    const thrown: unknown[] = [];
    const later = vi.spyOn(globalThis, "queueMicrotask").mockImplementation((run) => {
      try {
        run();
      } catch (error) {
        thrown.push(error);
      }
    });
    try {
      const bad = live.homeroom.threads.subscribe({
        onMessage: () => {
          throw new Error("mine");
        },
      });
      const after = listen(live);
      await Promise.all([bad.ready, after.subscription.ready]);
      live.emit("message.new", { thread_id: first, seq: live.write(first) });
      await live.settle();
      expect([numbers(), after.numbers()]).toEqual([[3], [3]]);
      expect(thrown).toEqual([new Error("mine")]);
    } finally {
      later.mockRestore();
    }
  });

  test("forget everything when another person signs in", async () => {
    const live = new FakeLive();
    let change: (event: "SIGNED_IN", session: { user: { id: string } } | null) => unknown = () => undefined;
    vi.spyOn(live.supabase.auth, "onAuthStateChange").mockImplementation((listener) => {
      change = (event, session) => Reflect.apply(listener, undefined, [event, session]);
      return { data: { subscription: { id: "1", callback: listener, unsubscribe: () => undefined } } };
    });
    live.thread(first, 1);
    const { told, subscription } = listen(live);
    await subscription.ready;
    change("SIGNED_IN", { user: { id: idOf(1) } });
    change("SIGNED_IN", { user: { id: idOf(1) } });
    live.allow(first, false);
    live.thread(second, 3);
    change("SIGNED_IN", { user: { id: idOf(2) } });
    await live.pass(10_000);
    expect(told).toEqual([]);
    expect(live.channels).toBe(1);
    live.emit("message.new", { thread_id: second, seq: live.write(second) });
    await live.settle();
    expect(told).toEqual([
      ["message", second, 4, "No. 4"],
      ["thread", second, 4, 1, false],
    ]);
  });
});

describe("notifications", () => {
  test.each([true, false])("are told once and in order (joined: %s)", async (joinable) => {
    const live = new FakeLive();
    live.joinable = joinable;
    for (let one = 1; one <= 60; one++) live.notify(idOf(one));
    const told: string[] = [];
    const { ready } = live.homeroom.notifications.subscribe({
      onNotification: ({ id }) => void told.push(id),
    });
    await ready;
    for (let one = 61; one <= 180; one++) {
      live.notify(idOf(one));
      live.emit("notification.new", { id: idOf(one) });
    }
    await live.pass(interval);
    expect(told).toEqual(Array.from({ length: 120 }, (_, index) => idOf(61 + index)));
    expect(live.asked("_threads")).toBe(0);
  });
});

describe("changes", () => {
  async function heard() {
    const live = new FakeLive();
    const told: unknown[] = [];
    const subscription = live.homeroom.subscribe({
      onAccess: () => told.push("access"),
      onBooking: ({ bookingId }) => told.push(["booking", bookingId]),
      onAlert: ({ eventId }) => told.push(["alert", eventId]),
    });
    await live.settle();
    await subscription.ready;
    return { live, told, subscription };
  }

  test("are told by their event, once for those that come together, and ask for nothing", async () => {
    const { live, told, subscription } = await heard();
    const asked = live.sent.length;
    live.emit("booking.changed", { id: first });
    live.emit("booking.changed", { id: first });
    live.emit("alert.changed", { id: second });
    live.emit("access.changed", {});
    await live.settle();
    expect(told).toEqual(["access", ["booking", first], ["alert", second]]);
    expect(live.sent).toHaveLength(asked);
    subscription.unsubscribe();
    live.emit("access.changed", {});
    await live.settle();
    expect(told).toHaveLength(3);
  });

  /** A subscription whose topic takes long to join. */
  async function slow(since?: () => number) {
    const live = new FakeLive();
    live.slow = true;
    const told: unknown[] = [];
    const listen = (name: string) =>
      live.homeroom.subscribe(
        { onMissed: ({ events }) => told.push([name, events]) },
        since ? { since } : {},
      );
    await listen("first").ready;
    await live.settle();
    return { live, told, listen };
  }

  test("that came before the topic was joined are told of as missed, at each join", async () => {
    const { live, told, listen } = await slow();
    live.send("booking.changed");
    live.send("access.changed");
    expect(told, "Nothing arrives yet, so nothing is told.").toEqual([]);
    live.join();
    await live.settle();
    const both = ["access.changed", "booking.changed"];
    expect(told).toEqual([["first", both]]);
    live.drop();
    await live.pass(1000);
    expect(told).toHaveLength(1);
    live.join();
    await live.settle();
    expect(told).toHaveLength(2);
    // Whoever comes later has missed what was told before.
    await listen("second").ready;
    expect(told.at(-1)).toEqual(["second", both]);
  });

  test("are not told of where none was sent before the join", async () => {
    const { live, told } = await slow();
    live.join();
    await live.settle();
    expect(told).toEqual([]);
    expect(live.asked("/changes_since")).toBe(1);
  });

  test("of a kind that is not known, or too long ago, may concern everything", async () => {
    const { live, told } = await slow();
    live.interfere = ({ url }) =>
      url.pathname.endsWith("/changes_since") ? json(["grade.changed"]) : undefined;
    live.join();
    await live.settle();
    expect(told).toEqual([["first", null]]);

    const late = await slow(() => Date.now() - 301_000);
    late.live.join();
    await late.live.settle();
    expect(late.told).toEqual([["first", null]]);
    expect(late.live.asked("/changes_since"), "The server does not know so long back.").toBe(0);
  });

  test("that the server could not tell of are asked for until it can", async () => {
    const { live, told } = await slow();
    live.send("alert.changed");
    live.interfere = ({ url }) => {
      if (url.pathname.endsWith("/changes_since")) throw new TypeError("No network.");
      return undefined;
    };
    live.join();
    await live.settle();
    expect(told).toEqual([]);
    live.interfere = () => undefined;
    await live.pass(60_000);
    expect(told).toEqual([["first", ["alert.changed"]]]);
  });

  test("are missed by nobody where nothing can be joined", async () => {
    const live = new FakeLive();
    live.joinable = false;
    let missed = 0;
    await live.homeroom.subscribe({ onMissed: () => (missed += 1) }).ready;
    await live.pass(60_000);
    expect(missed).toBe(0);
  });

  test("without an id say nothing", async () => {
    const { live, told } = await heard();
    for (const payload of [undefined, {}, { id: "x" }]) live.emit("booking.changed", payload);
    live.emit("alert.changed", null);
    await live.settle();
    expect(told).toEqual([]);
  });

  test("of access show at once that a thread is gone", async () => {
    const { live, told } = await begun();
    live.allow(first, false);
    live.emit("access.changed", {});
    await live.settle();
    expect(told).toEqual([["gone", { threadId: first }]]);
  });
});

describe("pauses", () => {
  const calm = { live: false, hidden: false, quiet: 0, failed: 0 };

  test("are spread, so that clients which began together do not stay together", () => {
    const pauses = [0, 0.5, 1].map((random) => Math.round(untilNextPoll(1000, calm, random)));
    expect(pauses).toEqual([800, 1000, 1200]);
  });

  test.each([
    [{}, 1000],
    [{ quiet: 6 }, 2000],
    [{ quiet: 1000 }, 6000],
    [{ hidden: true }, 12_000],
    [{ failed: 1 }, 2000],
    [{ failed: 50 }, 60_000],
    [{ live: true }, 300_000],
    [{ live: true, failed: 1 }, 2000],
  ])("%j: %i ms", (looks, milliseconds) => {
    expect(untilNextPoll(1000, { ...calm, ...looks }, 0.5)).toBe(milliseconds);
  });

  test("between joins grow, and are longer where Realtime was never there", () => {
    expect([1, 2, 3, 50].map((lost) => untilNextJoin(true, lost, 1))).toEqual([1000, 2000, 4000, 60_000]);
    expect([1, 2, 50].map((lost) => untilNextJoin(false, lost, 1))).toEqual([30_000, 60_000, 600_000]);
    expect(untilNextJoin(true, 1, 0)).toBe(500);
  });
});

test("a browser says when its page is hidden, seen again, or online", () => {
  const page = Object.assign(new EventTarget(), { visibilityState: "hidden" });
  const browser = Object.assign(new EventTarget(), { document: page });
  const platform = devicePlatform(browser);
  const listener = vi.fn();
  const end = platform.onReturn(listener);
  expect(platform.hidden()).toBe(true);
  page.dispatchEvent(new Event("visibilitychange"));
  expect(listener).toHaveBeenCalledTimes(0);
  page.visibilityState = "visible";
  page.dispatchEvent(new Event("visibilitychange"));
  browser.dispatchEvent(new Event("online"));
  expect(listener).toHaveBeenCalledTimes(2);
  end();
  browser.dispatchEvent(new Event("online"));
  expect(listener).toHaveBeenCalledTimes(2);
  expect(devicePlatform({}).hidden()).toBe(false);
  devicePlatform({}).onReturn(listener)();
});
