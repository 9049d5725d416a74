// What the numbers mean: each target of each case, kept or missed.

import type { Sample, Touch } from "./measure.ts";
import type { Measured } from "./run.ts";

/** Reads: as fast as by hand up to this factor, or up to this much more. */
const RATIO = 1.3;
const EXTRA_MS = 0.1;
/** Buffers at all sizes, around those of the smallest. */
const FLAT = 0.2;
/** A plan dearer than this would be compiled where the server has JIT. */
const JIT_COST = 100_000;

export type Numbers = { p50: number; p99: number; buffers: number };

export type Result = {
  name: string;
  kind: "read" | "write";
  guardians: number;
  ours: Numbers;
  byHand: Numbers;
  ratio: number;
  /** Milliseconds of BEGIN, SET ROLE and the claims, not part of the others. */
  fixed: number;
  targetMs: number | null;
  missed: string[];
};

export function judge(measured: Measured[]): Result[] {
  const smallest = Math.min(...measured.map(({ size }) => size));
  const results = measured.map((one) => ({ result: summary(one), touches: one.ours.touches }));
  for (const { result, touches } of results) {
    const { missed } = result;
    const small = results.find(
      (other) => other.result.name === result.name && other.result.guardians === smallest,
    );
    missed.push(...missedBy(result, small?.result.ours.buffers ?? result.ours.buffers));
    const scanned = [...new Set(touches.flatMap(({ seqScans }) => seqScans))];
    if (scanned.length > 0) missed.push(`reads all of ${scanned.join(", ")}`);
    if (touches.some(({ cost }) => cost > JIT_COST)) missed.push("dear enough for JIT");
  }
  return results.map(({ result }) => result);
}

/** The targets that the figures of a line miss. `before`: buffers at the smallest size. */
export function missedBy(
  line: Pick<Result, "kind" | "targetMs" | "ours" | "byHand">,
  before: number,
): string[] {
  const { kind, targetMs, ours, byHand } = line;
  const more = ours.p50 - byHand.p50;
  return [
    kind === "read" && ours.p50 > byHand.p50 * RATIO && more > EXTRA_MS
      ? `${(ours.p50 / byHand.p50).toFixed(1)} times by hand, ${more.toFixed(2)} ms more`
      : "",
    targetMs !== null && ours.p50 > targetMs ? `p50 over ${targetMs} ms` : "",
    Math.abs(ours.buffers - before) > before * FLAT ? `buffers ${before} → ${ours.buffers}` : "",
  ].filter(Boolean);
}

function summary({ size, one, ours, byHand }: Measured): Result {
  const left = numbers(ours.samples, ours.touches);
  const right = numbers(byHand.samples, byHand.touches);
  return {
    name: one.name,
    kind: one.kind,
    guardians: size,
    ours: left,
    byHand: right,
    ratio: left.p50 / right.p50,
    fixed: quantile(
      ours.samples.map(({ fixedMs }) => fixedMs),
      0.5,
    ),
    targetMs: one.target ?? null,
    missed: [],
  };
}

function numbers(samples: Sample[], touches: Touch[]): Numbers {
  const times = samples.map(({ ms }) => ms);
  // The median: a plan that is made again, because statistics were, reads thousands of blocks of the catalog.
  const blocks = touches.map(({ buffers }) => buffers);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), buffers: quantile(blocks, 0.5) };
}

function quantile(values: number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}

export const HEAD = [
  "statement",
  "guardians",
  "p50",
  "p99",
  "by hand p50",
  "p99",
  "ratio",
  "buffers",
  "by hand",
  "verdict",
];

export function cells(result: Result): string[] {
  const { ours, byHand } = result;
  return [
    result.name,
    result.guardians.toLocaleString("en"),
    ours.p50.toFixed(2),
    ours.p99.toFixed(2),
    byHand.p50.toFixed(2),
    byHand.p99.toFixed(2),
    result.ratio.toFixed(1),
    String(ours.buffers),
    String(byHand.buffers),
    result.missed.length > 0 ? result.missed.join("; ") : "ok",
  ];
}

/** For the terminal: one line per statement and size. */
export function table(results: Result[]): string {
  const rows = [HEAD, ...results.toSorted(byName(results)).map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 9 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const missed = results.filter((result) => result.missed.length > 0).length;
  return [
    ...lines,
    "",
    `Milliseconds of processor time in the database. BEGIN, SET ROLE and the claims take ${fixedCost(results).toFixed(2)} ms more.`,
    missed === 0 ? "Every target is kept." : `${missed} of ${results.length} lines miss a target.`,
  ].join("\n");
}

export function fixedCost(results: Result[]): number {
  return quantile(
    results.map(({ fixed }) => fixed),
    0.5,
  );
}

/** Sizes of one statement beside each other, statements in their order. */
export function byName(results: Result[]): (a: Result, b: Result) => number {
  const names = [...new Set(results.map(({ name }) => name))];
  return (a, b) => names.indexOf(a.name) - names.indexOf(b.name) || a.guardians - b.guardians;
}
