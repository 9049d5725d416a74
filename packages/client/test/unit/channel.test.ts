// The topic over a socket that speaks Realtime's protocol: what is sent to join, and what is made of
// the answers.
import { setImmediate } from "node:timers/promises";
import { createClient, type RealtimeClientOptions } from "@supabase/supabase-js";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import type { Database } from "../../src/index.ts";
import { realtimeChannel } from "../../src/platform/live/channel.ts";
import { divert } from "../../src/platform/read-from.ts";
import { someId } from "../support/fake-server.ts";

const frame = z.tuple([z.string().nullable(), z.string().nullable(), z.string(), z.string(), z.unknown()]);
type Frame = z.output<typeof frame>;

/** What a Realtime server does with a join: `ok`, `error`, or nothing. */
type Answer = "ok" | "error" | "silence";

function start(answer: Answer) {
  const sent: Frame[] = [];
  const sockets: Socket[] = [];

  class Socket extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readyState = 0;
    binaryType = "arraybuffer";
    onopen: (() => void) | null = null;
    onclose: ((event: object) => void) | null = null;
    onerror: ((event: object) => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;

    constructor(_: string) {
      super();
      sockets.push(this);
      queueMicrotask(() => {
        this.readyState = 1;
        this.onopen?.();
      });
    }

    send(text: string): void {
      const one = frame.parse(JSON.parse(text));
      sent.push(one);
      const [joinRef, ref, topic, event] = one;
      const status = event === "phx_join" ? answer : "ok";
      if (status === "silence") return;
      const response = status === "ok" ? {} : { reason: "Unauthorized" };
      queueMicrotask(() => this.receive([joinRef, ref, topic, "phx_reply", { status, response }]));
    }

    receive(one: Frame): void {
      this.onmessage?.({ data: JSON.stringify(one) });
    }

    close(): void {
      this.drop();
    }

    drop(): void {
      this.readyState = 3;
      this.onclose?.({ code: 1006, reason: "", wasClean: false });
    }
  }

  const transport = z.custom<NonNullable<RealtimeClientOptions["transport"]>>(() => true).parse(Socket);
  const supabase = createClient<Database>("http://api.test", "sb_publishable_test", {
    accessToken: async () => "a.session.token",
    realtime: { transport },
  });
  const listeners = { joined: vi.fn(), lost: vi.fn(), event: vi.fn() };
  const close = realtimeChannel(supabase)(someId, listeners);
  const broadcast = (event: string, payload: unknown) => {
    const topic = `realtime:user:${someId}`;
    sockets.at(-1)?.receive([null, null, topic, "broadcast", { type: "broadcast", event, payload }]);
  };
  return { supabase, sent, sockets, listeners, close, broadcast };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await setImmediate();
}

test("one private topic is joined, with the session, and its events are heard", async () => {
  const { sent, listeners, broadcast, close, supabase } = start("ok");
  await settle();
  expect(listeners.joined).toHaveBeenCalledTimes(1);
  const joins = sent.filter(([, , , event]) => event === "phx_join");
  expect(joins.map(([, , topic]) => topic)).toEqual([`realtime:user:${someId}`]);
  expect(joins[0]?.[4]).toMatchObject({ config: { private: true }, access_token: "a.session.token" });
  broadcast("message.new", { thread_id: someId, seq: 3 });
  broadcast("something.else", {});
  expect(listeners.event.mock.calls).toEqual([["message.new", { thread_id: someId, seq: 3 }]]);
  await close();
  broadcast("message.new", { thread_id: someId, seq: 4 });
  expect(listeners.event).toHaveBeenCalledTimes(1);
  expect(listeners.lost).not.toHaveBeenCalled();
  expect(supabase.getChannels()).toEqual([]);
});

test("what is fetched because the topic was joined is read from the primary", async () => {
  const { supabase, listeners, close } = start("ok");
  const read = () => ({ method: "GET", url: new URL("http://api.test/rest/v1/my_threads") });
  const goesToReplica = () => divert(supabase, read(), { url: "http://replica.test" });
  expect(goesToReplica()).toBe(true);
  listeners.joined.mockImplementation(() => expect(goesToReplica()).toBe(false));
  await settle();
  expect(listeners.joined).toHaveBeenCalledTimes(1);
  expect(listeners.joined.mock.results).toMatchObject([{ type: "return" }]);
  await close();
});

test("a refused join is lost", async () => {
  const { listeners, close, supabase } = start("error");
  await settle();
  expect(listeners.lost).toHaveBeenCalled();
  expect(listeners.joined).not.toHaveBeenCalled();
  await close();
  expect(supabase.getChannels()).toEqual([]);
});

test("a dropped socket is lost", async () => {
  const { listeners, sockets, close } = start("ok");
  await settle();
  sockets.at(-1)?.drop();
  expect(listeners.lost).toHaveBeenCalled();
  await close();
  const opened = sockets.length;
  await settle();
  expect(sockets).toHaveLength(opened);
});

test("what is closed before it was joined is not joined any more", async () => {
  const { listeners, close, sent } = start("ok");
  await close();
  await settle();
  expect(sent.filter(([, , , event]) => event === "phx_join")).toEqual([]);
  expect(listeners.joined).not.toHaveBeenCalled();
});
