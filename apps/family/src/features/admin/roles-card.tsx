// Which roles a person holds: granted at once, taken away after a question, because much rests on them.
import type { FoundPerson } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation } from "@tanstack/react-query";
import { BadgeCheck } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ConfirmDialog } from "../../shared/ui/dialog.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { roles } from "./routes.ts";

type Role = (typeof roles)[number];

export function RolesCard({ person }: { person: FoundPerson }) {
  const t = useText("admin");
  const words = useText("words");
  const { profile } = useMe();
  const isOwn = person.profileId === profile.id;
  return (
    <Card title={t("roles")} icon={<BadgeCheck aria-hidden />}>
      {isOwn ? (
        <>
          <p className="flex flex-wrap gap-1.5">
            {person.roles.map((role) => (
              <Badge key={role} tone="brand">
                {words(`role.${role}`)}
              </Badge>
            ))}
          </p>
          <p className="text-[0.9375rem] text-soft">{t("rolesOwn")}</p>
        </>
      ) : (
        <Rows label={t("roles")}>
          {roles.map((role) => (
            <RoleRow key={role} person={person} role={role} />
          ))}
        </Rows>
      )}
    </Card>
  );
}

function RoleRow({ person, role: id }: { person: FoundPerson; role: Role }) {
  const t = useText("admin");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const grant = useMutation(mutation.admin.grantRole());
  const revoke = useMutation(mutation.admin.revokeRole());
  const [isRevoking, setRevoking] = useState(false);
  const { profileId } = person;
  const name = person.fullName ?? words("someone");
  const role = words(`role.${id}`);
  const isHeld = person.roles.includes(id);
  return (
    <Row>
      <p className={isHeld ? "min-w-0 flex-1 font-semibold" : "min-w-0 flex-1 text-soft"}>{role}</p>
      {isHeld ? (
        <Button aria-label={t("revokeOf", { role })} aria-haspopup="dialog" onPress={() => setRevoking(true)}>
          {t("revoke")}
        </Button>
      ) : (
        <Button
          look="quiet"
          aria-label={t("grantOf", { role })}
          isPending={grant.isPending}
          onPress={() =>
            grant.mutate(
              { profileId, role: id },
              { onSuccess: () => tell(t("granted", { name, role })), onError: tellError },
            )
          }
        >
          {t("grant")}
        </Button>
      )}
      <ConfirmDialog
        title={t("revokeTitle", { name, role })}
        isOpen={isRevoking}
        onClose={() => setRevoking(false)}
        confirmLabel={t("revoke")}
        onConfirm={() =>
          revoke.mutate(
            { profileId, role: id },
            {
              onSuccess: () => {
                tell(t("revoked", { name, role }));
                setRevoking(false);
              },
            },
          )
        }
        isPending={revoke.isPending}
        error={revoke.error}
      >
        {t("revokeText")}
      </ConfirmDialog>
    </Row>
  );
}
