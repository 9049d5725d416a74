// What a family allows for each student: the state, one's own word, and giving, withdrawing or asking.
import type { Consent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { Signature } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

/** What saying no means. */
const means: Record<string, "withdrawAccount" | "withdrawMedia"> = {
  account: "withdrawAccount",
  media: "withdrawMedia",
};

const GiveDialog = lazyDialog(() => import("./give-dialog.tsx").then((file) => file.GiveDialog));

export function ConsentsPage() {
  const t = useText("consents");
  const words = useText("words");
  const { profile } = useMe();
  const { infinite } = useHomeroom();
  const consents = useAll(infinite.consents.list({ limit: 200 }));
  const nameOf = ({ studentId, studentName }: Consent) =>
    studentId === profile.id ? t("you") : (studentName ?? words("someone"));
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      back={{ href: "/settings", label: t("settings") }}
      width="narrow"
    >
      <Loaded query={consents}>
        {(rows) =>
          rows.length === 0 ? (
            <Card>
              <Empty icon={<Signature />} title={t("empty")}>
                {t("emptyText")}
              </Empty>
            </Card>
          ) : (
            [...Map.groupBy(rows, ({ studentId }) => studentId)].map(([studentId, ofStudent]) => {
              const name = ofStudent[0] ? nameOf(ofStudent[0]) : "";
              return (
                <Card key={studentId} title={name} icon={<Signature aria-hidden />}>
                  <Rows label={t("of", { student: name })}>
                    {ofStudent.map((one) => (
                      <ConsentRow key={one.purpose} consent={one} name={name} />
                    ))}
                  </Rows>
                </Card>
              );
            })
          )
        }
      </Loaded>
      <p className="text-[0.9375rem] text-soft">{t("limits")}</p>
    </Page>
  );
}

function ConsentRow({ consent, name }: { consent: Consent; name: string }) {
  const t = useText("consents");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const withdraw = useMutation(mutation.consents.withdraw());
  const { mutate: ask, isPending: isAsking } = useMutation(mutation.consents.ask());
  const [dialog, setDialog] = useState<"give" | "withdraw">();
  const { studentId, purpose, state, endsAt, ownDecision, ownMadeAt, mayGive, mayWithdraw } = consent;
  const title = t.maybe(`purpose.${purpose}`) ?? purpose;
  const close = () => setDialog(undefined);
  const isGiven = state === "given" && endsAt === null;
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-soft">
          {ownDecision && ownMadeAt ? t(`own.${ownDecision}`, { date: date(ownMadeAt) }) : t("own.nothing")}
        </p>
        {endsAt && <p className="text-sm text-soft">{t("ends", { date: date(endsAt) })}</p>}
      </div>
      {state && <Badge tone={isGiven ? "good" : "warn"}>{t(`state.${state}`)}</Badge>}
      {mayGive && !(isGiven && ownDecision === "given") && (
        <Button
          aria-haspopup="dialog"
          aria-label={t("giveOf", { purpose: title })}
          onPress={() => setDialog("give")}
        >
          {t("give")}
        </Button>
      )}
      {mayWithdraw && ownDecision !== "withdrawn" && (
        <Button
          aria-haspopup="dialog"
          aria-label={t(ownDecision === "given" ? "withdrawOf" : "refuseOf", { purpose: title })}
          onPress={() => setDialog("withdraw")}
        >
          {ownDecision === "given" ? t("withdraw") : t("refuse")}
        </Button>
      )}
      {state !== null && !mayGive && !isGiven && (
        <Button
          isPending={isAsking}
          aria-label={t("askOf", { purpose: title })}
          onPress={() =>
            ask({ studentId, purpose }, { onSuccess: () => tell(t("asked")), onError: tellError })
          }
        >
          {t("ask")}
        </Button>
      )}
      <GiveDialog consent={consent} name={name} isOpen={dialog === "give"} onClose={close} />
      <ConfirmDialog
        title={t("withdrawTitle", { purpose: title })}
        isOpen={dialog === "withdraw"}
        onClose={close}
        confirmLabel={ownDecision === "given" ? t("withdraw") : t("refuse")}
        onConfirm={() =>
          withdraw.mutate(
            { studentId, purpose },
            {
              onSuccess: () => {
                tell(t("withdrawn"));
                close();
              },
            },
          )
        }
        isPending={withdraw.isPending}
        error={withdraw.error}
      >
        {t(means[purpose] ?? "withdrawIntegration")}
      </ConfirmDialog>
    </Row>
  );
}
