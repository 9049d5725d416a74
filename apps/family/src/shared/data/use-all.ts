// A list as a whole, page after page. What is chosen from, counted or graded must not end where a page does.
import type { AnyHomeroomError, Page } from "@homeroom/client";
import {
  type InfiniteData,
  type QueryKey,
  type UseInfiniteQueryOptions,
  useInfiniteQuery,
} from "@tanstack/react-query";
import { useEffect, useMemo } from "react";

type Options<Answer, Key extends QueryKey> = UseInfiniteQueryOptions<
  Answer,
  AnyHomeroomError,
  InfiniteData<Answer, number>,
  Key,
  number
>;

const rowsOfPage = <Row>({ rows }: Page<Row>): Row[] => rows;
const rowsOfRows = <Row>(rows: Row[]): Row[] => rows;

/** `data` is there once the last page is. */
export function useAll<Row, Key extends QueryKey>(options: Options<Page<Row>, Key>) {
  return useWhole(options, rowsOfPage<Row>);
}

/** The same for lists that answer rows alone. */
export function useAllRows<Row, Key extends QueryKey>(options: Options<Row[], Key>) {
  return useWhole(options, rowsOfRows<Row>);
}

function useWhole<Answer, Row, Key extends QueryKey>(
  options: Options<Answer, Key>,
  rowsOf: (page: Answer) => Row[],
) {
  const { data, error, refetch, isPending, hasNextPage, isFetching, fetchNextPage } =
    useInfiniteQuery(options);
  // At each rendering: a page that came quickly changes nothing else than the rows.
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) void fetchNextPage();
  });
  const rows = useMemo(() => data?.pages.flatMap(rowsOf), [data, rowsOf]);
  return {
    data: hasNextPage ? undefined : rows,
    error,
    refetch: hasNextPage ? () => fetchNextPage() : () => refetch(),
    isPending: isPending || (hasNextPage && !error),
  };
}
