// Weeks as bars of attendance with the mean of grades over them, and as a table.
import type { Statistics } from "@homeroom/client/statistics";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { Bar, LinePath } from "@visx/shape";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import { axisText, ChartBox } from "../students/chart-parts.tsx";

const height = 240;
const margin = { top: 10, right: 44, bottom: 26, left: 34 };

type Week = Statistics & { week: string };

export default function WeeksChart({ weeks: all, label }: { weeks: Statistics[]; label: string }) {
  const weeks = all.filter((one): one is Week => one.week !== null);
  const t = useText("groups");
  const { locale } = useI18n();
  const { number, percent, plainDate } = useFormats();
  const short = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" });
  const day = (week: string) => short.format(new Date(`${week}T00:00:00Z`));
  const share = (value: number | null) => (value === null ? "–" : percent(value));
  const graded = weeks.flatMap(({ week, meanPercentage: mean }) => (mean === null ? [] : [{ week, mean }]));
  return (
    <div className="grid grid-cols-1 items-start gap-5">
      <div className="min-w-0">
        <ChartBox label={label} height={height}>
          {(width) => {
            const inner = {
              width: width - margin.left - margin.right,
              height: height - margin.top - margin.bottom,
            };
            const x = scaleBand({
              domain: weeks.map(({ week }) => week),
              range: [0, inner.width],
              padding: 0.35,
            });
            const most = Math.max(...weeks.map(({ attended, missed }) => attended + missed), 1);
            const y = scaleLinear({ domain: [0, most], range: [inner.height, 0], nice: true });
            const grade = scaleLinear({ domain: [0, 100], range: [inner.height, 0] });
            const bar = Math.min(x.bandwidth(), 48);
            const middle = (week: string) => (x(week) ?? 0) + x.bandwidth() / 2;
            const every = Math.ceil(weeks.length / Math.max(2, Math.floor(inner.width / 64)));
            return (
              <Group left={margin.left} top={margin.top}>
                {y
                  .ticks(4)
                  .filter(Number.isInteger)
                  .map((line) => (
                    <line
                      key={line}
                      x1={0}
                      x2={inner.width}
                      y1={y(line)}
                      y2={y(line)}
                      className="stroke-line"
                    />
                  ))}
                {weeks.map(({ week, attended, missed }) => (
                  <Group key={week} left={middle(week) - bar / 2}>
                    <Bar
                      x={0}
                      y={y(attended)}
                      width={bar}
                      height={inner.height - y(attended)}
                      rx={2}
                      className="fill-good"
                    />
                    <Bar
                      x={0}
                      y={y(attended + missed)}
                      width={bar}
                      height={Math.max(0, inner.height - y(missed) - (missed > 0 ? 2 : 0))}
                      rx={2}
                      className="fill-bad"
                    />
                  </Group>
                ))}
                {/* On the color of the card, so that it shows before the bars. */}
                {(["stroke-card", "stroke-brand"] as const).map((color) => (
                  <LinePath
                    key={color}
                    data={graded}
                    x={({ week }) => middle(week)}
                    y={({ mean }) => grade(mean)}
                    className={`fill-none ${color}`}
                    strokeWidth={color === "stroke-card" ? 6.5 : 2.5}
                    strokeLinejoin="round"
                  />
                ))}
                {graded.map(({ week, mean }) => (
                  <circle
                    key={week}
                    cx={middle(week)}
                    cy={grade(mean)}
                    r={4}
                    strokeWidth={2}
                    className="fill-card stroke-brand"
                  />
                ))}
                <AxisLeft
                  scale={y}
                  tickValues={y.ticks(4).filter(Number.isInteger)}
                  tickFormat={(value) => number(Number(value))}
                  hideAxisLine
                  hideTicks
                  tickLabelProps={{ ...axisText, textAnchor: "end", dx: -4, dy: 4 }}
                />
                {graded.length > 0 && (
                  <AxisLeft
                    scale={grade}
                    left={inner.width}
                    tickValues={[0, 50, 100]}
                    tickFormat={(value) => percent(Number(value))}
                    hideAxisLine
                    hideTicks
                    tickLabelProps={{ ...axisText, textAnchor: "start", dx: 14, dy: 4 }}
                  />
                )}
                <AxisBottom
                  scale={x}
                  top={inner.height}
                  tickValues={weeks.map(({ week }) => week).filter((_, at) => at % every === 0)}
                  tickFormat={day}
                  hideAxisLine
                  hideTicks
                  tickLabelProps={{ ...axisText, textAnchor: "middle" }}
                />
              </Group>
            );
          }}
        </ChartBox>
        <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
          <li className="flex items-center gap-2">
            <span className="size-3 rounded-sm bg-good" aria-hidden />
            {t("statistics.attended")}
          </li>
          <li className="flex items-center gap-2">
            <span className="size-3 rounded-sm bg-bad" aria-hidden />
            {t("statistics.missed")}
          </li>
          {graded.length > 0 && (
            <li className="flex items-center gap-2">
              <span className="h-1 w-4 rounded-full bg-brand" aria-hidden />
              {t("statistics.mean")}
            </li>
          )}
        </ul>
      </div>
      <div className="max-h-80 overflow-y-auto">
        <DataTable
          label={label}
          rows={weeks.toReversed()}
          rowId={({ week }) => week}
          columns={[
            {
              id: "week",
              title: t("statistics.weekOf"),
              cell: ({ week }) => plainDate(week),
              isRowHeader: true,
            },
            {
              id: "lessons",
              title: t("statistics.lessons"),
              cell: (row) => number(row.lessons),
              isNumber: true,
            },
            {
              id: "attended",
              title: t("statistics.attended"),
              cell: (row) => number(row.attended),
              isNumber: true,
            },
            {
              id: "missed",
              title: t("statistics.missed"),
              cell: (row) => number(row.missed),
              isNumber: true,
            },
            {
              id: "attendance",
              title: t("statistics.attendance"),
              cell: (row) => share(row.attendancePercentage),
              isNumber: true,
            },
            {
              id: "mean",
              title: t("statistics.mean"),
              cell: (row) => share(row.meanPercentage),
              isNumber: true,
            },
            {
              id: "goals",
              title: t("statistics.goals"),
              cell: (row) => number(row.goalsReached),
              isNumber: true,
            },
          ]}
        />
      </div>
    </div>
  );
}
