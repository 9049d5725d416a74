import type { UnlinkInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { activeBookings } from "../../shared/lib/active-bookings.ts";
import { RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = {
  linkId: string;
  /** Of the other side. */
  name: string;
  /** Who ends it. */
  side: "agent" | "client";
  isOpen: boolean;
  onClose(): void;
};
type Mode = NonNullable<UnlinkInput["onActiveBookings"]>;

/** The first try refuses where lessons are to come; the person then says what happens with them. */
export function EndDialog({ linkId, name, side, isOpen, onClose }: Props) {
  const t = useText("clients");
  const { mutation } = useHomeroom();
  const unlink = useMutation(mutation.clients.unlink());
  const [mode, setMode] = useState<Mode>("unassign");
  const lessons = activeBookings(unlink.error);
  const close = () => {
    unlink.reset();
    onClose();
  };
  const confirm = () =>
    unlink.mutate(
      { linkId, onActiveBookings: lessons === undefined ? "refuse" : mode },
      {
        onSuccess: () => {
          tell(t("ended", { name }));
          close();
        },
      },
    );
  return (
    <ConfirmDialog
      title={t("endTitle", { name })}
      isOpen={isOpen}
      onClose={close}
      confirmLabel={t("end")}
      onConfirm={confirm}
      isPending={unlink.isPending}
      error={lessons === undefined ? unlink.error : undefined}
    >
      <p>{side === "agent" ? t("endText", { name }) : t("endAgentText", { name })}</p>
      {lessons !== undefined && (
        <RadioGroup
          className="mt-4 text-ink"
          label={t("endLessons", { count: lessons })}
          value={mode}
          onChange={(value) => setMode(value === "cancel" ? "cancel" : "unassign")}
        >
          <RadioCard value="unassign" title={t("unassign")} detail={t("unassignDetail")} />
          <RadioCard value="cancel" title={t("cancelLessons")} detail={t("cancelLessonsDetail")} />
        </RadioGroup>
      )}
    </ConfirmDialog>
  );
}
