// How a query asks.
import type { AnyHomeroomError, Result } from "@homeroom/client";
import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";

/** Errors that say nothing about whether the person may still see what they saw. */
const transient: ReadonlySet<string> = new Set<AnyHomeroomError["code"]>([
  "network.failed",
  "rate.limited",
  "response.invalid",
  "server.outdated",
  "unknown",
]);

type Asked = {
  client: QueryClient;
  queryKey: QueryKey;
  /** A further page of a list: the pages before it may be older. */
  isFurther?: boolean;
};

/** When what is asked now, and what was answered last, was asked for. */
const times = { asked: new WeakMap<Query, number>(), answered: new WeakMap<Query, number>() };

/** When the oldest that these queries have, or wait for, was asked for; now if they have nothing. */
export function oldest(queries: Iterable<Query>, now: number = Date.now()): number {
  let least = now;
  for (const query of queries) {
    const { data, dataUpdatedAt, fetchStatus } = query.state;
    if (data !== undefined) least = Math.min(least, times.answered.get(query) ?? dataUpdatedAt);
    if (fetchStatus !== "idle") least = Math.min(least, times.asked.get(query) ?? now);
  }
  return least;
}

/**
 * The answer of a call. When the server refuses it, the answer from before goes as well: who may not see a
 * child any more does not go on seeing what the cache has of it.
 */
export async function ask<T>(
  { client, queryKey, isFurther }: Asked,
  call: PromiseLike<Result<T>>,
): Promise<T> {
  const query = client.getQueryCache().find({ queryKey, exact: true });
  const now = Date.now();
  if (query && !isFurther) times.asked.set(query, now);
  const { data, error } = await call;
  if (!error) {
    if (query && !isFurther) times.answered.set(query, now);
    return data;
  }
  if (!transient.has(error.code)) {
    query?.setState({ data: undefined, dataUpdatedAt: 0, status: "pending" });
  }
  throw error;
}
