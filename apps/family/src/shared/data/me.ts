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
  /** Works at a school, and not as its safeguarding lead alone. */
  isStaff: boolean;
  /** Manages an organization, a school or a campus, or writes to its people. */
  isSchoolManager: boolean;
  /** A tutor, or a teacher of a class. */
  isTeaching: boolean;
  /** Handles reports, and nothing else of a school. */
  isLead: boolean;
  /** Of the people who handle reports and privacy requests. */
  isHandler: boolean;
  /** Books lessons: who may be somebody's guardian. */
  books: boolean;
  /** A student who writes with staff about themselves, or did: an adult. */
  writesForSelf: boolean;
};

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error("Nobody is signed in above.");
  return me;
}

function meOf(profile: Profile, memberships: Membership[], writesForSelf: boolean): Me {
  const is: Me["is"] = (role) => profile.roles.includes(role);
  const works = (...as: Membership["role"][]) => memberships.some(({ role }) => as.includes(role));
  return {
    profile,
    memberships,
    is,
    isStaff: memberships.some(({ role }) => role !== "safeguarding_lead"),
    isSchoolManager: memberships.some(({ role }) => role !== "teacher" && role !== "safeguarding_lead"),
    isTeaching: is("tutor") || works("teacher"),
    isLead: works("safeguarding_lead"),
    isHandler: is("admin") || works("school_manager", "organization_manager"),
    books: is("client") || is("tutor") || is("agent"),
    writesForSelf,
  };
}

/** Asked of students alone, and nothing waits for it: whether anybody is there to write to, or wrote. */
function useWritesForSelf(profile: Profile | undefined): boolean {
  const { query } = useHomeroom();
  const isStudent = profile?.roles.includes("student") ?? false;
  const contacts = useQuery({ ...query.contacts.list({ limit: 1 }), enabled: isStudent });
  const isAlone = contacts.data?.length === 0;
  const threads = useQuery({ ...query.threads.list({ limit: 1 }), enabled: isStudent && isAlone });
  return (contacts.data?.length ?? 0) > 0 || (threads.data?.rows.length ?? 0) > 0;
}

/** Both in one moment: the frame waits for them, the pages below do not. */
export function useLoadMe() {
  const { query } = useHomeroom();
  const profile = useQuery(query.profile.get());
  const memberships = useQuery(query.schools.memberships());
  const writesForSelf = useWritesForSelf(profile.data);
  const me = profile.data && memberships.data && meOf(profile.data, memberships.data, writesForSelf);
  return {
    me,
    error: profile.error ?? memberships.error,
    retry: () => void Promise.all([profile.refetch(), memberships.refetch()]),
  };
}
