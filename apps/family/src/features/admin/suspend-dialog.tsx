import type { FoundPerson } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { person: FoundPerson; isOpen: boolean; onClose(): void };

export function SuspendDialog({ person, isOpen, onClose }: Props) {
  const t = useText("admin");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: suspend } = useMutation(mutation.admin.suspendProfile());
  const name = person.fullName ?? words("someone");
  const submit = async (values: FormData) => {
    await suspend({ profileId: person.profileId, reason: String(values.get("reason")) });
    tell(t("nowSuspended", { name }));
    onClose();
  };
  return (
    <Dialog title={t("suspendTitle", { name })} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("suspendText")}</p>
        <TextField name="reason" label={t("reason")} rows={3} maxLength={500} isRequired autoFocus />
        <FormActions label={t("suspend")} look="danger" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
