import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { courseId: string; isOpen: boolean; onClose(): void };

export function AssignmentDialog({ isOpen, ...props }: Props) {
  const t = useText("courses");
  return (
    <Dialog title={t("setWork")} isOpen={isOpen} onClose={props.onClose}>
      <AssignmentForm {...props} />
    </Dialog>
  );
}

function AssignmentForm({ courseId, onClose }: Omit<Props, "isOpen">) {
  const t = useText("courses");
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.portal.createAssignment());
  const [dueAt, setDueAt] = useState("");
  const [maximum, setMaximum] = useState(100);
  const submit = async (values: FormData) => {
    const title = String(values.get("title"));
    await create({ courseId, title, maximum, ...(dueAt ? { dueAt } : {}) });
    tell(t("workSet", { title }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <TextField name="title" label={t("workTitle")} autoFocus isRequired maxLength={300} />
      <MomentPicker label={t("dueAt")} value={dueAt} onChange={setDueAt} />
      <NumberField
        label={t("maximum")}
        hint={t("maximumHint")}
        value={maximum}
        onChange={setMaximum}
        minValue={0.01}
        maxValue={100_000}
        isRequired
      />
      <FormActions label={t("setWork")} onCancel={onClose} />
    </Form>
  );
}
