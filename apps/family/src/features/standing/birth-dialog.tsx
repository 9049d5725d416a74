import type { SetDateOfBirthInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayField } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Evidence = NonNullable<SetDateOfBirthInput["evidence"]>;
const kinds = [
  "birth_certificate",
  "identity_document",
  "court_paper",
  "school_record",
] as const satisfies readonly Evidence[];

type Props = { studentId: string; name: string; isOpen: boolean; onClose(): void };

export function BirthDialog({ studentId, name, isOpen, onClose }: Props) {
  const t = useText("standing");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: set } = useMutation(mutation.students.setDateOfBirth());
  const [birth, setBirth] = useState("");
  const [evidence, setEvidence] = useState<Evidence>("birth_certificate");
  const submit = async (values: FormData) => {
    await set({ studentId, dateOfBirth: birth, evidence, reference: String(values.get("reference")) });
    tell(t("birthSet"));
    onClose();
  };
  return (
    <Dialog title={t("birthTitle", { name })} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("birthText")}</p>
        <DayField label={t("birthDate")} value={birth} onChange={setBirth} isRequired />
        <SelectField
          label={t("evidence")}
          options={kinds.map((id) => ({ id, label: t(`evidence.${id}`) }))}
          value={evidence}
          onChange={setEvidence}
        />
        <TextField
          name="reference"
          label={t("reference")}
          hint={t("evidenceHint")}
          maxLength={500}
          isRequired
        />
        <FormActions label={app("save")} onCancel={onClose} isDisabled={birth === ""} />
      </Form>
    </Dialog>
  );
}
