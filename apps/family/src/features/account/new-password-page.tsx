import { useNavigate } from "@tanstack/react-router";
import { useAccount, useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { LinkButton } from "../../shared/ui/button.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { NewPassword } from "../../shared/ui/new-password.tsx";
import { ErrorNote, Note } from "../../shared/ui/states.tsx";
import { linkError } from "./link-error.ts";
import { orThrow, text, VisitorCard } from "./parts.tsx";

/** Where the link of the email leads: it has signed the person in. */
export function NewPasswordPage() {
  const t = useText("account");
  const { auth } = useSession();
  const account = useAccount();
  const navigate = useNavigate();
  const save = async (values: FormData) => {
    orThrow(await auth.updateUser({ password: text(values, "password") }));
    await navigate({ to: "/" });
  };
  return (
    <VisitorCard title={t("newPasswordTitle")}>
      {account ? (
        <Form onSubmit={save}>
          <NewPassword email={account.email} label={t("newPassword")} hint={t("passwordHint")} />
          <SubmitButton>{t("newPasswordSave")}</SubmitButton>
        </Form>
      ) : (
        <>
          {linkError ? <ErrorNote error={linkError} /> : <Note tone="warn">{t("newPasswordNeedsLink")}</Note>}
          <LinkButton href="/forgot-password" look="primary">
            {t("sendLink")}
          </LinkButton>
        </>
      )}
    </VisitorCard>
  );
}
