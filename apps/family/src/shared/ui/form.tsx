import { type ComponentProps, createContext, type ReactNode, useContext, useState } from "react";
import { Form as AriaForm } from "react-aria-components";
import { useText } from "../i18n/i18n.tsx";
import { fieldProblems } from "../lib/error-text.ts";
import { Actions } from "./actions.tsx";
import { Button, type ButtonLook } from "./button.tsx";
import { ErrorNote } from "./states.tsx";

type Props = {
  /** Rejects with the error; what it says of a field is shown at the field of that name. */
  onSubmit(values: FormData): Promise<unknown> | unknown;
  children: ReactNode;
  className?: string;
};

/** Whether the form around is being sent. */
const Pending = createContext(false);

/** A form that is sent once at a time, and says what went wrong. */
export function Form({ onSubmit, children, className }: Props) {
  const [error, setError] = useState<unknown>();
  const [isPending, setPending] = useState(false);
  const t = useText("errors");
  return (
    <AriaForm
      validationErrors={fieldProblems(error, t("validation.field"))}
      onSubmit={async (event) => {
        event.preventDefault();
        if (isPending) return;
        const values = new FormData(event.currentTarget);
        setPending(true);
        setError(undefined);
        try {
          await onSubmit(values);
        } catch (failure) {
          setError(failure);
        } finally {
          setPending(false);
        }
      }}
      className={className ?? "flex flex-col gap-4"}
    >
      {error ? <ErrorNote error={error} /> : null}
      <Pending value={isPending}>{children}</Pending>
    </AriaForm>
  );
}

type SubmitProps = Omit<ComponentProps<typeof Button>, "type" | "isPending">;

/** Sends the form around it, and shows that it is being sent. */
export function SubmitButton(props: SubmitProps) {
  return <Button look="primary" {...props} type="submit" isPending={useContext(Pending)} />;
}

type ActionsProps = {
  /** What the form does: "Send", "Save". */
  label: string;
  look?: ButtonLook;
  isDisabled?: boolean;
  /** Without it there is nothing to cancel: the form is part of a page. */
  onCancel?: () => void;
  cancelLabel?: string;
};

/** The row of buttons at the end of a form: a form that is being sent is neither canceled nor sent again. */
export function FormActions({
  label,
  look = "primary",
  isDisabled = false,
  onCancel,
  cancelLabel,
}: ActionsProps) {
  const isPending = useContext(Pending);
  const t = useText("app");
  return (
    <Actions>
      {onCancel && (
        <Button onPress={onCancel} isDisabled={isPending}>
          {cancelLabel ?? t("cancel")}
        </Button>
      )}
      <SubmitButton look={look} isDisabled={isDisabled}>
        {label}
      </SubmitButton>
    </Actions>
  );
}
