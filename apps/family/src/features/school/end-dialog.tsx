import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { membershipId: string; name: string; isOpen: boolean; onClose(): void };

export function EndDialog({ membershipId, name, isOpen, onClose }: Props) {
  const t = useText("school");
  const { mutation } = useHomeroom();
  const end = useMutation(mutation.schools.endMembership());
  return (
    <ConfirmDialog
      title={t("endTitle", { name })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("end")}
      onConfirm={() =>
        end.mutate(
          { membershipId },
          {
            onSuccess: () => {
              tell(t("endDone", { name }));
              onClose();
            },
          },
        )
      }
      isPending={end.isPending}
      error={end.error}
    >
      {t("endText")}
    </ConfirmDialog>
  );
}
