// From 1.0 on: what the schemas say and the migrations do not make yet becomes a migration, and both are compared.
import { rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { EMPTY } from "../postgres/clone.ts";
import { migrationFiles, type ProjectDir, supabaseDir } from "../project.ts";
import { migrationVersion } from "../supabase-cli.ts";
import { baselineFile, schemasHash } from "./baseline.ts";
import { buildSchemas } from "./build.ts";
import { planChange } from "./change.ts";
import { differences, extrasOf } from "./extras.ts";
import { schemaFiles } from "./schema-files.ts";

export type Written = {
  /** Undefined when the migrations already make what the schemas say. */
  file: string | undefined;
  /** Statements that lose or convert data. */
  harmful: string[];
  /** What pg-delta does not see and somebody has to write into the file. */
  open: string[];
};

/**
 * Plans baseline + migrations → schemas and writes it as `<now>_<name>.sql`. A migration of that name that is the
 * newest is planned again and replaced: it is the one being worked on.
 */
export async function writeMigration(projectDir: ProjectDir, name: string, now: Date): Promise<Written> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new StackError("Name the migration in lowercase letters, digits and _, as add_nicknames.");
  const newest = (await migrationFiles(projectDir)).at(-1);
  if (newest === baselineFile(projectDir) || !basename(newest ?? "").endsWith(`_${name}.sql`))
    return planFile(projectDir, name, now);
  // Set aside, so that it is not a part of what is planned from.
  const aside = `${newest}.replaced`;
  await rename(newest ?? "", aside);
  try {
    const written = await planFile(projectDir, name, now);
    await rm(aside);
    return written;
  } catch (error) {
    await rename(aside, newest ?? "");
    throw error;
  }
}

async function planFile(projectDir: ProjectDir, name: string, now: Date): Promise<Written> {
  const files = await schemaFiles(projectDir);
  return withBoth(projectDir, async (migrated, built) => {
    const { plan, statements, harmful } = await planChange(migrated, built);
    const open = differences(await extrasOf(migrated), await extrasOf(built)).filter(
      (line) => !line.startsWith("order of columns"),
    );
    if (statements.length === 0 && open.length === 0) return { file: undefined, harmful, open };
    if (plan.actions.some(({ transactionality }) => transactionality === "nonTransactional"))
      throw new StackError(
        "A statement of this change cannot run in a transaction: write its migration by hand.",
      );
    const version = now.toISOString().replaceAll(/\D/g, "").slice(0, 14);
    const file = join(supabaseDir(projectDir), "migrations", `${version}_${name}.sql`);
    if ((await migrationFiles(projectDir)).some((other) => migrationVersion(other) >= version))
      throw new StackError(
        `A migration later than ${version} exists: this one would be applied out of order.`,
      );
    const text = [
      `-- Written by "npm run migration -- ${name}" from supabase/schemas; review it before it is committed.`,
      ...harmful.map((statement) => `-- Loses or converts data: ${statement.split("\n")[0]}`),
      ...open.map((line) => `-- To be written by hand: ${line.replaceAll("\n", " ")}`),
      // Functions may use what a later statement creates.
      "set check_function_bodies = off;",
      ...statements.map((statement) => `${statement.trimEnd().replace(/;$/, "")};`),
      "reset check_function_bodies;",
      `insert into private.schema_versions (schemas_sha256) values ('${schemasHash(files)}');`,
    ];
    await writeFile(file, `${text.join("\n\n")}\n`);
    return { file, harmful, open };
  });
}

/** What differs between a database of the migrations and one of the schemas; empty when nothing does. */
export async function drift(projectDir: ProjectDir): Promise<string[]> {
  return withBoth(projectDir, compareDatabases);
}

export async function compareDatabases(now: string, desired: string): Promise<string[]> {
  const { statements } = await planChange(now, desired);
  return [...statements, ...differences(await extrasOf(now), await extrasOf(desired))];
}

/** Two databases of one throwaway cluster: all migrations, and the schemas alone. */
async function withBoth<T>(
  projectDir: ProjectDir,
  act: (migrated: string, built: string) => Promise<T>,
): Promise<T> {
  const database = await startDatabase({ projectDir, behindSchemas: true });
  try {
    const built = await database.createDatabase({ template: EMPTY });
    await buildSchemas(built.url, await schemaFiles(projectDir));
    return await act(database.url, built.url);
  } finally {
    await database.stop();
  }
}
