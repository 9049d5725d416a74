// A page with a provider over a server in memory.
import { type Homeroom, type LivePlatform, unwrap } from "@homeroom/client";
import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { FakeLive } from "../../client/test/support/fake-live.ts";
import { json, type Sent } from "../../client/test/support/fake-server.ts";
import { HomeroomProvider, type HomeroomProviderProps } from "../src/index.ts";

// What changed is told at once instead of after a timer, so that nothing has to be waited for.
notifyManager.setScheduler(queueMicrotask);

export const bob = "10000000-0000-4000-8000-000000000001";
export const eve = "10000000-0000-4000-8000-000000000002";

/** Timers that only the test runs. */
export class Clock implements Pick<LivePlatform, "timer" | "random"> {
  chance = 0.5;
  readonly #timers = new Set<{ run: () => void; after: number }>();

  timer(run: () => void, after: number): () => void {
    const timer = { run, after };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  random(): number {
    return this.chance;
  }

  get pauses(): number[] {
    return [...this.#timers].map(({ after }) => after);
  }

  /** Runs what is due within that many milliseconds. */
  pass(milliseconds: number): void {
    for (const timer of [...this.#timers]) {
      if (timer.after > milliseconds) continue;
      this.#timers.delete(timer);
      timer.run();
    }
  }
}

export type Stage = {
  live: FakeLive;
  clock: Clock;
  client: QueryClient;
  /** Requests of a table, view or call so far. */
  asked(name: string): number;
};

/** A server, a clock and a cache; `answers` says what the server answers besides threads and messages. */
export function stage(answers: Record<string, (request: Sent) => Response> = {}): Stage {
  const live = new FakeLive();
  live.interfere = (request) => answers[request.url.pathname.replace("/rest/v1/", "")]?.(request);
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const asked = (name: string) =>
    live.sent.filter((one) => one.url.pathname === `/rest/v1/${name}` && !isLook(one)).length;
  return { live, clock: new Clock(), client, asked };
}

/** What the live updates themselves ask for. */
function isLook({ url: { pathname, searchParams }, body }: Sent): boolean {
  if (pathname.includes("/rpc/"))
    return /newest_threads|list_messages/.test(pathname) || JSON.stringify(body).includes("p_thread_ids");
  const select = searchParams.get("select") ?? "";
  return (
    searchParams.has("thread_id") || (select !== "*" && !searchParams.has("is")) || searchParams.has("seq")
  );
}

/** Renders a hook below a provider; `show` renders it again for somebody else. */
export function render<T>(
  { live, clock, client }: Stage,
  hook: () => T,
  props: Partial<HomeroomProviderProps> = {},
  strict = false,
) {
  let shown: HomeroomProviderProps = { homeroom: live.homeroom, personId: bob, device: clock, ...props };
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, createElement(HomeroomProvider, shown, children));
  const rendered = renderHook(hook, { wrapper, reactStrictMode: strict });
  const show = async (next: Partial<HomeroomProviderProps>) => {
    shown = { ...shown, ...next };
    await act(async () => rendered.rerender());
  };
  const settle = () => act(() => live.settle());
  return { ...rendered, show, settle };
}

export function page(rows: object[]): Response {
  return json(rows, 200, { "content-range": `0-${Math.max(0, rows.length - 1)}/${rows.length}` });
}

/** Everybody's calls by namespace, as the SDK has them. */
export function callsOf(homeroom: Homeroom): string[] {
  const names = Object.keys(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(homeroom)));
  return names
    .filter((name) => !["constructor", "with", "subscribe"].includes(name))
    .flatMap((name) => Object.keys(Object(Reflect.get(homeroom, name))).map((method) => `${name}.${method}`));
}

export { unwrap };
