import type { Contact } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAllRows } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { few, PersonField } from "../../shared/ui/person-field.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { GroupFilter, NobodyFound } from "../groups/group-filter.tsx";
import { useWhom } from "../groups/whom.ts";
import { Availability } from "./availability.tsx";

type Props = { isOpen: boolean; onClose(): void; studentId: string | undefined };

/** First the child, then the person: whoever teaches two children is met twice. */
export function NewDialog({ isOpen, onClose, studentId }: Props) {
  const t = useText("messages");
  const { infinite } = useHomeroom();
  const contacts = useAllRows(infinite.contacts.list({ limit: 200 }));
  return (
    <Dialog title={t("newTitle")} isOpen={isOpen} onClose={onClose}>
      <Loaded query={contacts}>
        {(list) =>
          list.length === 0 ? (
            <p className="text-soft">{t("newNoStudents")}</p>
          ) : (
            <Choose contacts={list} initial={studentId} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

type ChooseProps = { contacts: Contact[]; initial: string | undefined; onClose(): void };

function Choose({ contacts, initial, onClose }: ChooseProps) {
  const t = useText("messages");
  const words = useText("words");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const { mutateAsync: start } = useMutation(mutation.threads.start());
  const students = [...new Map(contacts.map((one) => [one.studentId, one.studentName])).entries()];
  const { profile } = useMe();
  const isOwn = students.every(([id]) => id === profile.id);
  const known = students.some(([id]) => id === initial);
  const [group, setGroup] = useState<string>();
  const { data: isShown = () => true } = useWhom({ group });
  const offered = students.filter(([id]) => isShown(id));
  const [asked, setAsked] = useState<string | null>(known ? (initial ?? null) : null);
  // Of a few the first is meant until another is chosen; of many nobody.
  const first = offered.length > few ? undefined : offered[0]?.[0];
  const studentId = offered.some(([id]) => id === asked) ? asked : first;
  const people = contacts.filter((one) => one.studentId === studentId);
  const [key, setKey] = useState<string>();
  // Of who speaks for themselves nobody else is meant.
  const chosen =
    people.find((one) => one.conversationKey === key) ??
    people.find(({ role }) => role === "STUDENT") ??
    people[0];

  const open = async () => {
    if (!chosen) return;
    const threadId =
      chosen.threadId ?? (await start({ studentId: chosen.studentId, recipientId: chosen.profileId })).id;
    await navigate({ to: "/messages/{-$threadId}", params: { threadId }, search: {} });
  };
  return (
    <Form onSubmit={open}>
      {!isOwn && <GroupFilter value={group} onChange={setGroup} />}
      {isOwn ? null : offered.length === 0 ? (
        <NobodyFound onClear={() => setGroup(undefined)} />
      ) : (
        // Another group has other students.
        <PersonField
          key={group}
          label={t("newStudent")}
          options={offered.map(([id, name]) => ({ id, label: name ?? words("someone") }))}
          value={studentId ?? null}
          onChange={setAsked}
        />
      )}
      {initial && !known && <p className="text-sm text-soft">{t("newNobody")}</p>}
      {people.length > 0 && (
        <RadioGroup label={t("newPerson")} value={chosen?.conversationKey ?? null} onChange={setKey}>
          {people.map((one) => (
            <RadioCard
              key={one.conversationKey}
              value={one.conversationKey}
              title={one.fullName ?? words("someone")}
              detail={words(`contact.${one.role}`)}
              icon={<Avatar name={one.fullName} url={one.avatarUrl} />}
            />
          ))}
        </RadioGroup>
      )}
      {chosen && (
        <Availability studentId={chosen.studentId} profileId={chosen.profileId} name={chosen.fullName} />
      )}
      <FormActions label={t("newStart")} onCancel={onClose} isDisabled={!chosen} />
    </Form>
  );
}
