import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { ShieldOff } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { UnblockButton } from "../messages/blocked-contact.tsx";

/** Tutors whom the person blocked; nothing where there are none. */
export default function BlockedContacts() {
  const t = useText("messages");
  const words = useText("words");
  const { date } = useFormats();
  const { query } = useHomeroom();
  const { data } = useQuery(query.contacts.blocked({ limit: 200 }));
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t("blocked")} icon={<ShieldOff aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("blockedText")}</p>
      <Rows label={t("blocked")}>
        {data.rows.map(({ profileId, fullName, blockedAt }) => (
          <Row key={profileId}>
            <Avatar name={fullName} />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{fullName ?? words("someone")}</p>
              <p className="mt-0.5 text-sm text-soft">{t("blockedSince", { date: date(blockedAt) })}</p>
            </div>
            <UnblockButton profileId={profileId} name={fullName ?? words("someone")} />
          </Row>
        ))}
      </Rows>
    </Card>
  );
}
