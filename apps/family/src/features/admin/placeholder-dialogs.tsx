// Children without an account: entered for a guardian who consented, and later taken over by their person.
import type { FoundPerson } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayField } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { person: FoundPerson; isOpen: boolean; onClose(): void };

export function PlaceholderDialog({ person, isOpen, onClose }: Props) {
  const t = useText("admin");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.admin.createPlaceholderStudent());
  const [birth, setBirth] = useState("");
  const submit = async (values: FormData) => {
    const fullName = String(values.get("fullName")).trim();
    await create({
      fullName,
      guardianId: person.profileId,
      consent: String(values.get("consent")),
      ...(birth ? { dateOfBirth: birth } : {}),
    });
    tell(t("placeholderAdded", { name: fullName }));
    onClose();
  };
  return (
    <Dialog title={t("addPlaceholder")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("addPlaceholderText")}</p>
        <TextField
          name="fullName"
          label={t("fullName")}
          autoComplete="off"
          maxLength={120}
          isRequired
          autoFocus
        />
        <DayField label={t("dateOfBirth")} value={birth} onChange={setBirth} />
        <TextField
          name="consent"
          label={t("consent")}
          hint={t("consentHint")}
          rows={2}
          maxLength={500}
          isRequired
        />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

export function TakeOverDialog({ person, isOpen, onClose }: Props) {
  const t = useText("admin");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: invite } = useMutation(mutation.admin.invitePlaceholder());
  const submit = async (values: FormData) => {
    const email = String(values.get("email"));
    await invite({ profileId: person.profileId, email });
    tell(t("invitationSent", { email }));
    onClose();
  };
  return (
    <Dialog title={t("takeOver")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">
          {t("takeOverText", { name: person.fullName ?? words("someone") })}
        </p>
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="off"
          maxLength={254}
          isRequired
          autoFocus
        />
        <FormActions label={t("sendInvitation")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
