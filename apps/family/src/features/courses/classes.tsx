import type { Course, LiveClass } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, ChevronRight, Video } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Link } from "react-aria-components";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Rows } from "../../shared/ui/page.tsx";
import { Pager } from "../../shared/ui/pager.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

const ClassDialog = lazyDialog(() => import("./class-dialog.tsx").then((file) => file.ClassDialog));

const limit = 10;

export function Classes({ course }: { course: Course }) {
  const t = useText("courses");
  const { infinite, query } = useHomeroom();
  const [now] = useState(() => new Date().toISOString());
  const [page, setPage] = useState(1);
  const [isAdding, setAdding] = useState(false);
  const courseId = course.id;
  const next = useAll(infinite.portal.liveClasses({ courseId, from: now, limit: 200 }));
  const past = useQuery(
    query.portal.liveClasses({ courseId, to: now, direction: "desc", page, limit, count: true }),
  );
  const add = course.source === "homeroom" && (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <CalendarPlus className="size-5" aria-hidden />
      {t("addClass")}
    </Button>
  );
  return (
    <div className="flex flex-col gap-5">
      <Card
        title={t("nextClasses")}
        icon={<Video aria-hidden />}
        actions={next.data?.length ? add : undefined}
      >
        <Loaded query={next}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty icon={<Video />} title={t("noClasses")} action={add}>
                {t("noClassesText")}
              </Empty>
            ) : (
              <Rows label={t("nextClasses")}>
                {rows.map((one) => (
                  <ClassRow key={one.id} liveClass={one} />
                ))}
              </Rows>
            )
          }
        </Loaded>
      </Card>
      {past.data && past.data.rows.length > 0 && (
        <Card title={t("pastClasses")}>
          <Rows label={t("pastClasses")}>
            {past.data.rows.map((one) => (
              <ClassRow key={one.id} liveClass={one}>
                {t("attendance")}
              </ClassRow>
            ))}
          </Rows>
          <Pager page={page} limit={limit} count={past.data.count ?? 0} onChange={setPage} />
        </Card>
      )}
      <ClassDialog courseId={courseId} isOpen={isAdding} onClose={() => setAdding(false)} />
    </div>
  );
}

function ClassRow({ liveClass, children }: { liveClass: LiveClass; children?: ReactNode }) {
  const { longDay, span } = useFormats();
  const { id, courseId, title, startsAt, endsAt } = liveClass;
  return (
    <li>
      <Link
        href={`/courses/${courseId}/classes/${id}`}
        className="focus-ring -mx-2 flex items-center gap-3 rounded-xl px-2 py-3 hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">{title}</span>
          <span className="block text-sm text-soft">
            {longDay(startsAt)}, {span(startsAt, endsAt)}
          </span>
        </span>
        {children && <span className="text-sm font-semibold text-brand">{children}</span>}
        <ChevronRight className="size-5 shrink-0 text-soft rtl:-scale-x-100" aria-hidden />
      </Link>
    </li>
  );
}
