// Who ends a restriction or a recorded standing, for what is shown: the server decides.
import { useMe } from "../../shared/data/me.ts";

/** Admins, and the managers of the school that made it. */
export function useMayUndo(): (one: { schoolId: string | null }) => boolean {
  const { is, memberships } = useMe();
  return ({ schoolId }) =>
    is("admin") ||
    (schoolId !== null &&
      memberships.some((one) => one.role === "school_manager" && one.schoolId === schoolId));
}
