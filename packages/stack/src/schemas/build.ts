// Runs supabase/schemas on a database that looks like Supabase and has nothing of this project yet.
import postgres from "postgres";
import { StackError } from "../errors.ts";
import { runScript, ScriptError, splitStatements } from "../testing/sql-script.ts";
import { schemasHash } from "./baseline.ts";
import type { SchemaFile } from "./schema-files.ts";

/** Builds all schema files and stores their hash. An error names the schema file and its line. */
export async function buildSchemas(url: string, files: SchemaFile[]): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    for (const file of files) {
      // Sent as one string, a file is one transaction: a failing one leaves nothing behind.
      const run = sql.unsafe(file.text).simple();
      await run.catch(async (error) => {
        throw await located(url, file, error);
      });
    }
    await storeHash(sql, files);
  } finally {
    await sql.end();
  }
}

/** The newest state of the schemas that a database stores; undefined if it stores none. */
export async function storedHash(url: string): Promise<string | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [table] = await sql`select to_regclass('private.schema_versions') is not null as there`;
    if (!table?.["there"]) return undefined;
    const [row] = await sql<{ hash: string }[]>`
      select schemas_sha256 as hash from private.schema_versions order by applied_at desc limit 1`;
    return row?.hash;
  } finally {
    await sql.end();
  }
}

export async function storeHash(sql: postgres.Sql, files: SchemaFile[]): Promise<void> {
  await sql`insert into private.schema_versions (schemas_sha256) values (${schemasHash(files)})`;
}

async function located(url: string, file: SchemaFile, error: unknown): Promise<unknown> {
  if (!(error instanceof postgres.PostgresError)) return error;
  const place = (line: number) => `supabase/schemas/${file.path}:${line}`;
  if (error.position) {
    const line = file.text.slice(0, Number(error.position) - 1).split("\n").length;
    return new StackError(`${place(line)} failed: ${error.message}`);
  }
  // Without a position only running the statements one by one tells which of them failed.
  try {
    await runScript(url, await splitStatements(file.text), () => undefined);
  } catch (again) {
    if (again instanceof ScriptError) return new StackError(`${place(again.line)} failed: ${again.message}`);
  }
  return new StackError(`${place(1)} failed: ${error.message}`);
}
