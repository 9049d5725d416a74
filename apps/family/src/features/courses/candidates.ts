// Whom one may think of for a course: the students of one's lessons and conversations, or of its class.
import type { Course } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { useAllRows } from "../../shared/data/use-all.ts";

export function useCandidates({ classId }: Course) {
  const { infinite, query } = useHomeroom();
  const ofClass = classId !== null;
  const roster = useAllRows({
    ...infinite.schools.roster({ classId: classId ?? "", limit: 200 }),
    enabled: ofClass,
  });
  const contacts = useAllRows({ ...infinite.contacts.list({ limit: 200 }), enabled: !ofClass });
  const lessons = useQuery({
    ...query.bookings.list({ side: "tutor", direction: "desc", limit: 200 }),
    enabled: !ofClass,
  });
  const names = new Map<string, string | null>();
  for (const { studentId, fullName } of roster.data ?? []) names.set(studentId, fullName);
  for (const { studentId, studentName, role } of contacts.data ?? []) {
    if (role === "PARENT") names.set(studentId, studentName);
  }
  for (const { studentId, studentName } of lessons.data?.rows ?? []) {
    if (studentId) names.set(studentId, studentName);
  }
  const asked = ofClass ? [roster] : [contacts, lessons];
  return {
    isPending: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error }) => error)?.error,
    retry: () => void Promise.all(asked.map(({ refetch }) => refetch())),
    candidates: [...names].map(([id, name]) => ({ id, name })),
  };
}
