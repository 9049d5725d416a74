import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Actions, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NewPassword } from "../../shared/ui/new-password.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { orThrow, text } from "../account/parts.tsx";

type Props = { isOpen: boolean; onClose(): void };

export function PasswordDialog({ isOpen, onClose }: Props) {
  const t = useText("settings");
  const app = useText("app");
  const { auth } = useSession();
  const { profile } = useMe();
  const save = async (values: FormData) => {
    orThrow(await auth.updateUser({ password: text(values, "password") }));
    tell(t("passwordSaved"));
    onClose();
  };
  return (
    <Dialog title={t("passwordTitle")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={save}>
        <NewPassword email={profile.email} label={t("newPassword")} hint={t("passwordHint")} />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Both mailboxes have to agree before anything changes. */
export function EmailDialog({ isOpen, onClose }: Props) {
  const t = useText("settings");
  const app = useText("app");
  const { auth } = useSession();
  const [sentTo, setSentTo] = useState<string>();
  const save = async (values: FormData) => {
    const email = text(values, "email").trim();
    orThrow(await auth.updateUser({ email }, { emailRedirectTo: `${window.location.origin}/settings` }));
    setSentTo(email);
  };
  return (
    <Dialog title={t("emailTitle")} isOpen={isOpen} onClose={onClose}>
      {sentTo ? (
        <>
          <Note tone="good">{t("emailSent", { email: sentTo })}</Note>
          <Actions>
            <Button onPress={onClose}>{app("close")}</Button>
          </Actions>
        </>
      ) : (
        <Form onSubmit={save}>
          <p className="text-[0.9375rem] text-soft">{t("emailText")}</p>
          <TextField
            name="email"
            type="email"
            label={t("newEmail")}
            autoComplete="email"
            isRequired
            maxLength={254}
          />
          <FormActions label={t("emailSend")} onCancel={onClose} />
        </Form>
      )}
    </Dialog>
  );
}
