import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { profileId: string; name: string; isOpen: boolean; onClose(): void };

export function BlockContactDialog({ profileId, name, isOpen, onClose }: Props) {
  const t = useText("messages");
  const { mutation } = useHomeroom();
  const block = useMutation(mutation.contacts.block());
  return (
    <ConfirmDialog
      title={t("blockTitle", { name })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("block")}
      onConfirm={() =>
        block.mutate(
          { profileId },
          {
            onSuccess: () => {
              tell(t("blockedNow", { name }));
              onClose();
            },
          },
        )
      }
      isPending={block.isPending}
      error={block.error}
    >
      <p>{t("blockText", { name })}</p>
      <p className="mt-3">{t("blockStays")}</p>
    </ConfirmDialog>
  );
}
