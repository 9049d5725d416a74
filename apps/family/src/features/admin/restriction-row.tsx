import type { Restriction } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Row } from "../../shared/ui/page.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { useMayUndo } from "../standing/may-undo.ts";

export function RestrictionRow({
  restriction,
  student,
}: {
  restriction: Restriction;
  /** Whom it protects, where that is not clear. */
  student?: ReactNode;
}) {
  const t = useText("admin");
  const words = useText("words");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const { is } = useMe();
  const mayLift = useMayUndo()(restriction);
  const lift = useMutation(mutation.admin.liftRestriction());
  const [isLifting, setLifting] = useState(false);
  const [now] = useState(() => Date.now());
  const { id, basis, profileId, emails, phones, rights, startsAt, endsAt, reviewAt } = restriction;
  const isOver = endsAt !== null && Date.parse(endsAt) <= now;
  const isDue = !isOver && reviewAt !== null && Date.parse(reviewAt) <= now;
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-semibold [overflow-wrap:anywhere]" dir="auto">
          {basis === "" ? t("madeElsewhere") : basis}
        </p>
        <p className="text-sm text-soft [overflow-wrap:anywhere]">
          {[rights.map((right) => words(`right.${right}`)).join(", "), ...emails, ...phones].join(" · ")}
        </p>
        <p className="text-sm text-soft">
          {isOver ? t("endedOn", { date: date(endsAt) }) : t("since", { date: date(startsAt) })}
          {!isOver && endsAt && ` · ${t("until", { date: date(endsAt) })}`}
          {!isOver && reviewAt && ` · ${t("reviewOn", { date: date(reviewAt) })}`}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 text-sm">
          {student}
          {profileId && is("admin") && <TextLink href={`/people/${profileId}`}>{t("whoIsDenied")}</TextLink>}
          {isDue && <Badge tone="warn">{t("reviewDue")}</Badge>}
          {isOver && <Badge>{t("ended")}</Badge>}
        </p>
      </div>
      {!isOver && mayLift && (
        <Button aria-haspopup="dialog" onPress={() => setLifting(true)}>
          {t("lift")}
        </Button>
      )}
      <ConfirmDialog
        title={t("liftTitle")}
        isOpen={isLifting}
        onClose={() => setLifting(false)}
        confirmLabel={t("lift")}
        onConfirm={() =>
          lift.mutate(
            { restrictionId: id },
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
