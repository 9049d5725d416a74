import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("clients");
  const { mutation } = useHomeroom();
  const { mutateAsync: send } = useMutation(mutation.invitations.send());
  const submit = async (values: FormData) => {
    const clientEmail = String(values.get("clientEmail"));
    await send({ kind: "client", clientEmail });
    tell(t("invited", { email: clientEmail }));
    onClose();
  };
  return (
    <Dialog title={t("invite")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("inviteText")}</p>
        <TextField
          name="clientEmail"
          type="email"
          label={t("clientEmail")}
          autoComplete="off"
          autoFocus
          isRequired
          maxLength={254}
        />
        <FormActions label={t("send")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
