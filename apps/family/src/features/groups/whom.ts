// Which students of a list that is here as a whole are shown.
import { useHomeroom } from "@homeroom/react";
import { useFilter } from "react-aria-components";
import { useAll } from "../../shared/data/use-all.ts";
import type { ListSearch } from "../../shared/lib/list-search.ts";

type IsShown = (studentId: string, ...names: (string | null | undefined)[]) => boolean;

/** For `Loaded`: whether a student is in the group, and one of the names has what is looked for. */
export function useWhom({ search = "", group }: Pick<ListSearch, "search" | "group">) {
  const { infinite } = useHomeroom();
  const { contains } = useFilter({ sensitivity: "base" });
  const { data, error, refetch } = useAll({
    ...infinite.groups.students({ groupId: group ?? "", limit: 200 }),
    enabled: group !== undefined,
  });
  const isNamed = (names: (string | null | undefined)[]) =>
    search === "" || names.some((name) => contains(name ?? "", search));
  const members = new Set(data?.map(({ studentId }) => studentId));
  const isShown: IsShown = (studentId, ...names) =>
    (group === undefined || members.has(studentId)) && isNamed(names);
  return { data: group === undefined || data ? isShown : undefined, error, refetch };
}
