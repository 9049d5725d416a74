import type { Membership } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { TextField } from "../../shared/ui/field.tsx";
import { Form, FormActions } from "../../shared/ui/form.tsx";
import { SelectField } from "../../shared/ui/select.tsx";
import { tell } from "../../shared/ui/tell.ts";
import { isWithin, type Place } from "./place-names.ts";
import { useWork } from "./places.ts";
import { usePlaces } from "./use-places.ts";

type Role = Membership["role"];

/** What stands below each level, and where it works. */
const below: Record<Place["level"], Role[]> = {
  organization: ["school_manager", "safeguarding_lead", "campus_manager", "office_manager", "teacher"],
  school: ["campus_manager", "office_manager", "teacher"],
  campus: ["office_manager", "teacher"],
  class: [],
};

const levels: Record<Role, Place["level"][]> = {
  organization_manager: ["organization"],
  school_manager: ["school"],
  safeguarding_lead: ["school"],
  campus_manager: ["campus"],
  office_manager: ["campus"],
  teacher: ["class"],
};

export function InviteDialog({ place, isOpen, onClose }: { place: Place; isOpen: boolean; onClose(): void }) {
  const t = useText("school");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { isAdmin } = useWork();
  // Managers of an organization are the platform's to name.
  const roles: Role[] =
    isAdmin && place.level === "organization"
      ? ["organization_manager", ...below.organization]
      : below[place.level];
  const [role, setRole] = useState<Role>(isAdmin ? (roles[0] ?? "teacher") : "teacher");
  const [scope, setScope] = useState<string | null>(null);
  // Leads of an organization are the platform's to name as well.
  const offered: Place["level"][] =
    role === "safeguarding_lead" && isAdmin ? ["organization", "school"] : levels[role];
  const places = usePlaces(offered, isWithin(place.id));
  const { mutateAsync: send } = useMutation(mutation.schools.inviteMember());
  const rows = places.data ?? [];
  const chosen = rows.find(({ id }) => id === scope) ?? rows[0];
  const scopeId = chosen?.id ?? null;
  const submit = async (values: FormData) => {
    if (!chosen) return;
    const email = String(values.get("email"));
    const leadOf = chosen.level === "organization" ? "organization" : "school";
    await send({ email, role, scopeId: chosen.id, ...(role === "safeguarding_lead" ? { leadOf } : {}) });
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
