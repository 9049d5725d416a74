// What a guardian may do for a student, and whether they are the primary one.
import type { Child, Parent, SetLinkRightsInput } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { activeBookings } from "../../shared/lib/active-bookings.ts";
import { Checkbox, CheckboxGroup, RadioCard, RadioGroup } from "../../shared/ui/choice.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { rights } from "../students/relations.ts";

type Props = { relative: Child | Parent; name: string; isOpen: boolean; onClose(): void };
type Mode = NonNullable<SetLinkRightsInput["onActiveBookings"]>;

/** The first try refuses where lessons rest on what is taken away; then the admin says what happens with them. */
export function RightsDialog({ relative, name, isOpen, onClose }: Props) {
  const t = useText("admin");
  const app = useText("app");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutateAsync: set, error } = useMutation(mutation.admin.setLinkRights());
  const { mutateAsync: makePrimary } = useMutation(mutation.admin.setPrimaryGuardian());
  const [held, setHeld] = useState<string[]>(relative.rights);
  const [isPrimary, setPrimary] = useState(relative.isPrimary === true);
  const [mode, setMode] = useState<Mode>("unassign");
  const { linkId } = relative;
  const lessons = activeBookings(error);
  const submit = async () => {
    const asked = { linkId, rights: rights.filter((right) => held.includes(right)) };
    try {
      await set({ ...asked, onActiveBookings: lessons === undefined ? "refuse" : mode });
    } catch (failure) {
      // It is asked below instead.
      if (activeBookings(failure) !== undefined) return;
      throw failure;
    }
    if (isPrimary && !relative.isPrimary) await makePrimary({ linkId });
    tell(t("linkChanged"));
    onClose();
  };
  return (
    <Dialog title={t("changeLinkOf", { name })} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("changeLinkText")}</p>
        <CheckboxGroup label={t("rights")} value={held} onChange={setHeld}>
          {rights.map((right) => (
            <Checkbox key={right} value={right}>
              {words(`right.${right}`)}
            </Checkbox>
          ))}
        </CheckboxGroup>
        {!relative.isPrimary && (
          <Checkbox isSelected={isPrimary} onChange={setPrimary}>
            {t("makePrimary")}
          </Checkbox>
        )}
        {lessons !== undefined && (
          <RadioGroup
            label={t("activeLessons", { count: lessons })}
            value={mode}
            onChange={(value) => setMode(value === "cancel" ? "cancel" : "unassign")}
          >
            <RadioCard value="unassign" title={t("unassign")} />
            <RadioCard value="cancel" title={t("cancelLessons")} />
          </RadioGroup>
        )}
        <FormActions label={app("save")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
