// How far a goal is, as a bar and in words.
import type { ChildOverview, Goal } from "@homeroom/client";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { Meter } from "../../shared/ui/progress.tsx";

type Shown = Pick<
  Goal & ChildOverview["goals"][number],
  "title" | "measure" | "target" | "unit" | "currentValue" | "milestones" | "milestonesReached" | "status"
>;

export function GoalProgress({ goal }: { goal: Shown }) {
  const t = useText("goals");
  const { number, percent } = useFormats();
  const { title, measure, target, unit, currentValue, milestones, milestonesReached, status } = goal;
  const whole = measure === "milestones" ? milestones : (target ?? 1);
  const now = currentValue ?? 0;
  const text =
    measure === "milestones"
      ? t("milestonesOf", { reached: milestonesReached, all: milestones })
      : measure === "mean"
        ? currentValue === null
          ? t("meanUnknown", { target: percent(whole) })
          : t("meanOf", { mean: percent(now), target: percent(whole) })
        : t("countOf", { count: number(now), target: number(whole), unit: unit ?? "" }).trim();
  return (
    <div className="min-w-0">
      <div className="my-2">
        <Meter
          label={t("progressOf", { title })}
          value={Math.min(100, (100 * now) / Math.max(whole, 1))}
          tone={status === "reached" ? "good" : "brand"}
        />
      </div>
      <p className="text-sm text-soft" dir="auto">
        {text}
      </p>
    </div>
  );
}
