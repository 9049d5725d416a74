// Survivors of pgTAP, shown to the tests that need several connections or random worlds: the read oracle
// and the races. They run under vitest, on a database in which the mutant is in force.
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { repositoryDir } from "../../../stack/src/project.ts";
import { run } from "../../../stack/src/run.ts";
import { hashOf, type Mutant } from "./catalogue.ts";

const folders = {
  oracle: join(repositoryDir, "packages", "proofs", "test", "reads"),
  races: join(repositoryDir, "packages", "proofs", "test", "races"),
};

/** Locks are seen by races alone; what is read is seen by the oracle as well. */
export async function secondStageFiles(mutant: Mutant, callers: Map<string, string[]>): Promise<string[]> {
  const races = await testFilesIn(folders.races);
  const names = callersOf(mutant.touches.names, callers);
  const tables = [...mutant.touches.reads, ...mutant.touches.writes].map((name) => name.replace(/^.*\./, ""));
  const concerned = races.filter(({ text }) =>
    [...names, ...tables].some((name) => new RegExp(`\\b${name}\\b`).test(text)),
  );
  const files = (concerned.length > 0 ? concerned : races).map(({ file }) => file);
  if (mutant.kind === "lock") return files;
  return [...(await testFilesIn(folders.oracle)).map(({ file }) => file), ...files];
}

/** The names, what calls them, and what calls that. */
function callersOf(names: string[], callers: Map<string, string[]>): Set<string> {
  const all = new Set(names);
  for (let depth = 0; depth < 3; depth++) {
    for (const name of [...all]) for (const caller of callers.get(name) ?? []) all.add(caller);
  }
  return all;
}

async function testFilesIn(folder: string): Promise<{ file: string; text: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".test.ts")).sort();
  return Promise.all(
    names.map(async (name) => ({
      file: relative(repositoryDir, join(folder, name)),
      text: await readFile(join(folder, name), "utf8"),
    })),
  );
}

/** The first file that fails with the mutant, each time, and not without it; undefined if there is none. */
export async function noticingFile(
  files: string[],
  folder: string,
  mutant: Mutant,
): Promise<string | undefined> {
  const file = await failingFile(files, folder, mutant);
  // A file that fails by chance has noticed nothing.
  if (file === undefined || (await failingFile([file], folder))) return undefined;
  return failingFile([file], folder, mutant);
}

/** Undefined if the file is gone. */
export function hashOfSecondStageFile(file: string): string | undefined {
  const path = join(repositoryDir, file);
  return existsSync(path) ? hashOf(readFileSync(path, "utf8")).slice(0, 16) : undefined;
}

/** The first file that fails with the mutant, or undefined. Without a mutant: that fails anyway. */
export async function failingFile(
  files: string[],
  folder: string,
  mutant?: Mutant,
): Promise<string | undefined> {
  const change = join(folder, "mutant.sql");
  await writeFile(change, mutant ? `${mutant.ddl};\n` : "select 1;\n");
  const vitest = join(repositoryDir, "node_modules", "vitest", "vitest.mjs");
  const { code, stdout, stderr } = await run(process.execPath, [vitest, "run", "--bail", "1", ...files], {
    cwd: repositoryDir,
    env: { ...process.env, HOMEROOM_DATABASE_CHANGE: change, NO_COLOR: "1" },
    timeoutMs: 1_800_000,
  });
  if (code === 0) return undefined;
  const failed = `${stdout}\n${stderr}`.match(/(?:FAIL|❯)\s.*?(packages\/\S+\.test\.ts)/)?.[1];
  // Ended for its time, or never begun: that says nothing about the mutant.
  return failed ?? (mutant ? undefined : files[0]);
}
