// What somebody may do at their place beside what their role brings.
import type { Member } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox, CheckboxGroup } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";

const all = ["MANAGE_INTERNAL_COMM", "READ_PARENT_COMM"] as const;

type Props = { member: Member; name: string; isOpen: boolean; onClose(): void };

export function PermissionsDialog({ member, name, isOpen, onClose }: Props) {
  const t = useText("school");
  const app = useText("app");
  const { mutation } = useHomeroom();
  const { mutateAsync: set } = useMutation(mutation.schools.setPermissions());
  const [chosen, setChosen] = useState<string[]>(member.permissions);
  const submit = async () => {
    await set({
      membershipId: member.membershipId,
      granted: all.filter((one) => chosen.includes(one)),
      filtered: all.filter((one) => !chosen.includes(one)),
    });
    tell(t("permissionsSaved", { name }));
    onClose();
  };
  return (
    <Dialog title={t("permissionsOf", { name })} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <CheckboxGroup
          label={t("permissions")}
          hint={t("permissionsHint")}
          value={chosen}
          onChange={setChosen}
        >
          {all.map((one) => (
            <Checkbox key={one} value={one}>
              {t(`permission.${one}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
