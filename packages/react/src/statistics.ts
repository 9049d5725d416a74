// `@homeroom/react/statistics`: what came of lessons, grades and goals, as options of TanStack Query.
import { type AnyHomeroomError, type Homeroom, HomeroomError, type Result } from "@homeroom/client";
import type { ListStatisticsInput, Statistics, StatisticsInput } from "@homeroom/client/statistics";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import type { PersonId } from "./keys.ts";

/**
 * For `useQuery`, as one person. Whatever makes everything old makes the answers old, such as a change of access.
 *
 * @example
 * const weeks = useQuery(statisticsQueries(useHomeroom()).list({ by: "week", groupId }));
 */
export function statisticsQueries({ homeroom, personId }: { homeroom: Homeroom; personId: PersonId }) {
  const load = () =>
    import("@homeroom/client/statistics").catch((cause: unknown) => {
      throw new HomeroomError("network.failed", null, undefined, { cause });
    });
  const read = <Input, T>(
    method: string,
    input: Input,
    call: (module: Awaited<ReturnType<typeof load>>, homeroom: Homeroom) => Promise<Result<T>>,
  ) =>
    queryOptions<T, AnyHomeroomError>({
      queryKey: ["homeroom", personId, "statistics", method, input],
      queryFn: async ({ signal, client, queryKey }) =>
        ask({ client, queryKey }, call(await load(), homeroom.with({ signal }))),
      retry: false,
    });
  return {
    /** All in one row. */
    get: (input: StatisticsInput = {}) =>
      read<StatisticsInput, Statistics>("get", input, ({ readStatistics }, as) => readStatistics(as, input)),
    /** By week, student, group, class or course. */
    list: (input: ListStatisticsInput) =>
      read<ListStatisticsInput, Statistics[]>("list", input, ({ listStatistics }, as) =>
        listStatistics(as, input),
      ),
  };
}
