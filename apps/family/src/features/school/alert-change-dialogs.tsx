// An announcement that is there: changed, called off, or taken back as a mistake.
import type { SchoolEvent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { ConfirmDialog, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { types } from "../alerts/routes.ts";
import { AlertDetails, details, type Span } from "./alert-details.tsx";

type Props = { event: SchoolEvent; isOpen: boolean; onClose(): void };

/** What was left empty is removed. */
const emptied = { body: null, place: null, startsAt: null, endsAt: null };

export function EditDialog({ event, isOpen, onClose }: Props) {
  const t = useText("school");
  const app = useText("app");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: update } = useMutation(mutation.events.update());
  const [date, setDate] = useState(event.eventDate);
  const [type, setType] = useState<SchoolEvent["eventType"]>(event.eventType);
  const [span, setSpan] = useState<Span>({ startsAt: event.startsAt ?? "", endsAt: event.endsAt ?? "" });
  const submit = async (values: FormData) => {
    const title = String(values.get("title"));
    await update({ eventId: event.id, title, date, type, ...emptied, ...details(values, span) });
    tell(t("alertChanged", { title }));
    onClose();
  };
  return (
    <Dialog title={t("editTitle")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("editText")}</p>
        <TextField
          name="title"
          label={t("alertTitle")}
          defaultValue={event.title}
          maxLength={200}
          isRequired
          autoFocus
        />
        <DayPicker label={t("day")} value={date} onChange={setDate} isRequired />
        <SelectField
          label={t("kind")}
          options={types.map((id) => ({ id, label: words(`event.${id}`) }))}
          value={type}
          onChange={setType}
        />
        <AlertDetails event={event} span={span} onChange={setSpan} />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function CancelDialog({ event, isOpen, onClose }: Props) {
  const t = useText("school");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: cancel } = useMutation(mutation.events.cancel());
  const submit = async (values: FormData) => {
    const reason = String(values.get("reason") ?? "").trim();
    await cancel({ eventId: event.id, ...(reason ? { reason } : {}) });
    tell(t("nowCanceled", { title: event.title }));
    onClose();
  };
  return (
    <Dialog title={t("cancelTitle", { title: event.title })} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("cancelText")}</p>
        <TextField name="reason" label={t("cancelReason")} rows={2} maxLength={500} />
        <FormActions label={t("cancelAlert")} look="danger" onCancel={onClose} cancelLabel={app("back")} />
      </Form>
    </Dialog>
  );
}

export function DeleteDialog({ event, isOpen, onClose }: Props) {
  const t = useText("school");
  const { mutation } = useHomeroom();
  const remove = useMutation(mutation.events.delete());
  const { title } = event;
  return (
    <ConfirmDialog
      title={t("deleteTitle", { title })}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("deleteAlert")}
      onConfirm={() =>
        remove.mutate(
          { eventId: event.id },
          {
            onSuccess: () => {
              tell(t("deleted", { title }));
              onClose();
            },
          },
        )
      }
      isPending={remove.isPending}
      error={remove.error}
    >
      {t("deleteText")}
    </ConfirmDialog>
  );
}
