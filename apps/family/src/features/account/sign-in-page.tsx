import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { codeOf } from "../../shared/lib/error-text.ts";
import { TextLink } from "../../shared/ui/button.tsx";
import { PasswordField, TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { ErrorNote } from "../../shared/ui/states.tsx";
import { linkError } from "./link-error.ts";
import { orThrow, text, VisitorCard } from "./parts.tsx";

const route = getRouteApi("/visitor/sign-in");

export function SignInPage() {
  const t = useText("account");
  const { auth } = useSession();
  const { next, email } = route.useSearch();
  const navigate = useNavigate();
  const search = next === undefined ? {} : { next };

  const signIn = async (values: FormData) => {
    const address = text(values, "email").trim();
    const answer = await auth.signInWithPassword({
      email: address,
      password: text(values, "password"),
    });
    if (codeOf(answer.error) === "email_not_confirmed") {
      await navigate({ to: "/confirm", search: { ...search, email: address } });
      return;
    }
    orThrow(answer);
    // A second factor, where there is one, is asked for on the way.
    await navigate({ href: next ?? "/" });
  };

  return (
    <VisitorCard
      title={t("signInTitle")}
      lead={t("signInLead")}
      footer={t.rich("noAccount", {
        link: (label) => <TextLink href={withNext("/sign-up", next)}>{label}</TextLink>,
      })}
    >
      {linkError && <ErrorNote error={linkError} />}
      <Form onSubmit={signIn}>
        <TextField
          name="email"
          type="email"
          label={t("email")}
          defaultValue={email ?? ""}
          autoComplete="username"
          isRequired
          maxLength={320}
        />
        <PasswordField
          name="password"
          label={t("password")}
          autoComplete="current-password"
          isRequired
          maxLength={200}
        />
        <TextLink href={withNext("/forgot-password", next)} className="-mt-1 self-start text-sm">
          {t("forgot")}
        </TextLink>
        <SubmitButton>{t("signIn")}</SubmitButton>
      </Form>
    </VisitorCard>
  );
}

export function withNext(path: string, next: string | undefined): string {
  return next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`;
}
