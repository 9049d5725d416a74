// A student of another class joins this one.
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAllRows } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { usePlaces } from "./use-places.ts";

type Props = { classId: string; isOpen: boolean; onClose(): void };

export function EnrollDialog({ classId, isOpen, onClose }: Props) {
  const t = useText("school");
  const words = useText("words");
  const { infinite, mutation } = useHomeroom();
  const [from, setFrom] = useState<string | null>(null);
  const [studentId, setStudent] = useState<string | null>(null);
  const others = usePlaces(["class"], ({ id }) => id !== classId).data ?? [];
  const fromId = from ?? others[0]?.id ?? "";
  const pupils = useAllRows({
    ...infinite.schools.roster({ classId: fromId, limit: 200 }),
    enabled: fromId !== "",
  });
  const { mutateAsync: enroll } = useMutation(mutation.schools.enroll());
  const submit = async () => {
    if (!studentId) return;
    const name = pupils.data?.find((one) => one.studentId === studentId)?.fullName ?? words("someone");
    const invitation = await enroll({ classId, studentId });
    tell(t(invitation ? "asked" : "enrolled", { name }));
    onClose();
  };
  return (
    <Dialog title={t("enroll")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("enrollText")}</p>
        <SelectField
          label={t("fromClass")}
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={fromId || null}
          onChange={(next) => {
            setFrom(next);
            setStudent(null);
          }}
        />
        <ComboField
          key={fromId}
          label={t("student")}
          options={(pupils.data ?? []).map((one) => ({
            id: one.studentId,
            label: one.fullName ?? words("someone"),
          }))}
          empty={t("nobodyThere")}
          onChange={setStudent}
          isRequired
        />
        <FormActions label={t("add")} onCancel={onClose} isDisabled={!studentId} />
      </Form>
    </Dialog>
  );
}
