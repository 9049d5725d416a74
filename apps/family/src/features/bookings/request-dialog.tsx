import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { MomentPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { type Attendee, useAttendees } from "./attendees.ts";

type Props = { isOpen: boolean; onClose(): void; studentId: string | undefined };

export function RequestDialog({ isOpen, onClose, studentId }: Props) {
  const t = useText("bookings");
  const attendees = useAttendees();
  return (
    <Dialog title={t("requestTitle")} isOpen={isOpen} onClose={onClose}>
      <Loaded query={attendees}>
        {(list) => <RequestForm attendees={list} studentId={studentId} onClose={onClose} />}
      </Loaded>
    </Dialog>
  );
}

const lengths = ["30", "45", "60", "90", "120"] as const;

type FormProps = { attendees: Attendee[]; studentId: string | undefined; onClose(): void };

function RequestForm({ attendees, studentId, onClose }: FormProps) {
  const t = useText("bookings");
  const words = useText("words");
  const me = useMe();
  const { infinite, mutation } = useHomeroom();
  const tutors = useAll(infinite.profile.listTutors({ limit: 200 }));
  const { mutateAsync: create } = useMutation(mutation.bookings.create());
  const [tutorId, setTutorId] = useState<string | null>(null);
  const [startsAt, setStartsAt] = useState("");
  const [length, setLength] = useState<(typeof lengths)[number]>("60");
  const initial =
    attendees.find((one) => one.studentId === studentId) ??
    (attendees.length === 1 ? attendees[0] : undefined);
  const [attendee, setAttendee] = useState(initial?.key ?? "");

  const submit = async (values: FormData) => {
    if (!tutorId || !startsAt) return;
    const start = new Date(startsAt);
    const who = attendees.find((one) => one.key === attendee);
    await create({
      tutorId,
      subject: String(values.get("subject")),
      startsAt: start,
      endsAt: new Date(start.getTime() + Number(length) * 60_000),
      ...(who ? { studentId: who.studentId, ...(who.guardianId ? { guardianId: who.guardianId } : {}) } : {}),
    });
    tell(t("requested"));
    onClose();
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
          <TextField name="subject" label={t("subject")} hint={t("subjectHint")} isRequired maxLength={200} />
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-[1.5fr_1fr]">
            <MomentPicker label={t("start")} value={startsAt} onChange={setStartsAt} isRequired />
            <SelectField
              label={t("length")}
              options={lengths.map((id) => ({ id, label: t("minutes", { count: Number(id) }) }))}
              value={length}
              onChange={setLength}
            />
          </div>
          <SelectField
            label={t("forChild")}
            options={[
              { id: "", label: t("later") },
              ...attendees.map(({ key, name, studentId: id }) => ({
                id: key,
                label: id === me.profile.id ? t("myself") : (name ?? words("someone")),
              })),
            ]}
            value={attendee}
            onChange={setAttendee}
          />
          <FormActions label={t("send")} onCancel={onClose} />
        </Form>
      )}
    </Loaded>
  );
}
