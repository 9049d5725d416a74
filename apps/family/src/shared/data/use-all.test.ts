// @vitest-environment happy-dom
import { HomeroomError, type Page } from "@homeroom/client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderHook, waitFor } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { expect, test } from "vitest";
import { useAll } from "./use-all.ts";

/** A list of five in pages of two; `fails` says which page cannot be had. */
function show(fails: (offset: number) => boolean = () => false) {
  const client = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) =>
    createElement(QueryClientProvider, { client }, children);
  const asked: number[] = [];
  const options = {
    queryKey: ["list"],
    initialPageParam: 0,
    retry: false,
    queryFn: async ({ pageParam }: { pageParam: number }): Promise<Page<number>> => {
      asked.push(pageParam);
      if (fails(pageParam)) throw new HomeroomError("network.failed", null, "Not reached.", {});
      const rows = [1, 2, 3, 4, 5].slice(pageParam, pageParam + 2);
      return { rows, hasMore: pageParam + 2 < 5, count: null };
    },
    getNextPageParam: ({ hasMore }: Page<number>, _: unknown, at: number) => (hasMore ? at + 2 : undefined),
  };
  return { asked, ...renderHook(() => useAll(options), { wrapper }) };
}

test("a list is there once its last page is", async () => {
  const { result, asked } = show();
  expect(result.current.data).toBeUndefined();
  await waitFor(() => expect(result.current.data).toEqual([1, 2, 3, 4, 5]));
  expect(asked).toEqual([0, 2, 4]);
});

test("a page that cannot be had is an error, and asked for again from there", async () => {
  let isDown = true;
  const { result, asked } = show((offset) => isDown && offset === 2);
  await waitFor(() => expect(result.current.error?.code).toBe("network.failed"));
  expect(result.current.data, "Half a list would be taken for the whole.").toBeUndefined();
  isDown = false;
  await result.current.refetch();
  await waitFor(() => expect(result.current.data).toEqual([1, 2, 3, 4, 5]));
  expect(asked).toEqual([0, 2, 2, 4]);
});
