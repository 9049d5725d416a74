import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, startDatabase } from "../src/database.ts";
import { type FileResult, runPgtap } from "../src/testing/pgtap.ts";
import { installPgtap } from "../src/testing/pgtap-extension.ts";
import { rollsEverythingBack, splitStatements } from "../src/testing/sql-script.ts";
import { copyOfFixture, temporaryDir } from "./support/fixture.ts";

const files: Record<string, string> = {
  "000_helpers.sql": `create schema tests; grant usage on schema tests to public;
create function tests.answer() returns int language sql as 'select 42';`,
  "good.test.sql": `begin;
select plan(3);
select is(tests.answer(), 42, 'helpers are there');
set local role authenticated;
select set_config('request.jwt.claims', '{"sub": "6a2f1f9e-1d2b-4a43-8a05-000000000000"}', true);
select is(auth.uid()::text, '6a2f1f9e-1d2b-4a43-8a05-000000000000', 'claims count');
select is_empty('select * from public.notes', 'nobody''s notes');
select * from finish();
rollback;`,
  "wrong.test.sql": `begin;
select plan(2);
select ok(true, 'right');

select is(
  1, 2, 'not equal');
select * from finish();
rollback;`,
  "nested/broken.test.sql": `begin;
select plan(2);
select ok(true, 'first');
-- the table is not there
select * from public.missing;
rollback;`,
  "short.test.sql": `begin;
select plan(3);
select ok(true, 'one');
select * from finish();
rollback;`,
  "silent.test.sql": "select 1;",
  "typo.test.sql": `begin;
select plan(1);
selct ok(true);
rollback;`,
  "skips.test.sql": `begin;
select plan(2);
select ok(true, 'one');
select * from skip(1, 'not today');
select * from finish();
rollback;`,
  "commits.test.sql": `begin;
select plan(1);
insert into private.scheduled_tasks (name, schedule) values ('committed', '* * * * *');
select is((select count(*)::int from private.scheduled_tasks where name = 'committed'), 1, 'only mine');
select * from finish();
commit;`,
  "commits_before.test.sql": `insert into private.scheduled_tasks (name, schedule) values ('committed', '* * * * *');
begin;
select plan(1);
select ok(true, 'the row was there before the transaction');
rollback;`,
  "commits_too.test.sql": `begin;
select plan(1);
insert into private.scheduled_tasks (name, schedule) values ('committed', '* * * * *');
select ok(true, 'another file''s rows are not here');
select * from finish();
commit;`,
};

let database: Database;
let results: FileResult[];
let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = await copyOfFixture(place.dir);
  for (const [name, text] of Object.entries(files)) {
    const file = join(projectDir, "supabase", "tests", name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await installPgtap();
  database = await startDatabase({ projectDir });
  results = await runPgtap(database, { projectDir });
});
afterAll(async () => {
  await database?.stop();
  await place?.remove();
});

function result(name: string): FileResult {
  const found = results.find(({ file }) => file === `supabase/tests/${name}`);
  if (!found) throw new Error(`${name} did not run`);
  return found;
}

it("runs every file once, helpers before all others", () => {
  expect(results.map(({ file }) => file.replace("supabase/tests/", "")).sort()).toEqual(
    Object.keys(files).sort(),
  );
  expect(result("good.test.sql")).toMatchObject({ passed: 3, failed: 0, failures: [] });
});

it("a wrong assertion is a failure at its line, with what pgTAP says", () => {
  const { passed, failed, failures } = result("wrong.test.sql");
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
  expect(failures[0]).toMatch(/^supabase\/tests\/wrong\.test\.sql:5: not equal/);
  expect(failures[0]).toMatch(/have: 1[\s\S]*want: 2/);
});

it("an SQL error is a failure at the line of its statement", () => {
  const { passed, failed, failures } = result("nested/broken.test.sql");
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
  expect(failures[0]).toMatch(/broken\.test\.sql:5: .*"public\.missing" does not exist.*42P01/);
});

it("so are a file that cannot be parsed, a broken plan and a file without tests", () => {
  expect(result("typo.test.sql")).toMatchObject({ passed: 0, failed: 1 });
  expect(result("typo.test.sql").failures[0]).toMatch(/typo\.test\.sql:3: syntax error/);
  expect(result("short.test.sql")).toMatchObject({ passed: 1, failed: 1 });
  expect(result("short.test.sql").failures[0]).toMatch(/planned 3, ran 1/);
  expect(result("silent.test.sql").failed).toBe(1);
});

it("skipped assertions are counted apart", () => {
  expect(result("skips.test.sql")).toMatchObject({ passed: 1, failed: 0, skipped: 1 });
});

it("a file that commits disturbs no other", () => {
  expect(result("commits.test.sql")).toMatchObject({ passed: 1, failed: 0 });
  expect(result("commits_before.test.sql")).toMatchObject({ passed: 1, failed: 0 });
  expect(result("commits_too.test.sql")).toMatchObject({ passed: 1, failed: 0 });
});

it.each([
  ["begin; select 1; rollback;", true],
  ["begin; savepoint a; rollback to a; release a; rollback; begin; select 1; rollback;", true],
  ["begin; select 1; commit;", false],
  ["begin; select 1; end;", false],
  ["begin; select 1;", false],
  ["select 1; begin; rollback;", false],
  ["begin; rollback; select 1;", false],
  ["begin; prepare transaction 'a'; rollback;", false],
  ["begin; rollback and chain; select 1; commit;", false],
  ["begin; select extensions.dblink_exec('', 'select 1'); rollback;", false],
])("%s: nothing is left behind: %s", async (script, expected) => {
  expect(rollsEverythingBack(await splitStatements(script))).toBe(expected);
});

it("a pattern chooses files", async () => {
  const some = await runPgtap(database, { projectDir, patterns: ["nested"] });
  expect(some.map(({ file }) => file)).toEqual([
    "supabase/tests/000_helpers.sql",
    "supabase/tests/nested/broken.test.sql",
  ]);
  expect(await runPgtap(database, { projectDir, patterns: ["nothing-like-it"] })).toEqual([]);
});

it("statements are split by Postgres' grammar", async () => {
  const script = `-- ünïcode; first
select ';' as "a;b"; /* ; */ create function f() returns void language plpgsql as $x$ begin perform 1; end $x$;

select 2`;
  const statements = await splitStatements(script);
  expect(statements.map(({ line }) => line)).toEqual([2, 2, 4]);
});

it("files begin among bystanders and must leave them alone, except those that are listed", async () => {
  const folder = join(projectDir, "supabase", "tests");
  const more: Record<string, string> = {
    "000_the_bystanders.sql": `create function tests.make_bystanders() returns void language sql as
$$ insert into private.scheduled_tasks (name, schedule) values ('bystander', '* * * * *') $$;
create function tests.before_rollback() returns void language plpgsql as
$$ begin if not exists (select from private.scheduled_tasks where name = 'bystander') then raise exception 'gone'; end if; end $$;`,
    "beside/careful.test.sql": `begin; select plan(1);
select is((select count(*)::int from private.scheduled_tasks where name = 'bystander'), 1, 'they are there');
set local role authenticated; select * from finish(); rollback;`,
    "beside/careless.test.sql": `begin; select plan(1);
delete from private.scheduled_tasks; select ok(true, 'right'); select * from finish();
rollback;`,
    "beside/listed.test.sql": `begin; select plan(1);
select is((select count(*)::int from private.scheduled_tasks where name = 'bystander'), 0, 'alone'); rollback;`,
    "alone.txt": "# listed\nbeside/listed.test.sql\n",
  };
  await mkdir(join(folder, "beside"), { recursive: true });
  for (const [name, text] of Object.entries(more)) await writeFile(join(folder, name), text);
  const some = await runPgtap(database, { projectDir, patterns: ["beside/"] });
  const failures = Object.fromEntries(some.map((one) => [one.file.replace(/^.*\//, ""), one.failures]));
  expect(failures).toMatchObject({ "careful.test.sql": [], "listed.test.sql": [] });
  expect(failures["careless.test.sql"]).toEqual([
    expect.stringMatching(/careless\.test\.sql:3: gone[\s\S]*P0001/),
  ]);
});
