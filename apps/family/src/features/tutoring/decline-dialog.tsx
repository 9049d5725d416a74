import type { ListedBooking } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { booking: ListedBooking; isOpen: boolean; onClose(): void };

export function DeclineDialog({ booking, isOpen, onClose }: Props) {
  const t = useText("tutoring");
  const { mutation } = useHomeroom();
  const { mutateAsync: cancel } = useMutation(mutation.bookings.cancel());
  const { subject } = booking;
  return (
    <Dialog title={t("declineTitle", { subject })} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <Form
        onSubmit={async (values) => {
          const reason = String(values.get("reason")).trim();
          await cancel({ bookingId: booking.id, ...(reason ? { reason } : {}) });
          tell(t("declined", { subject }));
          onClose();
        }}
      >
        <p className="text-[0.9375rem] text-soft">{t("declineText")}</p>
        <TextField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          rows={3}
          maxLength={500}
          autoFocus
        />
        <FormActions label={t("decline")} look="danger" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
