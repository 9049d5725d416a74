import type { FoundPerson } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { OrderFields, useOrder } from "./order-fields.tsx";
import { PersonPicker } from "./person-picker.tsx";

/** `person` is the student who is protected. */
type Props = { person: FoundPerson; isOpen: boolean; onClose(): void };

export function RestrictDialog({ person, isOpen, onClose }: Props) {
  const t = useText("admin");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: restrict } = useMutation(mutation.admin.restrictContact());
  const [other, setOther] = useState<string | null>(null);
  const order = useOrder();
  const name = person.fullName ?? words("someone");
  const submit = async (values: FormData) => {
    const email = String(values.get("emails") ?? "").trim();
    await restrict({
      studentId: person.profileId,
      ...(other ? { profileId: other } : {}),
      ...(email ? { emails: [email] } : {}),
      ...order.said(values),
    });
    tell(t("restricted"));
    onClose();
  };
  return (
    <Dialog title={t("restrictTitle", { name })} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("restrictText")}</p>
        <PersonPicker label={t("whoIsDenied")} except={person.profileId} onChange={setOther} />
        <TextField
          name="emails"
          type="email"
          label={t("orEmail")}
          hint={t("orEmailHint")}
          autoComplete="off"
          maxLength={254}
          isRequired={!other}
        />
        <OrderFields order={order} />
        <FormActions label={t("restrict")} look="danger" onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
