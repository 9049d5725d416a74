import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { MailOpen } from "lucide-react";
import { lazy, Suspense } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Card, Rows } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/states.tsx";

// Most have no invitation to answer.
const Asked = lazy(() => import("../invitations/asked.tsx").then((file) => ({ default: file.Asked })));

/** Who asks to become a guardian; nothing where nobody does. */
export function ReceivedInvitations() {
  const t = useText("family");
  const { query } = useHomeroom();
  const { data } = useQuery(
    query.invitations.list({ direction: "received", status: "pending", kind: "student", limit: 50 }),
  );
  if (!data || data.rows.length === 0) return null;
  return (
    <Card title={t("received")} icon={<MailOpen aria-hidden />}>
      <Rows label={t("received")}>
        {data.rows.map((invitation) => (
          <li key={invitation.id} className="py-3">
            <Suspense fallback={<Skeleton lines={2} />}>
              <Asked invitation={invitation} input={{ invitationId: invitation.id }} />
            </Suspense>
          </li>
        ))}
      </Rows>
    </Card>
  );
}
