import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { studentId: string; name: string; isOpen: boolean; onClose(): void };

export function CountryDialog({ studentId, name, isOpen, onClose }: Props) {
  const t = useText("standing");
  const app = useText("app");
  const { locale } = useI18n();
  const { mutation } = useHomeroom();
  const { mutateAsync: setCountry } = useMutation(mutation.admin.setCountry());
  const submit = async (values: FormData) => {
    const country = String(values.get("country") ?? "").toUpperCase();
    await setCountry({ studentId, ...(country ? { country } : {}) });
    const place = new Intl.DisplayNames(locale, { type: "region" });
    tell(country ? t("countrySet", { country: place.of(country) ?? country }) : t("countryCleared"));
    onClose();
  };
  return (
    <Dialog title={t("countryTitle", { name })} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("countryText")}</p>
        <TextField
          name="country"
          label={t("countryCode")}
          hint={t("countryHint")}
          pattern="[A-Za-z]{2}"
          maxLength={2}
          autoComplete="off"
        />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
