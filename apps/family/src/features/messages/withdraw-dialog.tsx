import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { messageId: string; isOpen: boolean; onClose(): void };

export function WithdrawDialog({ messageId, isOpen, onClose }: Props) {
  const t = useText("messages");
  const { mutation } = useHomeroom();
  const withdraw = useMutation(mutation.messages.withdraw());
  return (
    <ConfirmDialog
      title={t("withdrawTitle")}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("withdrawConfirm")}
      onConfirm={() =>
        withdraw.mutate(
          { messageId },
          {
            onSuccess: () => {
              tell(t("withdrawnNow"));
              onClose();
            },
          },
        )
      }
      isPending={withdraw.isPending}
      error={withdraw.error}
    >
      {t("withdrawText")}
    </ConfirmDialog>
  );
}
