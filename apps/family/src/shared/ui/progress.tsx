import { Meter as AriaMeter, ProgressBar as AriaProgressBar, Label } from "react-aria-components";
import { useFormats } from "../i18n/format.ts";

/** How far something is that runs, from 0 to 1; undefined while that is not known. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <AriaProgressBar
      value={(value ?? 0) * 100}
      isIndeterminate={value === undefined}
      className="flex flex-col gap-1.5"
    >
      {({ percentage, valueText, isIndeterminate }) => (
        <>
          <div className="flex justify-between gap-4 text-sm">
            <Label className="text-soft">{label}</Label>
            <span className="font-semibold tabular-nums">{valueText}</span>
          </div>
          <div className="h-2.5 overflow-hidden rounded-full bg-sunken">
            <div
              className={`h-full rounded-full bg-brand transition-[width] ${isIndeterminate ? "w-1/3 animate-pulse" : ""}`}
              style={isIndeterminate ? undefined : { width: `${percentage}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}

/** How much of something there is, in percent. */
export function Meter({
  label,
  value,
  tone = "brand",
}: {
  label: string;
  value: number;
  tone?: "brand" | "good" | "bad";
}) {
  const { percent } = useFormats();
  const color = { brand: "bg-brand", good: "bg-good", bad: "bg-bad" }[tone];
  return (
    <AriaMeter
      aria-label={label}
      value={value}
      valueLabel={percent(value)}
      className="h-2 w-full overflow-hidden rounded-full bg-sunken"
    >
      {({ percentage }) => (
        <div className={`h-full rounded-full ${color}`} style={{ width: `${percentage}%` }} />
      )}
    </AriaMeter>
  );
}
