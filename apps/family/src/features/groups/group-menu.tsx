// What is done with a group, and for all of its students.
import type { Group } from "@homeroom/client";
import type { GroupActProgress } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import {
  CalendarCheck,
  CalendarPlus,
  ChartColumn,
  Download,
  Ellipsis,
  FilePlus,
  FolderDown,
  MessageSquare,
  Pencil,
  Share2,
  Trash2,
  UserPlus,
} from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { saveFile } from "../../shared/lib/save-file.ts";
import { Button, IconButton, LinkButton } from "../../shared/ui/button.tsx";
import { LazyConfirmDialog } from "../../shared/ui/confirm-dialog.ts";
import { Menu, MenuItem, MenuLine } from "../../shared/ui/menu.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { directions } from "./sorts.ts";

const GroupDialog = lazyDialog(() => import("./group-dialog.tsx").then((file) => file.GroupDialog));
const ShareDialog = lazyDialog(() => import("./share-dialog.tsx").then((file) => file.ShareDialog));
const AddStudentsDialog = lazyDialog(() =>
  import("./add-students-dialog.tsx").then((file) => file.AddStudentsDialog),
);
const MessageDialog = lazyDialog(() => import("./message-dialog.tsx").then((file) => file.MessageDialog));
const BookDialog = lazyDialog(() => import("./book-dialog.tsx").then((file) => file.BookDialog));
const AssignDialog = lazyDialog(() => import("./assign-dialog.tsx").then((file) => file.AssignDialog));
const WorkDialog = lazyDialog(() => import("./work-dialog.tsx").then((file) => file.WorkDialog));
const ExportDialog = lazyDialog(() => import("./export-dialog.tsx").then((file) => file.ExportDialog));
const ReportDialog = lazyDialog(() => import("./report-dialog.tsx").then((file) => file.ReportDialog));

const route = getRouteApi("/signed-in/groups/$groupId");

type Open = "add" | "change" | "share" | "delete" | "message" | "book" | "assign" | "work" | "export" | null;

export function GroupMenu({ group }: { group: Group }) {
  const t = useText("groups");
  const navigate = useNavigate();
  const homeroom = useHomeroom();
  const { is, isStaff, isTeaching } = useMe();
  const { search = "", sort = "fullName" } = route.useSearch();
  const [open, setOpen] = useState<Open>(null);
  const [report, setReport] = useState<string | null>(null);
  const remove = useMutation(homeroom.mutation.groups.delete());
  const { mutate: exportCsv } = useMutation(csvMutations(homeroom).exportGroupCsv());
  const mayBook = is("client") || is("tutor") || is("agent");
  const close = () => setOpen(null);
  const done = ({ id }: GroupActProgress) => {
    close();
    setReport(id);
  };
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
        <MenuItem data-opens="dialog" onAction={() => setOpen("export")} icon={<FolderDown aria-hidden />}>
          {t("exportAll")}
        </MenuItem>
        <MenuLine />
        {(isStaff || isTeaching) && (
          <MenuItem
            data-opens="dialog"
            onAction={() => setOpen("message")}
            icon={<MessageSquare aria-hidden />}
          >
            {t("message")}
          </MenuItem>
        )}
        {mayBook && (
          <MenuItem data-opens="dialog" onAction={() => setOpen("book")} icon={<CalendarPlus aria-hidden />}>
            {t("book")}
          </MenuItem>
        )}
        {mayBook && (
          <MenuItem
            data-opens="dialog"
            onAction={() => setOpen("assign")}
            icon={<CalendarCheck aria-hidden />}
          >
            {t("assign")}
          </MenuItem>
        )}
        {isTeaching && (
          <MenuItem data-opens="dialog" onAction={() => setOpen("work")} icon={<FilePlus aria-hidden />}>
            {t("setWork")}
          </MenuItem>
        )}
        {isOwn && <MenuLine />}
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
      <LinkButton href={`/statistics?of=group&id=${groupId}`}>
        <ChartColumn className="size-5" aria-hidden />
        {t("statistics")}
      </LinkButton>
      {isOwn && (
        <Button look="primary" aria-haspopup="dialog" onPress={() => setOpen("add")}>
          <UserPlus className="size-5" aria-hidden />
          {t("addStudents")}
        </Button>
      )}
      <MessageDialog groupId={groupId} isOpen={open === "message"} onClose={close} onDone={done} />
      <BookDialog groupId={groupId} isOpen={open === "book"} onClose={close} onDone={done} />
      <AssignDialog groupId={groupId} isOpen={open === "assign"} onClose={close} onDone={done} />
      <WorkDialog groupId={groupId} isOpen={open === "work"} onClose={close} onDone={done} />
      <ExportDialog groupId={groupId} isOpen={open === "export"} onClose={close} />
      <ReportDialog actId={report ?? ""} isOpen={report !== null} onClose={() => setReport(null)} />
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
