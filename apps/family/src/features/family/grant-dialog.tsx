// What an adult student grants to a guardian.
import type { Guardian } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Checkbox, CheckboxGroup } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { rights } from "../students/relations.ts";

type Props = { guardian: Guardian; name: string; isOpen: boolean; onClose(): void };

export function GrantDialog({ guardian, name, isOpen, onClose }: Props) {
  const t = useText("family");
  const app = useText("app");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: grant } = useMutation(mutation.guardians.grantRights());
  const [chosen, setChosen] = useState<string[]>(guardian.rights);
  const submit = async () => {
    await grant({ linkId: guardian.linkId, rights: rights.filter((right) => chosen.includes(right)) });
    tell(t("granted", { name }));
    onClose();
  };
  return (
    <Dialog title={t("grantTitle", { name })} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("grantText", { name })}</p>
        <CheckboxGroup label={t("grantRights")} value={chosen} onChange={setChosen}>
          {rights.map((right) => (
            <Checkbox key={right} value={right}>
              {words(`right.${right}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
