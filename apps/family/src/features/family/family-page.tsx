// A student's own family: who is a guardian, who waits to become one, and who is blocked.
import type { Block, Guardian } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { Clock, HeartHandshake, ShieldOff, UserPlus, Users } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Page, Rows } from "../../shared/ui/page.tsx";
import { Empty, ErrorNote, Loaded, Note } from "../../shared/ui/states.tsx";
import { PendingInvitations } from "../students/pending-invitations.tsx";
import { BlockedRow, GuardianRow } from "./guardian-row.tsx";
import { ReceivedInvitations } from "./received-invitations.tsx";

const InviteDialog = lazyDialog(() => import("./invite-dialog.tsx").then((file) => file.InviteDialog));

/** Emails about links lead here. Who is no student finds the news itself, and may have a say in it. */
export function FamilyPage() {
  const me = useMe();
  return me.is("student") ? <Guardians /> : <Navigate to="/notifications" replace />;
}

function Guardians() {
  const t = useText("family");
  const { query } = useHomeroom();
  const [isInviting, setInviting] = useState(false);
  const guardians = useQuery(query.guardians.mine({ limit: 200 }));
  const blocks = useQuery(query.guardians.blocked({ limit: 200 }));
  const invite = (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setInviting(true)}>
      <UserPlus className="size-5" aria-hidden />
      {t("invite")}
    </Button>
  );
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={guardians.data?.rows.some(({ status }) => status !== "BLOCKED") ? invite : undefined}
    >
      <ReceivedInvitations />
      <Loaded query={guardians}>
        {({ rows }) =>
          rows.every(({ status }) => status === "BLOCKED") ? (
            <Card>
              <Empty icon={<HeartHandshake />} title={t("emptyTitle")} action={invite}>
                {t("emptyText")}
              </Empty>
            </Card>
          ) : (
            <>
              {rows.some(({ isGranted, status }) => isGranted && status === "ACTIVE") && (
                <Note>{t("ofAge")}</Note>
              )}
              <Group
                title={t("guardians")}
                icon={<Users aria-hidden />}
                rows={rows.filter(({ status }) => status === "ACTIVE")}
                empty={t("noneActive")}
              />
              <Group
                title={t("waiting")}
                icon={<Clock aria-hidden />}
                text={t("waitingText")}
                rows={rows.filter(({ status }) => status === "PENDING")}
              />
            </>
          )
        }
      </Loaded>
      <Blocked blocks={blocks.data?.rows ?? []} error={blocks.error} onRetry={blocks.refetch} />
      <PendingInvitations kind="parent" />
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

type BlockedProps = { blocks: Block[]; error: unknown; onRetry(): void };

function Blocked({ blocks, error, onRetry }: BlockedProps) {
  const t = useText("family");
  if (blocks.length === 0) return error ? <ErrorNote error={error} onRetry={onRetry} /> : null;
  return (
    <Card title={t("blocked")} icon={<ShieldOff aria-hidden />}>
      <p className="text-[0.9375rem] text-soft">{t("blockedText")}</p>
      <Rows label={t("blocked")}>
        {blocks.map((block) => (
          <BlockedRow key={block.guardianId} block={block} />
        ))}
      </Rows>
    </Card>
  );
}

type GroupProps = {
  title: string;
  icon: ReactNode;
  rows: Guardian[];
  text?: string;
  /** What stands there when nobody does; without it, nothing. */
  empty?: string;
};

function Group({ title, icon, rows, text, empty }: GroupProps) {
  if (rows.length === 0 && !empty) return null;
  return (
    <Card title={title} icon={icon}>
      {(rows.length === 0 ? empty : text) && (
        <p className="text-[0.9375rem] text-soft">{rows.length === 0 ? empty : text}</p>
      )}
      {rows.length > 0 && (
        <Rows label={title}>
          {rows.map((guardian) => (
            <GuardianRow key={guardian.linkId} guardian={guardian} />
          ))}
        </Rows>
      )}
    </Card>
  );
}
