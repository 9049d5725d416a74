import { AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import type { scaleLinear } from "@visx/scale";
import { Bar } from "@visx/shape";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useFormats } from "../../shared/i18n/format.ts";

/** Draws to the width that there is. */
export function ChartBox({
  label,
  height,
  children,
}: {
  label: string;
  height: number;
  children: (width: number) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box} dir="ltr" className="min-w-0">
      <svg width={width} height={height} role="img" aria-label={label} className="block overflow-visible">
        {width > 0 && children(width)}
      </svg>
    </div>
  );
}

export const axisText = { className: "fill-soft text-[0.75rem]" };

/** Whole numbers up the left side, each with its line. */
export function CountAxis({
  scale,
  width,
}: {
  scale: ReturnType<typeof scaleLinear<number>>;
  width: number;
}) {
  const { number } = useFormats();
  const ticks = scale.ticks(4).filter(Number.isInteger);
  return (
    <>
      {ticks.map((tick) => (
        <line key={tick} x1={0} x2={width} y1={scale(tick)} y2={scale(tick)} className="stroke-line" />
      ))}
      <AxisLeft
        scale={scale}
        tickValues={ticks}
        tickFormat={(value) => number(Number(value))}
        hideAxisLine
        hideTicks
        tickLabelProps={{ ...axisText, textAnchor: "end", dx: -4, dy: 4 }}
      />
    </>
  );
}

type AttendanceBarProps = {
  scale: ReturnType<typeof scaleLinear<number>>;
  left: number;
  width: number;
  attended: number;
  missed: number;
};

/** What was missed stands on what was attended. */
export function AttendanceBar({ scale, left, width, attended, missed }: AttendanceBarProps) {
  return (
    <Group left={left}>
      <Bar
        x={0}
        y={scale(attended)}
        width={width}
        height={scale(0) - scale(attended)}
        rx={3}
        className="fill-good"
      />
      <Bar
        x={0}
        y={scale(attended + missed)}
        width={width}
        height={Math.max(0, scale(0) - scale(missed) - (missed > 0 ? 2 : 0))}
        rx={3}
        className="fill-bad"
      />
    </Group>
  );
}

/** What a color of a chart stands for, in a list. */
export function Key({ look, children }: { look: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-2">
      <span className={look} aria-hidden />
      {children}
    </li>
  );
}

export const goodKey = "size-3 rounded-sm bg-good";
export const badKey = "size-3 rounded-sm bg-bad";
