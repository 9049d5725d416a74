// Asking people who can act for help. Says first who reads it and who does not.
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { HeartHandshake } from "lucide-react";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, SubmitButton } from "../../shared/ui/form.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { Concerns } from "./concerns.tsx";

export function HelpPage() {
  const t = useText("reports");
  return (
    <Page title={t("helpTitle")} lead={t("helpLead")} width="narrow">
      <AskForHelp />
      <Concerns />
    </Page>
  );
}

/** Also for those whose account is paused. */
export function AskForHelp() {
  const t = useText("reports");
  const { mutation } = useHomeroom();
  const { mutateAsync: raise } = useMutation(mutation.reports.raiseConcern());
  // A new form after each concern.
  const [count, setCount] = useState(0);
  const submit = async (values: FormData) => {
    await raise({ text: String(values.get("text")) });
    tell(t("helpSent"));
    setCount(count + 1);
  };
  return (
    <Card title={t("helpAsk")} icon={<HeartHandshake aria-hidden />}>
      <Note tone="warn">{t("helpUrgent")}</Note>
      <p className="text-[0.9375rem] text-soft">{t("helpText")}</p>
      <Form key={count} onSubmit={submit}>
        <TextField name="text" label={t("helpLabel")} rows={5} maxLength={4000} isRequired />
        <div>
          <SubmitButton>{t("helpSend")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
