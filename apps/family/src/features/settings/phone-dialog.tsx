import type { User } from "@supabase/auth-js";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../app/session.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { codeOf } from "../../shared/lib/error-text.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { orThrow, text } from "../account/parts.tsx";

type Props = { isOpen: boolean; onClose(): void };

/** As Auth takes a number, of how people write it. */
const cleaned = (written: string) => written.replace(/[\s()./-]/g, "").replace(/^00/, "+");
const isPhone = (written: string) => /^\+[1-9][0-9]{6,14}$/.test(cleaned(written));

const unsupported = () => Object.assign(new Error("Auth sends no codes."), { code: "phone_unsupported" });

/** Confirms a number of the account: an invitation to a number is accepted by nobody else. */
export function PhoneDialog({ isOpen, onClose }: Props) {
  const t = useText("settings");
  const { auth } = useSession();
  const client = useQueryClient();
  const [sentTo, setSentTo] = useState<string>();

  const send = async (values: FormData) => {
    const phone = cleaned(text(values, "phone"));
    const answer = await auth.updateUser({ phone });
    // Where no provider of text messages is set up, Auth refuses, or changes nothing.
    if (answer.error && /^(phone_provider_disabled|unexpected_failure)$/.test(codeOf(answer.error) ?? ""))
      throw unsupported();
    const { user } = orThrow(answer);
    if (!has(user, phone)) throw unsupported();
    setSentTo(phone);
  };
  const confirm = async (values: FormData) => {
    if (sentTo === undefined) return;
    const token = text(values, "code").trim();
    orThrow(await auth.verifyOtp({ phone: sentTo, token, type: "phone_change" }));
    tell(t("phoneSaved"));
    onClose();
    // The profile shows the number, and invitations to it are there now.
    await client.invalidateQueries();
  };

  return (
    <Dialog title={t("phoneTitle")} isOpen={isOpen} onClose={onClose}>
      {sentTo === undefined ? (
        <Form key="number" onSubmit={send}>
          <p className="text-[0.9375rem] text-soft">{t("phoneText")}</p>
          <TextField
            name="phone"
            type="tel"
            label={t("phone")}
            autoComplete="tel"
            dir="ltr"
            validate={(written) => (written === "" || isPhone(written) ? null : t("phoneFormat"))}
            isRequired
            maxLength={30}
          />
          <FormActions label={t("phoneSend")} onCancel={onClose} />
        </Form>
      ) : (
        <Form key="code" onSubmit={confirm}>
          <p className="text-[0.9375rem] text-soft">{t("phoneSent", { phone: sentTo })}</p>
          <TextField
            name="code"
            label={t("phoneCode")}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\s*\d{6,10}\s*"
            isRequired
            maxLength={12}
          />
          <FormActions label={t("phoneConfirm")} onCancel={onClose} />
        </Form>
      )}
    </Dialog>
  );
}

/** Auth keeps numbers without the plus. */
function has({ phone, new_phone }: User, asked: string): boolean {
  return [phone, new_phone].some((one) => `+${one?.replace(/^\+/, "")}` === asked);
}
