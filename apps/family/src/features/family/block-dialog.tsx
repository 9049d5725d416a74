import type { Guardian } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = {
  guardian: Pick<Guardian, "linkId" | "fullName">;
  isOpen: boolean;
  onClose(): void;
};

export function BlockDialog({ guardian, isOpen, onClose }: Props) {
  const t = useText("family");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const block = useMutation(mutation.guardians.block());
  const name = guardian.fullName ?? words("someone");
  const confirm = () =>
    block.mutate(
      { linkId: guardian.linkId },
      {
        onSuccess: () => {
          tell(t("nowBlocked", { name }));
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      title={t("blockTitle", { name })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("block")}
      onConfirm={confirm}
      isPending={block.isPending}
      error={block.error}
    >
      <p>{t("blockText", { name })}</p>
      <p className="mt-3">{t("blockHelp")}</p>
    </ConfirmDialog>
  );
}
