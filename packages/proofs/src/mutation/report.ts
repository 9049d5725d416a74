// The score, and which mutants survived, with the file in which their rule is written.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { migrationFiles, repositoryDir } from "../../../stack/src/project.ts";
import { KINDS, type Mutant } from "./catalogue.ts";
import { lineOf } from "./justified.ts";
import type { MutationRun } from "./run.ts";

export type Score = { killed: number; survived: number; justified: number; invalid: number; open: number };

export function scoreOf(run: MutationRun, justified: Map<string, string>, mutants: Mutant[]): Score {
  const score: Score = { killed: 0, survived: 0, justified: 0, invalid: 0, open: 0 };
  for (const { id } of mutants) {
    const status = run.results.get(id)?.status ?? "open";
    score[status === "survived" && justified.has(id) ? "justified" : status]++;
  }
  return score;
}

/** What was not reached counts as survived: a mutant that no test notices takes the longest. */
export function percentOf({ killed, survived, open }: Score): string {
  const all = killed + survived + open;
  return all === 0 ? "–" : `${((100 * killed) / all).toFixed(1)} %`;
}

export async function report(
  run: MutationRun,
  justified: Map<string, string>,
  { seed, sample }: { seed: string; sample: number | undefined },
): Promise<{ short: string; long: string }> {
  const { chosen, results, rules } = run;
  const all = scoreOf(run, justified, chosen);
  const lines: string[] = [];
  const from = sample === undefined ? "" : ` (a sample with seed ${seed} of ${rules.mutants.length})`;
  const row = (name: string, score: Score) =>
    `${name.padEnd(11)} ${percentOf(score).padStart(8)}  killed ${score.killed}, survived ${score.survived}, justified ${score.justified}` +
    (score.open > 0 ? `, not reached ${score.open}` : "");
  lines.push(`${chosen.length} mutants${from}.`, row("score", all));
  for (const kind of KINDS) {
    const mutants = chosen.filter((mutant) => mutant.kind === kind);
    if (mutants.length > 0) lines.push(row(`  ${kind}`, scoreOf(run, justified, mutants)));
  }
  // They notice any change, and say for no rule why it holds.
  const listed = chosen.filter(({ id }) => results.get(id)?.by?.includes("/tests/answers/"));
  if (listed.length > 0)
    lines.push(
      `Of the killed, ${listed.length} met the listed answers first; --without answers asks all others.`,
    );
  if (run.remembered > 0)
    lines.push(`An earlier run found ${run.remembered} of the results; --fresh asks for all again.`);
  const ids = new Set(rules.mutants.map(({ id }) => id));
  const stale = [...justified.keys()].filter((id) => !ids.has(id));
  if (stale.length > 0) lines.push(`Justified, but there is no such mutant any more: ${stale.join(", ")}.`);
  const needless = [...justified.keys()].filter((id) => results.get(id)?.status === "killed");
  if (needless.length > 0) lines.push(`Justified, but a test notices: ${needless.join(", ")}.`);
  const invalid = chosen.filter(({ id }) => results.get(id)?.status === "invalid");
  if (invalid.length > 0) lines.push(`The database refuses ${invalid.length} mutants; they do not count.`);
  if (rules.unwritten.length > 0)
    lines.push(`${rules.unwritten.length} mutants cannot be written; they do not count.`);
  const short = lines.join("\n");

  const home = await homes();
  lines.push("", "Survived:");
  for (const mutant of chosen) {
    const result = results.get(mutant.id);
    if (result?.status !== "survived" || justified.has(mutant.id)) continue;
    lines.push(lineOf(mutant), `    ${home(mutant)}; asked ${result.asked} files`);
  }
  if (invalid.length > 0) lines.push("", "Refused:");
  for (const mutant of invalid) lines.push(lineOf(mutant), `    ${results.get(mutant.id)?.reason}`);
  if (rules.unwritten.length > 0) lines.push("", "Not written:", ...rules.unwritten);
  return { short, long: `${lines.join("\n")}\n` };
}

/** Where an object is made, for readers of the report. */
async function homes(): Promise<(mutant: Mutant) => string> {
  const files = await migrationFiles(repositoryDir);
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, "utf8") })));
  return ({ object }) => {
    const name = object.replace(/[( ].*$/, "").replace(/^.*\./, "");
    const made = new RegExp(`(create\\b[^\\n;]*?\\b|constraint )(\\w+\\.)?"?${name}"?\\b`, "i");
    for (const { file, text } of texts.toReversed()) {
      const found = made.exec(text);
      if (found) return `${basename(file)}:${text.slice(0, found.index).split("\n").length}`;
    }
    return "?";
  };
}
