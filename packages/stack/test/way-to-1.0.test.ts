// The way that a change takes from 1.0 on, walked on a copy of this project: the baseline is released and holds data,
// a table and a function change in the schemas, a migration is written, applied, and compared. The copy ends with
// authority, because each step compares whole databases; drift.test.ts compares that of the whole project.
import { cp, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, startDatabase } from "../src/database.ts";
import { EMPTY } from "../src/postgres/clone.ts";
import { migrationFiles, repositoryDir } from "../src/project.ts";
import { renewBaseline } from "../src/schemas/baseline.ts";
import { drift, writeMigration } from "../src/schemas/migration.ts";
import { compareWithMigrations } from "../src/schemas/stored.ts";
import { applyMigrations } from "../src/supabase-cli.ts";
import { splitStatements } from "../src/testing/sql-script.ts";
import { editSchema, temporaryDir } from "./support/fixture.ts";

let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;
let released: Database;

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = join(place.dir, "project");
  const domains = ["00_platform", "10_people", "20_authority"];
  for (const name of ["config.toml", "templates", ...domains.map((domain) => `schemas/${domain}`)])
    await cp(join(repositoryDir, "supabase", name), join(projectDir, "supabase", name), { recursive: true });
  const config = join(projectDir, "supabase/config.toml");
  const later = new RegExp(`^ *"\\./schemas/(?!${domains.join("|")}).*\n`, "gm");
  await writeFile(config, (await readFile(config, "utf8")).replaceAll(later, ""));
  await renewBaseline(projectDir);
  await writeFile(join(projectDir, "package.json"), '{ "version": "1.0.0" }\n');
  released = await startDatabase({ projectDir });
  const sql = postgres(released.url, { max: 1 });
  await sql`
    with people as (insert into public.profiles (full_name) values ('Bob'), ('Mia') returning id)
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status)
    select a.id, b.id, 'AGENT', 'PENDING' from people a join people b on a.id < b.id`;
  await sql.end();
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
  const first = (await migrationFiles(projectDir)).slice(1);
  // The end of its name is another name, under which there is nothing to write.
  expect(await writeMigration(projectDir, "links", new Date(Date.now() + 60_000))).toMatchObject({
    file: undefined,
  });
  expect((await migrationFiles(projectDir)).slice(1)).toEqual(first);
  const { file = "" } = await writeMigration(projectDir, "notes_on_links", new Date(Date.now() + 60_000));
  expect((await migrationFiles(projectDir)).slice(1)).toEqual([file]);
  expect(await readFile(file, "utf8")).toContain('ADD COLUMN "zz_note" text');
});

it("one that was changed by hand is replaced only on request", async () => {
  const [file = ""] = (await migrationFiles(projectDir)).slice(1);
  await writeFile(file, (await readFile(file, "utf8")).replace("reset check", "-- By hand.\nreset check"));
  const again = (replace: boolean) =>
    writeMigration(projectDir, "notes_on_links", new Date(Date.now() + 60_000), { replace });
  await expect(again(false)).rejects.toThrow(/notes_on_links\.sql was changed by hand: add --replace/);
  expect(await readFile(file, "utf8")).toContain("-- By hand.");
  const { file: replaced = "" } = await again(true);
  expect(await readFile(replaced, "utf8")).not.toContain("-- By hand.");
});

it("a comment, a line break and the name of a file need no migration", async () => {
  await editSchema(
    projectDir,
    "00_platform/expose.sql",
    "create function private.expose(",
    "-- A reworded comment.\ncreate   function\n  private.expose(",
  );
  const [from, to] = ["20_authority/links.sql", "20_authority/guardian_links.sql"];
  await rename(join(projectDir, "supabase/schemas", from), join(projectDir, "supabase/schemas", to));
  const config = join(projectDir, "supabase/config.toml");
  await writeFile(config, (await readFile(config, "utf8")).replace(from, to));
  expect(await renewBaseline(projectDir)).toBe(false);
});

it("another order of statements is a migration without a change", async () => {
  const first = "create function private.zz_first() returns int language sql stable as $$ select 1 $$;\n";
  const second = first.replace("zz_first", "zz_second");
  await editSchema(
    projectDir,
    "00_platform/expose.sql",
    "create function private.schemas_state",
    `${first}${second}create function private.schemas_state`,
  );
  await writeMigration(projectDir, "two_functions", new Date(Date.now() + 120_000));
  await editSchema(projectDir, "00_platform/expose.sql", `${first}${second}`, `${second}${first}`);
  await expect(renewBaseline(projectDir)).rejects.toThrow(/npm run migration/);
  const { file = "" } = await writeMigration(projectDir, "other_order", new Date(Date.now() + 180_000));
  const statements = await splitStatements(await readFile(file, "utf8"));
  expect(statements.map(({ text }) => text)).toEqual([
    expect.stringContaining("insert into private.schema_versions"),
  ]);
  expect(await renewBaseline(projectDir)).toBe(false);
});

it("what pg-delta does not see is to be written by hand, and no push goes before it", async () => {
  const byHand = [
    "alter table public.profile_graph alter column zz_note set storage external;",
    "alter role authenticated set statement_timeout = '9s';",
  ];
  await editSchema(projectDir, "20_authority/rights.sql", "\n\n", `\n\n${byHand.join("\n")}\n\n`);
  const { file = "", open } = await writeMigration(projectDir, "by_hand", new Date(Date.now() + 240_000));
  expect(open).toEqual([
    "options of column profile_graph.zz_note: nothing → storage e",
    `setting statement_timeout of role authenticated: nothing → ${byHand[1]?.slice(0, -1)}`,
  ]);
  const { url } = await released.createDatabase({ template: EMPTY });
  expect(await compareWithMigrations(url, projectDir)).toEqual({
    fits: false,
    sentence: expect.stringMatching(/_by_hand\.sql has lines "To be written by hand"/),
  });
  const text = (await readFile(file, "utf8")).replaceAll(/^-- To be written by hand:.*\n/gm, "");
  await writeFile(file, text.replace("insert into", `${byHand.join("\n\n")}\n\ninsert into`));
  expect(await compareWithMigrations(url, projectDir)).toMatchObject({ fits: true });
  expect(await drift(projectDir)).toEqual([]);
});
