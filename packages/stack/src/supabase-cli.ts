// The real Supabase CLI, run against a database URL. It needs no Docker for what is used here.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import postgres from "postgres";
import { StackError } from "./errors.ts";
import { isLocal } from "./postgres/urls.ts";
import { migrationFiles, type ProjectDir, repositoryDir } from "./project.ts";
import { type RunResult, run } from "./run.ts";
import { sourceOfLine } from "./schemas/baseline.ts";

export async function supabaseCli(args: string[], projectDir: ProjectDir): Promise<RunResult> {
  const entry = join(repositoryDir, "node_modules", "supabase", "dist", "supabase.js");
  if (!existsSync(entry)) throw new StackError('The Supabase CLI is missing: run "npm ci".');
  const remote = args.find((arg) => arg.startsWith("--remote="))?.slice("--remote=".length);
  return run(process.execPath, [entry, ...args, "--workdir", projectDir, "--agent", "no"], {
    cwd: projectDir,
    env: {
      ...process.env,
      DO_NOT_TRACK: "1",
      SUPABASE_TELEMETRY_DISABLED: "1",
      NO_COLOR: "1",
      // A local server has no certificate; no other connection goes without encryption.
      PGSSLMODE: remote === undefined || isLocal(remote) ? "disable" : "require",
    },
  });
}

/**
 * Applies the project's pending migrations, as `supabase db push` does to a hosted database.
 * True when the database had none before.
 */
export async function applyMigrations(url: string, projectDir: ProjectDir): Promise<boolean> {
  const files = await migrationFiles(projectDir);
  const applied = await appliedVersions(url);
  if (files.every((file) => applied.has(migrationVersion(file)))) return applied.size === 0;
  const result = await supabaseCli(["db", "push", `--remote=${url}`, "--yes"], projectDir);
  if (result.code !== 0) throw new StackError(await explain(result, files));
  return applied.size === 0;
}

export function migrationVersion(file: string): string {
  return basename(file).split("_")[0] ?? "";
}

/** The name of a migration: all of it after the version. */
export function migrationName(file: string): string {
  return basename(file, ".sql").replace(/^\d+_/, "");
}

/** Versions of the migrations that a database has. */
export async function appliedVersions(url: string): Promise<Set<string>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [history] = await sql`select to_regclass('supabase_migrations.schema_migrations') as name`;
    if (!history?.["name"]) return new Set();
    const rows = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`;
    return new Set(rows.map((row) => row.version));
  } finally {
    await sql.end();
  }
}

/** Names the file and the line, says what Postgres said, and shows the place it pointed at. */
async function explain(result: RunResult, files: string[]): Promise<string> {
  const output = `${result.stdout}\n${result.stderr}`;
  const name = [...output.matchAll(/Applying migration (\S+?)\.\.\./g)].at(-1)?.[1];
  const error = output.match(/ERROR: [\s\S]*?(?=Try rerunning|$)/)?.[0].trimEnd();
  const file = files.find((path) => basename(path) === name);
  if (!file || !error) return `The migrations could not be applied: ${(error ?? output).trim()}`;
  const [said = "", statement = ""] = error.replace(/^ERROR: /, "").split(/\nAt statement: \d+\n/);
  const lines = statement.split("\n");
  const caret = lines.findIndex((line) => /^\s*\^$/.test(line));
  const shown = caret > 0 ? lines.slice(caret - 1, caret + 1) : lines.slice(0, 3);
  const text = await readFile(file, "utf8");
  const begin = text.indexOf(lines.slice(0, caret > 0 ? caret : undefined).join("\n"));
  const line = text.slice(0, Math.max(begin, 0)).split("\n").length + Math.max(caret - 1, 0);
  const place = relative(process.cwd(), file) + (begin === -1 ? "" : `:${line}`);
  // People change the schemas that the baseline is generated from, so the error names those.
  const source = begin === -1 ? undefined : sourceOfLine(text, line);
  const what = source ? `supabase/${source}` : `Migration ${place}`;
  return [`${what} failed: ${said}`, ...shown].join("\n").trimEnd();
}
