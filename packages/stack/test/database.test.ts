import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, startDatabase } from "../src/database.ts";
import { fixtureDir } from "./support/fixture.ts";
import { processesNaming } from "./support/processes.ts";

let database: Database;
let sql: postgres.Sql;

beforeAll(async () => {
  database = await startDatabase({ projectDir: fixtureDir });
  sql = postgres(database.url, { max: 2, onnotice: () => undefined });
});
afterAll(async () => {
  await sql?.end();
  await database?.stop();
});

describe("a database looks like a hosted one", () => {
  it("postgres owns it and is no superuser", async () => {
    const [me] = await sql`
      select rolname, rolsuper, rolcreatedb, rolcreaterole, rolbypassrls,
        (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner
      from pg_roles where rolname = current_user`;
    expect(me).toEqual({
      rolname: "postgres",
      rolsuper: false,
      rolcreatedb: true,
      rolcreaterole: true,
      rolbypassrls: true,
      owner: "postgres",
    });
  });

  it("what needs a superuser fails, and postgres can take none of the platform's roles", async () => {
    await expect(sql`create extension dblink schema extensions`).rejects.toMatchObject({ code: "42501" });
    await expect(sql`alter table auth.users add column extra text`).rejects.toMatchObject({ code: "42501" });
    await expect(sql`set role supabase_admin`).rejects.toMatchObject({ code: "42501" });
    await expect(sql`set role supabase_auth_admin`).rejects.toMatchObject({ code: "42501" });
    await expect(sql`alter role postgres superuser`).rejects.toMatchObject({ code: "42501" });
  });

  it("trusted extensions, API roles, triggers on auth.users and storage policies work", async () => {
    await sql.begin(async (tx) => {
      await tx`create extension citext schema extensions`;
      await tx`create extension btree_gist schema extensions`;
      await tx`create trigger probe after insert on auth.users for each row execute function suppress_redundant_updates_trigger()`;
      await tx`create policy probe on storage.objects for select to anon using (false)`;
      for (const role of ["anon", "authenticated", "service_role"]) {
        await tx`set local role ${tx(role)}`;
        expect(await tx`select auth.uid() is null as nobody`).toEqual([{ nobody: true }]);
        await tx`reset role`;
      }
      await tx`rollback and chain`;
    });
  });

  it("the advisors' setting and PostgREST's are on the database", async () => {
    const [settings] = await sql`
      select current_setting('pgrst.db_schemas') as schemas, current_setting('search_path') as path,
        current_setting('TimeZone') as zone, current_setting('server_version_num')::int / 10000 as major`;
    expect(settings).toEqual({
      schemas: "public",
      path: '"$user", public, extensions',
      zone: "UTC",
      major: 17,
    });
  });

  it("text sorts as people expect", async () => {
    const rows = await sql<{ name: string }[]>`
      select name from unnest(array['Zoë', 'adam', 'Ägidius', 'Bob', 'zack']) name order by name`;
    expect(rows.map((row) => row.name)).toEqual(["adam", "Ägidius", "Bob", "zack", "Zoë"]);
  });
});

describe("a copy of it", () => {
  it("has the migrations, the settings and the owner, and is apart", async () => {
    const [one, two] = [await database.createDatabase(), await database.createDatabase()];
    const [a, b] = [postgres(one.url, { max: 1 }), postgres(two.url, { max: 1 })];
    try {
      await a`insert into private.scheduled_tasks (name, schedule) values ('only here', '* * * * *')`;
      const [here] = await a`select count(*)::int from private.scheduled_tasks`;
      const [there] = await b`
        select count(*)::int, current_setting('pgrst.db_schemas') as schemas,
          current_setting('search_path') as path,
          (select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner
        from private.scheduled_tasks`;
      expect(here?.["count"]).toBe(Number(there?.["count"]) + 1);
      expect(there).toMatchObject({
        schemas: "public",
        path: '"$user", public, extensions',
        owner: "postgres",
      });
    } finally {
      await Promise.all([a.end(), b.end()]);
    }
    await one.drop();
    const [left] = await sql`select count(*)::int from pg_database where datname = ${one.name}`;
    expect(left).toEqual({ count: 0 });
    await two.drop();
  });
});

it("a stopped database leaves no process", async () => {
  const short = await startDatabase({ projectDir: fixtureDir });
  const probe = postgres(short.superuserUrl, { max: 1 });
  const [row] = await probe<{ dir: string }[]>`select current_setting('data_directory') as dir`;
  await probe.end();
  const dir = row?.dir ?? "";
  expect(await processesNaming(dir)).not.toEqual([]);
  await short.stop();
  expect(await processesNaming(dir)).toEqual([]);
});
