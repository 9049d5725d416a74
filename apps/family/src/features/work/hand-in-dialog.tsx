import type { Submission } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { codeOf } from "../../shared/lib/error-text.ts";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Note } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = {
  assignmentId: string;
  title: string;
  submission: Submission | undefined;
  isOpen: boolean;
  onClose(): void;
};

export function HandInDialog({ isOpen, onClose, ...props }: Props) {
  return (
    <Dialog title={props.title} isOpen={isOpen} onClose={onClose} size="large">
      <HandInForm {...props} onClose={onClose} />
    </Dialog>
  );
}

function HandInForm({ assignmentId, submission, onClose }: Omit<Props, "isOpen" | "title">) {
  const t = useText("work");
  const { mutation } = useHomeroom();
  const { mutateAsync: submit } = useMutation(mutation.portal.submit());
  const { mutateAsync: revise } = useMutation(mutation.portal.revise());
  const [isClosed, setClosed] = useState(false);

  const send = async (values: FormData) => {
    const body = String(values.get("body"));
    try {
      await (submission ? revise({ submissionId: submission.id, body }) : submit({ assignmentId, body }));
    } catch (error) {
      // The text is checked by the field: what else is refused is that work is taken no more.
      if (codeOf(error) !== "validation.failed") throw error;
      setClosed(true);
      return;
    }
    tell(t("handedIn"));
    onClose();
  };

  return (
    <Form onSubmit={send}>
      {isClosed && <Note tone="bad">{t("closed")}</Note>}
      <TextField
        name="body"
        label={t("yourWork")}
        hint={t("yourWorkHint")}
        rows={12}
        defaultValue={submission?.body ?? ""}
        autoFocus
        isRequired
        maxLength={20_000}
      />
      <FormActions label={submission ? t("saveChange") : t("handIn")} onCancel={onClose} />
    </Form>
  );
}
