import { useHomeroom } from "@homeroom/react";
import { getRouteApi } from "@tanstack/react-router";
import { CalendarDays, CalendarPlus, List } from "lucide-react";
import { lazy, Suspense } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useAll } from "../../shared/data/use-all.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Page } from "../../shared/ui/page.tsx";
import { Skeleton } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { GroupFilter } from "../groups/group-filter.tsx";
import { Inbox } from "../tutoring/inbox.tsx";
import { BookingList } from "./booking-list.tsx";

const RequestDialog = lazyDialog(() => import("./request-dialog.tsx").then((file) => file.RequestDialog));
const Month = lazy(() => import("./month.tsx"));
const ChildFilter = lazy(() => import("./child-filter.tsx"));

const route = getRouteApi("/signed-in/bookings");

export function BookingsPage() {
  const t = useText("bookings");
  const me = useMe();
  const { view = "list", when = "upcoming", student, group, new: isNew } = route.useSearch();
  const navigate = route.useNavigate();
  const { infinite } = useHomeroom();
  const children = useAll({ ...infinite.students.list({ limit: 200 }), enabled: me.books });
  const ask = (next: { view?: "calendar"; when?: "past"; new?: number; student?: string; group?: string }) =>
    void navigate({
      search: {
        view: view === "calendar" ? view : undefined,
        when: when === "past" ? when : undefined,
        student,
        group,
        ...next,
      },
      replace: true,
    });

  return (
    <Page
      title={t("title")}
      actions={
        me.books && (
          <Button look="primary" aria-haspopup="dialog" onPress={() => ask({ new: 1 })}>
            <CalendarPlus className="size-5" aria-hidden />
            {t("request")}
          </Button>
        )
      }
    >
      {me.is("tutor") && <Inbox />}
      <div className="flex flex-wrap items-center gap-3">
        <Segments
          label={t("view")}
          options={[
            { id: "list", label: t("list"), icon: <List aria-hidden /> },
            { id: "calendar", label: t("calendar"), icon: <CalendarDays aria-hidden /> },
          ]}
          value={view}
          onChange={(next) => ask({ view: next === "calendar" ? next : undefined })}
        />
        {view === "list" && (
          <Segments
            label={t("when")}
            options={[
              { id: "upcoming", label: t("upcoming") },
              { id: "past", label: t("past") },
            ]}
            value={when}
            onChange={(next) => ask({ when: next === "past" ? next : undefined })}
          />
        )}
        {(children.data?.length ?? 0) > 1 && (
          <Suspense>
            <ChildFilter
              students={children.data ?? []}
              value={student}
              onChange={(next) => ask({ student: next })}
            />
          </Suspense>
        )}
        <GroupFilter value={group} onChange={(next) => ask({ group: next })} />
      </div>
      {view === "calendar" ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <Month studentId={student} groupId={group} />
        </Suspense>
      ) : (
        <BookingList
          key={when}
          when={when}
          studentId={student}
          groupId={group}
          onRequest={me.books ? () => ask({ new: 1 }) : undefined}
        />
      )}
      <RequestDialog isOpen={isNew === 1} onClose={() => ask({})} studentId={student} />
    </Page>
  );
}
