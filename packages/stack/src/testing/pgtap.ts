// Runs supabase/tests the way `supabase test db` does: every file in its own session as `postgres`,
// in alphabetical order, files whose name begins with 000 first, for everybody. Unlike there, each
// file has its own copy of the database, so that files can run side by side.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import postgres from "postgres";
import { Parser } from "tap-parser";
import type { Clone, Database } from "../database.ts";
import { messageOf } from "../errors.ts";
import { type ProjectDir, supabaseDir } from "../project.ts";
import { type OutputLine, runScript, ScriptError, splitStatements } from "./sql-script.ts";

export type FileResult = {
  file: string;
  passed: number;
  failed: number;
  skipped: number;
  /** One entry per failure: `file:line: what`, then what pgTAP says about it. */
  failures: string[];
  milliseconds: number;
};

export type PgtapOptions = {
  projectDir: ProjectDir;
  /** Parts of file names to run; all when empty. No file may match. */
  patterns?: string[];
  parallel?: number;
  onFile?: (result: FileResult) => void;
};

export async function runPgtap(database: Database, options: PgtapOptions): Promise<FileResult[]> {
  const { projectDir, patterns = [], parallel = 2, onFile = () => undefined } = options;
  const { helpers, tests } = await testFiles(projectDir);
  const wanted = tests.filter(
    (file) => patterns.length === 0 || patterns.some((part) => relative(projectDir, file).includes(part)),
  );
  if (wanted.length === 0) return [];
  const results: FileResult[] = [];
  const base = await preparedDatabase(database);
  for (const file of helpers) {
    const result = await runFile(base.url, file, projectDir, { needsPlan: false });
    if (result.failed > 0) onFile(result);
    results.push(result);
  }
  if (results.some((result) => result.failed > 0)) return results;

  const queue = [...wanted];
  const worker = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const clone = await copyOf(database, base);
      const result = await runFile(clone.url, file, projectDir, { needsPlan: true });
      await clone.drop();
      onFile(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  return results.sort((a, b) => a.file.localeCompare(b.file));
}

/** All of supabase/tests, in the order of pg_prove. */
export async function testFiles(projectDir: ProjectDir): Promise<{ helpers: string[]; tests: string[] }> {
  const folder = join(supabaseDir(projectDir), "tests");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith(".sql")).sort();
  return {
    helpers: files.filter((name) => name.startsWith("000")).map((name) => join(folder, name)),
    tests: files.filter((name) => !name.startsWith("000")).map((name) => join(folder, name)),
  };
}

async function preparedDatabase(database: Database): Promise<Clone> {
  const base = await database.createDatabase();
  const sql = postgres(base.superuserUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe("create extension if not exists pgtap schema extensions").simple();
  await sql.end();
  return base;
}

/** Copies wait for each other: a template may have no connections while it is copied. */
let copying: Promise<unknown> = Promise.resolve();
function copyOf(database: Database, base: Clone): Promise<Clone> {
  const copy = copying.then(() => database.createDatabase({ template: base.name }));
  copying = copy.catch(() => undefined);
  return copy;
}

async function runFile(
  url: string,
  file: string,
  projectDir: ProjectDir,
  { needsPlan }: { needsPlan: boolean },
): Promise<FileResult> {
  const name = relative(projectDir, file);
  const started = performance.now();
  const lines: OutputLine[] = [];
  let error: ScriptError | undefined;
  try {
    const statements = await splitStatements(await readFile(file, "utf8"));
    await runScript(url, statements, (line) => lines.push(line));
  } catch (caught) {
    error = caught instanceof ScriptError ? caught : new ScriptError(1, messageOf(caught));
  }
  const speaksTap = lines.some(({ text }) => /^(1\.\.\d|ok |not ok )/.test(text));
  const result: FileResult = { file: name, passed: 0, failed: 0, skipped: 0, failures: [], milliseconds: 0 };
  if (speaksTap) judge(result, lines, error !== undefined);
  else if (needsPlan && !error) error = new ScriptError(1, "the file has no tests");
  if (error) {
    result.failed += 1;
    result.failures.push(`${name}:${error.line}: ${error.message}`);
  }
  result.milliseconds = performance.now() - started;
  return result;
}

/** Reads the TAP; a broken plan counts as one failure, unless an SQL error explains it. */
function judge(result: FileResult, lines: OutputLine[], broken: boolean): void {
  const parser = new Parser();
  const lineOf = new Map<number, number>();
  const diagnostics = new Map<number, string[]>();
  let last = 0;
  for (const { text, line } of lines) {
    const point = text.match(/^(?:not )?ok (\d+)/)?.[1];
    if (point) {
      last = Number(point);
      lineOf.set(last, line);
    } else if (text.startsWith("#")) diagnostics.set(last, [...(diagnostics.get(last) ?? []), text]);
  }
  parser.end(lines.map(({ text }) => `${text}\n`).join(""));
  const { results } = parser;
  if (!results) throw new Error("The TAP parser gave no result.");
  result.passed = results.pass - results.skip - results.todo;
  result.skipped = results.skip + results.todo;
  for (const failure of results.failures) {
    if ("tapError" in failure && failure.tapError) {
      if (broken) continue;
      result.failed += 1;
      const planned = results.plan.end ?? "nothing";
      result.failures.push(
        `${result.file}:1: ${failure.tapError} (planned ${planned}, ran ${results.count})`,
      );
      continue;
    }
    const id: unknown = failure["id"];
    if (typeof id !== "number") continue;
    result.failed += 1;
    const said = (diagnostics.get(id) ?? []).map((line) => `    ${line}`).join("\n");
    result.failures.push(`${result.file}:${lineOf.get(id) ?? 1}: ${String(failure["name"])}\n${said}`);
  }
}
