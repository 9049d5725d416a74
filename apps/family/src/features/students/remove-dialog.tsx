import type { Student, UnlinkInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { activeBookings } from "../../shared/lib/active-bookings.ts";
import { RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { student: Student; isOpen: boolean; onClose(): void };
type Mode = NonNullable<UnlinkInput["onActiveBookings"]>;

/** The first try refuses where lessons are to come; the person then says what happens with them. */
export function RemoveDialog({ student, isOpen, onClose }: Props) {
  const t = useText("students");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const unlink = useMutation(mutation.students.unlink());
  const [mode, setMode] = useState<Mode>();
  const name = student.fullName ?? words("someone");
  const inTheWay = activeBookings(unlink.error) ?? student.activeBookingCount;

  const close = () => {
    unlink.reset();
    setMode(undefined);
    onClose();
  };
  const confirm = () =>
    unlink.mutate(
      { linkId: student.linkId, onActiveBookings: mode ?? (inTheWay > 0 ? "unassign" : "refuse") },
      {
        onSuccess: () => {
          tell(t("removed", { name }));
          close();
        },
      },
    );

  return (
    <ConfirmDialog
      title={t("removeTitle", { name })}
      isOpen={isOpen}
      onClose={close}
      confirmLabel={t("removeConfirm")}
      onConfirm={confirm}
      isPending={unlink.isPending}
      error={activeBookings(unlink.error) === undefined ? unlink.error : undefined}
    >
      <p>{t("removeText")}</p>
      {inTheWay > 0 && (
        <RadioGroup
          className="mt-4 text-ink"
          label={t("removeActive", { count: inTheWay })}
          value={mode ?? "unassign"}
          onChange={(value) => setMode(value === "cancel" ? "cancel" : "unassign")}
        >
          <RadioCard value="unassign" title={t("unassign")} detail={t("unassignDetail")} />
          <RadioCard value="cancel" title={t("cancelBookings")} detail={t("cancelBookingsDetail")} />
        </RadioGroup>
      )}
    </ConfirmDialog>
  );
}

/** How many lessons came up since the list was loaded. */
