// The courses that a tutor gives, and those of the classes that a teacher teaches.
import { useHomeroom } from "@homeroom/react";
import { BookOpen, BookPlus, ChevronRight } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { ListingCard } from "./listing-card.tsx";
import { useTeaching } from "./teaching.ts";

const CourseDialog = lazyDialog(() => import("./course-dialog.tsx").then((file) => file.CourseDialog));

export function ListPage() {
  const t = useText("courses");
  const { infinite } = useHomeroom();
  const { plainDate, percent } = useFormats();
  const { isMine, classNames, isTutor } = useTeaching();
  const [isAdding, setAdding] = useState(false);
  const courses = useAll(infinite.portal.courses({ limit: 200 }));
  const add = (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <BookPlus className="size-5" aria-hidden />
      {t("add")}
    </Button>
  );
  const mine = courses.data?.filter(isMine) ?? [];
  return (
    <Page title={t("title")} lead={t("lead")} actions={mine.length > 0 && add}>
      <Loaded query={courses}>
        {() =>
          mine.length === 0 ? (
            <Card>
              <Empty icon={<BookOpen />} title={t("emptyTitle")} action={add}>
                {t("emptyText")}
              </Empty>
            </Card>
          ) : (
            <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2">
              {mine.map(({ id, title, classId, passingPercentage, endsOn }) => (
                <li key={id} className="grid grid-cols-1">
                  <Link
                    href={`/courses/${id}`}
                    className="focus-ring flex items-center gap-3 rounded-2xl border border-line bg-card p-4 shadow-card transition-colors hover:bg-hover sm:p-5"
                  >
                    <span
                      className="grid size-11 shrink-0 place-items-center rounded-xl bg-tint text-on-tint"
                      aria-hidden
                    >
                      <BookOpen className="size-5.5" />
                    </span>
                    <span className="min-w-0 flex-1">
                      <span className="block font-bold">{title}</span>
                      <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-soft">
                        {classId && (
                          <Badge tone="brand">
                            {t("ofClass", { name: classNames.get(classId) ?? t("aClass") })}
                          </Badge>
                        )}
                        {t("passesAt", { percent: percent(passingPercentage) })}
                        {endsOn && ` · ${t("endsOn", { date: plainDate(endsOn) })}`}
                      </span>
                    </span>
                    <ChevronRight className="size-5 shrink-0 text-soft rtl:-scale-x-100" aria-hidden />
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {isTutor && <ListingCard />}
      <CourseDialog isOpen={isAdding} onClose={() => setAdding(false)} />
    </Page>
  );
}
