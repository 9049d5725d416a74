// @vitest-environment happy-dom
// An answer from before a change does not take the change back, and one from after it leaves nothing out.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { idOf } from "../../client/test/support/fake-live.ts";
import { json, otherId, type Sent, someId } from "../../client/test/support/fake-server.ts";
import { useHomeroom, useSending } from "../src/index.ts";
import { page, render, stage } from "./support.ts";

const thread = idOf(1);

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A thread on a page, two messages at a time; answers to `call` that the test holds back say what was true when they were asked. */
function talk(call: string, already = 3) {
  const set = stage();
  const { live } = set;
  live.thread(thread, already);
  const held: (() => void)[] = [];
  let isHeld = false;
  const rows = ({ body }: Sent) => {
    const before = Number(Reflect.get(Object(body), "p_before_seq"));
    const last = Math.min(live.messagesOf(thread), before - 1);
    const many = Number(Reflect.get(Object(body), "p_limit"));
    const seqs = range(1, last).slice(-many);
    return json(seqs.map((seq) => ({ ...live.messageRow(thread, seq) })));
  };
  const answer = (request: Sent): Response | undefined => {
    if (request.url.pathname.endsWith("/open_thread")) return rows(request);
    if (request.url.pathname.endsWith("/send_message")) {
      const row = live.messageRow(thread, live.write(thread));
      const clientId = Reflect.get(Object(request.body), "p_client_id");
      return json(
        Object.fromEntries(
          Object.entries({ ...row, client_id: clientId }).filter(([name]) => name !== "read_at"),
        ),
      );
    }
    return undefined;
  };
  live.interfere = answer;
  live.answerLater = (request) => {
    if (!isHeld || !request.url.pathname.endsWith(call)) return undefined;
    const old = answer(request) ?? live.answer(request);
    return new Promise((resolve) => held.push(() => resolve(old)));
  };
  const rendered = render(set, () => {
    const { infinite } = useHomeroom();
    const messages = useInfiniteQuery(infinite.messages.pages({ threadId: thread, limit: 2 }));
    return {
      sending: useSending({ studentId: someId, recipientId: otherId }),
      messages,
      pages: messages.data?.pages,
    };
  });
  const shown = () =>
    rendered.result.current.pages
      ?.toReversed()
      .flat()
      .map(({ seq }) => seq);
  return {
    ...rendered,
    set,
    shown,
    hold(is: boolean) {
      isHeld = is;
    },
    async letGo() {
      await act(async () => {
        for (const go of held.splice(0)) go();
      });
      await rendered.settle();
    },
    /** The other side writes, and the page is told. */
    async hear() {
      await act(async () => live.emit("message.new", { thread_id: thread, seq: live.write(thread) }));
      await rendered.settle();
    },
  };
}

test("a message that is told while its thread is asked again stays", async () => {
  const { settle, result, hold, hear, letGo, shown } = talk("/open_thread");
  await settle();
  hold(true);
  await act(async () => void result.current.messages.refetch());
  await settle();
  hold(false);
  await hear();
  await hear();
  expect(shown()).toEqual([2, 3, 4, 5]);
  await letGo();
  expect(shown()).toEqual([2, 3, 4, 5]);
});

test("a message that is sent while its thread is asked again stays", async () => {
  const { settle, result, hold, letGo, shown } = talk("/open_thread");
  await settle();
  hold(true);
  await act(async () => void result.current.messages.refetch());
  await settle();
  hold(false);
  await act(async () => result.current.sending.send({ body: "Hello" }));
  await settle();
  expect(shown()).toEqual([2, 3, 4]);
  expect(result.current.sending.waiting).toEqual([]);
  await letGo();
  expect(shown()).toEqual([2, 3, 4]);
});

test("a message that is told while an earlier page is asked for stays, and so does that page", async () => {
  const { settle, result, hold, hear, letGo, shown } = talk("/open_thread");
  await settle();
  hold(true);
  await act(async () => void result.current.messages.fetchNextPage());
  await settle();
  hold(false);
  await hear();
  await letGo();
  expect(shown()).toEqual([1, 2, 3, 4]);
});

test("a message that is told while its thread is asked for the first time is there", async () => {
  const { settle, hold, hear, letGo, shown } = talk("/open_thread");
  hold(true);
  await settle();
  hold(false);
  await hear();
  expect(shown()).toBeUndefined();
  await letGo();
  expect(shown()).toEqual([2, 3, 4]);
});

test("what stood on the page stands there when its thread is asked again, however much came since", async () => {
  const { settle, result, hear, shown } = talk("", 9);
  await settle();
  await act(async () => void result.current.messages.fetchNextPage());
  await settle();
  for (let more = 0; more < 5; more += 1) await hear();
  expect(shown()).toEqual(range(6, 14));
  await act(async () => void result.current.messages.refetch());
  await settle();
  expect(shown()).toEqual(range(6, 14));
  await act(async () => void result.current.messages.fetchNextPage());
  await settle();
  expect(shown(), "The page before follows without a gap.").toEqual(range(4, 14));
});

test("what came unheard, more than one request answers, is there when its thread is asked again", async () => {
  const { settle, result, set, shown } = talk("", 9);
  await settle();
  await act(async () => void result.current.messages.fetchNextPage());
  await settle();
  for (let more = 0; more < 450; more += 1) set.live.write(thread);
  await act(async () => void result.current.messages.refetch());
  await settle();
  expect(shown()).toEqual(range(6, 459));
});

test("what is read while messages come unheard is complete after the channel comes back", async () => {
  const { settle, result, set, shown } = talk("", 9);
  await settle();
  await act(async () => void result.current.messages.fetchNextPage());
  await settle();
  set.live.drop();
  for (let more = 0; more < 7; more += 1) set.live.write(thread);
  await act(async () => set.live.pass(1000));
  act(() => set.clock.pass(250));
  await settle();
  expect(set.live.channels, "The channel is joined again.").toBe(1);
  expect(shown()).toEqual(range(6, 16));
});

test("an earlier page that is on its way comes, also when everything is asked again meanwhile", async () => {
  const { settle, result, set, hold, letGo, shown } = talk("/open_thread", 9);
  await settle();
  hold(true);
  await act(async () => void result.current.messages.fetchNextPage());
  await settle();
  hold(false);
  const before = set.asked("rpc/open_thread");
  set.live.emit("access.changed", {});
  await settle();
  act(() => set.clock.pass(250));
  await settle();
  await letGo();
  expect(shown()).toEqual(range(6, 9));
  expect(set.asked("rpc/open_thread") - before, "Both pages are asked again after it.").toBe(2);
});

test("what changes while a list is asked for the first time is asked again", async () => {
  const set = stage({ my_bookings: () => page([]) });
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
  set.live.emit("booking.changed", { id: someId });
  await settle();
  act(() => set.clock.pass(250));
  await settle();
  expect(set.asked("my_bookings"), "The first answer is on its way.").toBe(1);
  answer(page([]));
  await settle();
  expect(set.asked("my_bookings")).toBe(2);
});
