import type { CourseStudent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { student: CourseStudent; isOpen: boolean; onClose(): void };

export function ProgressDialog({ student, isOpen, onClose }: Props) {
  const t = useText("courses");
  const app = useText("app");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: update } = useMutation(mutation.portal.updateEnrollment());
  const [progress, setProgress] = useState(student.progress);
  const name = student.fullName ?? words("someone");
  return (
    <Dialog title={t("progressOf", { name })} isOpen={isOpen} onClose={onClose}>
      <Form
        onSubmit={async () => {
          await update({ enrollmentId: student.id, progress });
          tell(app("saved"));
          onClose();
        }}
      >
        <NumberField
          label={t("progress")}
          hint={t("progressHint")}
          value={progress}
          onChange={setProgress}
          minValue={0}
          maxValue={100}
          isRequired
          autoFocus
        />
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
