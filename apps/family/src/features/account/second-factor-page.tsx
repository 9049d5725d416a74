import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { orThrow, text, VisitorCard } from "./parts.tsx";

const route = getRouteApi("/visitor/sign-in/code");

export function SecondFactorPage() {
  const t = useText("account");
  const { auth } = useSession();
  const { next } = route.useSearch();
  const navigate = useNavigate();

  const verify = async (values: FormData) => {
    const factors = orThrow(await auth.mfa.listFactors());
    const [factor] = factors.totp;
    if (factor)
      orThrow(
        await auth.mfa.challengeAndVerify({
          factorId: factor.id,
          code: text(values, "code").trim(),
        }),
      );
    await navigate({ href: next ?? "/" });
  };
  const leave = async () => {
    await auth.signOut({ scope: "local" });
    await navigate({ to: "/sign-in" });
  };

  return (
    <VisitorCard title={t("secondFactorTitle")} lead={t("secondFactorText")}>
      <Form onSubmit={verify}>
        <TextField
          name="code"
          label={t("secondFactorCode")}
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern="\s*\d{6}\s*"
          isRequired
          maxLength={8}
        />
        <SubmitButton>{t("continue")}</SubmitButton>
      </Form>
      <Button look="quiet" onPress={() => void leave()}>
        {t("useOtherAccount")}
      </Button>
    </VisitorCard>
  );
}
