// One's groups of students, and those that colleagues share.
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChartColumn, ChevronRight, Users, UsersRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "react-aria-components";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, LinkButton } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

const Waiting = lazy(() => import("./waiting.tsx").then((file) => ({ default: file.Waiting })));
const GroupDialog = lazyDialog(() => import("./group-dialog.tsx").then((file) => file.GroupDialog));

/** Named here, so that the first page of the app does not grow by the name of its file. */
export const StatisticsPage = lazy(() =>
  import("../statistics/statistics-page.tsx").then((file) => ({ default: file.StatisticsPage })),
);

const route = getRouteApi("/signed-in/groups");
const limit = 12;

export function ListPage() {
  const t = useText("groups");
  const { query } = useHomeroom();
  const { search = "", page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [isAdding, setAdding] = useState(false);
  const groups = useQuery({
    ...query.groups.list({ search, page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { search, page: next } });
  useLastPage(groups, { page, limit, onChange: turn });
  const add = (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <UsersRound className="size-5" aria-hidden />
      {t("add")}
    </Button>
  );
  const isEmpty = groups.data?.rows.length === 0 && !search;
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <>
          <LinkButton href="/statistics">
            <ChartColumn className="size-5" aria-hidden />
            {t("statistics")}
          </LinkButton>
          {!isEmpty && add}
        </>
      }
    >
      <Suspense>
        <Waiting />
      </Suspense>
      {!isEmpty && (
        <SearchField
          label={t("searchGroups")}
          value={search}
          onChange={(next) => void navigate({ search: { search: next }, replace: true })}
        />
      )}
      <Loaded query={groups}>
        {({ rows, count }) =>
          rows.length === 0 ? (
            <Card>
              <Empty
                icon={<UsersRound />}
                title={search ? t("nothingFound", { search }) : t("emptyTitle")}
                action={!search && add}
              >
                {search ? t("nothingFoundText") : t("emptyText")}
              </Empty>
            </Card>
          ) : (
            <>
              <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
                {rows.map(({ id, name, subject, isOwn, ownerName, studentCount, sharedCount }) => (
                  <li key={id} className="grid grid-cols-1">
                    <Link
                      href={`/groups/${id}`}
                      className="focus-ring flex items-center gap-3 rounded-2xl border border-line bg-card p-4 shadow-card transition-colors hover:bg-hover sm:p-5"
                    >
                      <span
                        className="grid size-11 shrink-0 place-items-center rounded-xl bg-tint text-on-tint"
                        aria-hidden
                      >
                        <Users className="size-5.5" />
                      </span>
                      <span className="min-w-0 flex-1">
                        <span className="block font-bold" dir="auto">
                          {name}
                        </span>
                        <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
                          {!isOwn && (
                            <Badge tone="brand">{t("sharedBy", { name: ownerName ?? t("colleague") })}</Badge>
                          )}
                          {subject && <span dir="auto">{subject}</span>}
                          {t("students", { count: studentCount })}
                          {sharedCount ? ` · ${t("sharedWith", { count: sharedCount })}` : ""}
                        </span>
                      </span>
                      <ChevronRight className="size-5 shrink-0 text-soft rtl:-scale-x-100" aria-hidden />
                    </Link>
                  </li>
                ))}
              </ul>
              <Pager page={page} limit={limit} count={count ?? 0} onChange={turn} />
            </>
          )
        }
      </Loaded>
      <GroupDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}
