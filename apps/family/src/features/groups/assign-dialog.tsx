// Puts the students of a group into lessons that one has booked and that nobody attends yet.
import type { ListedBooking } from "@homeroom/client";
import type { GroupActProgress } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations } from "@homeroom/react/bulk";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox, CheckboxGroup } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { Preview } from "./preview.tsx";

type Props = { groupId: string; isOpen: boolean; onClose(): void; onDone(act: GroupActProgress): void };

export function AssignDialog({ isOpen, ...props }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={t("assign")} isOpen={isOpen} onClose={props.onClose}>
      <p className="text-[0.9375rem] text-soft">{t("assignText")}</p>
      <Preview groupId={props.groupId} kind="assign">
        {(students) => <Lessons {...props} students={students} />}
      </Preview>
    </Dialog>
  );
}

type LessonsProps = Omit<Props, "isOpen"> & { students: number };

function Lessons({ students, ...props }: LessonsProps) {
  const t = useText("groups");
  const { infinite } = useHomeroom();
  const [from] = useState(() => new Date().toISOString());
  const lessons = useAll(
    infinite.bookings.list({ side: "client", status: ["pending", "confirmed"], from, limit: 200 }),
  );
  return (
    <Loaded query={lessons}>
      {(rows) => {
        // As many as one act takes.
        const free = rows.filter(({ studentId }) => studentId === null).slice(0, 500);
        return free.length === 0 ? (
          <p className="text-[0.9375rem] text-soft">{t("noLessons")}</p>
        ) : (
          <AssignForm {...props} students={students} lessons={free} />
        );
      }}
    </Loaded>
  );
}

function AssignForm({
  groupId,
  students,
  lessons,
  onClose,
  onDone,
}: LessonsProps & { lessons: ListedBooking[] }) {
  const t = useText("groups");
  const words = useText("words");
  const { moment } = useFormats();
  const { mutateAsync: assign } = useMutation(bulkMutations(useHomeroom()).assign());
  const [bookingIds, setBookingIds] = useState(() => lessons.map(({ id }) => id));
  const [all, setAll] = useState(true);
  return (
    <Form onSubmit={async () => onDone(await assign({ groupId, bookingIds, all }))}>
      <CheckboxGroup label={t("lessons")} value={bookingIds} onChange={setBookingIds}>
        {lessons.map(({ id, startsAt, subject, tutorName }) => (
          <Checkbox key={id} value={id}>
            <span dir="auto">{`${moment(startsAt)} · ${subject} · ${tutorName ?? words("someone")}`}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <Checkbox isSelected={all} onChange={setAll}>
        {t("allOrNone")}
      </Checkbox>
      <FormActions
        label={t("assignNow")}
        isDisabled={students === 0 || bookingIds.length === 0}
        onCancel={onClose}
      />
    </Form>
  );
}
