// Weeks as bars of attendance with the mean of grades over them, and as a table.
import type { Statistics } from "@homeroom/client/statistics";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import {
  AttendanceBar,
  axisText,
  badKey,
  ChartBox,
  CountAxis,
  goodKey,
  Key,
} from "../students/chart-parts.tsx";
import { useColumns, useNumber } from "./numbers.ts";

const height = 240;
const margin = { top: 10, right: 44, bottom: 26, left: 34 };

type Week = Statistics & { week: string };

export default function WeeksChart({ weeks: all, label }: { weeks: Statistics[]; label: string }) {
  const weeks = all.filter((one): one is Week => one.week !== null);
  const t = useText("groups");
  const { locale } = useI18n();
  const { percent, plainDate } = useFormats();
  const number = useNumber();
  const short = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" });
  const day = (week: string) => short.format(new Date(`${week}T00:00:00Z`));
  const { lessons, results } = useColumns();
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
            const most = Math.max(...weeks.map(({ attended, missed }) => (attended ?? 0) + (missed ?? 0)), 1);
            const y = scaleLinear({ domain: [0, most], range: [inner.height, 0], nice: true });
            const grade = scaleLinear({ domain: [0, 100], range: [inner.height, 0] });
            const bar = Math.min(x.bandwidth(), 48);
            const middle = (week: string) => (x(week) ?? 0) + x.bandwidth() / 2;
            const every = Math.ceil(weeks.length / Math.max(2, Math.floor(inner.width / 64)));
            return (
              <Group left={margin.left} top={margin.top}>
                <CountAxis scale={y} width={inner.width} />
                {weeks.map(({ week, attended, missed }) => (
                  <AttendanceBar
                    key={week}
                    scale={y}
                    left={middle(week) - bar / 2}
                    width={bar}
                    attended={attended ?? 0}
                    missed={missed ?? 0}
                  />
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
          <Key look={goodKey}>{t("statistics.attended")}</Key>
          <Key look={badKey}>{t("statistics.missed")}</Key>
          {graded.length > 0 && <Key look="h-1 w-4 rounded-full bg-brand">{t("statistics.mean")}</Key>}
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
            lessons,
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
            ...results,
          ]}
        />
      </div>
    </div>
  );
}
