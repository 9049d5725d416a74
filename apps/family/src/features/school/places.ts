// Where the signed-in person works, for what is shown: the server decides what may be done there.
import type { Member, Membership, SchoolEvent } from "@homeroom/client";
import { useMe } from "../../shared/data/me.ts";
import { placesOf } from "./place-names.ts";

type Chain = { organizationId: string | null; schoolId?: string | null; campusId?: string | null };

/** Whether the membership's place is that of the chain, or above it. */
const isAtOrAbove = (one: Membership, { organizationId, schoolId, campusId }: Chain): boolean =>
  one.organizationId === organizationId &&
  (one.schoolId === null || one.schoolId === schoolId) &&
  (one.campusId === null || one.campusId === campusId);

/** Managers, from the top; nobody manages those at their own level. */
const ranks: Membership["role"][] = ["organization_manager", "school_manager", "campus_manager"];
const rankOf = ({ role, schoolId }: Pick<Membership, "role" | "schoolId">): number => {
  // Leads are removed one level above, those of an organization by nobody here.
  if (role === "safeguarding_lead") return schoolId === null ? 0 : 1;
  const rank = ranks.indexOf(role);
  return rank === -1 ? ranks.length : rank;
};

export function useWork() {
  const { memberships, is } = useMe();
  const managed = memberships.filter(({ role }) => ranks.includes(role));
  return {
    isAdmin: is("admin"),
    memberships,
    /** Places whose staff the person manages. */
    managed: placesOf(managed),
    /** Announces dates. */
    writesAlerts: memberships.some(({ permissions }) => permissions.includes("MANAGE_INTERNAL_COMM")),
    organizations: placesOf(memberships.filter(({ role }) => role === "organization_manager")),
    /** Manages that tenant, or one above it. */
    manages: (chain: Chain) => managed.some((one) => isAtOrAbove(one, chain)),
    managesMember: (member: Member) =>
      managed.some((one) => rankOf(one) < rankOf(member) && isAtOrAbove(one, member)),
    /** Announces at that place; what is for the whole platform is the admins'. */
    announcesAt: ({
      organizationId,
      schoolId,
      campusId,
    }: Pick<SchoolEvent, "organizationId" | "schoolId" | "campusId">) =>
      is("admin") ||
      (organizationId !== null &&
        memberships.some(
          (one) =>
            one.permissions.includes("MANAGE_INTERNAL_COMM") &&
            isAtOrAbove(one, { organizationId, schoolId, campusId }),
        )),
  };
}
