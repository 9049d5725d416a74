// Runs supabase/tests the way `supabase test db` does: every file in its own session as `postgres`,
// in alphabetical order, files whose name begins with 000 first, for everybody. Unlike there, each
// worker has its own copy of the database, so that files can run side by side, and one session, which is
// reset between files. A file that does not roll everything back gets a copy to itself, so that no file
// meets the rows of another.
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import postgres from "postgres";
import { Parser } from "tap-parser";
import type { Clone, Database } from "../database.ts";
import { messageOf } from "../errors.ts";
import { type ProjectDir, supabaseDir } from "../project.ts";
import {
  endingWith,
  type OutputLine,
  rollsEverythingBack,
  runScript,
  ScriptError,
  ScriptSession,
  type Statement,
  splitStatements,
} from "./sql-script.ts";

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
    const result = await runHelpers(base, file, projectDir);
    if (result.failed > 0) onFile(result);
    results.push(result);
  }
  if (results.some((result) => result.failed > 0)) return results;

  const bases = await basesOf(database, base, projectDir);
  const queue = [...wanted];
  const worker = async () => {
    const sessions = new Sessions(database, bases);
    for (let file = queue.shift(); file; file = queue.shift()) {
      const path = file;
      const result = await runFile(
        async (statements) => {
          if (!rollsEverythingBack(statements)) return own(await copyOf(database, base));
          return { session: await sessions.for(path), leave: async () => undefined };
        },
        file,
        projectDir,
        { needsPlan: true, atEnd: bases.of(path).atEnd },
      );
      onFile(result);
      results.push(result);
    }
    await sessions.close();
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

/** A database with pgTAP, in which the helpers are to run. */
export async function preparedDatabase(database: Database): Promise<Clone> {
  const base = await database.createDatabase();
  const sql = postgres(base.superuserUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe("create extension if not exists pgtap schema extensions").simple();
  await sql.end();
  return base;
}

/** Copies wait for each other: a template may have no connections while it is copied. */
let copying: Promise<unknown> = Promise.resolve();
export function copyOf(database: Database, base: Clone): Promise<Clone> {
  const copy = copying.then(() => database.createDatabase({ template: base.name }));
  copying = copy.catch(() => undefined);
  return copy;
}

export function runHelpers(base: Clone, file: string, projectDir: ProjectDir): Promise<FileResult> {
  const place = async () => own({ url: base.url, drop: async () => undefined });
  return runFile(place, file, projectDir, { needsPlan: false });
}

/** What a file begins with, and what it does before its rollback. */
export type Base = { clone: () => Promise<Clone>; atEnd: string[] };

export type Bases = { of: (file: string) => Base };

/**
 * Where the helpers define `tests.make_bystanders()`, files begin among people whom no test is about, and
 * end with `tests.before_rollback()`, which fails if anything about them changed. Those that look at
 * whole tables are listed in alone.txt.
 */
export async function basesOf(database: Database, plain: Clone, projectDir: ProjectDir): Promise<Bases> {
  const alone: Base = { clone: async () => plain, atEnd: [] };
  const sql = postgres(plain.superuserUrl, { max: 1, onnotice: () => undefined });
  const [found] = await sql`select to_regprocedure('tests.make_bystanders()') is not null as found`;
  await sql.end();
  if (found?.["found"] !== true) return { of: () => alone };
  const folder = join(supabaseDir(projectDir), "tests");
  const list = await readFile(join(folder, "alone.txt"), "utf8").catch(() => "");
  const listed = new Set(list.split("\n"));
  let clone: Promise<Clone> | undefined;
  const beside: Base = {
    clone: () => {
      clone ??= copyOf(database, plain).then(async (copy) => {
        await runScript(copy.url, [{ text: "select tests.make_bystanders()", line: 1 }], () => undefined);
        return copy;
      });
      return clone;
    },
    atEnd: ["reset role", "select tests.before_rollback()"],
  };
  return { of: (file) => (listed.has(relative(folder, file)) ? alone : beside) };
}

/** The sessions of one worker: one for each base, in a copy of its own. */
export class Sessions {
  private readonly database: Database;
  private readonly bases: Bases;
  private readonly prepare: (clone: Clone) => Promise<string>;
  private readonly open = new Map<Base, { clone: Clone; session: ScriptSession }>();

  /** `prepare` makes a copy ready and says by which URL it is reached. */
  constructor(database: Database, bases: Bases, prepare = async (clone: Clone) => clone.url) {
    this.database = database;
    this.bases = bases;
    this.prepare = prepare;
  }

  async for(file: string): Promise<ScriptSession> {
    const base = this.bases.of(file);
    const known = this.open.get(base);
    if (known) return known.session;
    const clone = await copyOf(this.database, await base.clone());
    const session = new ScriptSession(await this.prepare(clone));
    this.open.set(base, { clone, session });
    return session;
  }

  async close(): Promise<void> {
    for (const { clone, session } of this.open.values()) {
      await session.close();
      await clone.drop();
    }
  }
}

/** Where a file with these statements runs. */
type Place = (statements: Statement[]) => Promise<{ session: ScriptSession; leave: () => Promise<void> }>;

/** A session that ends with the file, and its database with it. */
function own({ url, drop }: Pick<Clone, "url" | "drop">): Awaited<ReturnType<Place>> {
  const session = new ScriptSession(url);
  const leave = async () => {
    await session.close();
    await drop();
  };
  return { session, leave };
}

async function runFile(
  place: Place,
  file: string,
  projectDir: ProjectDir,
  { needsPlan, atEnd = [] }: { needsPlan: boolean; atEnd?: string[] },
): Promise<FileResult> {
  const name = relative(projectDir, file);
  const started = performance.now();
  const lines: OutputLine[] = [];
  let error: ScriptError | undefined;
  try {
    const statements = await splitStatements(await readFile(file, "utf8"));
    const { session, leave } = await place(statements);
    try {
      await session.run(endingWith(statements, atEnd), (line) => lines.push(line));
    } finally {
      await leave();
    }
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
