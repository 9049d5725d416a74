// For whom one may write goals, and in which courses: for what is shown, the server decides what may be done.
import { useHomeroom } from "@homeroom/react";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useMe } from "../../shared/data/me.ts";
import { useAll, useAllRows } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { useTeaching } from "../courses/teaching.ts";

/** `isFamily`: oneself, or a child whose progress one sees. */
export type Learner = { id: string; name: string; isMe: boolean; isFamily: boolean };

/** `data` is there once all are known: of a list that failed nobody must seem to be missing. */
export function useLearners() {
  const words = useText("words");
  const { infinite } = useHomeroom();
  const { profile, is, isTeaching } = useMe();
  const isGuardian = is("client") || isTeaching || is("agent");
  const children = useAll({ ...infinite.students.list({ limit: 200 }), enabled: isGuardian });
  const students = useAllRows({ ...infinite.groups.candidates({ limit: 200 }), enabled: isTeaching });
  const people = new Map<string, Learner>();
  const add = (id: string, name: string | null, isFamily: boolean) => {
    if (!people.has(id))
      people.set(id, { id, name: name ?? words("someone"), isMe: id === profile.id, isFamily });
  };
  if (is("student")) add(profile.id, profile.fullName, true);
  for (const { studentId, fullName, rights } of children.data ?? [])
    if (rights.includes("view_progress")) add(studentId, fullName, true);
  for (const { studentId, fullName } of students.data ?? []) add(studentId, fullName, false);
  const asked = [...(isGuardian ? [children] : []), ...(isTeaching ? [students] : [])];
  return {
    data: asked.every(({ data }) => data) ? [...people.values()] : undefined,
    error: asked.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(asked.map(({ refetch }) => refetch())),
  };
}

/** The courses that a student takes; for staff, of those that they give. */
export function useCoursesOf(learner: Learner | undefined): { id: string; title: string }[] {
  const { query, infinite } = useHomeroom();
  const { isMine } = useTeaching();
  const isTaught = learner?.isFamily === false;
  const overview = useQuery({
    ...query.portal.childOverview({ studentId: learner?.id ?? "" }),
    enabled: learner?.isFamily === true,
  });
  const courses = useAll({ ...infinite.portal.courses({ limit: 200 }), enabled: isTaught });
  const given = isTaught ? (courses.data ?? []).filter(isMine) : [];
  // No list has the courses of one student for staff: each course is asked for the name.
  const taken = useQueries({
    queries: given.map(({ id }) =>
      query.portal.enrollments({ courseId: id, search: learner?.name ?? "", limit: 200 }),
    ),
  });
  if (!isTaught)
    return (overview.data?.courses ?? []).map(({ courseId, title }) => ({ id: courseId, title }));
  return given
    .filter((_, index) =>
      taken[index]?.data?.rows.some(
        ({ studentId, status }) => studentId === learner.id && status !== "dropped",
      ),
    )
    .map(({ id, title }) => ({ id, title }));
}
