import type { Membership } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { type Place, useWork } from "./places.ts";

type Role = Membership["role"];

/** What stands below each level, and where it works. */
const below: Record<Place["level"], Role[]> = {
  organization: ["school_manager", "campus_manager", "office_manager", "teacher"],
  school: ["campus_manager", "office_manager", "teacher"],
  campus: ["office_manager", "teacher"],
  class: [],
};

export function InviteDialog({ place, isOpen, onClose }: { place: Place; isOpen: boolean; onClose(): void }) {
  const t = useText("school");
  const words = useText("words");
  const { infinite, mutation } = useHomeroom();
  const { isAdmin } = useWork();
  // Managers of an organization are the platform's to name.
  const roles: Role[] =
    isAdmin && place.level === "organization"
      ? ["organization_manager", ...below.organization]
      : below[place.level];
  const [role, setRole] = useState<Role>(isAdmin ? (roles[0] ?? "teacher") : "teacher");
  const [scope, setScope] = useState<string | null>(null);
  const schools = useAll({ ...infinite.schools.schools({ limit: 200 }), enabled: role === "school_manager" });
  const campuses = useAll({
    ...infinite.schools.campuses({ limit: 200 }),
    enabled: role === "campus_manager" || role === "office_manager",
  });
  const classes = useAll({ ...infinite.schools.classes({ limit: 200 }), enabled: role === "teacher" });
  const { mutateAsync: send } = useMutation(mutation.schools.inviteMember());
  const rows: { id: string; name: string }[] =
    role === "organization_manager"
      ? [place]
      : ((role === "school_manager" ? schools : role === "teacher" ? classes : campuses).data ?? []);
  const scopeId = rows.some(({ id }) => id === scope) ? scope : (rows[0]?.id ?? null);
  const submit = async (values: FormData) => {
    if (!scopeId) return;
    const email = String(values.get("email"));
    await send({ email, role, scopeId });
    tell(t("invited", { email }));
    onClose();
  };
  return (
    <Dialog title={t("invite")} isOpen={isOpen} onClose={onClose}>
      <Form onSubmit={submit}>
        <p className="text-[0.9375rem] text-soft">{t("inviteText")}</p>
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="off"
          maxLength={254}
          isRequired
          autoFocus
        />
        <SelectField
          label={t("role")}
          options={roles.map((id) => ({ id, label: words(`member.${id}`) }))}
          value={role}
          onChange={setRole}
        />
        <SelectField
          label={t("place")}
          options={rows.map(({ id, name }) => ({ id, label: name }))}
          value={scopeId}
          onChange={setScope}
          isRequired
        />
        <FormActions label={t("send")} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}
