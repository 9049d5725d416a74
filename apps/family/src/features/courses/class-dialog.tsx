import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";

type Props = { courseId: string; isOpen: boolean; onClose(): void };

export function ClassDialog({ isOpen, ...props }: Props) {
  const t = useText("courses");
  return (
    <Dialog title={t("addClass")} isOpen={isOpen} onClose={props.onClose}>
      <ClassForm {...props} />
    </Dialog>
  );
}

const lengths = ["30", "45", "60", "90", "120"] as const;

function ClassForm({ courseId, onClose }: Omit<Props, "isOpen">) {
  const t = useText("courses");
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.portal.createLiveClass());
  const [startsAt, setStartsAt] = useState("");
  const [length, setLength] = useState<(typeof lengths)[number]>("60");
  const submit = async (values: FormData) => {
    const title = String(values.get("title"));
    const endsAt = new Date(Date.parse(startsAt) + Number(length) * 60_000).toISOString();
    await create({ courseId, title, startsAt, endsAt });
    tell(t("classAdded", { title }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <TextField name="title" label={t("classTitle")} autoFocus isRequired maxLength={200} />
      <MomentPicker
        name="startsAt"
        label={t("startsAt")}
        value={startsAt}
        onChange={setStartsAt}
        isRequired
      />
      <SelectField
        label={t("length")}
        options={lengths.map((id) => ({ id, label: t("minutes", { count: Number(id) }) }))}
        value={length}
        onChange={setLength}
      />
      <FormActions label={t("addClass")} onCancel={onClose} isDisabled={!startsAt} />
    </Form>
  );
}
