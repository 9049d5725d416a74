// The committed list of mutants that no test has to notice. A line is `id object: kind what -- reason`;
// the id alone counts, the rest is for readers.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { StackError } from "../../../stack/src/errors.ts";
import { type ProjectDir, supabaseDir } from "../../../stack/src/project.ts";
import type { Mutant } from "./catalogue.ts";

export const justifiedFile = (projectDir: ProjectDir): string =>
  join(supabaseDir(projectDir), "tests", "mutation-justified.txt");

export const lineOf = ({ id, object, kind, what }: Mutant): string => `${id} ${object}: ${kind} ${what}`;

/** Reasons by id. */
export async function readJustified(projectDir: ProjectDir): Promise<Map<string, string>> {
  const file = justifiedFile(projectDir);
  if (!existsSync(file)) return new Map();
  return justifiedIn(await readFile(file, "utf8"));
}

export function justifiedIn(text: string): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const found = line.match(/^([0-9a-f]{8}) .* -- (\S.*)$/);
    if (!found?.[1] || !found[2])
      throw new StackError(`mutation-justified.txt:${index + 1}: id, mutant, " -- " and a reason.`);
    reasons.set(found[1], found[2]);
  }
  return reasons;
}
