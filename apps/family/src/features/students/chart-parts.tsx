import { type ReactNode, useEffect, useRef, useState } from "react";

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
