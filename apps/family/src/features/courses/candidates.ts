// Whom one may think of for a course: the students whom one teaches, or those of its class.
import type { Course } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useAllRows } from "../../shared/data/use-all.ts";

export function useCandidates({ classId }: Course) {
  const { infinite } = useHomeroom();
  const ofClass = classId !== null;
  const roster = useAllRows({
    ...infinite.schools.roster({ classId: classId ?? "", limit: 200 }),
    enabled: ofClass,
  });
  const own = useAllRows({ ...infinite.groups.candidates({ limit: 200 }), enabled: !ofClass });
  const asked = ofClass ? roster : own;
  return {
    isPending: asked.isPending,
    error: asked.error,
    retry: () => void asked.refetch(),
    candidates: (asked.data ?? []).map(({ studentId, fullName }) => ({ id: studentId, name: fullName })),
  };
}
