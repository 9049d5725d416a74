import { glob, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { counted } from "../counted.ts";
import { messageOf, StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { tidySql } from "../schemas/sql-layout.ts";
import { ScriptError, splitStatements } from "../testing/sql-script.ts";

/** As .editorconfig says. A test, and the seed, have an assertion or a row on one line where it fits. */
const MAX_LINE = { schemas: 120, tests: 160 };
const FUNCTION_HEAD =
  /^language (plpgsql|sql) (immutable|stable|volatile)( strict)?( parallel safe)? security (definer|invoker)( rows \d+)? set search_path = ''/;
const SESSION_FLAGS = "supabase/schemas/00_platform/context.sql";

/** `npm run check`: every SQL file that people write parses with Postgres' own grammar and keeps the layout. */
export async function lintSql(): Promise<void> {
  const files = await sqlFiles();
  let count = 0;
  for (const file of files) {
    const found = await lint(await readFile(join(repositoryDir, file), "utf8"), file);
    count += found.length;
    for (const [line, what] of found) process.stdout.write(`${file}:${line}: ${what}\n`);
  }
  const flags = sessionFlags(await readFile(join(repositoryDir, SESSION_FLAGS), "utf8"));
  if (flags.length === 0) throw new StackError(`${SESSION_FLAGS} has no flags.`);
  const readers = glob(["supabase/**/*.{sql,ts,tsx}", "{packages,apps}/**/*.{ts,tsx,sql}"], {
    cwd: repositoryDir,
    exclude: (path) => /(^|\/)(node_modules|dist[^/]*|migrations)$/.test(path),
  });
  for await (const file of readers) {
    if (file === SESSION_FLAGS) continue;
    for (const [line, what] of flagFaults(await readFile(join(repositoryDir, file), "utf8"), flags)) {
      count += 1;
      process.stdout.write(`${file}:${line}: ${what}\n`);
    }
  }
  if (count > 0) throw new StackError(`${counted(count, "finding")}. "npm run format" repairs the layout.`);
  process.stdout.write(`${files.length} SQL files are fine.\n`);
}

/** `npm run format`: repairs the layout of all SQL files that people write. */
export async function formatSql(): Promise<void> {
  for (const file of await sqlFiles()) {
    const path = join(repositoryDir, file);
    const text = await readFile(path, "utf8");
    const tidied = tidySql(text);
    if (tidied === text) continue;
    await writeFile(path, tidied);
    process.stdout.write(`Formatted ${file}.\n`);
  }
}

/** Findings as line and sentence. The bodies of functions are parsed where the schemas are built. */
export async function lint(text: string, file: string): Promise<[line: number, what: string][]> {
  const found: [number, string][] = [];
  await splitStatements(text).catch((error) => {
    found.push([error instanceof ScriptError ? error.line : 1, messageOf(error)]);
  });
  const lines = text.split("\n");
  const tidied = tidySql(text).split("\n");
  const untidy = tidied.findIndex((line, at) => line !== lines[at]);
  if (untidy >= 0) found.push([untidy + 1, `Layout; it should say: ${tidied[untidy] || "nothing"}`]);
  else if (lines.length > tidied.length) found.push([lines.length, "Layout; empty lines at the end."]);
  const limit = MAX_LINE[file.startsWith("supabase/schemas/") ? "schemas" : "tests"];
  for (const [at, line] of lines.entries()) {
    if (line.length > limit) found.push([at + 1, `${line.length} characters, ${limit} are the limit.`]);
    if (/[ \t]+$/.test(line)) found.push([at + 1, "Spaces at the end of the line."]);
    if (!file.startsWith("supabase/schemas/")) continue;
    if (/^\s*language \w+ /.test(line) && !FUNCTION_HEAD.test(line))
      found.push([
        at + 1,
        "A function states language, volatility, security and set search_path = '', in this order.",
      ]);
    if (/^-- .* -{3,}$/.test(line) && line.length !== 100)
      found.push([at + 1, "The heading of a section has 100 characters."]);
    if (/(?:set_config|current_setting)\('homeroom\./.test(line) && file !== SESSION_FLAGS)
      found.push([at + 1, hasAccessors]);
  }
  return found;
}

const hasAccessors = `A session flag has its accessors in ${SESSION_FLAGS}.`;

/** The names of the session flags, with their prefix. */
export function sessionFlags(context: string): string[] {
  return [...new Set([...context.matchAll(/set_config\('(homeroom\.\w+)'/g)].map(([, name = ""]) => name))];
}

/** Lines that name a session flag: whoever sets or reads one calls its accessors, tests as well. */
export function flagFaults(text: string, flags: string[]): [line: number, what: string][] {
  const named = new RegExp(`\\b(?:${flags.map((name) => name.replace(".", "\\.")).join("|")})\\b`);
  return text.split("\n").flatMap((line, at) => (named.test(line) ? [[at + 1, hasAccessors]] : []));
}

async function sqlFiles(): Promise<string[]> {
  const below = async (folder: string) =>
    (await readdir(join(repositoryDir, folder), { recursive: true }))
      .filter((name) => name.endsWith(".sql"))
      .map((name) => join(folder, name));
  const all = [...(await below("supabase/schemas")), ...(await below("supabase/tests")), "supabase/seed.sql"];
  // Written by "npm run answers".
  return all.filter((file) => !file.startsWith("supabase/tests/answers/")).sort();
}
