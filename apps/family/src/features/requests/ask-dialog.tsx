import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { kinds } from "./wording.ts";

export function AskDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("requests");
  const words = useText("words");
  const { infinite, mutation } = useHomeroom();
  const students = useAll(infinite.students.list({ limit: 200 }));
  const { mutateAsync: file } = useMutation(mutation.privacy.fileRequest());
  const { mutateAsync: erase } = useMutation(mutation.privacy.requestErasure());
  const [kind, setKind] = useState<(typeof kinds)[number]>("access");
  const [about, setAbout] = useState("me");
  const visible = students.data?.filter(({ rights }) => rights.includes("view_progress")) ?? [];
  // All data of a person: nothing is left to say.
  const erases = kind === "erasure" && about !== "words";
  const submit = async (values: FormData) => {
    if (erases) {
      await erase(about === "me" ? {} : { studentId: about });
      tell(t("asked"));
      onClose();
      return;
    }
    const whom =
      about === "me" ? {} : about === "words" ? { child: String(values.get("child")) } : { studentId: about };
    await file({ kind, request: String(values.get("request")), ...whom });
    tell(t("asked"));
    onClose();
  };
  return (
    <Dialog title={t("askTitle")} isOpen={isOpen} onClose={onClose} size="medium">
      <Form onSubmit={submit}>
        {!erases && <p className="text-[0.9375rem] text-soft">{t("askText")}</p>}
        <SelectField
          label={t("kind")}
          hint={t(`hint.${kind}`)}
          options={kinds.map((one) => ({ id: one, label: t(`kind.${one}`) }))}
          value={kind}
          onChange={setKind}
        />
        <SelectField
          label={t("about")}
          options={[
            { id: "me", label: t("me") },
            ...visible.map(({ studentId, fullName }) => ({
              id: studentId,
              label: fullName ?? words("someone"),
            })),
            { id: "words", label: t("inWords") },
          ]}
          value={about}
          onChange={setAbout}
        />
        {about === "words" && (
          <TextField name="child" label={t("child")} hint={t("childHint")} maxLength={200} isRequired />
        )}
        {erases ? (
          <p className="rounded-xl bg-warn-tint p-3 text-[0.9375rem] text-warn">
            {t(about === "me" ? "eraseMe" : "eraseStudent")}
          </p>
        ) : (
          <TextField name="request" label={t("request")} rows={4} maxLength={4000} isRequired />
        )}
        <FormActions label={t(erases ? "erase" : "send")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
