import type { Guardian } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { activeBookings } from "../../shared/lib/active-bookings.ts";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { guardian: Guardian; isOpen: boolean; onClose(): void };

/** The first try refuses where lessons are to come; a student may leave them, not cancel them. */
export function EndDialog({ guardian, isOpen, onClose }: Props) {
  const t = useText("family");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const unlink = useMutation(mutation.guardians.unlink());
  const name = guardian.fullName ?? words("someone");
  const isWaiting = guardian.status === "PENDING";
  const lessons = activeBookings(unlink.error);
  const close = () => {
    unlink.reset();
    onClose();
  };
  const confirm = () =>
    unlink.mutate(
      { linkId: guardian.linkId, onActiveBookings: lessons === undefined ? "refuse" : "unassign" },
      {
        onSuccess: () => {
          tell(t("ended", { name }));
          close();
        },
      },
    );
  return (
    <ConfirmDialog
      title={isWaiting ? t("refuseTitle", { name }) : t("endTitle", { name })}
      isOpen={isOpen}
      onClose={close}
      confirmLabel={isWaiting ? t("refuse") : lessons === undefined ? t("end") : t("endAnyway")}
      onConfirm={confirm}
      isPending={unlink.isPending}
      error={lessons === undefined ? unlink.error : undefined}
    >
      <p>{isWaiting ? t("refuseText", { name }) : t("endText", { name })}</p>
      {lessons !== undefined && (
        <div className="mt-4">
          <Note tone="warn">{t("endLessons", { count: lessons })}</Note>
        </div>
      )}
    </ConfirmDialog>
  );
}
