// The numbers of docs/benchmarks.md, between two marks; the text around them is written by hand.
import { cpus } from "node:os";
import { StackError } from "../errors.ts";
import { byName, cells, fixedCost, HEAD, type Result } from "./report.ts";

const BEGIN = "<!-- numbers: npm run bench -- --write -->";
const END = "<!-- end of numbers -->";

export function markdown(page: string, results: Result[], run: { sizes: number[]; rounds: number }): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin)
    throw new StackError(`docs/benchmarks.md has lost its mark "${BEGIN}" or "${END}".`);
  const lines = [
    `${cores()}, Postgres 17 without flushing to disk, ${run.rounds} rounds. Milliseconds in the database;`,
    `BEGIN, SET ROLE and the claims take ${fixedCost(results).toFixed(2)} ms more.`,
    "",
    `| ${HEAD.join(" | ")} |`,
    `|${HEAD.map((_, column) => (column === 0 || column === 9 ? "---" : "---:")).join("|")}|`,
    ...results.toSorted(byName(results)).map((result) => `| ${cells(result).join(" | ")} |`),
  ];
  return `${page.slice(0, begin)}${BEGIN}\n${lines.join("\n")}\n${page.slice(end)}`;
}

function cores(): string {
  const count = cpus().length;
  return count === 2 ? "Two cores" : `${count} cores`;
}
