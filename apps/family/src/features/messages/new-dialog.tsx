import type { Contact } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { ComboField } from "../../shared/ui/combo.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { few, PersonField } from "../../shared/ui/person-field.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { GroupFilter, NobodyFound } from "../groups/group-filter.tsx";
import { Availability } from "./availability.tsx";

type Props = { isOpen: boolean; onClose(): void; studentId: string | undefined };

/** What one request brings. Of a school with more contacts students are found by typing. */
const limit = 200;

/** First the child, then the person: whoever teaches two children is met twice. */
export function NewDialog({ isOpen, onClose, studentId }: Props) {
  const t = useText("messages");
  const { query } = useHomeroom();
  const contacts = useQuery(query.contacts.list({ limit }));
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
  const app = useText("app");
  const { query, mutation } = useHomeroom();
  const { mutateAsync: start } = useMutation(mutation.threads.start());
  const { profile } = useMe();
  const isWhole = contacts.length < limit;
  const isOwn = contacts.every((one) => one.studentId === profile.id);
  const [group, setGroup] = useState<string>();
  const [typed, setTyped] = useState("");
  const [search, setSearch] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const isNarrowed = group !== undefined || search !== "";
  const found = useQuery({
    ...query.contacts.list({ search, groupId: group, limit }),
    enabled: isNarrowed,
    placeholderData: keepPreviousData,
  });
  const [asked, setAsked] = useState<string | null>(initial ?? null);
  const about = useQuery({
    ...query.contacts.list({ studentId: asked ?? "", limit }),
    enabled: !isWhole && asked !== null,
  });
  const shown = [...(about.data ?? []), ...(isNarrowed ? (found.data ?? []) : contacts)];
  const offered = [...new Map(shown.map((one) => [one.studentId, one.studentName])).entries()];
  const ofAsked = isWhole ? contacts.filter((one) => one.studentId === asked) : about.data;
  const known = ofAsked?.length !== 0;
  // Of a few the first is meant until another is chosen; of many nobody.
  const first = offered.length > few ? undefined : offered[0]?.[0];
  const studentId = asked !== null && known ? asked : first;
  const people = (studentId === asked ? ofAsked : shown.filter((one) => one.studentId === studentId)) ?? [];
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
      {!isOwn && (
        <GroupFilter
          value={group}
          onChange={(next) => {
            setGroup(next);
            setAsked(null);
          }}
        />
      )}
      {isOwn ? null : group !== undefined && search === "" && found.data?.length === 0 ? (
        <NobodyFound onClear={() => setGroup(undefined)} />
      ) : isWhole ? (
        // Another group has other students.
        <PersonField
          key={group}
          label={t("newStudent")}
          options={offered.map(([id, name]) => ({ id, label: name ?? words("someone") }))}
          value={studentId ?? null}
          onChange={setAsked}
        />
      ) : (
        <ComboField
          key={group}
          label={t("newStudent")}
          options={offered.map(([id, name]) => ({ id, label: name ?? words("someone") }))}
          empty={app("nobodyOfName")}
          value={studentId ?? null}
          onInputChange={setTyped}
          onChange={(next) => next && setAsked(next)}
        />
      )}
      {initial && asked === initial && !known && <p className="text-sm text-soft">{t("newNobody")}</p>}
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
