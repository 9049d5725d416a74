import type { ListedInvitation } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { Inbox, Send } from "lucide-react";
import { useState } from "react";
import { useAccount } from "../../app/session.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { Asked } from "./asked.tsx";
import { forgetToken, tokenOf } from "./token.ts";

export function MinePage() {
  const t = useText("invitations");
  const app = useText("app");
  const { infinite, query } = useHomeroom();
  // Read once: it is forgotten when the invitation is answered, and what was answered stays in sight.
  const account = useAccount();
  const [token] = useState(() => account && tokenOf(account.id));
  const received = useQuery(query.invitations.list({ direction: "received", status: "pending", limit: 50 }));
  const sent = useInfiniteQuery(infinite.invitations.list({ direction: "sent", limit: 50 }));
  // A preview has no id; what stands above already is not asked a second time.
  const preview = useQuery({ ...query.invitations.preview({ token: token ?? "" }), enabled: token !== null });
  const isAbove = ({ kind, inviterName, expiresAt }: ListedInvitation) =>
    preview.data?.kind === kind &&
    preview.data.inviterName === inviterName &&
    preview.data.expiresAt === expiresAt;
  const [answered, setAnswered] = useState<ListedInvitation[]>([]);
  // What was answered here stays in sight with what became of it.
  const asked = (rows: readonly ListedInvitation[]) =>
    [...rows, ...answered.filter(({ id }) => rows.every((row) => row.id !== id))].filter(
      (invitation) => !isAbove(invitation),
    );
  return (
    <Page title={t("mine")} lead={t("mineLead")} width="narrow">
      {token && <FromLink token={token} />}
      <Card title={t("received")} icon={<Inbox aria-hidden />}>
        <Loaded query={received}>
          {({ rows }) =>
            asked(rows).length === 0 ? (
              <p className="text-soft">{t("noReceived")}</p>
            ) : (
              <Rows>
                {asked(rows).map((invitation) => (
                  <li key={invitation.id} className="py-3">
                    <Asked
                      invitation={invitation}
                      input={{ invitationId: invitation.id }}
                      onAnswering={() =>
                        setAnswered((all) => [...all.filter(({ id }) => id !== invitation.id), invitation])
                      }
                    />
                  </li>
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
      <Card title={t("sent")} icon={<Send aria-hidden />}>
        <Loaded query={sent}>
          {({ pages }) =>
            pages[0]?.rows.length === 0 ? (
              <p className="text-soft">{t("noSent")}</p>
            ) : (
              <Rows>
                {pages.flatMap(({ rows }) =>
                  rows.map((invitation) => <Sent key={invitation.id} invitation={invitation} />),
                )}
              </Rows>
            )
          }
        </Loaded>
        <More of={sent}>{app("more")}</More>
      </Card>
    </Page>
  );
}

function FromLink({ token }: { token: string }) {
  const t = useText("invitations");
  const { query } = useHomeroom();
  const preview = useQuery(query.invitations.preview({ token }));
  return (
    <Card title={t("title")}>
      <Loaded query={preview}>
        {(invitation) => <Asked invitation={invitation} input={{ token }} onAnswered={forgetToken} />}
      </Loaded>
    </Card>
  );
}

function Sent({ invitation }: { invitation: ListedInvitation }) {
  const words = useText("words");
  const app = useText("app");
  const { ago } = useFormats();
  const { mutation } = useHomeroom();
  const revoke = useMutation(mutation.invitations.revoke());
  return (
    <Row className="flex-wrap">
      <div className="min-w-0 flex-1 basis-48">
        <p className="truncate font-semibold">
          {invitation.inviteeEmail ?? invitation.inviteePhone ?? invitation.placeName}
        </p>
        <p className="text-sm text-soft">{ago(invitation.sentAt ?? invitation.createdAt)}</p>
      </div>
      <Badge
        tone={
          invitation.status === "accepted" ? "good" : invitation.status === "pending" ? "brand" : "neutral"
        }
      >
        {words.maybe(`invitation.${invitation.status}`) ?? invitation.status}
      </Badge>
      {invitation.status === "pending" && (
        <Button
          look="quiet"
          isPending={revoke.isPending}
          onPress={() =>
            revoke.mutate(
              { invitationId: invitation.id },
              { onSuccess: () => tell(words("invitation.revoked")), onError: tellError },
            )
          }
        >
          {app("withdraw")}
        </Button>
      )}
    </Row>
  );
}
