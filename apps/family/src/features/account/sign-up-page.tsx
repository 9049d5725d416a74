import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { deviceTimeZone } from "../../shared/lib/time-zone.ts";
import { TextLink } from "../../shared/ui/button.tsx";
import { RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { PasswordField, TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { orThrow, text, VisitorCard } from "./parts.tsx";
import { withNext } from "./sign-in-page.tsx";

const route = getRouteApi("/visitor/sign-up");

export function SignUpPage() {
  const t = useText("account");
  const { auth } = useSession();
  const { locale } = useI18n();
  const { next, email: known, as = "client" } = route.useSearch();
  const navigate = useNavigate();
  const [role, setRole] = useState<string>(as);

  const signUp = async (values: FormData) => {
    const email = text(values, "email").trim();
    const answer = orThrow(
      await auth.signUp({
        email,
        password: text(values, "password"),
        options: {
          // The link of the email comes back to where the person was going.
          emailRedirectTo: `${window.location.origin}${next ?? "/"}`,
          data: { full_name: text(values, "name").trim(), role, time_zone: deviceTimeZone(), locale },
        },
      }),
    );
    if (answer.session) await navigate({ href: next ?? "/" });
    else await navigate({ to: "/confirm", search: { email, ...(next === undefined ? {} : { next }) } });
  };

  return (
    <VisitorCard
      title={t("signUpTitle")}
      footer={t.rich("hasAccount", {
        link: (label) => <TextLink href={withNext("/sign-in", next)}>{label}</TextLink>,
      })}
    >
      <Form onSubmit={signUp}>
        <RadioGroup label={t("iAm")} value={role} onChange={setRole}>
          <RadioCard value="client" title={t("roleClient")} detail={t("roleClientDetail")} />
          <RadioCard value="student" title={t("roleStudent")} detail={t("roleStudentDetail")} />
        </RadioGroup>
        <TextField name="name" label={t("fullName")} autoComplete="name" isRequired maxLength={120} />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          defaultValue={known ?? ""}
          autoComplete="username"
          isRequired
          maxLength={320}
        />
        <PasswordField
          name="password"
          label={t("password")}
          hint={t("passwordHint")}
          autoComplete="new-password"
          isRequired
          minLength={10}
          maxLength={72}
        />
        <SubmitButton>{t("signUp")}</SubmitButton>
      </Form>
    </VisitorCard>
  );
}
