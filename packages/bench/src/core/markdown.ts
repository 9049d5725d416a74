// The numbers as a table for docs/benchmarks.md.
import { byName, cells, fixedCost, HEAD, type Result } from "./report.ts";

export function markdown(results: Result[], rounds: number): string[] {
  return [
    `${rounds} rounds. Milliseconds of processor time in the database; BEGIN, SET ROLE and the claims take ${fixedCost(results).toFixed(2)} ms more.`,
    "",
    `| ${HEAD.join(" | ")} |`,
    `|${HEAD.map((_, column) => (column === 0 || column === 9 ? "---" : "---:")).join("|")}|`,
    ...results.toSorted(byName(results)).map((result) => `| ${cells(result).join(" | ")} |`),
  ];
}
