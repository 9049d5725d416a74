// What places are called where several are offered: two schools may each have a "Main campus".
import type { Membership, TenantLevel } from "@homeroom/client";

type Named = { id: string; name: string };
export type Place<Level extends TenantLevel = TenantLevel> = Named & { level: Level };
/** With the ids of what it is in, its own among them; those of lower levels are null. */
export type Placed<Level extends TenantLevel = TenantLevel> = Place<Level> & {
  organizationId: string | null;
  schoolId: string | null;
  campusId: string | null;
};

const fill = (text: string): string => `\u2068${text}\u2069`;

/**
 * Each place by its path, such as "Hill School · Main campus". What all of them have in common tells none apart
 * and is left out, and so is what the person may not read.
 */
export function byPath<One extends Placed>(places: One[], above: Named[]): One[] {
  const names = new Map([...above, ...places].map(({ id, name }) => [id, name]));
  const paths = places.map(({ organizationId, schoolId, campusId, id }) => [
    ...new Set([organizationId, schoolId, campusId, id].filter((one) => one != null)),
  ]);
  const [first = []] = paths;
  let shared = 0;
  while (shared < first.length && paths.every((path) => path[shared] === first[shared])) shared += 1;
  return places.map((place, index) => {
    const path = paths[index] ?? [];
    const parts = path.slice(Math.min(shared, path.length - 1)).flatMap((one) => names.get(one) || []);
    return { ...place, name: parts.length > 1 ? parts.map(fill).join(" · ") : place.name };
  });
}

/** Whether something is the place with that id, or in it. */
export const isWithin =
  (placeId: string) =>
  ({ id, campusId, schoolId, organizationId }: Placed): boolean =>
    [id, campusId, schoolId, organizationId].includes(placeId);

/** The lowest place that a membership names. */
function placeOf({ organizationId, schoolId, campusId, classId, ...names }: Membership): Placed {
  const chain = { organizationId, schoolId, campusId };
  if (classId) return { ...chain, level: "class", id: classId, name: names.className ?? "" };
  if (campusId) return { ...chain, level: "campus", id: campusId, name: names.campusName ?? "" };
  if (schoolId) return { ...chain, level: "school", id: schoolId, name: names.schoolName ?? "" };
  return { ...chain, level: "organization", id: organizationId, name: names.organizationName ?? "" };
}

/** The places of memberships, one for each and in their order. */
export function placesOf(memberships: Membership[]): Placed[] {
  const above = memberships.flatMap((one) => [
    { id: one.organizationId, name: one.organizationName ?? "" },
    { id: one.schoolId ?? "", name: one.schoolName ?? "" },
    { id: one.campusId ?? "", name: one.campusName ?? "" },
  ]);
  return byPath(memberships.map(placeOf), above);
}
