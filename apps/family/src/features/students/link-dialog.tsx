import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Actions, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { ErrorNote, Skeleton } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

type Props = { isOpen: boolean; onClose(): void; invitationId: string; phone: string };

/** The link of an invitation by phone: made when it is opened, and shown this once. */
export function LinkDialog({ isOpen, onClose, invitationId, phone }: Props) {
  const t = useText("students");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutate, data, error, reset } = useMutation(mutation.invitations.share());
  useEffect(() => {
    if (isOpen) mutate({ invitationId });
    else reset();
  }, [isOpen, invitationId, mutate, reset]);
  const url = data && (data.url ?? `${window.location.origin}/invitations#token=${data.token}`);
  const copy = () => {
    // Refused where the browser does not allow it; the field can be selected.
    navigator.clipboard.writeText(url ?? "").then(() => tell(t("phone.linkCopied")), tellError);
  };
  return (
    <Dialog title={t("phone.linkTitle")} isOpen={isOpen} onClose={onClose}>
      <p className="text-[0.9375rem] text-soft">{t("phone.linkText", { phone })}</p>
      {error && <ErrorNote error={error} />}
      {!url && !error && <Skeleton lines={1} />}
      {url && (
        <TextField
          label={t("phone.linkAddress")}
          value={url}
          isReadOnly
          dir="ltr"
          onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
        />
      )}
      <Actions>
        <Button onPress={onClose}>{app("close")}</Button>
        {url && (
          <Button look="primary" onPress={copy}>
            {t("phone.linkCopy")}
          </Button>
        )}
      </Actions>
    </Dialog>
  );
}
