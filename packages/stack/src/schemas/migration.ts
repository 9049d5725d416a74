// From 1.0 on: what the schemas say and the migrations do not make yet becomes a migration, and both are compared.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type Database, startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { EMPTY } from "../postgres/clone.ts";
import { contentHash, migrationFiles, type ProjectDir, supabaseDir } from "../project.ts";
import { applyMigrations, migrationName, migrationVersion } from "../supabase-cli.ts";
import { baselineFile, migratedHash, schemasHash } from "./baseline.ts";
import { buildSchemas } from "./build.ts";
import { planChange } from "./change.ts";
import { differences, type Extras, extrasOf } from "./extras.ts";
import { type SchemaFile, schemaFiles } from "./schema-files.ts";
import { statedSettings } from "./stated-settings.ts";

export type Written = {
  /** Undefined when the migrations already make what the schemas say. */
  file: string | undefined;
  /** Statements that lose or convert data. */
  harmful: string[];
  /** What pg-delta does not see and somebody has to write into the file. */
  open: string[];
};

/** Begins a line of a migration that somebody has to replace by a statement. */
const BY_HAND = "-- To be written by hand: ";
const AS_WRITTEN = "-- As written: ";

/**
 * Plans baseline + migrations → schemas and writes it as `<now>_<name>.sql`. A migration of that name that is the
 * newest is planned again and replaced: it is the one being worked on. One that was changed by hand is replaced only
 * with `replace`.
 */
export async function writeMigration(
  projectDir: ProjectDir,
  name: string,
  now: Date,
  { replace = false } = {},
): Promise<Written> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new StackError("Name the migration in lowercase letters, digits and _, as add_nicknames.");
  const newest = (await migrationFiles(projectDir)).at(-1);
  if (newest === undefined || newest === baselineFile(projectDir) || migrationName(newest) !== name)
    return planFile(projectDir, name, now);
  if (!replace && (await isEdited(newest)))
    throw new StackError(
      `${basename(newest)} was changed by hand: add --replace to write it again without these changes.`,
    );
  // Set aside, so that it is not a part of what is planned from.
  const aside = `${newest}.replaced`;
  await rename(newest, aside);
  try {
    const written = await planFile(projectDir, name, now);
    await rm(aside);
    return written;
  } catch (error) {
    await rename(aside, newest);
    throw error;
  }
}

async function planFile(projectDir: ProjectDir, name: string, now: Date): Promise<Written> {
  const files = await schemaFiles(projectDir);
  return withBoth(projectDir, async (migrated, built) => {
    const { plan, statements, harmful } = await planChange(migrated, built);
    const open = (await unplanned(projectDir, files, migrated, built)).filter(
      (line) => !line.startsWith("order of columns"),
    );
    // Without a statement it may still be a migration: the order of statements is a part of the state.
    const isCurrent = (await migratedHash(projectDir)) === schemasHash(files);
    if (statements.length === 0 && open.length === 0 && isCurrent) return { file: undefined, harmful, open };
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
    const body = [
      `-- Written by "npm run migration -- ${name}" from supabase/schemas; review it before it is committed.`,
      ...harmful.map((statement) => `-- Loses or converts data: ${statement.split("\n")[0]}`),
      ...open.map((line) => `${BY_HAND}${line.replaceAll("\n", " ")}`),
      ...(statements.length === 0 ? [] : plannedPart(statements)),
      `insert into private.schema_versions (schemas_sha256) values ('${schemasHash(files)}');`,
    ];
    const text = `${body.join("\n\n")}\n`;
    await writeFile(file, `${AS_WRITTEN}${await contentHash([text])}\n${text}`);
    return { file, harmful, open };
  });
}

const plannedPart = (statements: string[]) => [
  // Functions may use what a later statement creates.
  "set check_function_bodies = off;",
  ...statements.map((statement) => `${statement.trimEnd().replace(/;$/, "")};`),
  "reset check_function_bodies;",
];

/** Whether somebody changed a migration after it was written, or wrote it themselves. */
export async function isEdited(file: string): Promise<boolean> {
  const [first = "", ...rest] = (await readFile(file, "utf8")).split("\n");
  return first !== `${AS_WRITTEN}${await contentHash([rest.join("\n")])}`;
}

/** Lines of a migration that wait for a statement that somebody has to write. */
export async function openLines(file: string): Promise<string[]> {
  return (await readFile(file, "utf8")).split("\n").filter((line) => line.startsWith(BY_HAND));
}

/** What differs between a database of the migrations and one of the schemas; empty when nothing does. */
export async function drift(projectDir: ProjectDir): Promise<string[]> {
  const files = await schemaFiles(projectDir);
  return withBoth(projectDir, async (migrated, built) => [
    ...(await planChange(migrated, built)).statements,
    ...(await unplanned(projectDir, files, migrated, built)),
  ]);
}

/** What pg-delta does not see: in two databases, and in what migrations and schemas say about the cluster. */
async function unplanned(
  projectDir: ProjectDir,
  files: SchemaFile[],
  migrated: string,
  built: string,
): Promise<string[]> {
  const migrations = await Promise.all(
    (await migrationFiles(projectDir)).map((file) => readFile(file, "utf8")),
  );
  return [
    ...differences(await extrasOf(migrated), await extrasOf(built)),
    ...differences(await statedSettings(migrations), await statedSettings(files.map(({ text }) => text))),
  ];
}

/**
 * What differs between any database and the schemas. A used one has rows of its own: of these only what nobody changes
 * is compared (SCHEMA_ROWS), of a `fresh` one all. Settings of roles and of the database are compared where the schemas
 * state them, because a platform sets others.
 */
export async function driftOf(
  url: string,
  projectDir: ProjectDir,
  { fresh = false } = {},
): Promise<string[]> {
  const files = await schemaFiles(projectDir);
  const stated = await statedSettings(files.map(({ text }) => text));
  const isCompared = (name: string) => !/^setting of|^setting \S+ of role/.test(name) || stated.has(name);
  const factsOf = async (database: string): Promise<Extras> => {
    const all = await extrasOf(database, { rows: fresh ? "all" : "schemas" });
    return new Map([...all].filter(([name]) => isCompared(name)));
  };
  return withSchemas(projectDir, async (built) => [
    ...(await planChange(url, built)).statements,
    ...differences(await factsOf(url), await factsOf(built), { used: !fresh }),
  ]);
}

export async function compareDatabases(now: string, desired: string): Promise<string[]> {
  const { statements } = await planChange(now, desired);
  return [...statements, ...differences(await extrasOf(now), await extrasOf(desired))];
}

/** Two databases of one throwaway cluster: all migrations and nothing else, and the schemas alone. */
function withBoth<T>(
  projectDir: ProjectDir,
  act: (migrated: string, built: string) => Promise<T>,
): Promise<T> {
  return withSchemas(projectDir, async (built, database) => {
    const migrated = await database.createDatabase({ template: EMPTY });
    await applyMigrations(migrated.url, projectDir);
    return act(migrated.url, built);
  });
}

async function withSchemas<T>(
  projectDir: ProjectDir,
  act: (built: string, database: Database) => Promise<T>,
): Promise<T> {
  const database = await startDatabase({ projectDir, behindSchemas: true });
  try {
    const built = await database.createDatabase({ template: EMPTY });
    await buildSchemas(built.url, await schemaFiles(projectDir));
    return await act(built.url, database);
  } finally {
    await database.stop();
  }
}
