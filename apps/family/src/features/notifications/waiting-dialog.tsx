// A guardian to whom the family did not agree: the school, or an admin, sees who it is and decides.
import type { WaitingGuardian } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Actions, Dialog } from "../../shared/ui/dialog.tsx";
import { Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded, Note } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

type Props = { studentId: string; isOpen: boolean; onClose(): void; onDecided(): void };

export function WaitingDialog({ studentId, isOpen, onClose, onDecided }: Props) {
  const t = useText("notifications");
  const app = useText("app");
  const { query } = useHomeroom();
  const waiting = useQuery(query.guardians.waiting({ studentId }));
  return (
    <Dialog title={t("waitingTitle")} isOpen={isOpen} onClose={onClose} size="medium">
      <Loaded query={waiting}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="text-soft">{t("nobodyWaits")}</p>
          ) : (
            <>
              <Note>{t("waitingText")}</Note>
              <Rows>
                {rows.map((one) => (
                  <Waiting key={one.linkId} guardian={one} onDecided={onDecided} />
                ))}
              </Rows>
            </>
          )
        }
      </Loaded>
      <Actions>
        <Button onPress={onClose}>{app("close")}</Button>
      </Actions>
    </Dialog>
  );
}

function Waiting({ guardian, onDecided }: { guardian: WaitingGuardian; onDecided(): void }) {
  const t = useText("notifications");
  const words = useText("words");
  const { locale } = useI18n();
  const { mutation } = useHomeroom();
  const { mutate: confirm, isPending } = useMutation(mutation.guardians.confirm());
  const { linkId, fullName, relation, rights, wasObjected } = guardian;
  const name = fullName ?? words("someone");
  const list = new Intl.ListFormat(locale, { type: "unit", style: "long" });
  const answer = (agree: boolean) =>
    confirm(
      { linkId, agree },
      {
        onSuccess: () => {
          tell(t(agree ? "letIn" : "refused", { name }));
          onDecided();
        },
        onError: tellError,
      },
    );
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-semibold">
          {name} · {words(`relation.${relation}`)}
        </p>
        <p className="text-sm text-soft">
          {t("asksFor", { rights: list.format(rights.map((right) => words(`right.${right}`))) })}
        </p>
        {wasObjected && <p className="text-sm text-soft">{t("familyObjected")}</p>}
      </div>
      <Button
        look="primary"
        aria-label={t("agreeName", { name })}
        isPending={isPending}
        onPress={() => answer(true)}
      >
        {t("agree")}
      </Button>
      <Button aria-label={t("refuseName", { name })} isPending={isPending} onPress={() => answer(false)}>
        {t("refuse")}
      </Button>
    </Row>
  );
}
