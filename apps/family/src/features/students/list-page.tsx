// The example of a list: searched, sorted and paged by the server, each state on the page.
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { GraduationCap, UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { NobodyFound } from "../groups/group-filter.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";
import { PendingInvitations } from "./pending-invitations.tsx";
import { directions, type Sort, sorts } from "./sorts.ts";
import { StudentCard } from "./student-card.tsx";
import { useWho } from "./who.ts";

// Menus are much to load for a page that shows cards first.
const FilesMenu = lazy(async () => ({ default: (await import("./files-menu.tsx")).FilesMenu }));
const SortMenu = lazy(async () => ({
  default: (await import("../../shared/ui/sort-menu.tsx")).SortMenu<Sort>,
}));
// Few have an agent.
const AgentsCard = lazy(async () => ({ default: (await import("../clients/agents-card.tsx")).AgentsCard }));
const AddDialog = lazyDialog(() => import("./add-dialog.tsx").then((file) => file.AddDialog));

const route = getRouteApi("/signed-in/students");
const limit = 4;

export function ListPage() {
  const t = useText("students");
  const { query } = useHomeroom();
  const who = useWho();
  const { search = "", group, sort = "fullName", page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [isAdding, setAdding] = useState(false);
  const students = useQuery({
    ...query.students.list({
      search,
      groupId: group,
      sort,
      direction: directions[sort],
      page,
      limit,
      count: true,
    }),
    // The cards stay while the next page comes.
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { search, group, sort, page: next } });
  useLastPage(students, { page, limit, onChange: turn });

  return (
    <Page
      title={t(`title${who}`)}
      lead={
        students.data && !search && !group ? t(`lead${who}`, { count: students.data.count ?? 0 }) : undefined
      }
      actions={
        <>
          <Suspense fallback={<span className="h-11 w-24" />}>
            <FilesMenu search={search} groupId={group} sort={sort} />
          </Suspense>
          <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
            <UserPlus className="size-5" aria-hidden />
            {t(`add${who}`)}
          </Button>
        </>
      }
    >
      <PeopleFilter
        label={t("search")}
        search={search}
        group={group}
        onChange={(next) => void navigate({ search: { ...next, sort }, replace: true })}
      >
        <Suspense fallback={<span className="size-11 shrink-0" />}>
          <SortMenu
            label={t("sort")}
            options={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
            value={sort}
            onChange={(next) => void navigate({ search: { search, group, sort: next }, replace: true })}
          />
        </Suspense>
      </PeopleFilter>
      <Loaded query={students}>
        {({ rows, count: total }) =>
          rows.length === 0 ? (
            search ? (
              <Empty
                icon={<GraduationCap />}
                title={t(`nothingFound${who}`, { search })}
                action={
                  <Button onPress={() => void navigate({ search: { sort, group } })}>
                    {t("clearSearch")}
                  </Button>
                }
              >
                {t("nothingFoundText")}
              </Empty>
            ) : group ? (
              <NobodyFound onClear={() => void navigate({ search: { sort } })} />
            ) : (
              <Empty
                icon={<GraduationCap />}
                title={t(`emptyTitle${who}`)}
                action={
                  <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
                    {t(`add${who}`)}
                  </Button>
                }
              >
                {t(`emptyText${who}`)}
              </Empty>
            )
          ) : (
            <>
              <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
                {rows.map((student) => (
                  <li key={student.linkId} className="grid grid-cols-1">
                    <StudentCard student={student} />
                  </li>
                ))}
              </ul>
              <Pager page={page} limit={limit} count={total ?? 0} onChange={turn} />
            </>
          )
        }
      </Loaded>
      <PendingInvitations />
      <Suspense>
        <AgentsCard />
      </Suspense>
      <AddDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}
