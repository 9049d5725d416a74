import type { TenantLevel } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useAll } from "../../shared/data/use-all.ts";
import { byPath, type Placed } from "./place-names.ts";

const levels = ["organization", "school", "campus", "class"] as const;

type Seated = { id: string; name: string; organizationId: string; schoolId: string; campusId: string };

/** The paths of classes that are shown, by their ids: of a large school the classes are too many to load them all. */
export function useClassPaths(classes: Seated[]): Map<string, string> {
  const { infinite } = useHomeroom();
  const above = [
    useAll(infinite.schools.organizations({ limit: 200 })),
    useAll(infinite.schools.schools({ limit: 200 })),
    useAll(infinite.schools.campuses({ limit: 200 })),
  ];
  const placed = classes.map((one) => ({ ...one, level: "class" as const }));
  return new Map(
    byPath(
      placed,
      above.flatMap(({ data }) => data ?? []),
    ).map(({ id, name }) => [id, name]),
  );
}

/** All places of some levels that the person reads and that are offered here, by their paths. */
export function usePlaces<Level extends TenantLevel>(
  offered: readonly Level[],
  isOffered: (place: Placed) => boolean = () => true,
  isEnabled = true,
) {
  const { infinite } = useHomeroom();
  // The names of what is above are needed as well.
  const lowest = Math.max(...offered.map((level) => levels.indexOf(level)));
  const enabled = (level: TenantLevel) => isEnabled && levels.indexOf(level) <= lowest;
  const lists = {
    organization: useAll({
      ...infinite.schools.organizations({ limit: 200 }),
      enabled: enabled("organization"),
    }),
    school: useAll({ ...infinite.schools.schools({ limit: 200 }), enabled: enabled("school") }),
    campus: useAll({ ...infinite.schools.campuses({ limit: 200 }), enabled: enabled("campus") }),
    class: useAll({ ...infinite.schools.classes({ limit: 200 }), enabled: enabled("class") }),
  };
  const asked = levels.slice(0, lowest + 1);
  const failed = asked.find((level) => lists[level].error);
  const isThere = asked.every((level) => lists[level].data);
  const rows = (level: Level): Placed<Level>[] =>
    (lists[level].data ?? [])
      .map((row) => {
        const { id, name } = row;
        const above = { organizationId: null, schoolId: null, campusId: null, ...row };
        const own = level === "class" ? {} : { [`${level}Id`]: id };
        return { ...above, ...own, level, id, name };
      })
      .filter(isOffered);
  return {
    data: isThere
      ? byPath(
          offered.flatMap(rows),
          asked.flatMap((level) => lists[level].data ?? []),
        )
      : undefined,
    error: failed ? lists[failed].error : null,
    refetch: () => (failed ? lists[failed].refetch() : Promise.resolve()),
    isPending: isEnabled && !isThere && !failed,
  };
}
