// @vitest-environment happy-dom
// Whose answers the cache holds, and how live updates reach it.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { idOf } from "../../client/test/support/fake-live.ts";
import { json, raised, rows, someId } from "../../client/test/support/fake-server.ts";
import { useHomeroom } from "../src/index.ts";
import { bob, eve, page, render, type Stage, stage } from "./support.ts";

const thread = idOf(1);

const messagesOf = (live: Stage["live"]) => () => {
  const sent = Array.from({ length: live.messagesOf(thread) }, (_, index) =>
    live.messageRow(thread, index + 1),
  );
  return json(sent);
};

function students(set: Stage, props = {}, strict = false) {
  return render(set, () => useQuery(useHomeroom().query.students.list()), props, strict);
}

test("an answer is kept for its person, and forgotten when another signs in", async () => {
  let name = "Mia Baker";
  const set = stage({ my_students: () => page([{ ...rows.student, full_name: name }]) });
  const { result, show, settle } = students(set);
  await settle();
  expect(result.current.data?.rows[0]?.fullName).toBe("Mia Baker");
  name = "Somebody else";
  await show({ personId: eve });
  expect(result.current.data?.rows[0]?.fullName).not.toBe("Mia Baker");
  await settle();
  expect(result.current.data?.rows[0]?.fullName).toBe("Somebody else");
  const owners = set.client
    .getQueryCache()
    .getAll()
    .map(({ queryKey }) => queryKey[1]);
  expect(new Set(owners)).toEqual(new Set([eve]));
});

test("signing out forgets everything, also what waits to be sent", async () => {
  const set = stage({ my_students: () => page([rows.student]) });
  const { show, settle } = students(set);
  await settle();
  const key = ["homeroom", bob, "messages", "sending"];
  set.client.getMutationCache().build(set.client, { mutationKey: key });
  await show({ personId: null });
  await settle();
  expect(set.client.getMutationCache().getAll()).toEqual([]);
  expect(set.client.getQueriesData({ queryKey: ["homeroom", bob] })).toEqual([]);
});

test("strict mode asks once and forgets nothing", async () => {
  const set = stage({ my_students: () => page([rows.student]) });
  const { result, settle } = students(set, { live: false }, true);
  await settle();
  expect(result.current.data?.rows).toHaveLength(1);
  expect(set.client.getQueriesData({ queryKey: ["homeroom", bob] })).toHaveLength(1);
});

test("a message is written into its thread without asking, and its row into the inbox", async () => {
  const set = stage();
  const { live, asked } = set;
  live.thread(thread, 2);
  live.interfere = ({ url }) => (url.pathname.endsWith("/open_thread") ? messagesOf(live)() : undefined);
  const { result, settle } = render(set, () => {
    const { query, infinite } = useHomeroom();
    return {
      inbox: useQuery(query.threads.list()),
      messages: useInfiniteQuery(infinite.messages.pages({ threadId: thread })),
    };
  });
  await settle();
  const before = asked("rpc/open_thread");
  live.emit("message.new", { thread_id: thread, seq: live.write(thread) });
  await settle();
  expect(result.current.messages.data?.pages[0]?.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(result.current.inbox.data?.rows[0]?.unreadCount).toBe(1);
  expect(asked("rpc/open_thread")).toBe(before);
  // The thread has moved in the inbox.
  const lists = asked("rpc/list_threads");
  act(() => set.clock.pass(250));
  await settle();
  expect(asked("rpc/list_threads")).toBe(lists + 1);
});

test("what was written between loading and the first look is told", async () => {
  const set = stage();
  const { live } = set;
  live.thread(thread, 2);
  live.interfere = ({ url }) => (url.pathname.endsWith("/open_thread") ? messagesOf(live)() : undefined);
  const { result, show, settle } = render(
    set,
    () => useInfiniteQuery(useHomeroom().infinite.messages.pages({ threadId: thread })),
    { live: false },
  );
  await settle();
  live.write(thread);
  await show({ live: true });
  await settle();
  expect(result.current.data?.pages[0]?.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("a thread that may not be read any more disappears from an open page at once", async () => {
  const set = stage();
  const { live } = set;
  live.thread(thread, 2);
  live.interfere = ({ url }) => {
    if (!url.pathname.endsWith("/open_thread")) return undefined;
    return live.readable(thread) ? messagesOf(live)() : raised(404, "thread.not_found");
  };
  const { result, settle } = render(set, () => {
    const { query, infinite } = useHomeroom();
    const { data, error } = useInfiniteQuery(infinite.messages.pages({ threadId: thread }));
    return { inbox: useQuery(query.threads.list()), messages: { data, error } };
  });
  await settle();
  expect(result.current.messages.data?.pages[0]).toHaveLength(2);
  live.allow(thread, false);
  live.emit("access.changed", {});
  await settle();
  expect(result.current.messages.data).toBeUndefined();
  expect(result.current.messages.error?.code).toBe("thread.not_found");
  expect(result.current.inbox.data?.rows).toEqual([]);
});

test("changed access drops what no page shows and asks again for what one does", async () => {
  let answer = () => page([rows.student]);
  const set = stage({ my_students: () => answer(), my_tutors: () => page([]) });
  const { result, settle } = students(set);
  await settle();
  const hidden = ["homeroom", bob, "portal", "childOverview", { studentId: someId }];
  set.client.setQueryData(hidden, { student: {} });
  answer = () => page([]);
  set.live.emit("access.changed", {});
  await settle();
  expect(set.client.getQueryData(hidden)).toBeUndefined();
  act(() => set.clock.pass(250));
  await settle();
  expect(result.current.data?.rows).toEqual([]);
});

test("changes that come together are asked for once", async () => {
  const set = stage({ my_bookings: () => page([]) });
  const { settle } = render(set, () => useQuery(useHomeroom().query.bookings.list()));
  await settle();
  const before = set.asked("my_bookings");
  for (let one = 1; one < 20; one++) {
    set.live.emit("booking.changed", { id: idOf(one) });
    await settle();
  }
  expect(set.asked("my_bookings")).toBe(before);
  act(() => set.clock.pass(250));
  await settle();
  expect(set.asked("my_bookings")).toBe(before + 1);
});

test("an alert is asked for within ten seconds, each reader at another time", async () => {
  const set = stage({ my_events: () => page([]) });
  const { settle } = render(set, () => useQuery(useHomeroom().query.events.list()));
  await settle();
  const before = set.asked("my_events");
  set.clock.chance = 0.73;
  set.live.emit("alert.changed", { id: someId });
  await settle();
  expect(set.clock.pauses).toEqual([7300]);
  act(() => set.clock.pass(10_000));
  await settle();
  expect(set.asked("my_events")).toBe(before + 1);
});

test("a notification makes old what it is about, of its student", async () => {
  const set = stage({ child_overview: () => page([]) });
  const { settle } = render(set, () => useHomeroom());
  await settle();
  const keyOf = (studentId: string) => ["homeroom", bob, "portal", "childOverview", { studentId }];
  const about = "00000000-0000-4000-8000-00000000000c";
  set.client.setQueryData(keyOf(about), {});
  set.client.setQueryData(keyOf(someId), {});
  set.live.notify(idOf(9), "PARENT_CHILD_GRADED");
  set.live.emit("notification.new", { id: idOf(9) });
  await settle();
  act(() => set.clock.pass(250));
  await settle();
  expect(set.client.getQueryState(keyOf(about))?.isInvalidated).toBe(true);
  expect(set.client.getQueryState(keyOf(someId))?.isInvalidated).toBe(false);
});

test("after a lost connection what changed meanwhile is asked again, and nothing else", async () => {
  const set = stage({ my_bookings: () => page([]), my_students: () => page([]), my_events: () => page([]) });
  const { settle } = render(set, () => {
    const { query } = useHomeroom();
    return [useQuery(query.bookings.list()), useQuery(query.students.list()), useQuery(query.events.list())];
  });
  await settle();
  const before = set.asked("my_bookings");
  set.live.drop();
  set.live.send("booking.changed");
  await settle();
  await act(() => set.live.pass(5000));
  await settle();
  act(() => set.clock.pass(250));
  await settle();
  expect(set.asked("my_bookings")).toBe(before + 1);
  expect(set.asked("my_events")).toBe(1);
});

/** Bookings whose subject the test changes, on a page that asks before the topic is joined. */
async function slowToJoin() {
  let subject = "Algebra";
  const set = stage({
    my_bookings: () =>
      page([
        {
          ...rows.booking,
          client_name: null,
          student_name: null,
          tutor_name: null,
          my_side: "client",
          subject,
        },
      ]),
  });
  set.live.slow = true;
  let isShown = false;
  const page1 = render(set, () => {
    const { query } = useHomeroom();
    const { data } = useQuery(query.bookings.list());
    const later = useQuery({ ...query.bookings.list({ side: "tutor" }), enabled: isShown });
    return { subject: data?.rows[0]?.subject, later: later.data?.rows[0]?.subject };
  });
  await page1.settle();
  return {
    ...page1,
    set,
    /** The event of it reaches nobody. */
    change(to: string) {
      subject = to;
      set.live.send("booking.changed");
    },
    async showMore() {
      isShown = true;
      await page1.show({});
      await page1.settle();
    },
    async collect() {
      act(() => set.clock.pass(250));
      await page1.settle();
    },
  };
}

test("what changes between a page's first read and the join of the topic is asked again, once", async () => {
  const { set, result, settle, change, collect } = await slowToJoin();
  expect(result.current.subject).toBe("Algebra");
  expect(set.live.channels, "The topic is being joined.").toBe(1);
  change("Geometry");
  await collect();
  expect(result.current.subject).toBe("Algebra");
  set.live.join();
  await settle();
  await collect();
  expect(result.current.subject).toBe("Geometry");
  const before = set.asked("my_bookings");
  expect(before).toBe(2);
  await collect();
  expect(set.asked("my_bookings")).toBe(before);
});

test("where nothing changed before the join, nothing is asked again", async () => {
  const { set, settle, collect } = await slowToJoin();
  set.live.join();
  await settle();
  await collect();
  expect(set.asked("my_bookings")).toBe(1);
});

test("access that changed before the join takes what no page shows with it", async () => {
  const { set, settle, collect } = await slowToJoin();
  const hidden = ["homeroom", bob, "portal", "childOverview", { studentId: someId }];
  set.client.setQueryData(hidden, { student: {} });
  set.live.send("access.changed");
  set.live.join();
  await settle();
  expect(set.client.getQueryData(hidden)).toBeUndefined();
  await collect();
  expect(set.asked("my_bookings")).toBe(2);
});

test("what is asked after the join is not asked again, and what no page shows is only marked", async () => {
  const { set, settle, showMore, collect } = await slowToJoin();
  set.live.send("notification.new");
  const hidden = ["homeroom", bob, "events", "list", {}];
  const file = ["homeroom", bob, "messages", "download", { path: "x" }];
  set.client.setQueryData(hidden, { rows: [], hasMore: false, count: 0 });
  await set.client.fetchQuery({ queryKey: file, queryFn: () => "bytes", meta: { once: true } });
  set.live.join();
  await settle();
  await showMore();
  await collect();
  // Twice the list that was there, once the one that came.
  expect(set.asked("my_bookings")).toBe(3);
  expect(set.client.getQueryState(hidden)?.isInvalidated).toBe(true);
  expect(set.client.getQueryState(file)?.isInvalidated, "A file never changes.").toBe(false);
  expect(set.asked("my_events")).toBe(0);
});

test("a read that is on its way when the topic is joined is asked again too", async () => {
  const set = stage({ my_bookings: () => page([]) });
  set.live.slow = true;
  let answer: (response: Response) => void = () => undefined;
  let isFirst = true;
  set.live.answerLater = ({ url }) => {
    if (!url.pathname.endsWith("/my_bookings") || !isFirst) return undefined;
    isFirst = false;
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
  const { settle } = render(set, () => useQuery(useHomeroom().query.bookings.list()));
  await settle();
  set.live.send("booking.changed");
  set.live.join();
  await settle();
  answer(page([]));
  await settle();
  act(() => set.clock.pass(250));
  await settle();
  expect(set.asked("my_bookings")).toBe(2);
});

test("after each join what changed is asked again, however short the interruption", async () => {
  const { set, result, settle, change, collect } = await slowToJoin();
  set.live.join();
  await settle();
  await collect();
  set.live.drop();
  change("History");
  await act(() => set.live.pass(1000));
  set.live.join();
  await settle();
  await collect();
  expect(result.current.subject).toBe("History");
});
