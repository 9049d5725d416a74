// Who did what, newest first; of one row, or of all.
import type { AuditEntry } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ScrollText, ShieldCheck } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { More } from "../../shared/ui/more.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { Empty, ErrorNote, Loaded, Note } from "../../shared/ui/states.tsx";

const route = getRouteApi("/signed-in/admins/audit");
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function AuditPage() {
  const t = useText("admin");
  const { entity = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const { infinite, query } = useHomeroom();
  // Only when the admin asks: it reads the whole log.
  const check = useQuery({ ...query.admin.checkAuditLog(), enabled: false });
  const isId = uuid.test(entity);
  const entries = useInfiniteQuery({
    ...infinite.admin.auditLog({ ...(isId ? { entityId: entity } : {}), limit: 50 }),
    enabled: entity === "" || isId,
  });
  return (
    <Page
      title={t("auditTitle")}
      lead={t("auditLead")}
      actions={
        <Button isPending={check.isFetching} onPress={() => void check.refetch()}>
          <ShieldCheck className="size-5" aria-hidden />
          {t("verify")}
        </Button>
      }
    >
      {check.error ? (
        <ErrorNote error={check.error} onRetry={() => void check.refetch()} />
      ) : (
        check.data !== undefined && (
          <Note tone={check.data === null ? "good" : "bad"}>
            {check.data === null ? t("verified") : t("broken", { id: check.data })}
          </Note>
        )
      )}
      <SearchField
        key={entity}
        label={t("auditFilter")}
        value={entity}
        onChange={(next) => void navigate({ search: { entity: next }, replace: true })}
      />
      {entity !== "" && !isId ? (
        <Note tone="warn">{t("auditNoId")}</Note>
      ) : (
        <Card>
          <Loaded query={entries}>
            {({ pages }) => {
              const rows = pages.flat();
              return rows.length === 0 ? (
                <Empty
                  icon={<ScrollText />}
                  title={t("auditEmpty")}
                  action={<Button onPress={() => void navigate({ search: {} })}>{t("auditAll")}</Button>}
                >
                  {t("auditEmptyText")}
                </Empty>
              ) : (
                <Rows label={t("auditTitle")}>
                  {rows.map((entry) => (
                    <Entry key={entry.id} entry={entry} />
                  ))}
                </Rows>
              );
            }}
          </Loaded>
        </Card>
      )}
      <More of={entries}>{t("older")}</More>
    </Page>
  );
}

/** Names of actions and columns are the database's own: an admin looks them up there. */
function Entry({ entry }: { entry: AuditEntry }) {
  const t = useText("admin");
  const { moment } = useFormats();
  const { id, occurredAt, action, actorId, actorRole, entityId, changed, details } = entry;
  const values = Object.entries(details);
  return (
    <Row className="items-start!">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <code className="font-semibold [overflow-wrap:anywhere]" dir="ltr">
            {action}
          </code>
          {changed.map((column) => (
            <Badge key={column}>{column}</Badge>
          ))}
        </p>
        <p className="flex flex-wrap gap-x-3 text-sm text-soft">
          <span>
            {t("entry", { id })} · {moment(occurredAt)}
          </span>
          {actorId ? (
            <TextLink href={`/people/${actorId}`}>{t("actor")}</TextLink>
          ) : (
            <span dir="ltr">{actorRole}</span>
          )}
          {entityId && <TextLink href={`/audit?entity=${entityId}`}>{t("sameEntity")}</TextLink>}
        </p>
        {values.length > 0 && (
          <dl className="mt-1 text-sm text-soft [overflow-wrap:anywhere]" dir="ltr" lang="en">
            {values.map(([name, value]) => (
              <div key={name} className="flex flex-wrap gap-x-2">
                <dt>{name}</dt>
                <dd className="min-w-0">{typeof value === "string" ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </Row>
  );
}
