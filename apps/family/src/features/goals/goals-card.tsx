// The goals on a learner's page, for the student and for guardians.
import type { ChildOverview } from "@homeroom/client";
import { Target } from "lucide-react";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { TextLink } from "../../shared/ui/button.tsx";
import { Card, Row, Rows } from "../../shared/ui/page.tsx";
import { GoalProgress } from "./progress.tsx";

export function GoalsCard({ data: { goals, student } }: { data: ChildOverview }) {
  const t = useText("goals");
  const { plainDate } = useFormats();
  return (
    <Card
      title={t("title")}
      icon={<Target aria-hidden />}
      actions={<TextLink href={`/goals?student=${student.id}`}>{t("allGoals")}</TextLink>}
    >
      {goals.length === 0 ? (
        <p className="py-2 text-[0.9375rem] text-soft">{t("noneOnPage")}</p>
      ) : (
        <Rows>
          {goals.map((goal) => (
            <Row key={goal.goalId}>
              <div className="min-w-0 flex-1">
                <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <p className="font-semibold" dir="auto">
                    <TextLink href={`/goals/${goal.goalId}`}>{goal.title}</TextLink>
                  </p>
                  {goal.status === "reached" ? (
                    <Badge tone="good">{t("status.reached")}</Badge>
                  ) : (
                    goal.dueOn && (
                      <span className="text-sm text-soft">{t("due", { date: plainDate(goal.dueOn) })}</span>
                    )
                  )}
                </div>
                <GoalProgress goal={goal} />
              </div>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
