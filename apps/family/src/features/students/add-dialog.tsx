// The example of a form: one mutation, its errors at the fields, a sentence when it is done.
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { RelationAndRights, useRelationAndRights } from "./relation-and-rights.tsx";
import { useWho } from "./who.ts";

export function AddDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("students");
  const who = useWho();
  return (
    <Dialog title={t(`add${who}`)} isOpen={isOpen} onClose={onClose}>
      <AddForm onClose={onClose} />
    </Dialog>
  );
}

function AddForm({ onClose }: { onClose(): void }) {
  const t = useText("students");
  const { mutation } = useHomeroom();
  const { mutateAsync: add } = useMutation(mutation.students.add());
  const who = useWho();
  const terms = useRelationAndRights(who === "");
  const [is13Plus, setIs13Plus] = useState(false);

  const submit = async (values: FormData) => {
    const studentEmail = String(values.get(`studentEmail${who}`));
    await add({ studentEmail, is13Plus, relation: terms.relation, rights: terms.rights });
    tell(t("sent", { email: studentEmail }));
    onClose();
  };

  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t(`addText${who}`)}</p>
      <TextField
        name="studentEmail"
        type="email"
        label={t("studentEmail")}
        autoComplete="off"
        autoFocus
        isRequired
        maxLength={254}
      />
      <RelationAndRights state={terms} relationLabel={t("relation")} rightsLabel={t("rights")} />
      <Checkbox isSelected={is13Plus} onChange={setIs13Plus} isRequired hint={t("is13PlusHint")}>
        {t(`is13Plus${who}`)}
      </Checkbox>
      <FormActions label={t("send")} onCancel={onClose} />
    </Form>
  );
}
