// An agent's clients, with the students for whom each of them may book.
import type { Client, ClientStudent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarPlus, Ellipsis, Handshake, Unlink, UserPlus } from "lucide-react";
import { useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, IconButton, LinkButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem } from "../../shared/ui/menu.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { Empty, ErrorNote, Loaded, Skeleton } from "../../shared/ui/states.tsx";
import { PendingInvitations } from "../students/pending-invitations.tsx";

const InviteDialog = lazyDialog(() => import("./invite-dialog.tsx").then((file) => file.InviteDialog));
const EndDialog = lazyDialog(() => import("./end-dialog.tsx").then((file) => file.EndDialog));

const route = getRouteApi("/signed-in/clients");
const limit = 10;

export function ListPage() {
  const t = useText("clients");
  const { query } = useHomeroom();
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [isInviting, setInviting] = useState(false);
  const clients = useQuery({
    ...query.clients.list({ page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { page: next } });
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
              <ul className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
                {rows.map((client) => (
                  <li key={client.linkId}>
                    <ClientCard client={client} />
                  </li>
                ))}
              </ul>
              <Pager page={page} limit={limit} count={count ?? 0} onChange={turn} />
            </>
          )
        }
      </Loaded>
      <PendingInvitations kind="client" />
      <InviteDialog isOpen={isInviting} onClose={() => setInviting(false)} />
    </Page>
  );
}

function ClientCard({ client }: { client: Client }) {
  const t = useText("clients");
  const words = useText("words");
  const { date } = useFormats();
  const { query } = useHomeroom();
  const [isEnding, setEnding] = useState(false);
  const { clientId, fullName, linkedAt } = client;
  const students = useQuery(query.clients.students({ clientId, limit: 50 }));
  const name = fullName ?? words("someone");
  return (
    <Card>
      <div className="flex items-start gap-3">
        <Avatar name={fullName} />
        <div className="min-w-0 flex-1">
          <h2 className="text-lg leading-snug font-bold">{name}</h2>
          <p className="text-sm text-soft">{t("since", { date: date(linkedAt) })}</p>
        </div>
        <Menu
          label={t("more", { name })}
          trigger={
            <IconButton label={t("more", { name })} className="-me-2 -mt-1">
              <Ellipsis className="size-5" aria-hidden />
            </IconButton>
          }
        >
          <MenuItem
            isDanger
            data-opens="dialog"
            onAction={() => setEnding(true)}
            icon={<Unlink aria-hidden />}
          >
            {t("end")}
          </MenuItem>
        </Menu>
      </div>
      {students.error && !students.data ? (
        <ErrorNote error={students.error} onRetry={() => void students.refetch()} />
      ) : !students.data ? (
        <Skeleton lines={2} />
      ) : students.data.rows.length === 0 ? (
        <p className="text-[0.9375rem] text-soft">{t("noStudents", { name })}</p>
      ) : (
        <Rows label={t("studentsOf", { name })}>
          {students.data.rows.map((student) => (
            <StudentRow key={student.studentId} student={student} />
          ))}
        </Rows>
      )}
      <EndDialog
        linkId={client.linkId}
        name={name}
        side="agent"
        isOpen={isEnding}
        onClose={() => setEnding(false)}
      />
    </Card>
  );
}

function StudentRow({ student: { studentId, fullName } }: { student: ClientStudent }) {
  const t = useText("clients");
  const words = useText("words");
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} size="small" />
      <p className="min-w-0 flex-1 font-semibold">{name}</p>
      <LinkButton href={`/bookings?new=1&student=${studentId}`} aria-label={t("bookFor", { name })}>
        <CalendarPlus className="size-4.5" aria-hidden />
        {t("book")}
      </LinkButton>
    </Row>
  );
}
