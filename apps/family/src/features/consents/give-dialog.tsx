// The text that is agreed to, in the reader's language where there is one.
import type { Consent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { consent: Consent; name: string; isOpen: boolean; onClose(): void };

export function GiveDialog({ consent, name, isOpen, onClose }: Props) {
  const t = useText("consents");
  const { locale } = useI18n();
  const { query, mutation } = useHomeroom();
  const { studentId, purpose, textVersion } = consent;
  const texts = useQuery(query.consents.texts({ purpose, version: textVersion }));
  const { mutateAsync: give } = useMutation(mutation.consents.give());
  const text =
    texts.data?.find((one) => one.locale === locale) ??
    texts.data?.find((one) => one.locale === locale.split("-")[0]) ??
    texts.data?.find((one) => one.locale === "en") ??
    texts.data?.[0];
  const submit = async () => {
    if (!text) return;
    await give({ studentId, purpose, textVersion, locale: text.locale });
    tell(t("given"));
    onClose();
  };
  return (
    <Dialog title={t("giveTitle", { student: name })} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <Loaded query={texts}>
          {() =>
            text && (
              <div lang={text.locale} className="flex flex-col gap-2">
                <h3 className="font-semibold">{text.title}</h3>
                <p className="whitespace-pre-line">{text.body}</p>
              </div>
            )
          }
        </Loaded>
        <p className="text-[0.9375rem] text-soft">{t("anyTime")}</p>
        <FormActions label={t("give")} onCancel={onClose} isDisabled={!text} />
      </Form>
    </Dialog>
  );
}
