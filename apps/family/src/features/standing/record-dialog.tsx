import type { Parent, RecordStudentStatusInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Status = RecordStudentStatusInput["status"];
const statuses = [
  "court_guardian",
  "dependent_student",
  "emancipated",
  "postsecondary",
  "in_care",
  "parental_rights_ended",
  "guardian_deceased",
  "deceased",
] as const satisfies readonly Status[];

type Props = { studentId: string; name: string; guardians: Parent[]; isOpen: boolean; onClose(): void };

export function RecordDialog({ studentId, name, guardians, isOpen, onClose }: Props) {
  const t = useText("standing");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: record } = useMutation(mutation.admin.recordStudentStatus());
  const [status, setStatus] = useState<Status>("court_guardian");
  const [guardianId, setGuardian] = useState("");
  const [reviewAt, setReviewAt] = useState("");
  const [startsOn, setStartsOn] = useState("");
  const [endsOn, setEndsOn] = useState("");
  const isOfGuardian = status !== "emancipated" && status !== "postsecondary" && status !== "deceased";
  const submit = async (values: FormData) => {
    await record({
      studentId,
      status,
      reference: String(values.get("reference")),
      reviewAt,
      ...(isOfGuardian ? { guardianId } : {}),
      ...(status === "in_care" && startsOn ? { startsOn } : {}),
      ...(status === "in_care" && endsOn ? { endsOn } : {}),
    });
    tell(t("recorded"));
    onClose();
  };
  return (
    <Dialog title={t("recordTitle", { name })} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        <SelectField
          label={t("standing")}
          options={statuses.map((id) => ({ id, label: t(`status.${id}`) }))}
          value={status}
          onChange={setStatus}
        />
        <p className="text-[0.9375rem] text-soft">{t(`means.${status}`)}</p>
        {isOfGuardian && (
          <SelectField
            label={t("guardian")}
            options={guardians.map((one) => ({
              id: one.guardianId,
              label: one.fullName ?? words("someone"),
            }))}
            value={guardianId || null}
            onChange={setGuardian}
            isRequired
          />
        )}
        {status === "in_care" && (
          <>
            <DayPicker label={t("startsOn")} value={startsOn} onChange={setStartsOn} />
            <DayPicker label={t("endsOn")} hint={t("endsOnHint")} value={endsOn} onChange={setEndsOn} />
          </>
        )}
        <TextField
          name="reference"
          label={t("reference")}
          hint={t("referenceHint")}
          maxLength={500}
          isRequired
        />
        <DayPicker
          label={t("reviewAt")}
          hint={t("reviewAtHint")}
          value={reviewAt}
          onChange={setReviewAt}
          isRequired
        />
        <FormActions label={t("record")} onCancel={onClose} isDisabled={isOfGuardian && guardianId === ""} />
      </Form>
    </Dialog>
  );
}
