// Names a group, or changes its name, subject and dates.
import type { Group } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { DayPicker } from "../../shared/ui/date.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { Skeleton } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { usePlaces } from "../school/use-places.ts";

type Props = { group?: Group; isOpen: boolean; onClose(): void };

export function GroupDialog({ group, isOpen, onClose }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={group ? t("change") : t("add")} isOpen={isOpen} onClose={onClose}>
      {group ? <GroupForm group={group} onClose={onClose} /> : <NewGroup onClose={onClose} />}
    </Dialog>
  );
}

const nobody = "nobody";

/** A class or a course that one teaches can be taken as it is now. */
function NewGroup({ onClose }: { onClose(): void }) {
  const t = useText("groups");
  const { infinite } = useHomeroom();
  const { profile, is, isStaff } = useMe();
  const classes = usePlaces(["class"], () => true, isStaff);
  const courses = useAll({ ...infinite.portal.courses({ limit: 200 }), enabled: is("tutor") || isStaff });
  if ((isStaff && classes.isPending) || ((is("tutor") || isStaff) && courses.isPending)) {
    return <Skeleton lines={4} />;
  }
  const classNames = new Map((classes.data ?? []).map(({ id, name }) => [id, name]));
  const sources = [
    ...[...classNames].map(([id, name]) => ({ id: `class ${id}`, label: t("fromClass", { name }) })),
    ...(courses.data ?? [])
      .filter(
        ({ tutorId, classId }) => tutorId === profile.id || (classId !== null && classNames.has(classId)),
      )
      .map(({ id, title }) => ({ id: `course ${id}`, label: t("fromCourse", { name: title }) })),
  ];
  return <GroupForm sources={sources} onClose={onClose} />;
}

type FormProps = { group?: Group; sources?: { id: string; label: string }[]; onClose(): void };

function GroupForm({ group, sources = [], onClose }: FormProps) {
  const t = useText("groups");
  const app = useText("app");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const { mutateAsync: create } = useMutation(mutation.groups.create());
  const { mutateAsync: set } = useMutation(mutation.groups.set());
  const [startsOn, setStartsOn] = useState(group?.startsOn ?? "");
  const [endsOn, setEndsOn] = useState(group?.endsOn ?? "");
  const [source, setSource] = useState(nobody);

  const submit = async (values: FormData) => {
    const subject = String(values.get("subject")).trim();
    const details = {
      name: String(values.get("name")),
      ...(subject && { subject }),
      ...(startsOn && { startsOn }),
      ...(endsOn && { endsOn }),
    };
    if (group) {
      await set({ groupId: group.id, ...details });
      tell(app("saved"));
      onClose();
      return;
    }
    const [kind, sourceId = ""] = source.split(" ");
    const groupId = await create({
      ...details,
      ...(kind === "class" && { classId: sourceId }),
      ...(kind === "course" && { courseId: sourceId }),
    });
    onClose();
    await navigate({ to: "/groups/$groupId", params: { groupId } });
  };

  return (
    <Form onSubmit={submit}>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        defaultValue={group?.name ?? ""}
        autoFocus
        isRequired
        maxLength={100}
      />
      <TextField name="subject" label={t("subject")} defaultValue={group?.subject ?? ""} maxLength={100} />
      <DayPicker label={t("startsOn")} value={startsOn} onChange={setStartsOn} />
      <DayPicker label={t("endsOn")} value={endsOn} onChange={setEndsOn} />
      {sources.length > 0 && (
        <SelectField
          label={t("whom")}
          options={[{ id: nobody, label: t("whomLater") }, ...sources]}
          value={source}
          onChange={setSource}
        />
      )}
      <FormActions label={group ? app("save") : t("create")} onCancel={onClose} />
    </Form>
  );
}
