// An agent's clients, and the students for whom they may book.
import type { Client } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Ellipsis, Handshake, Unlink, UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem } from "../../shared/ui/menu.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { Empty, Loaded, Skeleton } from "../../shared/ui/states.tsx";
import { PendingInvitations } from "../students/pending-invitations.tsx";

// An agent without clients has none.
const ClientStudents = lazy(async () => ({
  default: (await import("./client-students.tsx")).ClientStudents,
}));
const InviteDialog = lazyDialog(() => import("./invite-dialog.tsx").then((file) => file.InviteDialog));
const EndDialog = lazyDialog(() => import("./end-dialog.tsx").then((file) => file.EndDialog));

const route = getRouteApi("/signed-in/clients");
const limit = 10;

export function ListPage() {
  const t = useText("clients");
  const { query } = useHomeroom();
  const { clients: page = 1, ...shown } = route.useSearch();
  const navigate = route.useNavigate();
  const [isInviting, setInviting] = useState(false);
  const clients = useQuery({
    ...query.clients.list({ page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { ...shown, clients: next } });
  useLastPage(clients, { page, limit, onChange: turn });
  const invite = (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setInviting(true)}>
      <UserPlus className="size-5" aria-hidden />
      {t("invite")}
    </Button>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={clients.data?.rows.length ? invite : undefined}>
      <Loaded query={clients}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Card>
              <Empty icon={<Handshake />} title={t("emptyTitle")} action={invite}>
                {t("emptyText")}
              </Empty>
            </Card>
          ) : (
            <>
              <Suspense fallback={<Skeleton lines={6} />}>
                <ClientStudents />
              </Suspense>
              <Card title={t("title")} icon={<Handshake aria-hidden />}>
                <Rows label={t("title")}>
                  {rows.map((client) => (
                    <ClientRow key={client.linkId} client={client} />
                  ))}
                </Rows>
                <Pager page={page} limit={limit} count={count ?? 0} onChange={turn} />
              </Card>
            </>
          )
        }
      </Loaded>
      <PendingInvitations kind="client" />
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

function ClientRow({ client }: { client: Client }) {
  const t = useText("clients");
  const words = useText("words");
  const { date } = useFormats();
  const { query } = useHomeroom();
  const [isEnding, setEnding] = useState(false);
  const { clientId, fullName, linkedAt } = client;
  const { data } = useQuery(query.clients.students({ clientId, limit: 1 }));
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} />
      <div className="min-w-0 flex-1">
        <h3 className="font-semibold" dir="auto">
          {name}
        </h3>
        <p className="text-sm text-soft">{t("since", { date: date(linkedAt) })}</p>
        {data?.rows.length === 0 && <p className="text-sm text-soft">{t("noStudents", { name })}</p>}
      </div>
      <Menu
        label={t("more", { name })}
        trigger={
          <IconButton label={t("more", { name })} className="-me-2">
            <Ellipsis className="size-5" aria-hidden />
          </IconButton>
        }
      >
        <MenuItem isDanger data-opens="dialog" onAction={() => setEnding(true)} icon={<Unlink aria-hidden />}>
          {t("end")}
        </MenuItem>
      </Menu>
      <EndDialog
        linkId={client.linkId}
        name={name}
        side="agent"
        isOpen={isEnding}
        onClose={() => setEnding(false)}
      />
    </Row>
  );
}
