import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

type Props = { isOpen: boolean; onClose(): void; email: string };

/** First the code is sent, then it is entered. */
export function OpenAddressDialog({ isOpen, onClose, email }: Props) {
  const t = useText("settings");
  const { mutation } = useHomeroom();
  const send = useMutation(mutation.profile.sendAddressCode());
  const { mutateAsync: confirm } = useMutation(mutation.profile.confirmAddress());
  const [isSent, setSent] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const close = () => {
    setSent(false);
    setWrong(false);
    onClose();
  };
  return (
    <Dialog title={t("closedOpen")} isOpen={isOpen} onClose={close}>
      {isSent ? (
        <Form
          key="code"
          onSubmit={async (values) => {
            const isRight = await confirm({ code: String(values.get("code")) });
            setWrong(!isRight);
            if (!isRight) return;
            tell(t("closedDone"));
            close();
          }}
        >
          {isWrong && <Note tone="bad">{t("closedWrong")}</Note>}
          <TextField
            name="code"
            label={t("closedCode")}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\s*[0-9]{6}\s*"
            dir="ltr"
            isRequired
            autoFocus
          />
          <Button
            look="quiet"
            className="self-start"
            isPending={send.isPending}
            onPress={() => send.mutate(undefined, { onSuccess: () => setWrong(false), onError: tellError })}
          >
            {t("closedAgain")}
          </Button>
          <FormActions label={t("closedConfirm")} onCancel={close} />
        </Form>
      ) : (
        <Form
          key="send"
          onSubmit={async () => {
            await send.mutateAsync(undefined);
            setSent(true);
          }}
        >
          <p className="text-[0.9375rem] text-soft">{t("closedText", { email })}</p>
          <FormActions label={t("closedSend")} onCancel={close} />
        </Form>
      )}
    </Dialog>
  );
}
