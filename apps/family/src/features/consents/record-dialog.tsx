import type { RecordConsentInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Decision = RecordConsentInput["decision"];
const decisions = ["given", "withdrawn"] as const satisfies readonly Decision[];

type Props = { studentId: string; name: string; purposes: string[]; isOpen: boolean; onClose(): void };

export function RecordDialog({ studentId, name, purposes, isOpen, onClose }: Props) {
  const t = useText("consents");
  const { mutation } = useHomeroom();
  const { mutateAsync: record } = useMutation(mutation.consents.record());
  const [purpose, setPurpose] = useState(purposes[0] ?? "media");
  const [decision, setDecision] = useState<Decision>("given");
  const submit = async (values: FormData) => {
    await record({ studentId, purpose, decision, evidence: String(values.get("evidence")) });
    tell(t("recorded"));
    onClose();
  };
  return (
    <Dialog title={t("recordTitle", { student: name })} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <SelectField
          label={t("what")}
          options={purposes.map((id) => ({ id, label: t.maybe(`purpose.${id}`) ?? id }))}
          value={purpose}
          onChange={setPurpose}
        />
        <SelectField
          label={t("decision")}
          options={decisions.map((id) => ({ id, label: t(`paper.${id}`) }))}
          value={decision}
          onChange={setDecision}
        />
        <p className="text-[0.9375rem] text-soft">{t(`means.${decision}`)}</p>
        <TextField
          name="evidence"
          label={t("evidence")}
          hint={t("evidenceHint")}
          maxLength={500}
          isRequired
        />
        <FormActions label={t("record")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
