// Every database stores the state of the schemas that it was built from. Compared with the migrations it says
// whether they can be applied to it.

import { basename } from "node:path";
import postgres from "postgres";
import { StackError } from "../errors.ts";
import { migrationFiles, type ProjectDir } from "../project.ts";
import { appliedVersions, migrationName, migrationVersion } from "../supabase-cli.ts";
import { statedHash } from "./baseline.ts";
import { storedHash } from "./build.ts";
import { isEdited, openLines } from "./migration.ts";

export type Comparison =
  | { fits: true; pending: string[]; sentence: string }
  | { fits: false; sentence: string };

/** Whether the pending migrations can be applied to a database, and if not, what to do. */
export async function compareWithMigrations(url: string, projectDir: ProjectDir): Promise<Comparison> {
  const files = await migrationFiles(projectDir);
  const applied = await appliedVersions(url);
  const pending = files.filter((file) => !applied.has(migrationVersion(file)));
  const names = pending.map((file) => basename(file));
  const open = await Promise.all(
    pending.map(async (file) => ((await openLines(file)).length > 0 ? [basename(file)] : [])),
  );
  if (open.flat().length > 0) {
    return {
      fits: false,
      sentence: `${open.flat().join(", ")} has lines "To be written by hand": write these statements and remove the lines.`,
    };
  }
  if (applied.size === 0)
    return { fits: true, pending: names, sentence: "The database has no migrations yet." };
  const unknown = [...applied].filter((version) => !files.some((file) => migrationVersion(file) === version));
  if (unknown.length > 0) {
    return {
      fits: false,
      sentence: `The database has migration ${unknown.join(", ")}, which is not in supabase/migrations: check out the version that made it, or a later one.`,
    };
  }
  let expected: string | undefined;
  for (const file of files) if (!pending.includes(file)) expected = (await statedHash(file)) ?? expected;
  const stored = await storedHash(url);
  if (stored !== expected) {
    return {
      fits: false,
      sentence: [
        `The database stores schemas ${short(stored)}, its newest migration makes ${short(expected)}:`,
        "it was built from another state of the schemas, so nothing was applied.",
        "Before 1.0, create the database again. From 1.0 on, run the commit whose migrations it has,",
        'find what differs with "npm run drift -- --db-url <url>", and correct that first.',
      ].join(" "),
    };
  }
  const state = names.length === 0 ? "has all migrations" : `waits for ${names.join(", ")}`;
  return { fits: true, pending: names, sentence: `The database ${state}.` };
}

const short = (hash: string | undefined) => hash?.slice(0, 12) ?? "without a hash";

/**
 * Schemas that were applied while the stack ran are later written as a migration. The database already has what
 * that migration does, so it is recorded as applied; unless somebody added to it what the schemas do not say, such as
 * values for rows that are there, which the database does not have.
 */
export async function adoptMigrations(url: string, projectDir: ProjectDir): Promise<void> {
  const applied = await appliedVersions(url);
  if (applied.size === 0) return;
  const files = await migrationFiles(projectDir);
  const pending = files.filter((file) => !applied.has(migrationVersion(file)));
  const newest = pending.at(-1);
  const stated = newest && (await statedHash(newest));
  // A migration that is of no state of the schemas is applied like any other.
  if (!stated || stated !== (await storedHash(url))) return;
  const edited = await Promise.all(
    pending.map(async (file) => ((await isEdited(file)) ? [basename(file)] : [])),
  );
  if (edited.flat().length > 0)
    throw new StackError(
      `The database has what the schemas say since they were saved, but not what was written by hand in ${edited.flat().join(", ")}: run "npm run reset".`,
    );
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  for (const file of pending) {
    await sql`insert into supabase_migrations.schema_migrations (version, name)
      values (${migrationVersion(file)}, ${migrationName(file)})`;
  }
  await sql.end();
}
