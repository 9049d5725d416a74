// Goals: one's own as a student, those of one's children, and those of whom one teaches.
import type { Goal } from "@homeroom/client";
import { useHomeroom } from "@homeroom/react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Target } from "lucide-react";
import { useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { lazyDialog } from "../../shared/lib/lazy-dialog.tsx";
import { Badge } from "../../shared/ui/badge.tsx";
import { Button, TextLink } from "../../shared/ui/button.tsx";
import { Card, Page, Row, Rows } from "../../shared/ui/page.tsx";
import { Pager, useLastPage } from "../../shared/ui/pager.tsx";
import { Empty, Loaded } from "../../shared/ui/states.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { NobodyFound } from "../groups/group-filter.tsx";
import { listSorts } from "../groups/list-sorts.ts";
import { ListTools } from "../groups/list-tools.tsx";
import { PeopleFilter } from "../groups/people-filter.tsx";
import { GoalProgress } from "./progress.tsx";
import { goalSorts } from "./routes.ts";

const GoalDialog = lazyDialog(() => import("./goal-dialog.tsx").then((file) => file.GoalDialog));

const route = getRouteApi("/signed-in/goals");
const limit = 20;

export function ListPage() {
  const t = useText("goals");
  const { query } = useHomeroom();
  const { search = "", group, student, status = "active", sort = "dueOn", page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const [isAdding, setAdding] = useState(false);
  const whose = student ? { student, sort } : { sort };
  const filters = {
    studentId: student,
    groupId: group,
    search,
    status,
    sort,
    direction: listSorts[sort],
  };
  const goals = useQuery({
    ...query.goals.list({ ...filters, page, limit, count: true }),
    placeholderData: keepPreviousData,
  });
  const turn = (next: number) => void navigate({ search: { ...whose, search, group, status, page: next } });
  useLastPage(goals, { page, limit, onChange: turn });
  const add = (
    <Button look="primary" aria-haspopup="dialog" onPress={() => setAdding(true)}>
      <Target className="size-5" aria-hidden />
      {t("add")}
    </Button>
  );
  return (
    <Page title={t("title")} lead={t("lead")} actions={add}>
      <Segments
        label={t("filter")}
        options={(["active", "reached", "dropped"] as const).map((id) => ({ id, label: t(`status.${id}`) }))}
        value={status}
        onChange={(next) =>
          void navigate({ search: { ...whose, search, group, status: next }, replace: true })
        }
      />
      <PeopleFilter
        label={t("search")}
        search={search}
        group={group}
        onChange={(next) => void navigate({ search: { ...whose, ...next, status }, replace: true })}
      >
        <ListTools
          sorts={goalSorts}
          value={sort}
          onChange={(next) =>
            void navigate({ search: { ...whose, search, group, status, sort: next }, replace: true })
          }
          file="goals.csv"
          source={{ list: "goals", filters }}
        />
      </PeopleFilter>
      <Card>
        <Loaded query={goals}>
          {({ rows, count }) =>
            rows.length === 0 && (search || group) ? (
              <NobodyFound
                search={search}
                onClear={() => void navigate({ search: { ...whose, status }, replace: true })}
              />
            ) : rows.length === 0 ? (
              <Empty icon={<Target />} title={t(`empty.${status}`)}>
                {t("emptyText")}
              </Empty>
            ) : (
              <>
                <Rows label={t("title")}>
                  {rows.map((goal) => (
                    <GoalRow key={goal.id} goal={goal} />
                  ))}
                </Rows>
                <Pager page={page} limit={limit} count={count ?? 0} onChange={turn} />
              </>
            )
          }
        </Loaded>
      </Card>
      <GoalDialog
        {...(student ? { studentId: student } : {})}
        isOpen={isAdding}
        onClose={() => setAdding(false)}
      />
    </Page>
  );
}

function GoalRow({ goal }: { goal: Goal }) {
  const t = useText("goals");
  const words = useText("words");
  const { plainDate } = useFormats();
  const { profile } = useMe();
  const { id, title, studentId, studentName, courseTitle, subject, dueOn, status } = goal;
  const parts = [
    studentId !== profile.id && (studentName ?? words("someone")),
    courseTitle ?? subject,
    dueOn && status === "active" && t("due", { date: plainDate(dueOn) }),
  ].filter((part) => typeof part === "string" && part !== "");
  return (
    <Row>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-3">
          <p className="font-semibold" dir="auto">
            <TextLink href={`/goals/${id}`}>{title}</TextLink>
          </p>
          {status !== "active" && (
            <Badge tone={status === "reached" ? "good" : "neutral"}>{t(`status.${status}`)}</Badge>
          )}
        </div>
        {parts.length > 0 && (
          <p className="text-sm text-soft" dir="auto">
            {parts.join(" · ")}
          </p>
        )}
        <GoalProgress goal={goal} />
      </div>
    </Row>
  );
}
