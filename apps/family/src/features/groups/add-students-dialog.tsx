// Adds students to a group: those whom one may act for, teaches or manages.
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

export function AddStudentsDialog({ groupId, isOpen, onClose }: Props) {
  const t = useText("groups");
  return (
    <Dialog title={t("addStudents")} isOpen={isOpen} onClose={onClose}>
      <AddStudents groupId={groupId} onClose={onClose} />
    </Dialog>
  );
}

function AddStudents({ groupId, onClose }: Omit<Props, "isOpen">) {
  const t = useText("groups");
  const { query, mutation } = useHomeroom();
  const { mutateAsync: add } = useMutation(mutation.groups.add());
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const candidates = useQuery({
    ...query.groups.candidates({ search, limit: 100 }),
    placeholderData: keepPreviousData,
  });
  const submit = async () => {
    const added = await add({ groupId, studentIds: [...chosen] });
    tell(t("added", { count: added }));
    onClose();
  };
  return (
    <Form onSubmit={submit}>
      <p className="text-[0.9375rem] text-soft">{t("addStudentsText")}</p>
      <Loaded query={candidates}>
        {(rows) => (
          <PeopleChoice
            search={search}
            onSearch={setSearch}
            people={rows.map(({ studentId, fullName }) => ({ id: studentId, name: fullName }))}
            empty={t("noCandidates")}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </Loaded>
      <FormActions label={t("addChosen")} onCancel={onClose} />
    </Form>
  );
}
