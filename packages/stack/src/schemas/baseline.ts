// migrations/20260101000000_baseline.sql: all of supabase/schemas in one file. It is generated, so that
// `supabase db push` and `supabase start` apply exactly what people read.
import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { StackError } from "../errors.ts";
import { migrationFiles, type ProjectDir, supabaseDir } from "../project.ts";
import { type SchemaFile, schemaFiles } from "./schema-files.ts";
import { meaningOf } from "./sql-layout.ts";

export function baselineFile(projectDir: ProjectDir): string {
  return join(supabaseDir(projectDir), "migrations", "20260101000000_baseline.sql");
}

const marker = (path: string) => `-- schemas/${path} `.padEnd(100, "-");

/** The text of the baseline; the same schemas give the same bytes. */
export async function baselineOf(projectDir: ProjectDir): Promise<string> {
  const files = await schemaFiles(projectDir);
  const body = files.map(({ path, text }) => `${marker(path)}\n\n${text.trim()}\n`).join("\n");
  return [
    '-- Generated from supabase/schemas by "npm run schema". Change the schemas, never this file.\n',
    body,
    marker("(end)"),
    "",
    `insert into private.schema_versions (schemas_sha256) values ('${schemasHash(files)}');`,
    "",
  ].join("\n");
}

/**
 * Identifies a state of the schemas; the database stores the hash of the state that it was built from. A reworded
 * comment, another layout or the name of a file changes nothing in a database, so it keeps the hash.
 */
export function schemasHash(files: SchemaFile[]): string {
  const hash = createHash("sha256");
  for (const { text } of files) hash.update(`${meaningOf(text)}\n`);
  return hash.digest("hex");
}

/** Where a line of the baseline comes from, as `schemas/20_authority/restrictions.sql:17`. */
export function sourceOfLine(baseline: string, line: number): string | undefined {
  const lines = baseline.split("\n").slice(0, line);
  const at = lines.findLastIndex((text) => /^-- schemas\/\S+\.sql -*$/.test(text));
  const path = lines[at]?.match(/^-- (schemas\/\S+\.sql)/)?.[1];
  // A marker and an empty line stand before the file's first line.
  return path && line - at - 2 > 0 ? `${path}:${line - at - 2}` : undefined;
}

/**
 * Whether the baseline is fixed: databases that people use were built from it. True from version 1.0 of the
 * root package.json on, or as soon as another migration follows it.
 */
export async function isReleased(projectDir: ProjectDir): Promise<boolean> {
  const files = await migrationFiles(projectDir);
  if (files.some((file) => file !== baselineFile(projectDir))) return true;
  const manifest = await readFile(join(projectDir, "package.json"), "utf8").catch(() => "{}");
  const { version } = z.object({ version: z.string().default("0.0.0") }).parse(JSON.parse(manifest));
  return Number.parseInt(version, 10) >= 1;
}

/** The state of the schemas that a migration leads to; undefined if it states none. */
export async function statedHash(file: string): Promise<string | undefined> {
  const text = await readFile(file, "utf8");
  return [...text.matchAll(/schema_versions .*'([0-9a-f]{64})'/g)].at(-1)?.[1];
}

/** The state of the schemas that all migrations lead to. */
export async function migratedHash(projectDir: ProjectDir): Promise<string | undefined> {
  let hash: string | undefined;
  for (const file of await migrationFiles(projectDir)) hash = (await statedHash(file)) ?? hash;
  return hash;
}

/**
 * Nothing may run on migrations that are behind the schemas. Until 1.0 the baseline is written again; true if it
 * was. After 1.0 a change of the schemas needs a migration, which somebody has to review, so this fails.
 */
export async function renewBaseline(projectDir: ProjectDir): Promise<boolean> {
  const files = await schemaFiles(projectDir);
  if (files.length === 0) return false;
  if (await isReleased(projectDir)) {
    if ((await migratedHash(projectDir)) === schemasHash(files)) return false;
    throw new StackError(
      'supabase/schemas contain changes that no migration makes: run "npm run migration -- <name>".',
    );
  }
  const file = baselineFile(projectDir);
  const generated = await baselineOf(projectDir);
  if ((await readFile(file, "utf8").catch(() => "")) === generated) return false;
  // In one step: another process may read the file at this moment.
  const temporary = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(temporary, generated);
  await rename(temporary, file);
  return true;
}
