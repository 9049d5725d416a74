// A group: its students, searched, sorted and paged, and what the owner does with it.
import type { Group, GroupStudent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import {
  ArrowDownUp,
  Download,
  Ellipsis,
  Pencil,
  Share2,
  Trash2,
  UserMinus,
  UserPlus,
  UsersRound,
} from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { LazyConfirmDialog } from "../../shared/ui/confirm-dialog.ts";
import { Menu, MenuItem, MenuLine } from "../../shared/ui/menu.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { directions, isSort, sorts } from "./sorts.ts";

const GroupDialog = lazyDialog(() => import("./group-dialog.tsx").then((file) => file.GroupDialog));
const ShareDialog = lazyDialog(() => import("./share-dialog.tsx").then((file) => file.ShareDialog));
const AddStudentsDialog = lazyDialog(() =>
  import("./add-students-dialog.tsx").then((file) => file.AddStudentsDialog),
);

const route = getRouteApi("/signed-in/groups/$groupId");
const limit = 20;

export function GroupPage() {
  const t = useText("groups");
  const { groupId } = route.useParams();
  const { query } = useHomeroom();
  const group = useQuery(query.groups.get({ groupId }));
  return (
    <Loaded query={group}>
      {(found) => (
        <Page
          title={found.name}
          lead={found.subject ?? undefined}
          back={{ href: "/groups", label: t("title") }}
          actions={<GroupMenu group={found} />}
        >
          <Dates group={found} />
          <Students group={found} />
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

function GroupMenu({ group }: { group: Group }) {
  const t = useText("groups");
  const navigate = useNavigate();
  const homeroom = useHomeroom();
  const { isStaff } = useMe();
  const { search = "", sort = "fullName" } = route.useSearch();
  const [open, setOpen] = useState<"add" | "change" | "share" | "delete" | null>(null);
  const remove = useMutation(homeroom.mutation.groups.delete());
  const { mutate: exportCsv } = useMutation(csvMutations(homeroom).exportGroupCsv());
  const close = () => setOpen(null);
  const { id: groupId, name, isOwn } = group;
  const download = () =>
    exportCsv(
      { groupId, search, sort, direction: directions[sort], bom: true },
      { onSuccess: (csv) => saveFile("group.csv", csv, "text/csv"), onError: tellError },
    );
  return (
    <>
      <Menu
        label={t("more", { name })}
        trigger={
          <IconButton label={t("more", { name })}>
            <Ellipsis className="size-5" aria-hidden />
          </IconButton>
        }
      >
        <MenuItem onAction={download} icon={<Download aria-hidden />}>
          {t("exportCsv")}
        </MenuItem>
        {isOwn && (
          <MenuItem data-opens="dialog" onAction={() => setOpen("change")} icon={<Pencil aria-hidden />}>
            {t("change")}
          </MenuItem>
        )}
        {isOwn && isStaff && (
          <MenuItem data-opens="dialog" onAction={() => setOpen("share")} icon={<Share2 aria-hidden />}>
            {t("share")}
          </MenuItem>
        )}
        {isOwn && <MenuLine />}
        {isOwn && (
          <MenuItem
            isDanger
            data-opens="dialog"
            onAction={() => setOpen("delete")}
            icon={<Trash2 aria-hidden />}
          >
            {t("delete")}
          </MenuItem>
        )}
      </Menu>
      {isOwn && (
        <Button look="primary" aria-haspopup="dialog" onPress={() => setOpen("add")}>
          <UserPlus className="size-5" aria-hidden />
          {t("addStudents")}
        </Button>
      )}
      <AddStudentsDialog groupId={groupId} isOpen={open === "add"} onClose={close} />
      <GroupDialog group={group} isOpen={open === "change"} onClose={close} />
      <ShareDialog groupId={groupId} isOpen={open === "share"} onClose={close} />
      <LazyConfirmDialog
        title={t("deleteTitle", { name })}
        isOpen={open === "delete"}
        onClose={close}
        confirmLabel={t("delete")}
        onConfirm={() =>
          remove.mutate(
            { groupId },
            {
              onSuccess: () => {
                tell(t("deleted", { name }));
                void navigate({ to: "/groups" });
              },
            },
          )
        }
        isPending={remove.isPending}
        error={remove.error}
      >
        {t("deleteText")}
      </LazyConfirmDialog>
    </>
  );
}

function Students({ group: { id: groupId, isOwn, studentCount } }: { group: Group }) {
  const t = useText("groups");
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
            label={t("searchPeople")}
            value={search}
            onChange={(next) => void navigate({ search: { sort, search: next }, replace: true })}
            className="min-w-40 flex-1"
          />
          <Menu
            label={t("sort")}
            selectionMode="single"
            selectedKeys={[sort]}
            onSelectionChange={(keys) => {
              const [next] = keys === "all" ? [] : [...keys];
              if (isSort(next)) void navigate({ search: { search, sort: next }, replace: true });
            }}
            trigger={
              <Button aria-label={`${t("sort")}: ${t(`sort.${sort}`)}`}>
                <ArrowDownUp className="size-4.5" aria-hidden />
                <span className="hidden sm:inline">{t(`sort.${sort}`)}</span>
              </Button>
            }
          >
            {sorts.map((id) => (
              <MenuItem key={id} id={id}>
                {t(`sort.${id}`)}
              </MenuItem>
            ))}
          </Menu>
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
