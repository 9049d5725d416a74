// A goal: how far it is, its milestones, and what one does with it.
import type { Goal, Milestone } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Flag, Plus } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Checkbox } from "../../shared/ui/choice.tsx";
import { LazyConfirmDialog } from "../../shared/ui/confirm-dialog.ts";
import { Gone, isGone } from "../../shared/ui/gone.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Loaded } from "../../shared/ui/states.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";
import { GoalProgress } from "./progress.tsx";

const GoalDialog = lazyDialog(() => import("./goal-dialog.tsx").then((file) => file.GoalDialog));
const CountDialog = lazyDialog(() => import("./count-dialog.tsx").then((file) => file.CountDialog));

// Menus are much to load; this one comes to a page that is there.
const GoalMenu = lazy(() => import("./goal-menu.tsx").then((file) => ({ default: file.GoalMenu })));

const route = getRouteApi("/signed-in/goals/$goalId");

export function GoalPage() {
  const t = useText("goals");
  const { goalId } = route.useParams();
  const { query } = useHomeroom();
  const goal = useQuery(query.goals.get({ goalId }));
  const milestones = useQuery(query.goals.milestones({ goalId }));
  if (isGone(goal)) return <Gone back={{ href: "/goals", label: t("title") }} />;
  return (
    <Loaded query={goal}>
      {(found) => (
        <Loaded query={milestones}>
          {(steps) => (
            <Page
              title={found.title}
              lead={<Lead goal={found} />}
              back={{ href: "/goals", label: t("title") }}
              actions={<GoalActions goal={found} milestones={steps} />}
              width="narrow"
            >
              <Card
                title={t("progress")}
                icon={<Flag aria-hidden />}
                actions={
                  <Badge tone={found.status === "reached" ? "good" : "neutral"}>
                    {t(`status.${found.status}`)}
                  </Badge>
                }
              >
                <GoalProgress goal={found} />
                <Dates goal={found} />
              </Card>
              {steps.length > 0 && <Milestones goal={found} milestones={steps} />}
            </Page>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Lead({ goal: { studentId, studentName, courseTitle, subject } }: { goal: Goal }) {
  const words = useText("words");
  const { profile } = useMe();
  const parts = [
    studentId !== profile.id && (studentName ?? words("someone")),
    courseTitle ?? subject,
  ].filter((part) => typeof part === "string" && part !== "");
  return <span dir="auto">{parts.join(" · ")}</span>;
}

function Dates({ goal }: { goal: Goal }) {
  const t = useText("goals");
  const { plainDate, date } = useFormats();
  const { startsOn, dueOn, reachedAt, authorSide, authorName, isOwn } = goal;
  const author = isOwn
    ? t("byYou")
    : authorSide === "staff"
      ? t("byStaff", { name: authorName ?? t("formerStaff") })
      : t(authorSide === "student" ? "byStudent" : "byGuardian");
  const parts = [
    author,
    startsOn && t("from", { date: plainDate(startsOn) }),
    dueOn && t("due", { date: plainDate(dueOn) }),
    reachedAt && t("reachedOn", { date: date(reachedAt) }),
  ].filter((part) => typeof part === "string");
  return (
    <p className="text-[0.9375rem] text-soft" dir="auto">
      {parts.join(" · ")}
    </p>
  );
}

function GoalActions({ goal, milestones }: { goal: Goal; milestones: Milestone[] }) {
  const t = useText("goals");
  const navigate = useNavigate();
  const { mutation } = useHomeroom();
  const [open, setOpen] = useState<"change" | "count" | "delete" | null>(null);
  const remove = useMutation(mutation.goals.delete());
  const close = () => setOpen(null);
  const { id: goalId, title, canChange, canDrop, canRecord, measure, status } = goal;
  return (
    <>
      {(canChange || (canDrop && status === "active")) && (
        <Suspense>
          <GoalMenu goal={goal} onOpen={setOpen} />
        </Suspense>
      )}
      {canRecord && measure === "count" && status !== "dropped" && (
        <Button look="primary" aria-haspopup="dialog" onPress={() => setOpen("count")}>
          <Plus className="size-5" aria-hidden />
          {t("count")}
        </Button>
      )}
      <GoalDialog goal={goal} milestones={milestones} isOpen={open === "change"} onClose={close} />
      <CountDialog goal={goal} isOpen={open === "count"} onClose={close} />
      <LazyConfirmDialog
        title={t("deleteTitle", { title })}
        isOpen={open === "delete"}
        onClose={close}
        confirmLabel={t("delete")}
        onConfirm={() =>
          remove.mutate(
            { goalId },
            {
              onSuccess: () => {
                tell(t("deleted"));
                void navigate({ to: "/goals" });
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

function Milestones({ goal, milestones }: { goal: Goal; milestones: Milestone[] }) {
  const t = useText("goals");
  return (
    <Card title={t("milestones")}>
      <Rows label={t("milestones")}>
        {milestones.map((one) => (
          <MilestoneRow key={one.id} goal={goal} milestone={one} />
        ))}
      </Rows>
    </Card>
  );
}

function MilestoneRow({ goal, milestone }: { goal: Goal; milestone: Milestone }) {
  const t = useText("goals");
  const { date, number, percent } = useFormats();
  const { mutation } = useHomeroom();
  const { mutate: mark, isPending, variables } = useMutation(mutation.goals.mark());
  const { id: milestoneId, title, atValue, reachedAt, reachedBy } = milestone;
  const at =
    atValue === null
      ? null
      : t("at", { value: goal.measure === "mean" ? percent(atValue) : number(atValue) });
  const reached =
    reachedAt &&
    t("reachedBy", {
      date: date(reachedAt),
      by: t.maybe(`by.${reachedBy}`) ?? "",
    });
  // Shown as chosen while the server is asked.
  const isReached = isPending ? (variables?.isReached ?? false) : reachedAt !== null;
  const text = [at, reached].filter(Boolean).join(" · ");
  return (
    <Row>
      <div className="min-w-0 flex-1">
        {goal.canRecord && atValue === null && goal.status !== "dropped" ? (
          <Checkbox
            isSelected={isReached}
            isDisabled={isPending}
            onChange={(next) => mark({ milestoneId, isReached: next }, { onError: tellError })}
          >
            <span className="font-semibold" dir="auto">
              {title}
            </span>
          </Checkbox>
        ) : (
          <p className="flex flex-wrap items-baseline gap-x-2 font-semibold" dir="auto">
            {title}
            {reachedAt && <Badge tone="good">{t("status.reached")}</Badge>}
          </p>
        )}
        {text && <p className="text-sm text-soft">{text}</p>}
      </div>
    </Row>
  );
}
