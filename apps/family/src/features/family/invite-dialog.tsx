import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { RelationAndRights, useRelationAndRights } from "../students/relation-and-rights.tsx";

export function InviteDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("family");
  return (
    <Dialog title={t("inviteTitle")} isOpen={isOpen} onClose={onClose}>
      <InviteForm onClose={onClose} />
    </Dialog>
  );
}

function InviteForm({ onClose }: { onClose(): void }) {
  const t = useText("family");
  const { mutation } = useHomeroom();
  const { mutateAsync: send } = useMutation(mutation.invitations.send());
  const terms = useRelationAndRights();

  const submit = async (values: FormData) => {
    const parentEmail = String(values.get("parentEmail"));
    await send({
      kind: "parent",
      parentEmail,
      relation: terms.relation,
      rights: terms.rights,
    });
    tell(t("invited", { email: parentEmail }));
    onClose();
  };

  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t("inviteText")}</p>
      <TextField
        name="parentEmail"
        type="email"
        label={t("parentEmail")}
        autoComplete="off"
        autoFocus
        isRequired
        maxLength={254}
      />
      <RelationAndRights state={terms} relationLabel={t("relation")} rightsLabel={t("rights")} />
      <FormActions label={t("send")} onCancel={onClose} />
    </Form>
  );
}
