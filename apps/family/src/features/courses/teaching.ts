// Whose courses the signed-in person gives: for what is shown, the server decides what may be done.
import type { Course } from "@homeroom/client";
import { useMe } from "../../shared/data/me.ts";
import { placesOf } from "../school/place-names.ts";

export function useTeaching() {
  const { profile, is, memberships } = useMe();
  const classNames = new Map(
    placesOf(memberships.filter(({ role }) => role === "teacher"))
      .filter(({ level }) => level === "class")
      .map(({ id, name }) => [id, name]),
  );
  return {
    classNames,
    isTutor: is("tutor"),
    /** The list of courses also has those that one takes, or one's children take. */
    isMine: ({ tutorId, classId }: Course) =>
      tutorId === profile.id || (classId !== null && classNames.has(classId)),
  };
}
