import { X } from "lucide-react";
import { type ReactNode, useCallback, useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { Actions } from "./actions.tsx";
import { BusyContext } from "./busy.ts";
import { Button, type ButtonLook, IconButton } from "./button.tsx";
import { cx } from "./classes.ts";
import { ErrorNote } from "./states.tsx";

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose(): void;
  children: ReactNode;
  size?: "small" | "medium" | "large";
  /** What is asked cannot be dismissed by a press beside it. */
  role?: "dialog" | "alertdialog";
};

const widths = { small: "sm:max-w-md", medium: "sm:max-w-xl", large: "sm:max-w-3xl" };

/** In the middle of a desktop, at the bottom of a phone. While a button in it is pending, it stays open. */
export function Dialog({ title, isOpen, onClose, children, size = "small", role = "dialog" }: DialogProps) {
  const t = useText("app");
  const [running, setRunning] = useState(0);
  const begin = useCallback(() => {
    setRunning((count) => count + 1);
    return () => setRunning((count) => count - 1);
  }, []);
  const isBusy = running > 0;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open && !isBusy) onClose();
      }}
      isDismissable={role === "dialog" && !isBusy}
      isKeyboardDismissDisabled={isBusy}
      className="fixed inset-0 z-40 flex items-end justify-center bg-black/45 entering:animate-appear sm:items-center sm:p-6"
    >
      <Modal
        className={cx(
          "max-h-[92dvh] w-full overflow-auto rounded-t-3xl bg-raised shadow-pop entering:animate-sheet sm:rounded-3xl",
          widths[size],
        )}
      >
        <AriaDialog role={role} className="flex flex-col gap-4 p-5 outline-none sm:p-6">
          <div className="flex items-start justify-between gap-3">
            <Heading slot="title" className="pt-1.5 text-xl leading-tight font-bold">
              {title}
            </Heading>
            <IconButton label={t("close")} onPress={onClose} isDisabled={isBusy} className="-me-2 -mt-1">
              <X className="size-5" aria-hidden />
            </IconButton>
          </div>
          <BusyContext value={begin}>{children}</BusyContext>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type ConfirmProps = Omit<DialogProps, "role" | "size"> & {
  confirmLabel: string;
  look?: ButtonLook;
  onConfirm(): void;
  isPending?: boolean;
  error?: unknown;
};

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({
  confirmLabel,
  look = "danger",
  onConfirm,
  isPending = false,
  error,
  children,
  ...props
}: ConfirmProps) {
  const t = useText("app");
  return (
    <Dialog {...props} role="alertdialog">
      <div className="text-[0.9375rem] text-soft">{children}</div>
      {error ? <ErrorNote error={error} /> : null}
      <Actions>
        <Button onPress={props.onClose} isDisabled={isPending}>
          {t("cancel")}
        </Button>
        <Button look={look} onPress={onConfirm} isPending={isPending}>
          {confirmLabel}
        </Button>
      </Actions>
    </Dialog>
  );
}

export { Actions } from "./actions.tsx";
