import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { useTeaching } from "./teaching.ts";

export function CourseDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useText("courses");
  return (
    <Dialog title={t("addTitle")} isOpen={isOpen} onClose={onClose}>
      <CourseForm onClose={onClose} />
    </Dialog>
  );
}

const own = "own";

function CourseForm({ onClose }: { onClose(): void }) {
  const t = useText("courses");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const { classNames, isTutor } = useTeaching();
  const { mutateAsync: create } = useMutation(mutation.portal.createCourse());
  const [passing, setPassing] = useState(50);
  const [endsOn, setEndsOn] = useState("");
  const places = [
    ...(isTutor ? [{ id: own, label: t("ownCourse") }] : []),
    ...[...classNames].map(([id, name]) => ({ id, label: t("ofClass", { name }) })),
  ];
  const [place, setPlace] = useState(places[0]?.id ?? own);

  const submit = async (values: FormData) => {
    const course = await create({
      title: String(values.get("title")),
      passingPercentage: passing,
      ...(place === own ? {} : { classId: place }),
      ...(endsOn ? { endsOn } : {}),
    });
    onClose();
    await navigate({ to: "/courses/$courseId", params: { courseId: course.id } });
  };

  return (
    <Form onSubmit={submit}>
      <TextField name="title" label={t("courseTitle")} autoFocus isRequired maxLength={200} />
      {places.length > 1 && (
        <SelectField label={t("place")} options={places} value={place} onChange={setPlace} />
      )}
      <NumberField
        label={t("passing")}
        hint={t("passingHint")}
        value={passing}
        onChange={setPassing}
        minValue={0}
        maxValue={100}
        isRequired
      />
      <DayPicker label={t("ends")} hint={t("endsHint")} value={endsOn} onChange={setEndsOn} />
      <FormActions label={t("create")} onCancel={onClose} />
    </Form>
  );
}
