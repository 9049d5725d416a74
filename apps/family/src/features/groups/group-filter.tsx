// Shows a list of students by group: for people who have groups, whose texts and select come with the first of them.
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { loadMessages } from "../../shared/i18n/messages.ts";

const parts = async () => {
  const [file] = await Promise.all([import("./group-select.tsx"), loadMessages("groups")]);
  return file;
};
const GroupSelect = lazy(async () => ({ default: (await parts()).GroupSelect }));
const Nobody = lazy(async () => ({ default: (await parts()).Nobody }));

type Props = {
  /** The group that is shown, if the list is by group. */
  value: string | undefined;
  onChange(groupId: string | undefined): void;
};

export function GroupFilter({ value, onChange }: Props) {
  const { query } = useHomeroom();
  const { data } = useQuery(query.groups.list({ limit: 200 }));
  const groups = data?.rows ?? [];
  if (groups.length === 0 && value === undefined) return null;
  return (
    <Suspense fallback={<span className="h-11 w-48" />}>
      <GroupSelect groups={groups} value={value} onChange={onChange} />
    </Suspense>
  );
}

/** In place of a list that has nobody of the group, or nobody of the name that is looked for. */
export function NobodyFound({ search, onClear }: { search?: string; onClear(): void }) {
  return (
    <Suspense fallback={<span className="h-40" />}>
      <Nobody search={search} onClear={onClear} />
    </Suspense>
  );
}
