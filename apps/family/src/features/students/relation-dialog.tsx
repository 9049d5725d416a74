import type { Student } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { RelationField } from "./relation-and-rights.tsx";

type Props = { student: Student; isOpen: boolean; onClose(): void };

export function RelationDialog({ student, isOpen, onClose }: Props) {
  const t = useText("students");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: update } = useMutation(mutation.students.updateRelation());
  const [relation, setRelation] = useState(student.relation);
  return (
    <Dialog title={t("changeRelation")} isOpen={isOpen} onClose={onClose}>
      <Form
        onSubmit={async () => {
          await update({ linkId: student.linkId, relation });
          tell(t("relationSaved"));
          onClose();
        }}
      >
        <RelationField label={t("relation")} value={relation} onChange={setRelation} />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
