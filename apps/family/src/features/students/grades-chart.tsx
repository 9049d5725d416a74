import type { Grade } from "@homeroom/client";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear, scaleUtc } from "@visx/scale";
import { LinePath } from "@visx/shape";
import { useFormats } from "../../shared/i18n/format.ts";
import { useI18n, useText } from "../../shared/i18n/i18n.tsx";
import { DataTable } from "../../shared/ui/table.tsx";
import { axisText, ChartBox } from "./chart-parts.tsx";
import { sourced } from "./source.ts";

const height = 220;
const margin = { top: 10, right: 14, bottom: 26, left: 44 };

/** `newest`: as the server answers, the newest first. */
export default function GradesChart({ newest }: { newest: Grade[] }) {
  const grades = newest.toReversed();
  const t = useText("students");
  const { percent, date, timeZone } = useFormats();
  const { locale } = useI18n();
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short" });
  const times = grades.map(({ gradedAt }) => new Date(gradedAt).getTime());
  const label = t("gradesChart", { count: grades.length });
  return (
    <div className="grid grid-cols-1 gap-5 lg:grid-cols-[1.4fr_1fr]">
      <ChartBox label={label} height={height}>
        {(width) => {
          const inner = {
            width: width - margin.left - margin.right,
            height: height - margin.top - margin.bottom,
          };
          const x = scaleUtc({
            domain: [Math.min(...times), Math.max(...times, Math.min(...times) + 86_400_000)],
            range: [0, inner.width],
          });
          const y = scaleLinear({ domain: [0, 100], range: [inner.height, 0] });
          return (
            <Group left={margin.left} top={margin.top}>
              {[0, 25, 50, 75, 100].map((line) => (
                <line key={line} x1={0} x2={inner.width} y1={y(line)} y2={y(line)} className="stroke-line" />
              ))}
              <LinePath
                data={grades}
                x={({ gradedAt }) => x(new Date(gradedAt))}
                y={({ percentage }) => y(percentage)}
                className="fill-none stroke-brand"
                strokeWidth={2.5}
                strokeLinejoin="round"
              />
              {grades.map(({ submissionId, gradedAt, percentage }) => (
                <circle
                  key={submissionId}
                  cx={x(new Date(gradedAt))}
                  cy={y(percentage)}
                  r={4}
                  strokeWidth={2}
                  className="fill-card stroke-brand"
                />
              ))}
              <AxisLeft
                scale={y}
                tickValues={[0, 50, 100]}
                tickFormat={(value) => percent(Number(value))}
                hideAxisLine
                hideTicks
                tickLabelProps={{ ...axisText, textAnchor: "end", dx: -4, dy: 4 }}
              />
              <AxisBottom
                scale={x}
                top={inner.height}
                numTicks={Math.max(2, Math.floor(inner.width / 110))}
                tickFormat={(value) => day.format(new Date(Number(value)))}
                hideAxisLine
                hideTicks
                tickLabelProps={{ ...axisText, textAnchor: "middle" }}
              />
            </Group>
          );
        }}
      </ChartBox>
      <div className="max-h-60 overflow-y-auto">
        <DataTable
          label={label}
          rows={newest}
          rowId={({ submissionId }) => submissionId}
          columns={[
            {
              id: "title",
              title: t("work"),
              cell: ({ title, source }) => sourced(title, source),
              isRowHeader: true,
            },
            { id: "date", title: t("gradedOn"), cell: ({ gradedAt }) => date(gradedAt) },
            { id: "grade", title: t("grade"), cell: ({ percentage }) => percent(percentage), isNumber: true },
          ]}
        />
      </div>
    </div>
  );
}
