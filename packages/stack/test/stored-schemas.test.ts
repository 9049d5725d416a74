// The state of the schemas that a database stores decides whether migrations can be applied to it.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runAs } from "../src/commands/sql.ts";
import { type Database, startDatabase } from "../src/database.ts";
import { contentHash } from "../src/project.ts";
import { adoptMigrations, compareWithMigrations } from "../src/schemas/stored.ts";
import { appliedVersions } from "../src/supabase-cli.ts";
import { projectWithSchemas, temporaryDir } from "./support/fixture.ts";

let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;
let database: Database;
let sql: postgres.Sql;

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = await projectWithSchemas(place.dir);
  database = await startDatabase({ projectDir, cacheDir: join(place.dir, "cache") });
  sql = postgres(database.url, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql?.end();
  await database?.stop();
  await place?.remove();
});

const compare = (url = database.url) => compareWithMigrations(url, projectDir);

it("a database of the same state fits", async () => {
  expect(await compare()).toEqual({ fits: true, pending: [], sentence: "The database has all migrations." });
});

it("an empty database fits, and waits for everything", async () => {
  const empty = await database.createDatabase({ template: "homeroom_empty" });
  expect(await compare(empty.url)).toMatchObject({ fits: true, pending: ["20260101000000_baseline.sql"] });
  await empty.drop();
});

it("a database of another state, or with an unknown migration, does not fit, and a sentence says what to do", async () => {
  const other = await database.createDatabase();
  const change = postgres(other.url, { max: 1 });
  await change`insert into private.schema_versions (schemas_sha256) values (${"0".repeat(64)})`;
  expect(await compare(other.url)).toMatchObject({
    fits: false,
    sentence: expect.stringMatching(/stores schemas 000000000000.*npm run drift/),
  });
  await change`insert into supabase_migrations.schema_migrations (version) values ('20990101000000')`;
  expect(await compare(other.url)).toMatchObject({
    fits: false,
    sentence: expect.stringMatching(/has migration 20990101000000, which is not in supabase\/migrations/),
  });
  await change.end();
  await other.drop();
});

it("a migration whose change was applied on save counts as applied, others do not", async () => {
  const other = await database.createDatabase();
  const change = postgres(other.url, { max: 1 });
  const file = join(projectDir, "supabase/migrations/20270101000000_more.sql");
  const hash = "a".repeat(64);
  const planned = `insert into private.schema_versions (schemas_sha256) values ('${hash}');\n`;
  const header = `-- As written: ${await contentHash([planned])}\n`;
  await writeFile(file, `${header}${planned}`);
  await adoptMigrations(other.url, projectDir);
  expect(await appliedVersions(other.url)).toEqual(new Set(["20260101000000"]));
  await change`insert into private.schema_versions (schemas_sha256) values (${hash})`;
  await writeFile(file, `${header}update public.notes set body = 'filled by hand';\n${planned}`);
  await expect(adoptMigrations(other.url, projectDir)).rejects.toThrow(/by hand in 20270101000000_more\.sql/);
  expect(await appliedVersions(other.url)).toEqual(new Set(["20260101000000"]));
  await writeFile(file, `${header}${planned}`);
  await adoptMigrations(other.url, projectDir);
  expect(await appliedVersions(other.url)).toEqual(new Set(["20260101000000", "20270101000000"]));
  await change.end();
  await other.drop();
});

it("a statement runs as a person, as nobody or as postgres, and is rolled back unless committed", async () => {
  await sql`insert into auth.users (id, email) values (${"00000000-0000-4000-8000-00000000000b"}, 'bob@example.com')`;
  await sql`insert into public.notes (id, owner, body) values
    (1, '00000000-0000-4000-8000-00000000000b', 'mine'), (20, null, 'of nobody')`;
  const statement = "select id, body from public.notes order by id";
  expect(await runAs(sql, { statement, as: "Bob@example.com" })).toBe(
    ["id | body", "---+-----", " 1 | mine", "(SELECT 1)"].join("\n"),
  );
  expect(await runAs(sql, { statement })).toContain("20 | of nobody");
  await expect(runAs(sql, { statement, as: "anon" })).rejects.toMatchObject({ code: "42501" });
  await expect(runAs(sql, { statement, as: "nobody@example.com" })).rejects.toThrow(/Nobody has an account/);
  expect(await runAs(sql, { statement, as: "bob@example.com", explain: true })).toMatch(
    /Scan .*actual time[\s\S]*Buffers/,
  );
  const remove = { statement: "delete from public.notes where id = 20" };
  expect(await runAs(sql, remove)).toBe("DELETE 1, rolled back");
  expect(await runAs(sql, { ...remove, commit: true })).toBe("DELETE 1");
  expect(await runAs(sql, remove)).toBe("DELETE 0, rolled back");
  for (const several of ["commit; select 1", "commit"])
    await expect(runAs(sql, { statement: several })).rejects.toThrow(/Give one statement/);
});
