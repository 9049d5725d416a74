// Above a list of students: found by name, and by group.
import type { ReactNode } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import type { ListSearch } from "../../shared/lib/list-search.ts";
import { SearchField } from "../../shared/ui/search.tsx";
import { GroupFilter } from "./group-filter.tsx";

type Shown = Pick<ListSearch, "search" | "group">;
type Props = Shown & {
  /** Where it finds by more than the name. */
  label?: string;
  onChange(next: Shown): void;
  /** Beside them, such as the order. */
  children?: ReactNode;
};

export function PeopleFilter({ search = "", group, label, onChange, children }: Props) {
  const t = useText("app");
  const ofGroup = group === undefined ? {} : { group };
  return (
    <div className="flex flex-wrap gap-2 sm:gap-3">
      <SearchField
        label={label ?? t("findByName")}
        value={search}
        onChange={(next) => onChange({ ...ofGroup, search: next })}
        className="min-w-40 flex-1"
      />
      <GroupFilter
        value={group}
        onChange={(next) => onChange(next === undefined ? { search } : { search, group: next })}
      />
      {children}
    </div>
  );
}
