// For whom the signed-in person may book: their children, themselves, or their clients' students.
import { useHomeroom } from "@homeroom/react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";

export type Attendee = { key: string; studentId: string; name: string | null; guardianId?: string };

export function useAttendees() {
  const me = useMe();
  const { infinite } = useHomeroom();
  const children = useAll({ ...infinite.students.list({ limit: 200 }), enabled: me.books });
  const clients = useAll({ ...infinite.clients.students({ limit: 200 }), enabled: me.is("agent") });
  const asked = [...(me.books ? [children] : []), ...(me.is("agent") ? [clients] : [])];
  const attendees: Attendee[] = [
    ...(me.is("student")
      ? [{ key: me.profile.id, studentId: me.profile.id, name: me.profile.fullName }]
      : []),
    ...(children.data ?? [])
      .filter(({ rights }) => rights.includes("book"))
      .map(({ studentId, fullName }) => ({ key: studentId, studentId, name: fullName })),
    ...(clients.data ?? []).map(({ clientId, studentId, fullName }) => ({
      key: `${clientId}/${studentId}`,
      studentId,
      name: fullName,
      guardianId: clientId,
    })),
  ];
  return {
    data: asked.every(({ data }) => data) ? attendees : undefined,
    error: asked.find(({ error }) => error)?.error ?? null,
    isPending: asked.some(({ isPending }) => isPending),
    refetch: async () => {
      await Promise.all(asked.map(({ refetch }) => refetch()));
    },
  };
}
