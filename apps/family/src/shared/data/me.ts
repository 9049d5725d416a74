// The signed-in person, as the pages know them.
import type { Membership, Profile } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";

export type Me = {
  profile: Profile;
  memberships: Membership[];
  /** For what is shown, never for what is allowed: that the server decides. */
  is: (role: Profile["roles"][number]) => boolean;
  /** Works at a school. */
  isStaff: boolean;
  /** Manages an organization, a school or a campus, or writes to its people. */
  isSchoolManager: boolean;
};

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("Nobody is signed in above.");
  return me;
}

/** Both in one moment: the frame waits for them, the pages below do not. */
export function useLoadMe() {
  const { query } = useHomeroom();
  const profile = useQuery(query.profile.get());
  const memberships = useQuery(query.schools.memberships());
  const me: Me | undefined =
    profile.data && memberships.data
      ? {
          profile: profile.data,
          memberships: memberships.data,
          is: (role) => profile.data.roles.includes(role),
          isStaff: memberships.data.length > 0,
          isSchoolManager: memberships.data.some(({ role }) => role !== "teacher"),
        }
      : undefined;
  return {
    me,
    error: profile.error ?? memberships.error,
    retry: () => void Promise.all([profile.refetch(), memberships.refetch()]),
  };
}
