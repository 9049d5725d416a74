import type { Assignment, ChosenStudent, Course, Submission } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { ChevronRight, ClipboardList, FilePlus } from "lucide-react";
import { useState } from "react";
import { Link } from "react-aria-components";
import { useAll } from "../../shared/data/use-all.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Card, Rows } from "../../shared/ui/page.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";

const AssignmentDialog = lazyDialog(() =>
  import("./assignment-dialog.tsx").then((file) => file.AssignmentDialog),
);

export function Work({ course }: { course: Course }) {
  const t = useText("courses");
  const { infinite } = useHomeroom();
  const [isAdding, setAdding] = useState(false);
  const courseId = course.id;
  const assignments = useAll(infinite.portal.assignments({ courseId, limit: 200 }));
  const submissions = useAll(infinite.portal.submissions({ courseId, limit: 200 }));
  const chosen = useAll({
    ...infinite.portal.chosenStudents({ courseId, limit: 200 }),
    enabled: assignments.data?.some(({ forChosen }) => forChosen) === true,
  });
  const add = course.source === "homeroom" && (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <FilePlus className="size-5" aria-hidden />
      {t("setWork")}
    </Button>
  );
  return (
    <Card
      title={t("tab.work")}
      icon={<ClipboardList aria-hidden />}
      actions={assignments.data?.length ? add : undefined}
    >
      <Loaded query={assignments}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon={<ClipboardList />} title={t("noWork")} action={add}>
              {t("noWorkText")}
            </Empty>
          ) : (
            <Rows label={t("tab.work")}>
              {rows.map((assignment) => (
                <AssignmentRow
                  key={assignment.id}
                  assignment={assignment}
                  chosen={chosen.data?.filter(({ assignmentId }) => assignmentId === assignment.id)}
                  handedIn={submissions.data?.filter(({ assignmentId }) => assignmentId === assignment.id)}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <AssignmentDialog courseId={courseId} isOpen={isAdding} onClose={() => setAdding(false)} />
    </Card>
  );
}

type RowProps = {
  assignment: Assignment;
  chosen: ChosenStudent[] | undefined;
  handedIn: Submission[] | undefined;
};

function AssignmentRow({ assignment, chosen, handedIn }: RowProps) {
  const t = useText("courses");
  const { moment } = useFormats();
  const { id, courseId, title, dueAt, forChosen } = assignment;
  const toGrade = handedIn?.filter(({ score }) => score === null).length ?? 0;
  return (
    <li>
      <Link
        href={`/courses/${courseId}/work/${id}`}
        className="focus-ring -mx-2 flex items-center gap-3 rounded-xl px-2 py-3 hover:bg-hover"
      >
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <span className="font-semibold">{title}</span>
            {toGrade > 0 && <Badge tone="warn">{t("toGrade", { count: toGrade })}</Badge>}
          </span>
          <span className="block text-sm text-soft">
            {dueAt ? t("due", { when: moment(dueAt) }) : t("noDue")}
            {forChosen && ` · ${chosen ? t("forCount", { count: chosen.length }) : t("forChosen")}`}
            {handedIn && ` · ${t("handedIn", { count: handedIn.length })}`}
          </span>
        </span>
        <ChevronRight className="size-5 shrink-0 text-soft rtl:-scale-x-100" aria-hidden />
      </Link>
    </li>
  );
}
