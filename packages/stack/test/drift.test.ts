// What `npm run drift -- --db-url` says about a database, a used one or a fresh one.
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Clone, type Database, startDatabase } from "../src/database.ts";
import { EMPTY } from "../src/postgres/clone.ts";
import { repositoryDir } from "../src/project.ts";
import { ADDED_TO, SCHEMA_ROWS } from "../src/schemas/extras.ts";
import { driftOf } from "../src/schemas/migration.ts";
import { applyMigrations } from "../src/supabase-cli.ts";

let database: Database;
/** As a platform has it: without what local databases are set to. */
let fresh: Clone;
beforeAll(async () => {
  database = await startDatabase();
  fresh = await database.createDatabase({ template: EMPTY });
  await applyMigrations(fresh.url, repositoryDir);
});
afterAll(() => database?.stop());

const run = async (url: string, script: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const rows = await sql.unsafe(script);
  await sql.end();
  return rows;
};
const changed = async (script: string): Promise<Clone> => {
  const clone = await database.createDatabase();
  await run(clone.url, script);
  return clone;
};

it("a database of the migrations does not differ, fresh or used", async () => {
  expect(await driftOf(fresh.url, repositoryDir, { fresh: true })).toEqual([]);
  const used = await changed(`
    update private.settings set app_url = 'https://app.example.com';
    update private.retention_rules set keep_days = keep_days + 1;
    alter role anon set statement_timeout = '4s';
    alter role authenticator set pgrst.db_max_rows = '1000'`);
  expect(await driftOf(used.url, repositoryDir)).toEqual([]);
  const found = (await driftOf(used.url, repositoryDir, { fresh: true })).join("\n");
  expect(found).toMatch(/row of private\.settings .*app\.example\.com/);
  expect(found).toMatch(/row of private\.retention_rules/);
});

it("of a used database, what only the schemas decide is compared, and what pg-delta does not see", async () => {
  const used = await changed(`
    update storage.buckets set public = true where id = 'certificates';
    insert into storage.buckets (id, name, public) values ('leak', 'leak', true);
    delete from private.scheduled_tasks;
    alter table public.consent_texts disable trigger user;
    update public.consent_texts set title = 'Anything' where purpose = 'media' and version = 1 and locale = 'en';
    alter table public.consent_texts enable trigger user;
    insert into public.consent_texts (purpose, version, locale, title, body) values ('media', 2, 'en', 'Own', 'Words');
    update private.email_lanes set shelf_life = '9 days' where lane = 'alert';
    alter table public.messages alter column body set storage external;
    alter table public.threads alter column staff_id set (n_distinct = 7);
    create table private.zz (a int, b int);
    create statistics private.zz_stats on a, b from private.zz;
    alter role authenticator reset pgrst.db_pre_request`);
  const found = (await driftOf(used.url, repositoryDir)).join("\n");
  for (const what of [
    /row of storage\.buckets .*"id": "certificates".*"public": true.*: there → nothing/,
    /row of storage\.buckets .*"id": "certificates".*"public": false.*: nothing → there/,
    /row of storage\.buckets .*"id": "leak".*: there → nothing/,
    /row of private\.scheduled_tasks .*"name": "retention".*: nothing → there/,
    /row of private\.email_lanes .*"shelf_life": "9 days".*: there → nothing/,
    /options of column messages\.body: storage e → nothing/,
    /options of column threads\.staff_id: n_distinct=7 → n_distinct=-1/,
    /DROP TABLE "private"\."zz"/,
    /order of columns of private\.zz/,
    /statistics object private\.zz_stats/,
    /setting pgrst\.db_pre_request of role authenticator: nothing → /,
    /row of public\.consent_texts .*"purpose": "media".*"version": 1.*: nothing → there/,
  ])
    expect(found).toMatch(what);
  expect(found, "Texts that a deployment adds are its own").not.toContain('"Own"');
});

it("every table that the schemas fill is one that only they fill, or is changed in use", async () => {
  const inUse = [
    "address_keys",
    "admission",
    "email_pacing",
    "integration_providers",
    "retention_rounds",
    "schema_versions",
    "settings",
    "sms_pacing",
  ];
  const tables = await run(
    fresh.url,
    `select c.relnamespace::regnamespace || '.' || c.relname as name from pg_class c
     where c.relkind = 'r' and c.relnamespace in ('private'::regnamespace, 'public'::regnamespace)
       and (xpath('//c/text()', query_to_xml('select count(*) as c from ' || c.oid::regclass, false, true, '')))[1]
           ::text::int > 0
     order by 1`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    [
      ...inUse.map((name) => `private.${name}`),
      ...[...Object.keys(SCHEMA_ROWS), ...Object.keys(ADDED_TO)].filter(
        (name) => !name.startsWith("storage."),
      ),
    ].sort(),
  );
});
