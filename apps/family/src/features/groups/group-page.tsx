// A group: its students, searched, sorted and paged, and what the owner does with it.
import type { Group, GroupStudent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { UserMinus, UsersRound } from "lucide-react";
import { lazy, Suspense } from "react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { IconButton } from "../../shared/ui/button.tsx";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { SortMenu } from "../../shared/ui/sort-menu.tsx";
import { Empty, Loaded, Skeleton } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { directions, sorts } from "./sorts.ts";

// Come after the students: a phone reads less before it shows them.
const GroupMenu = lazy(() => import("./group-menu.tsx").then((file) => ({ default: file.GroupMenu })));
const Waiting = lazy(() => import("./waiting.tsx").then((file) => ({ default: file.Waiting })));
const Acts = lazy(() => import("./acts.tsx").then((file) => ({ default: file.Acts })));

const route = getRouteApi("/signed-in/groups/$groupId");
const limit = 20;

export function GroupPage() {
  const t = useText("groups");
  const { groupId } = route.useParams();
  const { query } = useHomeroom();
  const group = useQuery(query.groups.get({ groupId }));
  if (isGone(group)) return <Gone back={{ href: "/groups", label: t("title") }} />;
  return (
    <Loaded query={group}>
      {(found) => (
        <Page
          title={found.name}
          lead={found.subject ?? undefined}
          back={{ href: "/groups", label: t("title") }}
          actions={
            <Suspense fallback={<Skeleton lines={1} />}>
              <GroupMenu group={found} />
            </Suspense>
          }
        >
          <Dates group={found} />
          <Suspense>
            <Waiting />
          </Suspense>
          <Students group={found} />
          <Suspense>
            <Acts groupId={groupId} />
          </Suspense>
        </Page>
      )}
    </Loaded>
  );
}

function Dates({ group: { startsOn, endsOn, isOwn, ownerName, sharedCount } }: { group: Group }) {
  const t = useText("groups");
  const { plainDate } = useFormats();
  const parts = [
    startsOn && t("from", { date: plainDate(startsOn) }),
    endsOn && t("until", { date: plainDate(endsOn) }),
    !isOwn && t("sharedBy", { name: ownerName ?? t("colleague") }),
    sharedCount ? t("sharedWith", { count: sharedCount }) : null,
  ].filter((part) => typeof part === "string" && part !== "");
  return parts.length > 0 && <p className="text-[0.9375rem] text-soft">{parts.join(" · ")}</p>;
}

function Students({ group: { id: groupId, isOwn, studentCount } }: { group: Group }) {
  const t = useText("groups");
  const app = useText("app");
  const { query } = useHomeroom();
  const { search = "", sort = "fullName", page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const students = useQuery({
    ...query.groups.students({
      groupId,
      search,
      sort,
      direction: directions[sort],
      page,
      limit,
      count: true,
    }),
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { search, sort, page: next } });
  useLastPage(students, { page, limit, onChange: turn });
  return (
    <>
      {studentCount > 0 && (
        <div className="flex gap-2 sm:gap-3">
          <SearchField
            label={app("findByName")}
            value={search}
            onChange={(next) => void navigate({ search: { sort, search: next }, replace: true })}
            className="min-w-40 flex-1"
          />
          <SortMenu
            label={t("sort")}
            options={sorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
            value={sort}
            onChange={(next) => void navigate({ search: { search, sort: next }, replace: true })}
          />
        </div>
      )}
      <Card>
        <Loaded query={students}>
          {({ rows, count }) =>
            rows.length === 0 ? (
              <Empty icon={<UsersRound />} title={search ? t("nothingFound", { search }) : t("noStudents")}>
                {search ? t("nothingFoundText") : isOwn ? t("noStudentsText") : t("noSharedText")}
              </Empty>
            ) : (
              <>
                <Rows label={t("studentsOf")}>
                  {rows.map((student) => (
                    <StudentRow key={student.studentId} student={student} isOwn={isOwn} />
                  ))}
                </Rows>
                <Pager page={page} limit={limit} count={count ?? 0} onChange={turn} />
              </>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

function StudentRow({ student, isOwn }: { student: GroupStudent; isOwn: boolean }) {
  const t = useText("groups");
  const words = useText("words");
  const { date } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: remove, isPending } = useMutation(mutation.groups.remove());
  const { groupId, studentId, fullName, avatarUrl, addedAt } = student;
  const name = fullName ?? words("someone");
  return (
    <Row>
      <Avatar name={fullName} url={avatarUrl} size="small" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold" dir="auto">
          {name}
        </p>
        <p className="text-sm text-soft">{t("since", { date: date(addedAt) })}</p>
      </div>
      {isOwn && (
        <IconButton
          label={t("removeOf", { name })}
          isDisabled={isPending}
          onPress={() =>
            remove(
              { groupId, studentIds: [studentId] },
              { onSuccess: () => tell(t("removed", { name })), onError: tellError },
            )
          }
        >
          <UserMinus className="size-5" aria-hidden />
        </IconButton>
      )}
    </Row>
  );
}
