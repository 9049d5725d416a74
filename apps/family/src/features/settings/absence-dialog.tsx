import type { Availability } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Skeleton } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { EndButton } from "./end-button.tsx";

type Props = { isOpen: boolean; onClose(): void; availability: Availability };

export function AbsenceDialog({ isOpen, onClose, availability }: Props) {
  const t = useText("settings");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const set = useMutation(mutation.profile.setAbsence());
  const [startsOn, setStartsOn] = useState(availability.awayFrom ?? "");
  const [endsOn, setEndsOn] = useState(availability.awayUntil ?? "");
  const [coverId, setCoverId] = useState(availability.coverId);
  return (
    <Dialog title={t("away")} isOpen={isOpen} onClose={onClose}>
      <Form
        onSubmit={async (values) => {
          const note = String(values.get("note")).trim();
          await set.mutateAsync({ startsOn, endsOn, ...(note && { note }), ...(coverId && { coverId }) });
          tell(t("awaySaved"));
          onClose();
        }}
      >
        <p className="text-[0.9375rem] text-soft">{t("awayText")}</p>
        <DayPicker name="startsOn" label={t("awayFrom")} value={startsOn} onChange={setStartsOn} isRequired />
        <DayPicker name="endsOn" label={t("awayTo")} value={endsOn} onChange={setEndsOn} isRequired />
        <TextField
          name="note"
          label={t("awayNote")}
          hint={t("awayNoteHint")}
          defaultValue={availability.awayNote ?? ""}
          rows={3}
          maxLength={500}
        />
        <CoverField availability={availability} onChange={setCoverId} />
        {availability.awayFrom && (
          <EndButton end={() => set.mutateAsync(undefined)} said={t("awayIsOff")} onEnded={onClose}>
            {t("awayEnd")}
          </EndButton>
        )}
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

type CoverProps = { availability: Availability; onChange(id: string | null): void };

/** Colleagues first, then listed tutors. */
function CoverField({ availability, onChange }: CoverProps) {
  const t = useText("settings");
  const words = useText("words");
  const { infinite, query } = useHomeroom();
  const { profile } = useMe();
  const colleagues = useQuery(query.profile.colleagues());
  const tutors = useAll(infinite.profile.listTutors({ limit: 200 }));
  if (colleagues.isPending || tutors.isPending) return <Skeleton lines={1} />;
  const people = new Map<string, string>();
  const add = (id: string, name: string | null) => people.set(id, name ?? words("someone"));
  for (const one of colleagues.data ?? []) add(one.profileId, one.fullName);
  for (const one of tutors.data ?? []) if (one.profileId !== profile.id) add(one.profileId, one.fullName);
  if (availability.coverId && !people.has(availability.coverId)) {
    add(availability.coverId, availability.coverName);
  }
  return (
    <ComboField
      label={t("cover")}
      hint={t("coverHint")}
      empty={t("coverEmpty")}
      options={[...people].map(([id, label]) => ({ id, label }))}
      {...(availability.coverId ? { defaultValue: availability.coverId } : {})}
      onChange={onChange}
    />
  );
}
