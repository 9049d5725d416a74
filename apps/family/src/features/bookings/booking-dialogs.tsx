import type { ListedBooking } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { ConfirmDialog, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { type Attendee, useAttendees } from "./attendees.ts";

type Props = { booking: ListedBooking; isOpen: boolean; onClose(): void };

export function AssignDialog({ booking, isOpen, onClose }: Props) {
  const t = useText("bookings");
  const attendees = useAttendees();
  return (
    <Dialog title={t("assignTitle")} isOpen={isOpen} onClose={onClose}>
      <Loaded query={attendees}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-soft">{t("assignNone")}</p>
          ) : (
            <Assign booking={booking} attendees={list} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function Assign({ booking, attendees, onClose }: Omit<Props, "isOpen"> & { attendees: Attendee[] }) {
  const t = useText("bookings");
  const app = useText("app");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: assign } = useMutation(mutation.bookings.assign());
  const [key, setKey] = useState(attendees[0]?.key ?? "");
  const submit = async () => {
    const who = attendees.find((one) => one.key === key);
    if (!who) return;
    const { studentId, guardianId, name } = who;
    await assign({ bookingId: booking.id, studentId, ...(guardianId ? { guardianId } : {}) });
    tell(t("assigned", { name: name ?? words("someone") }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <RadioGroup label={t("forChild")} value={key} onChange={setKey}>
        {attendees.map((one) => (
          <RadioCard
            key={one.key}
            value={one.key}
            title={one.name ?? words("someone")}
            icon={<Avatar name={one.name} size="small" />}
          />
        ))}
      </RadioGroup>
      <FormActions label={app("save")} onCancel={onClose} />
    </Form>
  );
}

export function UnassignDialog({ booking, isOpen, onClose }: Props) {
  const t = useText("bookings");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const unassign = useMutation(mutation.bookings.unassign());
  const isOwn = booking.mySide === "student";
  return (
    <ConfirmDialog
      title={isOwn ? t("leaveTitle") : t("unassignTitle", { name: booking.studentName ?? words("someone") })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t(isOwn ? "leave" : "unassign")}
      look="primary"
      isPending={unassign.isPending}
      error={unassign.error}
      onConfirm={() =>
        unassign.mutate(
          { bookingId: booking.id },
          {
            onSuccess: () => {
              tell(t(isOwn ? "left" : "unassigned"));
              onClose();
            },
          },
        )
      }
    >
      {t(isOwn ? "leaveText" : "unassignText")}
    </ConfirmDialog>
  );
}

export function CancelDialog({ booking, isOpen, onClose }: Props) {
  const t = useText("bookings");
  const { mutation } = useHomeroom();
  const { mutateAsync: cancel } = useMutation(mutation.bookings.cancel());
  return (
    <Dialog title={t("cancelTitle")} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <Form
        onSubmit={async (values) => {
          const reason = String(values.get("reason")).trim();
          await cancel({ bookingId: booking.id, ...(reason ? { reason } : {}) });
          tell(t("canceled"));
          onClose();
        }}
      >
        <p className="text-[0.9375rem] text-soft">{t("cancelText")}</p>
        <TextField name="reason" label={t("cancelReason")} rows={3} maxLength={500} />
        <FormActions label={t("cancelLesson")} look="danger" onCancel={onClose} cancelLabel={t("keep")} />
      </Form>
    </Dialog>
  );
}

export function CompleteDialog({ booking, isOpen, onClose }: Props) {
  const t = useText("bookings");
  const { mutation } = useHomeroom();
  const { mutateAsync: complete } = useMutation(mutation.bookings.complete());
  const [attendance, setAttendance] = useState<"attended" | "no_show">("attended");
  return (
    <Dialog title={t("completeTitle")} isOpen={isOpen} onClose={onClose}>
      <Form
        onSubmit={async () => {
          await complete({ bookingId: booking.id, attendance });
          tell(t("completed"));
          onClose();
        }}
      >
        <RadioGroup
          label={t("attendance")}
          value={attendance}
          onChange={(value) => setAttendance(value === "no_show" ? "no_show" : "attended")}
        >
          <RadioCard value="attended" title={t("attended")} />
          <RadioCard value="no_show" title={t("noShow")} />
        </RadioGroup>
        <FormActions label={t("complete")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
