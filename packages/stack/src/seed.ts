import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { messageOf, StackError } from "./errors.ts";
import { type ProjectDir, supabaseDir } from "./project.ts";

/** Runs supabase/seed.sql as `postgres`, in one transaction, as `supabase db reset` does. */
export async function applySeed(url: string, projectDir: ProjectDir): Promise<void> {
  const file = join(supabaseDir(projectDir), "seed.sql");
  if (!existsSync(file)) return;
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(await readFile(file, "utf8")).simple();
  } catch (error) {
    throw new StackError(`supabase/seed.sql failed: ${describe(error, await readFile(file, "utf8"))}`);
  } finally {
    await sql.end();
  }
}

function describe(error: unknown, text: string): string {
  if (!(error instanceof postgres.PostgresError)) return messageOf(error);
  const line = error.position ? ` at line ${text.slice(0, Number(error.position)).split("\n").length}` : "";
  return [`${error.message}${line}`, error.detail, error.where].filter(Boolean).join("; ");
}
