// Writes to the guardians of a group, to each alone.
import type { GroupActProgress } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations } from "@homeroom/react/bulk";
import { useMutation } from "@tanstack/react-query";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Preview } from "./preview.tsx";

type Props = { groupId: string; isOpen: boolean; onClose(): void; onDone(act: GroupActProgress): void };

export function MessageDialog({ isOpen, ...props }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={t("message")} isOpen={isOpen} onClose={props.onClose}>
      <MessageForm {...props} />
    </Dialog>
  );
}

function MessageForm({ groupId, onClose, onDone }: Omit<Props, "isOpen">) {
  const t = useText("groups");
  const { mutateAsync: send } = useMutation(bulkMutations(useHomeroom()).message());
  const submit = async (values: FormData) =>
    onDone(await send({ groupId, body: String(values.get("body")) }));
  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t("messageText")}</p>
      <Preview groupId={groupId} kind="message">
        {(students) => (
          <>
            <TextField name="body" label={t("body")} rows={5} isRequired maxLength={4000} />
            <FormActions label={t("send")} isDisabled={students === 0} onCancel={onClose} />
          </>
        )}
      </Preview>
    </Form>
  );
}
