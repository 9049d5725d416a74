import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { Actions, ConfirmDialog, Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { ErrorNote, Note } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

type Props = { isOpen: boolean; onClose(): void };

/** Makes an address, and shows it this once. */
export function FeedDialog({ isOpen, onClose, replaces }: Props & { replaces: boolean }) {
  const t = useText("notifications");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const [showsNames, setShowsNames] = useState(false);
  const { mutate, data, error, isPending, reset } = useMutation(mutation.calendar.createFeed());
  const close = () => {
    // The address goes with the dialog.
    reset();
    setShowsNames(false);
    onClose();
  };
  return (
    <Dialog title={t("calendar")} isOpen={isOpen} onClose={close} size="medium">
      {data ? (
        <Address url={data.url} onClose={close} />
      ) : (
        <>
          <p className="text-[0.9375rem] text-soft">{t("calendarSecret")}</p>
          {replaces && <Note tone="warn">{t("calendarReplaces")}</Note>}
          <Checkbox isSelected={showsNames} onChange={setShowsNames}>
            {t("calendarNames")}
          </Checkbox>
          {error ? <ErrorNote error={error} /> : null}
          <Actions>
            <Button onPress={close} isDisabled={isPending}>
              {app("cancel")}
            </Button>
            <Button look="primary" onPress={() => mutate({ showsNames })} isPending={isPending}>
              {t("calendarCreate")}
            </Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}

function Address({ url, onClose }: { url: string; onClose(): void }) {
  const t = useText("notifications");
  const app = useText("app");
  const copy = () => {
    // Refused where the browser does not allow it; the field can be selected.
    navigator.clipboard.writeText(url).then(() => tell(t("calendarCopied")), tellError);
  };
  return (
    <>
      <Note tone="good">{t("calendarOnce")}</Note>
      <TextField label={t("calendarAddress")} value={url} isReadOnly dir="ltr" onFocus={selectAll} />
      <Actions>
        <Button onPress={onClose}>{app("close")}</Button>
        <LinkButton href={url.replace(/^https?:/, "webcal:")}>{t("calendarOpen")}</LinkButton>
        <Button look="primary" onPress={copy}>
          {t("calendarCopy")}
        </Button>
      </Actions>
    </>
  );
}

function selectAll({ target }: { target: EventTarget }): void {
  if (target instanceof HTMLInputElement) target.select();
}

export function RevokeDialog({ isOpen, onClose }: Props) {
  const t = useText("notifications");
  const { mutation } = useHomeroom();
  const { mutate, error, isPending } = useMutation(mutation.calendar.revokeFeed());
  return (
    <ConfirmDialog
      title={t("calendarRevoke")}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t("calendarRevoke")}
      isPending={isPending}
      error={error}
      onConfirm={() =>
        mutate(undefined, {
          onSuccess: () => {
            tell(t("calendarRevoked"));
            onClose();
          },
        })
      }
    >
      {t("calendarRevokeText")}
    </ConfirmDialog>
  );
}
