import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tellError } from "../../shared/ui/tell.ts";

type Props = { studentId: string; profileId: string; name: string | null };

/** Why an answer may take longer, where one is about to write. */
export function Availability({ studentId, profileId, name }: Props) {
  const t = useText("messages");
  const words = useText("words");
  const { moment, plainLongDay } = useFormats();
  const navigate = useNavigate();
  const { query, mutation } = useHomeroom();
  const start = useMutation(mutation.threads.start());
  const { data } = useQuery({
    ...query.contacts.availability({ studentId, profileId }),
    // Quiet hours begin and end while a conversation is open.
    refetchInterval: 60_000,
  });
  const [found] = data ?? [];
  if (!found) return null;
  const who = name ?? words("someone");
  const { coverId, coverName, awayUntil, awayNote, quietUntil, toldLater } = found;
  const writeToCover = (recipientId: string) =>
    start.mutate(
      { studentId, recipientId },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: "/messages/{-$threadId}", params: { threadId: id }, search: {} }),
        onError: tellError,
      },
    );
  return (
    <Note
      tone="warn"
      action={
        coverId && (
          <Button isPending={start.isPending} onPress={() => writeToCover(coverId)}>
            {t("writeToCover", { name: coverName ?? words("someone") })}
          </Button>
        )
      }
    >
      {awayUntil && (
        <p className="font-semibold">{t("away", { name: who, date: plainLongDay(awayUntil) })}</p>
      )}
      {awayNote && (
        <p dir="auto" className="whitespace-pre-wrap">
          {awayNote}
        </p>
      )}
      {coverId && <p>{t("covers", { name: coverName ?? words("someone") })}</p>}
      {toldLater && (
        <p>
          {quietUntil
            ? t("quietUntil", { name: who, when: moment(quietUntil) })
            : t("toldLater", { name: who })}
        </p>
      )}
    </Note>
  );
}
