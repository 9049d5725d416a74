// Sets work for the students of a group in a course, for them alone.
import type { GroupActProgress } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations } from "@homeroom/react/bulk";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { NumberField } from "../../shared/ui/number.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { Preview } from "./preview.tsx";

type Props = { groupId: string; isOpen: boolean; onClose(): void; onDone(act: GroupActProgress): void };
type Choice = { id: string; label: string };

export function WorkDialog({ isOpen, ...props }: Props) {
  const t = useText("groups");
  const { profile, memberships } = useMe();
  const { infinite } = useHomeroom();
  const courses = useAll({ ...infinite.portal.courses({ limit: 200 }), enabled: isOpen });
  const classIds = memberships.flatMap(({ role, classId }) => (role === "teacher" ? [classId] : []));
  return (
    <Dialog title={t("setWork")} isOpen={isOpen} onClose={props.onClose}>
      <p className="text-[0.9375rem] text-soft">{t("workText")}</p>
      <Loaded query={courses}>
        {(rows) => {
          const mine = rows
            .filter(
              ({ source, tutorId, classId }) =>
                source === "homeroom" &&
                (tutorId === profile.id || (classId !== null && classIds.includes(classId))),
            )
            .map(({ id, title }) => ({ id, label: title }));
          const [first] = mine;
          return first ? (
            <WorkForm {...props} courses={mine} first={first.id} />
          ) : (
            <p className="text-[0.9375rem] text-soft">{t("noCourse")}</p>
          );
        }}
      </Loaded>
    </Dialog>
  );
}

type FormProps = Omit<Props, "isOpen"> & { courses: Choice[]; first: string };

function WorkForm({ groupId, courses, first, onClose, onDone }: FormProps) {
  const t = useText("groups");
  const { mutateAsync: setWork } = useMutation(bulkMutations(useHomeroom()).setWork());
  const [courseId, setCourseId] = useState(first);
  const [dueAt, setDueAt] = useState("");
  const [maximum, setMaximum] = useState(100);
  const [all, setAll] = useState(true);
  const submit = async (values: FormData) =>
    onDone(
      await setWork({
        groupId,
        courseId,
        title: String(values.get("title")),
        maximum,
        all,
        ...(dueAt ? { dueAt } : {}),
      }),
    );
  return (
    <Form onSubmit={submit}>
      <SelectField label={t("course")} options={courses} value={courseId} onChange={setCourseId} />
      <Preview groupId={groupId} kind="work" courseId={courseId}>
        {(students) => (
          <>
            <TextField name="title" label={t("workTitle")} isRequired maxLength={300} />
            <MomentPicker label={t("dueAt")} value={dueAt} onChange={setDueAt} />
            <NumberField
              label={t("maximum")}
              value={maximum}
              onChange={setMaximum}
              minValue={0.01}
              maxValue={100_000}
              isRequired
            />
            <Checkbox isSelected={all} onChange={setAll}>
              {t("allOrNone")}
            </Checkbox>
            <FormActions label={t("setNow")} isDisabled={students === 0} onCancel={onClose} />
          </>
        )}
      </Preview>
    </Form>
  );
}
