import { Constants } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";

const reasons = Constants.public.Enums.report_reason;

type Props = { messageId: string; isOpen: boolean; onClose(): void };

export function ReportDialog({ messageId, isOpen, onClose }: Props) {
  const t = useText("messages");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: report } = useMutation(mutation.reports.report());
  const [reason, setReason] = useState<(typeof reasons)[number]>("harassment");
  const submit = async (values: FormData) => {
    const note = String(values.get("note")).trim();
    await report({ messageId, reason, ...(note === "" ? {} : { note }) });
    tell(t("reported"));
    onClose();
  };
  return (
    <Dialog title={t("report")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("reportText")}</p>
        <Note tone="warn">{t("reportUrgent")}</Note>
        <SelectField
          label={t("reportReason")}
          options={reasons.map((one) => ({ id: one, label: words(`report.${one}`) }))}
          value={reason}
          onChange={setReason}
        />
        <TextField name="note" label={t("reportNote")} rows={3} maxLength={1000} />
        <FormActions label={t("reportSend")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
