// How a query asks.
import type { AnyHomeroomError, Result } from "@homeroom/client";
import type { QueryClient, QueryKey } from "@tanstack/react-query";

/** Errors that say nothing about whether the person may still see what they saw. */
const transient: ReadonlySet<string> = new Set<AnyHomeroomError["code"]>([
  "network.failed",
  "rate.limited",
  "response.invalid",
  "server.outdated",
  "unknown",
]);

type Asked = { client: QueryClient; queryKey: QueryKey };

/**
 * The answer of a call. When the server refuses it, the answer from before goes as well: who may not see a
 * child any more does not go on seeing what the cache has of it.
 */
export async function ask<T>({ client, queryKey }: Asked, call: PromiseLike<Result<T>>): Promise<T> {
  const { data, error } = await call;
  if (!error) return data;
  if (!transient.has(error.code)) {
    client
      .getQueryCache()
      .find({ queryKey, exact: true })
      ?.setState({ data: undefined, dataUpdatedAt: 0, status: "pending" });
  }
  throw error;
}
