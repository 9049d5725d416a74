import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { orThrow, text, VisitorCard } from "./parts.tsx";
import { withNext } from "./sign-in-page.tsx";

const route = getRouteApi("/visitor/forgot-password");

export function ForgotPasswordPage() {
  const t = useText("account");
  const { auth } = useSession();
  const { next, email } = route.useSearch();
  const [sentTo, setSentTo] = useState<string>();
  const back = <TextLink href={withNext("/sign-in", next)}>{t("backToSignIn")}</TextLink>;

  if (sentTo !== undefined) {
    return (
      <VisitorCard title={t("linkSentTitle")} lead={t("linkSentText", { email: sentTo })} footer={back}>
        <Button onPress={() => setSentTo(undefined)}>{t("sendAgain")}</Button>
      </VisitorCard>
    );
  }
  const send = async (values: FormData) => {
    const address = text(values, "email").trim();
    const redirectTo = `${window.location.origin}/new-password`;
    orThrow(await auth.resetPasswordForEmail(address, { redirectTo }));
    setSentTo(address);
  };
  return (
    <VisitorCard title={t("forgotTitle")} lead={t("forgotText")} footer={back}>
      <Form onSubmit={send}>
        <TextField
          name="email"
          type="email"
          label={t("email")}
          defaultValue={email ?? ""}
          autoComplete="username"
          isRequired
          maxLength={320}
        />
        <SubmitButton>{t("sendLink")}</SubmitButton>
      </Form>
    </VisitorCard>
  );
}
