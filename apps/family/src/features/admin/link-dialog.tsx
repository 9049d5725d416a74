import type { FoundPerson } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { RelationAndRights, useRelationAndRights } from "../students/relation-and-rights.tsx";
import { PersonPicker } from "./person-picker.tsx";

type Props = { person: FoundPerson; side: "guardian" | "student"; isOpen: boolean; onClose(): void };

export function LinkDialog({ person, side, isOpen, onClose }: Props) {
  const t = useText("admin");
  const { mutation } = useHomeroom();
  const { mutateAsync: link } = useMutation(mutation.admin.linkStudent());
  const [other, setOther] = useState<string | null>(null);
  const terms = useRelationAndRights();
  const [isPrimary, setPrimary] = useState(false);
  const isGuardian = side === "guardian";
  const submit = async () => {
    if (!other) return;
    await link({
      guardianId: isGuardian ? person.profileId : other,
      studentId: isGuardian ? other : person.profileId,
      relation: terms.relation,
      isPrimary,
      rights: terms.rights,
    });
    tell(t("linked"));
    onClose();
  };
  return (
    <Dialog title={t(isGuardian ? "linkChild" : "linkGuardian")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("linkText")}</p>
        <PersonPicker
          label={t(isGuardian ? "student" : "guardian")}
          {...(isGuardian ? { role: "student" } : {})}
          except={person.profileId}
          onChange={setOther}
          isRequired
        />
        <RelationAndRights state={terms} relationLabel={t("relation")} rightsLabel={t("rights")} />
        <Checkbox isSelected={isPrimary} onChange={setPrimary}>
          {t("makePrimary")}
        </Checkbox>
        <FormActions label={t("link")} onCancel={onClose} isDisabled={!other} />
      </Form>
    </Dialog>
  );
}
