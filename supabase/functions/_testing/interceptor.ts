/** Stands between a function and what it calls, so that a test can interfere with the n-th call of a kind. */
import { type Answer, type Call, type HttpServer, listen } from "./http-server.ts";

/** What happens to a call. Without a verdict it passes. */
export type Verdict =
  | Answer
  /** Runs something (kills the caller) instead of passing the call on. */
  | { readonly before: () => Promise<void> }
  /** Passes the call on, then runs something instead of giving the answer back. */
  | { readonly after: () => Promise<void> }
  /** Runs something first, then passes the call on. */
  | { readonly first: () => Promise<void> }
  /** Passes the call on and changes the answer. */
  | { readonly rewrite: (body: unknown) => unknown };

/** `name` is the last part of the path (`claim_emails`, `emails`); `n` counts calls of that name from 1. */
export type Rule = (name: string, n: number, call: Call) => Verdict | undefined;

export interface Interceptor extends HttpServer {
  /** Replaces the rule and begins counting anew. */
  rule(rule: Rule): void;
  /** The names of all calls since the rule was set. */
  readonly calls: string[];
  /** Resolves once no call is under way, also none of a caller that was killed. */
  settled(): Promise<void>;
}

export async function startInterceptor(target: string): Promise<Interceptor> {
  let rule: Rule = () => undefined;
  const calls: string[] = [];

  async function handle(call: Call): Promise<Answer | null> {
    const name = call.url.pathname.split("/").at(-1) ?? "";
    calls.push(name);
    const verdict = rule(name, calls.filter((other) => other === name).length, call);
    if (verdict !== undefined && "status" in verdict) return verdict;
    if (verdict !== undefined && "before" in verdict) {
      await verdict.before();
      return null;
    }
    if (verdict !== undefined && "first" in verdict) await verdict.first();
    const answer = await forward(target, call);
    if (verdict !== undefined && "after" in verdict) {
      await verdict.after();
      return null;
    }
    if (verdict === undefined || !("rewrite" in verdict)) return answer;
    return { ...answer, body: JSON.stringify(verdict.rewrite(JSON.parse(answer.body.toString()))) };
  }

  const underWay = new Set<Promise<unknown>>();
  const server = await listen((call) => {
    const answer = handle(call).finally(() => underWay.delete(answer));
    underWay.add(answer);
    return answer;
  });
  return {
    ...server,
    calls,
    settled: async () => {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    rule: (next) => {
      rule = next;
      calls.length = 0;
    },
  };
}

async function forward(target: string, call: Call) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(call.headers)) {
    if (
      typeof value === "string" &&
      !["host", "connection", "content-length", "transfer-encoding"].includes(name)
    )
      headers.set(name, value);
  }
  const response = await fetch(`${target}${call.url.pathname}${call.url.search}`, {
    method: call.method,
    headers,
    ...(call.bytes.byteLength === 0 ? {} : { body: call.bytes }),
  });
  const body = Buffer.from(await response.arrayBuffer());
  const passed = ["content-type", "retry-after"].flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return { status: response.status, headers: Object.fromEntries(passed), body };
}
