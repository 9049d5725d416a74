import type { ReactNode } from "react";
import { cx } from "./classes.ts";

export type BadgeTone = "neutral" | "brand" | "good" | "warn" | "bad";
const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunken text-soft",
  brand: "bg-tint text-on-tint",
  good: "bg-good-tint text-good",
  warn: "bg-warn-tint text-warn",
  bad: "bg-bad-tint text-bad",
};

export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-[0.8125rem] font-semibold whitespace-nowrap",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}

/** A count on an icon or in a row; nothing for none. */
export function Count({ value, label, className }: { value: number; label: string; className?: string }) {
  if (value === 0) return null;
  return (
    <span
      className={cx(
        "grid h-5 min-w-5 place-items-center rounded-full bg-bad px-1.5 text-xs font-bold text-on-bad",
        className,
      )}
    >
      <span aria-hidden>{value > 99 ? "99+" : value}</span>
      <span className="sr-only">{label}</span>
    </span>
  );
}
