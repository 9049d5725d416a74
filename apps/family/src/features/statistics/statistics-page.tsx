// Numbers of the students whom one acts for, teaches or manages: all, week by week, and by student, group, course and
// class. The server counts only what one reads oneself.
import type { ListStatisticsInput, Statistics, StatisticsInput } from "@homeroom/client/statistics";
import { useHomeroom } from "@homeroom/react";
import { statisticsQueries } from "@homeroom/react/statistics";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChartColumn, Table2 } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useMe } from "../../shared/data/me.ts";
import { useFormats } from "../../shared/i18n/format.ts";
import { useText } from "../../shared/i18n/i18n.tsx";
import { TextLink } from "../../shared/ui/button.tsx";
import { Card, Page } from "../../shared/ui/page.tsx";
import { Pager } from "../../shared/ui/pager.tsx";
import { SearchField } from "../../shared/ui/search.tsx";
import { Empty, Loaded, Note, Skeleton } from "../../shared/ui/states.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import { Segments } from "../../shared/ui/tabs.tsx";
import { listSorts } from "../groups/list-sorts.ts";
import { ListTools } from "../groups/list-tools.tsx";
import { useColumns, useNumber, useShare } from "./numbers.ts";
import { type Part, type StatisticsSearch, searchOf, spans } from "./search.ts";

const WeeksChart = lazy(() => import("./weeks-chart.tsx"));

const route = getRouteApi("/signed-in/statistics");
const limit = 20;

const scopes = {
  group: (groupId: string) => ({ groupId }),
  class: (classId: string) => ({ classId }),
  course: (courseId: string) => ({ courseId }),
  student: (studentId: string) => ({ studentId }),
} satisfies Record<Part, (id: string) => StatisticsInput>;

export function StatisticsPage() {
  const t = useText("groups");
  const { number } = useFormats();
  const { of, id, weeks = 12 } = searchOf(route.useSearch());
  const navigate = route.useNavigate();
  const { get, list } = statisticsQueries(useHomeroom());
  const scope = of && id ? scopes[of](id) : {};
  const filters = { ...scope, from: firstDay(weeks) };
  const totals = useQuery({ ...get(filters), placeholderData: keepPreviousData });
  const byWeek = useQuery({ ...list({ ...filters, by: "week" }), placeholderData: keepPreviousData });
  const name = useName(of, id);
  const shown = of && id ? { of, id } : {};
  return (
    <Page
      title={of ? (name ?? t(`statistics.one.${of}`)) : t("statistics")}
      lead={of ? t("statistics") : t("statistics.lead")}
      back={of ? { href: "/statistics", label: t("statistics") } : { href: "/groups", label: t("title") }}
    >
      <Segments
        label={t("statistics.period")}
        options={spans.map((span) => ({ id: String(span), label: t("statistics.weeks", { count: span }) }))}
        value={String(weeks)}
        onChange={(next) => void navigate({ search: { ...shown, weeks: Number(next) }, replace: true })}
      />
      <Loaded query={totals}>{(all) => <Tiles all={all} />}</Loaded>
      <Card title={t("statistics.byWeek")} icon={<ChartColumn aria-hidden />}>
        <Loaded query={byWeek}>
          {(rows) =>
            rows.every(({ activeStudents }) => !activeStudents) ? (
              <Empty icon={<ChartColumn />} title={t("statistics.empty")}>
                {t("statistics.emptyText")}
              </Empty>
            ) : (
              <Suspense fallback={<Skeleton lines={5} />}>
                <WeeksChart
                  weeks={rows}
                  label={t("statistics.chart", { count: rows.length, lessons: number(lessonsOf(rows)) })}
                />
              </Suspense>
            )
          }
        </Loaded>
      </Card>
      {of !== "student" && totals.data && <Parts filters={filters} of={of} students={totals.data.students} />}
    </Page>
  );
}

const lessonsOf = (rows: Statistics[]) => rows.reduce((sum, row) => sum + (row.lessons ?? 0), 0);

/** The first day of so many weeks that end today, in UTC: the server takes the week in which it lies. */
function firstDay(weeks: number): string {
  return new Date(Date.now() - (weeks - 1) * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** What the part is called; nothing while that is not known. */
function useName(of: Part | undefined, id: string | undefined): string | null | undefined {
  const { list } = statisticsQueries(useHomeroom());
  const input: ListStatisticsInput =
    of === "student" && id ? { by: "student", studentId: id } : { by: of ?? "group", limit: 200 };
  const parts = useQuery({ ...list({ ...input, from: firstDay(1) }), enabled: of !== undefined });
  return parts.data?.find(({ partId }) => partId === id)?.name;
}

function Tiles({ all }: { all: Statistics }) {
  const t = useText("groups");
  const number = useNumber();
  const share = useShare();
  const tiles = [
    { label: t("statistics.students"), value: number(all.students) },
    { label: t("statistics.lessons"), value: number(all.lessons) },
    { label: t("statistics.attendance"), value: share(all.attendancePercentage) },
    { label: t("statistics.mean"), value: share(all.meanPercentage) },
    { label: t("statistics.goals"), value: number(all.goalsReached) },
  ];
  if (all.activeStudents === null) {
    return (
      <Note>
        <p>
          {t("statistics.students")}: {number(all.students)}
        </p>
        <p>{t("statistics.notShownText")}</p>
      </Note>
    );
  }
  return (
    <dl className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
      {tiles.map(({ label, value }) => (
        <div
          key={label}
          className="flex flex-col-reverse justify-end gap-1 rounded-2xl border border-line bg-card p-4 shadow-card"
        >
          <dt className="text-sm text-soft">{label}</dt>
          <dd className="text-2xl font-extrabold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** By which parts there are numbers, for whom. */
function useParts(of: Part | undefined): Part[] {
  const { is, isStaff, isTeaching } = useMe();
  if (of) return ["student"];
  return [
    "student",
    "group",
    ...(isTeaching ? (["course"] as const) : []),
    ...(isStaff ? (["class"] as const) : []),
  ].filter((part): part is Part => part !== "group" || is("client") || is("tutor") || is("agent") || isStaff);
}

const sorts = [
  "name",
  "students",
  "lessons",
  "attendancePercentage",
  "meanPercentage",
  "goalsReached",
] as const;
type PartsProps = { filters: StatisticsInput; of: Part | undefined; students: number };

function Parts({ filters, of, students }: PartsProps) {
  const t = useText("groups");
  const app = useText("app");
  const words = useText("words");
  const { number } = useFormats();
  const { lessons, results } = useColumns();
  const search: StatisticsSearch = searchOf(route.useSearch());
  const navigate = route.useNavigate();
  const parts = useParts(of);
  const { list } = statisticsQueries(useHomeroom());
  const { page = 1 } = search;
  const by = parts.find((part) => part === search.by) ?? "student";
  const [text, setText] = useState("");
  const [sort, setSort] = useState<(typeof sorts)[number]>("name");
  const shown = { ...filters, by, search: text, sort, direction: listSorts[sort] };
  const found = useQuery({
    // One more than shown tells whether there is another page.
    ...list({ ...shown, limit: limit + 1, offset: (page - 1) * limit }),
    placeholderData: keepPreviousData,
  });
  const first = () => void navigate({ search: { ...search, page: 1 }, replace: true });
  const href = (id: string) => `/statistics?of=${by}&id=${id}`;
  return (
    <Card title={t("statistics.byPart")} icon={<Table2 aria-hidden />}>
      {parts.length > 1 && (
        <Segments
          label={t("statistics.byPart")}
          options={parts.map((id) => ({ id, label: t(`statistics.by.${id}`) }))}
          value={by}
          onChange={(next) => {
            setText("");
            void navigate({ search: { ...search, by: next, page: 1 }, replace: true });
          }}
        />
      )}
      <div className="flex flex-wrap gap-2 sm:gap-3">
        <SearchField
          label={app("findByName")}
          value={text}
          onChange={(next) => {
            setText(next);
            first();
          }}
          className="min-w-40 flex-1"
        />
        <ListTools
          sorts={sorts}
          value={sort}
          onChange={(next) => {
            setSort(next);
            first();
          }}
          file="statistics.csv"
          source={{ list: "statistics", filters: shown }}
        />
      </div>
      <Loaded query={found}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              icon={<Table2 />}
              title={text ? t("nothingFound", { search: text }) : t(`statistics.none.${by}`)}
            />
          ) : (
            <>
              <DataTable
                label={t(`statistics.by.${by}`)}
                rows={rows.slice(0, limit)}
                rowId={({ partId }) => partId ?? ""}
                columns={[
                  {
                    id: "name",
                    title: t("statistics.name"),
                    cell: ({ partId, name }) => (
                      <TextLink href={href(partId ?? "")}>{name ?? words("someone")}</TextLink>
                    ),
                    isRowHeader: true,
                  },
                  ...(by === "student"
                    ? []
                    : [
                        {
                          id: "students",
                          title: t("statistics.students"),
                          cell: (row: Statistics) => number(row.students),
                          isNumber: true,
                        },
                      ]),
                  lessons,
                  ...results,
                ]}
              />
              <Pager
                page={page}
                limit={limit}
                count={by === "student" && !text ? students : (page - 1) * limit + rows.length}
                onChange={(next) => void navigate({ search: { ...search, page: next } })}
              />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}
