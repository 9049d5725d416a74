// The way that a change takes from 1.0 on, walked on a copy of this project: the baseline is released and holds data,
// a table and a function change in the schemas, a migration is written, applied, and compared.
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, startDatabase } from "../src/database.ts";
import { migrationFiles, repositoryDir } from "../src/project.ts";
import { renewBaseline } from "../src/schemas/baseline.ts";
import { compareDatabases, drift, writeMigration } from "../src/schemas/migration.ts";
import { compareWithMigrations } from "../src/schemas/stored.ts";
import { applyMigrations } from "../src/supabase-cli.ts";
import { editSchema, temporaryDir } from "./support/fixture.ts";

let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;
let released: Database;

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = join(place.dir, "project");
  for (const name of ["config.toml", "seed.sql", "schemas", "migrations", "templates"])
    await cp(join(repositoryDir, "supabase", name), join(projectDir, "supabase", name), { recursive: true });
  await renewBaseline(projectDir);
  await writeFile(join(projectDir, "package.json"), '{ "version": "1.0.0" }\n');
  released = await startDatabase({ projectDir, seed: true });
});
afterAll(async () => {
  await released?.stop();
  await place?.remove();
});

const rows = async (table: string) => {
  const sql = postgres(released.url, { max: 1 });
  const [{ count } = { count: -1 }] = await sql.unsafe<{ count: number }[]>(
    `select count(*)::int as count from ${table}`,
  );
  await sql.end();
  return count;
};

it("a change of a table and a function reaches a database that holds data", async () => {
  const links = await rows("public.profile_graph");
  expect(links).toBeGreaterThan(0);
  await editSchema(
    projectDir,
    "00_platform/expose.sql",
    "create function private.expose(",
    `create function private.schemas_state() returns text
language sql stable security invoker set search_path = ''
as $$ select max(schemas_sha256) from private.schema_versions $$;

create function private.expose(`,
  );
  await editSchema(
    projectDir,
    "20_authority/links.sql",
    "\n);\n",
    ",\n  zz_note text,\n  constraint profile_graph_zz_note_short check (length(zz_note) <= 100)\n);\n",
  );
  // Nothing runs on migrations that are behind the schemas.
  await expect(renewBaseline(projectDir)).rejects.toThrow(/npm run migration/);

  const { file = "", harmful, open } = await writeMigration(projectDir, "notes_on_links", new Date());
  expect([harmful, open]).toEqual([[], []]);
  const text = await readFile(file, "utf8");
  expect(text).toContain('ADD COLUMN "zz_note" text');
  expect(text).toContain("FUNCTION private.schemas_state()");
  expect(await renewBaseline(projectDir)).toBe(false);

  expect(await compareWithMigrations(released.url, projectDir)).toMatchObject({
    fits: true,
    pending: [expect.stringMatching(/^\d{14}_notes_on_links\.sql$/)],
  });
  await applyMigrations(released.url, projectDir);
  expect(await rows("public.profile_graph")).toBe(links);
  expect(await rows("public.profile_graph where zz_note is null")).toBe(links);
  expect(await compareWithMigrations(released.url, projectDir)).toMatchObject({ fits: true, pending: [] });

  expect(await drift(projectDir)).toEqual([]);
});

it("run again under the same name, it replaces the migration that is being worked on", async () => {
  const { file = "" } = await writeMigration(projectDir, "notes_on_links", new Date(Date.now() + 60_000));
  expect((await migrationFiles(projectDir)).slice(1)).toEqual([file]);
  expect(await readFile(file, "utf8")).toContain('ADD COLUMN "zz_note" text');
});

it("the comparison sees what pg-delta does not", async () => {
  const [one, two] = [await released.createDatabase(), await released.createDatabase()];
  const change = postgres(two.url, { max: 1, onnotice: () => undefined });
  await change
    .unsafe(`
    create table private.zz (a int, b int);
    alter table private.zz alter column a set (n_distinct = 7);
    create statistics private.zz_stats on a, b from private.zz;
    insert into storage.buckets (id, name) values ('zz', 'zz');
    insert into private.zz values (1, 2);
    alter database "${two.name}" set statement_timeout to '7s'`)
    .simple();
  await change.end();
  const before = postgres(one.url, { max: 1 });
  await before`create table private.zz (b int, a int)`;
  await before.end();
  const found = (await compareDatabases(one.url, two.url)).join("\n");
  for (const what of [
    /order of columns of private\.zz: b, a → a, b/,
    /options of column private\.zz\.a: nothing → n_distinct=7/,
    /statistics object private\.zz_stats/,
    /row of storage\.buckets/,
    /row of private\.zz \{"a": 1, "b": 2\}/,
    /setting of the database statement_timeout/,
  ])
    expect(found).toMatch(what);
});
