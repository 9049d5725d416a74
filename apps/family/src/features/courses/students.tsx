import type { Course, CourseStudent } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { CircleCheck, Ellipsis, GraduationCap, LogOut, RotateCcw, TrendingUp, UserPlus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import type { ListSearch } from "../../shared/lib/list-search.ts";
import { Avatar } from "../../shared/ui/avatar.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, IconButton } from "../../shared/ui/button.tsx";
import { Menu, MenuItem, MenuLine } from "../../shared/ui/menu.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { Meter } from "../../shared/ui/progress.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { NobodyFound } from "../groups/group-filter.tsx";
import { listSorts } from "../groups/list-sorts.ts";
import { ListTools } from "../groups/list-tools.tsx";

// Comes after the students: a phone reads less before it shows them.
const PeopleFilter = lazy(async () => ({
  default: (await import("../groups/people-filter.tsx")).PeopleFilter,
}));
const EnrollDialog = lazyDialog(() => import("./enroll-dialog.tsx").then((file) => file.EnrollDialog));
const ProgressDialog = lazyDialog(() => import("./progress-dialog.tsx").then((file) => file.ProgressDialog));

const limit = 20;
const sorts = ["createdAt", "fullName", "progress", "status"] as const;
type Shown = ListSearch & { sort: (typeof sorts)[number] };

export function Students({ course }: { course: Course }) {
  const t = useText("courses");
  const { query } = useHomeroom();
  const [{ search = "", group, sort, page = 1 }, setShown] = useState<Shown>({ sort: "createdAt" });
  const setPage = (next: number) => setShown({ search, ...(group ? { group } : {}), sort, page: next });
  const [isEnrolling, setEnrolling] = useState(false);
  const filters = { courseId: course.id, groupId: group, search, sort, direction: listSorts[sort] };
  const students = useQuery({
    ...query.portal.enrollments({ ...filters, page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  useLastPage(students, { page, limit, onChange: setPage });
  const enroll = course.source === "homeroom" && (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setEnrolling(true)}>
      <UserPlus className="size-5" aria-hidden />
      {t("enroll")}
    </Button>
  );
  return (
    <Card
      title={t("tab.students")}
      icon={<GraduationCap aria-hidden />}
      actions={students.data?.rows.length || search || group ? enroll : undefined}
    >
      {(students.data?.rows.length || search || group) && (
        <Suspense fallback={<span className="h-11" />}>
          <PeopleFilter search={search} group={group} onChange={(next) => setShown({ ...next, sort })}>
            <ListTools
              sorts={sorts}
              value={sort}
              onChange={(next) => setShown({ search, ...(group ? { group } : {}), sort: next })}
              file="course.csv"
              source={{ list: "courseStudents", filters }}
            />
          </PeopleFilter>
        </Suspense>
      )}
      <Loaded query={students}>
        {({ rows, count }) =>
          rows.length === 0 && (search || group) ? (
            <NobodyFound search={search} onClear={() => setShown({ sort })} />
          ) : rows.length === 0 ? (
            <Empty icon={<GraduationCap />} title={t("noStudents")} action={enroll}>
              {t("noStudentsText")}
            </Empty>
          ) : (
            <>
              <Rows label={t("tab.students")}>
                {rows.map((student) => (
                  <StudentRow key={student.id} student={student} />
                ))}
              </Rows>
              <Pager page={page} limit={limit} count={count ?? 0} onChange={setPage} />
            </>
          )
        }
      </Loaded>
      <EnrollDialog course={course} isOpen={isEnrolling} onClose={() => setEnrolling(false)} />
    </Card>
  );
}

function StudentRow({ student }: { student: CourseStudent }) {
  const t = useText("courses");
  const words = useText("words");
  const { mutation } = useHomeroom();
  const { mutate: update } = useMutation(mutation.portal.updateEnrollment());
  const [isSetting, setSetting] = useState(false);
  const { id, fullName, avatarUrl, status, progress } = student;
  const name = fullName ?? words("someone");
  const become = (next: CourseStudent["status"]) =>
    update(
      { enrollmentId: id, status: next },
      { onSuccess: () => tell(t(`became.${next}`, { name })), onError: tellError },
    );
  return (
    <Row>
      <Avatar name={fullName} url={avatarUrl} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <p className="font-semibold">{name}</p>
          {status !== "active" && (
            <Badge tone={status === "completed" ? "good" : "neutral"}>{t(`status.${status}`)}</Badge>
          )}
        </div>
        {status !== "dropped" && (
          <div className="mt-2 max-w-md">
            <Meter
              label={t("progressOf", { name })}
              value={progress}
              tone={status === "completed" ? "good" : "brand"}
            />
          </div>
        )}
      </div>
      <Menu
        label={t("more", { name })}
        trigger={
          <IconButton label={t("more", { name })} className="-me-2">
            <Ellipsis className="size-5" aria-hidden />
          </IconButton>
        }
      >
        {status === "active" ? (
          <>
            <MenuItem data-opens="dialog" onAction={() => setSetting(true)} icon={<TrendingUp aria-hidden />}>
              {t("setProgress")}
            </MenuItem>
            <MenuItem onAction={() => become("completed")} icon={<CircleCheck aria-hidden />}>
              {t("complete")}
            </MenuItem>
            <MenuLine />
            <MenuItem
              isDanger
              onAction={() => become("dropped")}
              icon={<LogOut className="rtl:-scale-x-100" aria-hidden />}
            >
              {t("drop")}
            </MenuItem>
          </>
        ) : (
          <MenuItem onAction={() => become("active")} icon={<RotateCcw aria-hidden />}>
            {t("reopen")}
          </MenuItem>
        )}
      </Menu>
      <ProgressDialog student={student} isOpen={isSetting} onClose={() => setSetting(false)} />
    </Row>
  );
}
