import type { Course } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { Actions, Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { ErrorNote, Note, Skeleton } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { useCandidates } from "./candidates.ts";

type Props = { course: Course; isOpen: boolean; onClose(): void };

export function EnrollDialog({ course, isOpen, onClose }: Props) {
  const t = useText("courses");
  return (
    <Dialog title={t("enrollTitle")} isOpen={isOpen} onClose={onClose}>
      <EnrollForm course={course} onClose={onClose} />
    </Dialog>
  );
}

function EnrollForm({ course, onClose }: Omit<Props, "isOpen">) {
  const t = useText("courses");
  const app = useText("app");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: enroll } = useMutation(mutation.portal.enroll());
  const { candidates, isPending: isLoading, error, retry } = useCandidates(course);
  const [studentId, setStudentId] = useState<string | null>(null);

  if (isLoading) return <Skeleton />;
  if (error) return <ErrorNote error={error} onRetry={retry} />;
  if (candidates.length === 0) {
    return (
      <>
        <Note>{course.classId ? t("nobodyInClass") : t("nobodyToEnroll")}</Note>
        <Actions>
          <Button onPress={onClose}>{app("close")}</Button>
        </Actions>
      </>
    );
  }
  const submit = async () => {
    if (!studentId) return;
    const name = candidates.find(({ id }) => id === studentId)?.name ?? words("someone");
    const invitation = await enroll({ courseId: course.id, studentId });
    tell(invitation ? t("asked", { name }) : t("enrolled", { name }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t("enrollText")}</p>
      <ComboField
        label={t("student")}
        options={candidates.map(({ id, name }) => ({ id, label: name ?? words("someone") }))}
        value={studentId}
        onChange={setStudentId}
        empty={t("nobodyFound")}
        isRequired
        autoFocus
      />
      <FormActions label={t("enroll")} onCancel={onClose} />
    </Form>
  );
}
