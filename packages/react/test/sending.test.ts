// @vitest-environment happy-dom
// A message is shown before it has arrived, once, and in order.
import { useInfiniteQuery } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { expect, test } from "vitest";
import { idOf } from "../../client/test/support/fake-live.ts";
import { json, otherId, raised, type Sent, someId } from "../../client/test/support/fake-server.ts";
import { useHomeroom, useSending } from "../src/index.ts";
import { eve, render, stage } from "./support.ts";

const thread = idOf(1);
const conversation = { studentId: someId, recipientId: otherId };

/** A server that takes messages when the test says so. */
function talk() {
  const set = stage();
  const { live } = set;
  live.thread(thread, 0);
  const arrived: { clientId: unknown; body: unknown }[] = [];
  const waiting: ((how: "taken" | "lost" | "refused") => void)[] = [];
  const take = ({ body }: Sent) => {
    const [clientId, text] = ["p_client_id", "p_body"].map((name) => Reflect.get(Object(body), name));
    const known = arrived.findIndex((one) => one.clientId === clientId);
    if (known < 0) arrived.push({ clientId, body: text });
    const seq = known < 0 ? arrived.length : known + 1;
    const row = { ...live.messageRow(thread, seq), client_id: clientId, body: text };
    return json(Object.fromEntries(Object.entries(row).filter(([name]) => name !== "read_at")));
  };
  live.interfere = (request) => {
    if (request.url.pathname.endsWith("/open_thread")) return json([]);
    return undefined;
  };
  live.answerLater = (request) => {
    if (!request.url.pathname.endsWith("/send_message")) return undefined;
    return new Promise<Response>((resolve, reject) => {
      waiting.push((how) => {
        if (how === "refused") return resolve(raised(429, "rate.limited"));
        const answer = take(request);
        return how === "taken" ? resolve(answer) : reject(new TypeError("fetch failed"));
      });
    });
  };
  const rendered = render(set, () => {
    const { infinite } = useHomeroom();
    return {
      sending: useSending(conversation),
      messages: useInfiniteQuery(infinite.messages.pages({ threadId: thread })),
    };
  });
  const shown = () => rendered.result.current.messages.data?.pages.flat().map(({ body }) => body);
  const pending = () => rendered.result.current.sending.waiting.map(({ body, status }) => [body, status]);
  const answer = async (how: "taken" | "lost" | "refused") => {
    await act(async () => waiting.shift()?.(how));
    await rendered.settle();
  };
  const send = (body: string) => act(async () => rendered.result.current.sending.send({ body }));
  return { ...rendered, set, arrived, waiting, shown, pending, answer, send };
}

test("it is shown at once, and then stands in its thread", async () => {
  const { settle, send, pending, shown, answer } = talk();
  await settle();
  await send("Hello");
  expect(pending()).toEqual([["Hello", "sending"]]);
  expect(shown()).toEqual([]);
  await answer("taken");
  expect(pending()).toEqual([]);
  expect(shown()).toEqual(["Hello"]);
});

test("one waits for the other, so that they arrive in the order in which they were written", async () => {
  const { settle, send, pending, arrived, waiting, answer } = talk();
  await settle();
  await send("First");
  await send("Second");
  await settle();
  expect(pending()).toEqual([
    ["First", "sending"],
    ["Second", "sending"],
  ]);
  expect(waiting).toHaveLength(1);
  await answer("taken");
  await answer("taken");
  expect(arrived.map(({ body }) => body)).toEqual(["First", "Second"]);
});

test("a refused one stays until it is sent again, under the same id, or taken away", async () => {
  const { settle, send, pending, arrived, answer, result, shown } = talk();
  await settle();
  await send("Hello");
  await answer("refused");
  expect(pending()).toEqual([["Hello", "failed"]]);
  expect(result.current.sending.waiting[0]?.error?.code).toBe("rate.limited");
  const clientId = result.current.sending.waiting[0]?.clientId;
  await act(async () => result.current.sending.waiting[0]?.retry());
  expect(pending()).toEqual([["Hello", "sending"]]);
  await answer("taken");
  expect(arrived).toEqual([{ clientId, body: "Hello" }]);
  expect(shown()).toEqual(["Hello"]);
  await send("Never mind");
  await answer("refused");
  await act(async () => result.current.sending.waiting[0]?.discard());
  expect(pending()).toEqual([]);
  expect(arrived).toHaveLength(1);
});

test("one that is being sent can be taken away, and does not hold back those behind it", async () => {
  const { settle, send, pending, arrived, waiting, answer, result } = talk();
  await settle();
  for (const body of ["First", "Second", "Third"]) await send(body);
  await settle();
  const certain = () => result.current.sending.waiting.map(({ mayHaveArrived }) => mayHaveArrived);
  expect(certain(), "Only what was handed to the server may have arrived.").toEqual([true, false, false]);
  await act(async () => result.current.sending.waiting[1]?.discard());
  await act(async () => result.current.sending.waiting[0]?.discard());
  await settle();
  expect(pending()).toEqual([["Third", "sending"]]);
  waiting.shift();
  await answer("taken");
  expect(arrived.map(({ body }) => body)).toEqual(["Third"]);
});

test("what waits is not sent as the next person", async () => {
  const { settle, send, arrived, waiting, answer, show } = talk();
  await settle();
  await send("First");
  await send("Second");
  await settle();
  await show({ personId: eve });
  await settle();
  await answer("taken");
  await settle();
  expect(waiting).toHaveLength(0);
  expect(arrived.map(({ body }) => body)).toEqual(["First"]);
});
