import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { ErrorNote, Note } from "../../shared/ui/states.tsx";
import { orThrow, text, VisitorCard } from "./parts.tsx";
import { withNext } from "./sign-in-page.tsx";

const route = getRouteApi("/visitor/confirm");

export function ConfirmPage() {
  const t = useText("account");
  const { auth } = useSession();
  const { email = "", next } = route.useSearch();
  const navigate = useNavigate();
  const [resent, setResent] = useState<{ error: unknown }>();

  const confirm = async (values: FormData) => {
    orThrow(await auth.verifyOtp({ email, token: text(values, "code").trim(), type: "signup" }));
    await navigate({ href: next ?? "/" });
  };
  const resend = async () => {
    const { error } = await auth.resend({
      type: "signup",
      email,
      options: { emailRedirectTo: `${window.location.origin}${next ?? "/"}` },
    });
    setResent({ error });
  };

  return (
    <VisitorCard
      title={t("confirmTitle")}
      lead={t("confirmText", { email })}
      footer={<TextLink href={withNext("/sign-in", next)}>{t("backToSignIn")}</TextLink>}
    >
      <Form onSubmit={confirm}>
        <TextField
          name="code"
          label={t("code")}
          inputMode="numeric"
          autoComplete="one-time-code"
          isRequired
          maxLength={10}
        />
        <SubmitButton>{t("confirm")}</SubmitButton>
      </Form>
      <Button look="quiet" onPress={() => void resend()}>
        {t("sendAgain")}
      </Button>
      {resent &&
        (resent.error ? <ErrorNote error={resent.error} /> : <Note tone="good">{t("sentAgain")}</Note>)}
    </VisitorCard>
  );
}
