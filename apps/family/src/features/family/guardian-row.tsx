import type { Block, Guardian } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Row } from "../../shared/ui/page.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

// Menus are much to load for a page that shows names first.
const GuardianMenu = lazy(() => import("./guardian-menu.tsx"));
const EndDialog = lazyDialog(() => import("./end-dialog.tsx").then((file) => file.EndDialog));
const GrantDialog = lazyDialog(() => import("./grant-dialog.tsx").then((file) => file.GrantDialog));
const BlockDialog = lazyDialog(() => import("./block-dialog.tsx").then((file) => file.BlockDialog));

export function GuardianRow({ guardian }: { guardian: Guardian }) {
  const t = useText("family");
  const words = useText("words");
  const { locale } = useI18n();
  const { date } = useFormats();
  const [dialog, setDialog] = useState<"grant" | "end" | "block">();
  const { fullName, status, rights, relation, isPrimary, isGranted, linkedAt } = guardian;
  const name = fullName ?? words("someone");
  const list = new Intl.ListFormat(locale, { type: "unit", style: "long" });
  const may = list.format(rights.map((right) => words(`right.${right}`)));
  return (
    <Row className="items-start!">
      <Avatar name={fullName} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <p className="font-semibold">{name}</p>
          <Badge tone="brand">{words(`relation.${relation}`)}</Badge>
          {isPrimary && <Badge tone="good">{t("primary")}</Badge>}
        </div>
        <p className="mt-0.5 text-sm text-soft">
          {status === "PENDING"
            ? t("since", { date: date(linkedAt) })
            : rights.length > 0
              ? t("may", { rights: may })
              : t("mayNothing")}
        </p>
      </div>
      {isGranted && status === "ACTIVE" && (
        <Button
          aria-label={t("grantName", { name })}
          aria-haspopup="dialog"
          onPress={() => setDialog("grant")}
        >
          {t("grant")}
        </Button>
      )}
      <Suspense fallback={<span className="size-11 shrink-0" />}>
        <GuardianMenu name={name} isPending={status === "PENDING"} onChoose={setDialog} />
      </Suspense>
      <GrantDialog
        guardian={guardian}
        name={name}
        isOpen={dialog === "grant"}
        onClose={() => setDialog(undefined)}
      />
      <EndDialog guardian={guardian} isOpen={dialog === "end"} onClose={() => setDialog(undefined)} />
      <BlockDialog guardian={guardian} isOpen={dialog === "block"} onClose={() => setDialog(undefined)} />
    </Row>
  );
}

/** Somebody whom the student blocked, perhaps in an account that has ended since. */
export function BlockedRow({ block: { guardianId, fullName, blockedAt } }: { block: Block }) {
  const t = useText("family");
  const words = useText("words");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: unblock, isPending } = useMutation(mutation.guardians.unblock());
  const name = fullName ?? words("someone");
  const lift = () =>
    unblock(
      { profileId: guardianId },
      { onSuccess: () => tell(t("unblocked", { name })), onError: tellError },
    );
  return (
    <Row className="items-start!">
      <Avatar name={fullName} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="mt-0.5 text-sm text-soft">{t("blockedSince", { date: date(blockedAt) })}</p>
      </div>
      <Button aria-label={t("unblockName", { name })} isPending={isPending} onPress={lift}>
        {t("unblock")}
      </Button>
    </Row>
  );
}
