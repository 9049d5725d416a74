import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { PersonPicker } from "../admin/person-picker.tsx";

export function HoldDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("retention");
  const me = useMe();
  const { mutation } = useHomeroom();
  const { mutateAsync: place } = useMutation(mutation.privacy.placeHold());
  const [subjectId, setSubjectId] = useState<string | null>(null);
  const [until, setUntil] = useState("");
  const submit = async (values: FormData) => {
    if (!subjectId) return;
    await place({ subjectId, reason: String(values.get("reason")), ...(until ? { until } : {}) });
    tell(t("placed"));
    onClose();
  };
  return (
    <Dialog title={t("placeTitle")} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("placeText")}</p>
        <PersonPicker label={t("subject")} except={me.profile.id} onChange={setSubjectId} isRequired />
        <TextField name="reason" label={t("reason")} rows={3} maxLength={500} isRequired />
        <MomentPicker label={t("end")} hint={t("endHint")} value={until} onChange={setUntil} />
        <FormActions label={t("place")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
