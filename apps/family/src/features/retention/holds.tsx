// Legal holds, for admins: who is held, why, and lifting a hold.
import type { LegalHold } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { Lock } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";

const HoldDialog = lazyDialog(() => import("./hold-dialog.tsx").then((file) => file.HoldDialog));

export function Holds() {
  const t = useText("retention");
  const { infinite } = useHomeroom();
  const [isPlacing, setPlacing] = useState(false);
  const holds = useInfiniteQuery(infinite.privacy.holds({ includeEnded: true, limit: 20 }));
  return (
    <Card title={t("holds")} icon={<Lock aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("holdsText")}</p>
      <Loaded query={holds}>
        {({ pages }) => {
          const rows = pages.flat();
          return rows.length === 0 ? (
            <Empty icon={<Lock />} title={t("noHolds")}>
              {t("noHoldsText")}
            </Empty>
          ) : (
            <Rows label={t("holds")}>
              {rows.map((hold) => (
                <Hold key={hold.holdId} hold={hold} />
              ))}
            </Rows>
          );
        }}
      </Loaded>
      <More of={holds}>{t("showMore")}</More>
      <div>
        <Button aria-haspopup="dialog" onPress={() => setPlacing(true)}>
          <Lock className="size-4.5" aria-hidden />
          {t("place")}
        </Button>
      </div>
      <HoldDialog isOpen={isPlacing} onClose={() => setPlacing(false)} />
    </Card>
  );
}

function Hold({ hold }: { hold: LegalHold }) {
  const t = useText("retention");
  const words = useText("words");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const lift = useMutation(mutation.privacy.liftHold());
  const [isLifting, setLifting] = useState(false);
  const { holdId, subjectId, subjectName, reason, startsAt, endsAt, liftedAt, isInForce } = hold;
  const name = subjectName ?? words("someone");
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
        <p className="font-semibold">
          <TextLink href={`/people/${subjectId}`}>{name}</TextLink>
        </p>
        <p className="text-[0.9375rem]" dir="auto">
          {reason}
        </p>
        <p className="text-sm text-soft">
          {t("since", { date: date(startsAt) })}
          {endsAt && ` · ${t("until", { date: date(endsAt) })}`}
          {liftedAt && ` · ${t("liftedOn", { date: date(liftedAt) })}`}
        </p>
        {!isInForce && <Badge>{t("over")}</Badge>}
      </div>
      {isInForce && (
        <Button aria-haspopup="dialog" onPress={() => setLifting(true)}>
          {t("lift")}
        </Button>
      )}
      <ConfirmDialog
        title={t("liftTitle", { name })}
        isOpen={isLifting}
        onClose={() => setLifting(false)}
        confirmLabel={t("lift")}
        onConfirm={() =>
          lift.mutate(
            { holdId },
            {
              onSuccess: () => {
                tell(t("lifted"));
                setLifting(false);
              },
            },
          )
        }
        isPending={lift.isPending}
        error={lift.error}
      >
        {t("liftText")}
      </ConfirmDialog>
    </Row>
  );
}
