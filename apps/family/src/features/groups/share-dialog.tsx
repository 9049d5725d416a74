// Shares a group with colleagues of the same school.
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { PeopleChoice } from "./people-choice.tsx";

type Props = { groupId: string; isOpen: boolean; onClose(): void };
type Person = { id: string; name: string | null };

export function ShareDialog({ groupId, isOpen, onClose }: Props) {
  const t = useText("groups");
  const { query } = useHomeroom();
  const shares = useQuery({ ...query.groups.shares({ groupId }), enabled: isOpen });
  return (
    <Dialog title={t("share")} isOpen={isOpen} onClose={onClose}>
      <Loaded query={shares}>
        {(rows) => (
          <Share
            groupId={groupId}
            onClose={onClose}
            now={rows.map(({ profileId, fullName }) => ({ id: profileId, name: fullName }))}
          />
        )}
      </Loaded>
    </Dialog>
  );
}

function Share({ groupId, now, onClose }: { groupId: string; now: Person[]; onClose(): void }) {
  const t = useText("groups");
  const app = useText("app");
  const { query, mutation } = useHomeroom();
  const { mutateAsync: share } = useMutation(mutation.groups.share());
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(now.map(({ id }) => id)));
  const colleagues = useQuery({
    ...query.groups.colleagues({ search, limit: 100 }),
    placeholderData: keepPreviousData,
  });
  const submit = async () => {
    await share({ groupId, profileIds: [...chosen] });
    tell(app("saved"));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t("shareText")}</p>
      <Loaded query={colleagues}>
        {(rows) => {
          const found = new Map<string, Person>(search ? [] : now.map((one) => [one.id, one]));
          for (const { profileId, fullName } of rows) found.set(profileId, { id: profileId, name: fullName });
          return (
            <PeopleChoice
              search={search}
              onSearch={setSearch}
              people={[...found.values()]}
              empty={t("noColleagues")}
              chosen={chosen}
              onChoose={setChosen}
            />
          );
        }}
      </Loaded>
      <FormActions label={app("save")} onCancel={onClose} />
    </Form>
  );
}
