// Recording what was given to others outside Homeroom, and correcting what was recorded.
import type { RecordDisclosureInput, RecordedDisclosure } from "@homeroom/client/disclosures";
import { useHomeroom } from "@homeroom/react";
import { disclosureMutations } from "@homeroom/react/disclosures";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Basis = RecordDisclosureInput["basis"];
const bases = [
  "school_transfer",
  "consent",
  "access_request",
  "court_order",
  "health_or_safety",
  "child_protection",
  "audit",
  "legal_duty",
] as const satisfies readonly Basis[];

type Props = {
  studentId: string;
  name: string;
  /** What is corrected. */
  former?: RecordedDisclosure;
  isOpen: boolean;
  onClose(): void;
};

export function DisclosureDialog({ studentId, name, former, isOpen, onClose }: Props) {
  const t = useText("standing");
  const { record, correct } = disclosureMutations(useHomeroom());
  const { mutateAsync: recordOne } = useMutation(record());
  const { mutateAsync: correctOne } = useMutation(correct());
  const [basis, setBasis] = useState<Basis>(former?.basis ?? "school_transfer");
  const [disclosedOn, setDisclosedOn] = useState<string>(former?.disclosedOn ?? "");
  const [withhold, setWithhold] = useState(false);
  const submit = async (values: FormData) => {
    const given = {
      recipient: String(values.get("recipient")),
      contents: String(values.get("contents")),
      basis,
      ...(disclosedOn ? { disclosedOn } : {}),
    };
    if (former) await correctOne({ disclosureId: former.disclosureId, ...given });
    else await recordOne({ studentId, ...given, ...(withhold ? { withhold } : {}) });
    tell(t(former ? "left.isCorrected" : "left.noted"));
    onClose();
  };
  return (
    <Dialog
      title={t(former ? "left.correctTitle" : "left.noteTitle", { name })}
      isOpen={isOpen}
      onClose={onClose}
      size="medium"
    >
      <Form onSubmit={submit}>
        <TextField
          name="recipient"
          label={t("left.recipient")}
          hint={t("left.recipientHint")}
          defaultValue={former?.recipient ?? ""}
          maxLength={200}
          isRequired
        />
        <SelectField
          label={t("left.basis")}
          options={bases.map((id) => ({ id, label: t(`left.basis.${id}`) }))}
          value={basis}
          onChange={setBasis}
        />
        <TextField
          name="contents"
          label={t("left.contents")}
          hint={t("left.contentsHint")}
          defaultValue={former?.contents ?? ""}
          rows={3}
          maxLength={1000}
          isRequired
        />
        <DayPicker
          label={t("left.on")}
          hint={t("left.onHint")}
          value={disclosedOn}
          onChange={setDisclosedOn}
        />
        {basis === "child_protection" ? (
          <p className="text-[0.9375rem] text-soft">{t("left.alwaysWithheld")}</p>
        ) : (
          !former && (
            <Checkbox isSelected={withhold} onChange={setWithhold}>
              {t("left.withhold")}
            </Checkbox>
          )
        )}
        <FormActions label={t(former ? "left.correct" : "left.note")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
