// Books a lesson for each student of a group, one after the other.
import type { GroupActProgress } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations } from "@homeroom/react/bulk";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { Preview } from "./preview.tsx";
import { startsOf } from "./starts.ts";

type Props = { groupId: string; isOpen: boolean; onClose(): void; onDone(act: GroupActProgress): void };

export function BookDialog({ isOpen, ...props }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={t("book")} isOpen={isOpen} onClose={props.onClose}>
      <p className="text-[0.9375rem] text-soft">{t("bookText")}</p>
      <Preview groupId={props.groupId} kind="book">
        {(students) => <BookForm {...props} students={students} />}
      </Preview>
    </Dialog>
  );
}

function BookForm({ groupId, students, onClose, onDone }: Omit<Props, "isOpen"> & { students: number }) {
  const t = useText("groups");
  const words = useText("words");
  const homeroom = useHomeroom();
  const tutors = useAll(homeroom.infinite.profile.listTutors({ limit: 200 }));
  const { mutateAsync: book } = useMutation(bulkMutations(homeroom).book());
  const [tutorId, setTutorId] = useState<string | null>(null);
  const [first, setFirst] = useState("");
  const [minutes, setMinutes] = useState(60);
  const [aDay, setADay] = useState(8);
  const [all, setAll] = useState(true);
  const submit = async (values: FormData) => {
    if (!tutorId || !first) return;
    // More than students: an hour that is taken costs nobody a lesson.
    const starts = startsOf(new Date(first), { minutes, aDay, count: 2 * students });
    onDone(await book({ groupId, tutorId, starts, minutes, subject: String(values.get("subject")), all }));
  };
  return (
    <Loaded query={tutors}>
      {(rows) => (
        <Form onSubmit={submit}>
          <ComboField
            label={t("tutor")}
            placeholder={t("findTutor")}
            empty={t("noTutor")}
            options={rows.map((one) => ({ id: one.profileId, label: one.fullName ?? words("someone") }))}
            onChange={setTutorId}
            isRequired
          />
          <TextField name="subject" label={t("subject")} isRequired maxLength={200} />
          <MomentPicker label={t("firstStart")} value={first} onChange={setFirst} isRequired />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
            <NumberField
              label={t("minutes")}
              value={minutes}
              onChange={setMinutes}
              minValue={5}
              maxValue={720}
              isRequired
            />
            <NumberField
              label={t("aDay")}
              value={aDay}
              onChange={setADay}
              minValue={1}
              maxValue={Math.max(1, Math.floor(1440 / minutes))}
              isRequired
            />
          </div>
          <Checkbox isSelected={all} onChange={setAll}>
            {t("allOrNone")}
          </Checkbox>
          <FormActions label={t("bookNow")} isDisabled={students === 0} onCancel={onClose} />
        </Form>
      )}
    </Loaded>
  );
}
