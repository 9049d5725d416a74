import { AxisBottom } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleBand, scaleLinear } from "@visx/scale";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import { AttendanceBar, axisText, badKey, ChartBox, CountAxis, goodKey, Key } from "./chart-parts.tsx";
import type { Attendance } from "./records.ts";

const height = 220;
const margin = { top: 10, right: 10, bottom: 26, left: 30 };

type Month = { id: string; attended: number; missed: number };

export default function AttendanceChart({ attendance }: { attendance: Attendance[] }) {
  const t = useText("students");
  const { locale } = useI18n();
  const { dayKey, number } = useFormats();
  const months = byMonth(attendance, dayKey);
  const monthName = new Intl.DateTimeFormat(locale, { month: "short", year: "2-digit", timeZone: "UTC" });
  const title = (id: string) => monthName.format(new Date(`${id}-15T00:00:00Z`));
  const label = t("attendanceChart", { count: attendance.length });
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[1.4fr_1fr]">
      <div className="min-w-0">
        <ChartBox label={label} height={height}>
          {(width) => {
            const inner = {
              width: width - margin.left - margin.right,
              height: height - margin.top - margin.bottom,
            };
            const x = scaleBand({
              domain: months.map(({ id }) => id),
              range: [0, inner.width],
              padding: 0.4,
            });
            const most = Math.max(...months.map(({ attended, missed }) => attended + missed), 1);
            const y = scaleLinear({ domain: [0, most], range: [inner.height, 0], nice: true });
            const bar = Math.min(x.bandwidth(), 56);
            return (
              <Group left={margin.left} top={margin.top}>
                <CountAxis scale={y} width={inner.width} />
                {months.map(({ id, attended, missed }) => (
                  <AttendanceBar
                    key={id}
                    scale={y}
                    left={(x(id) ?? 0) + (x.bandwidth() - bar) / 2}
                    width={bar}
                    attended={attended}
                    missed={missed}
                  />
                ))}
                <AxisBottom
                  scale={x}
                  top={inner.height}
                  tickFormat={title}
                  hideAxisLine
                  hideTicks
                  tickLabelProps={{ ...axisText, textAnchor: "middle" }}
                />
              </Group>
            );
          }}
        </ChartBox>
        <ul className="mt-2 flex flex-wrap gap-4 text-sm text-soft">
          <Key look={goodKey}>{t("attended")}</Key>
          <Key look={badKey}>{t("missed")}</Key>
        </ul>
      </div>
      <DataTable
        label={label}
        rows={[...months].reverse()}
        rowId={({ id }) => id}
        columns={[
          { id: "month", title: t("month"), cell: ({ id }) => title(id), isRowHeader: true },
          { id: "attended", title: t("attended"), cell: ({ attended }) => number(attended), isNumber: true },
          { id: "missed", title: t("missed"), cell: ({ missed }) => number(missed), isNumber: true },
        ]}
      />
    </div>
  );
}

function byMonth(attendance: Attendance[], dayKey: (value: string) => string): Month[] {
  const months = new Map<string, Month>();
  for (const { startsAt, attended } of attendance) {
    const id = dayKey(startsAt).slice(0, 7);
    const month = months.get(id) ?? { id, attended: 0, missed: 0 };
    month[attended ? "attended" : "missed"] += 1;
    months.set(id, month);
  }
  return [...months.values()].slice(-6);
}
