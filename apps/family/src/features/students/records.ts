// A child's grades and attendance over time. The SDK has no call for attendance beyond this month: the table
// holds it, and the server shows the rows of children whose progress one may view.
import { useHomeroom } from "@homeroom/react";
import { queryOptions } from "@tanstack/react-query";
import { useMemo } from "react";
import { dataClient } from "../../app/data-client.ts";
import { useSession } from "../../app/session.ts";

export type Attendance = { id: string; startsAt: string; attended: boolean };

/** As many as a chart can show. */
const most = 200;

export function useRecords(studentId: string) {
  const session = useSession();
  const { key, query } = useHomeroom();
  return useMemo(() => {
    const supabase = dataClient(session);
    return {
      grades: query.portal.grades({ studentId, limit: most }),
      attendance: queryOptions({
        queryKey: [...key, "portal", "attendance", { studentId }],
        queryFn: async ({ signal }): Promise<Attendance[]> => {
          const { data } = await supabase
            .from("live_class_registrations")
            .select("live_class_id, starts_at, attended")
            .eq("student_id", studentId)
            .not("attended", "is", null)
            .order("starts_at", { ascending: false })
            .limit(most)
            .abortSignal(signal)
            .throwOnError();
          return data
            .map(({ live_class_id, starts_at, attended }) => ({
              id: live_class_id,
              startsAt: starts_at,
              attended: attended === true,
            }))
            .reverse();
        },
      }),
    };
  }, [key, query, session, studentId]);
}
