import type { FoundPerson } from "@homeroom/client";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";

export function PersonBadges({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const words = useText("words");
  return (
    <>
      {person.isSuspended && <Badge tone="bad">{t("suspended")}</Badge>}
      {person.roles.map((role) => (
        <Badge key={role} tone="brand">
          {words(`role.${role}`)}
        </Badge>
      ))}
      {!person.hasAccount && <Badge>{t("noAccount")}</Badge>}
    </>
  );
}
