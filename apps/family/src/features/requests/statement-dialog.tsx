import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { privacyRequestId: string; isOpen: boolean; onClose(): void };

export function StatementDialog({ privacyRequestId, isOpen, onClose }: Props) {
  const t = useText("requests");
  const { mutation } = useHomeroom();
  const { mutateAsync: add } = useMutation(mutation.privacy.addStatement());
  const submit = async (values: FormData) => {
    await add({ privacyRequestId, statement: String(values.get("statement")) });
    tell(t("statementAdded"));
    onClose();
  };
  return (
    <Dialog title={t("statementTitle")} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("statementText")}</p>
        <TextField name="statement" label={t("statement")} rows={4} maxLength={4000} isRequired />
        <FormActions label={t("addStatement")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
