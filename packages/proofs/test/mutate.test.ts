// The mutation tool: what it finds in a database, and that it tells tested rules from untested ones.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, startDatabase } from "../../stack/src/database.ts";
import { installPgtap } from "../../stack/src/testing/pgtap-extension.ts";
import { copyOfFixture, temporaryDir } from "../../stack/test/support/fixture.ts";
import { justifiedIn } from "../src/mutation/justified.ts";
import { openMemory } from "../src/mutation/memory.ts";
import { fragmentsOf } from "../src/mutation/plpgsql.ts";
import { percentOf, scoreOf } from "../src/mutation/report.ts";
import { type MutationRun, runMutation } from "../src/mutation/run.ts";
import { changesOf } from "../src/mutation/sql.ts";
import { tokensOf } from "../src/mutation/tokens.ts";

// Every rule stands twice: once tested, once not.
const rules = `
create table public.shelves (
  id integer primary key,
  owner text not null,
  guest text,
  books integer not null default 0,
  constraint shelves_books_counted check (books >= 0),
  constraint shelves_books_bounded check (books <= 1000)
);
alter table public.shelves enable row level security;
grant select on public.shelves to authenticated;
create policy shelves_select on public.shelves for select to authenticated
  using (owner = current_setting('test.me', true) or guest = current_setting('test.me', true));

create table public.shelf_log (shelf_id integer not null);
alter table public.shelf_log enable row level security;
create function private.tg_log() returns trigger language plpgsql security definer set search_path = ''
as $$ begin insert into public.shelf_log values (new.id); return null; end; $$;
create trigger shelves_10_log after insert or update on public.shelves for each row execute function private.tg_log();

create function private.fail(p_code text) returns void language plpgsql set search_path = ''
as $$ begin raise exception '%', p_code; end; $$;

create function public.add_books(p_shelf_id integer, p_count integer) returns integer
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_shelf public.shelves;
begin
  -- Two guards; 'if then' and "end" in text change nothing.
  if p_count < 1 or p_count > 100 then
    perform private.fail('count');
  elsif p_shelf_id is null then
    perform private.fail('shelf; then');
  end if;
  select s.* into v_shelf from public.shelves s where s.id = p_shelf_id for update;
  update public.shelves s set books = v_shelf.books + p_count where s.id = p_shelf_id;
  return v_shelf.books + p_count;
end;
$$;
`;

const tests: Record<string, string> = {
  "shelves.test.sql": `begin;
select plan(8);
insert into public.shelves (id, owner, guest) values (1, 'ann', 'bob'), (2, 'cara', null);
select is((select count(*)::int from public.shelf_log), 2, 'Inserts are logged.');
select is(public.add_books(1, 5), 5, 'Books can be added.');
select is((select books from public.shelves where id = 1), 5, 'Added books are kept.');
select is((select books from public.shelves where id = 2), 0, 'Other shelves are left alone.');
select throws_ok('select public.add_books(1, 0)', 'P0001', 'count', 'At least one book is added.');
select throws_ok('insert into public.shelves values (3, ''ann'', null, -1)', '23514', null, 'Books are counted from zero.');
set local role authenticated;
select set_config('test.me', 'ann', true);
select is((select count(*)::int from public.shelves), 1, 'The owner reads the shelf.');
select set_config('test.me', 'dan', true);
select is((select count(*)::int from public.shelves), 0, 'A stranger reads no shelf.');
rollback;`,
  "unrelated.test.sql": `begin; select plan(1); select ok(true, 'Something else.'); rollback;`,
};

let database: Database;
let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;

beforeAll(async () => {
  place = await temporaryDir();
  projectDir = await copyOfFixture(place.dir);
  await writeFile(join(projectDir, "supabase", "migrations", "20990101000000_shelves.sql"), rules);
  await mkdir(join(projectDir, "supabase", "tests"), { recursive: true });
  for (const [name, text] of Object.entries(tests)) {
    await writeFile(join(projectDir, "supabase", "tests", name), text);
  }
  await installPgtap();
  database = await startDatabase({ projectDir, cacheDir: join(place.dir, "cache") });
});
afterAll(async () => {
  await database?.stop();
  await place?.remove();
});

function run(folder: string, options: { alone?: number; without?: string[] } = {}): Promise<MutationRun> {
  return runMutation(database, {
    ...options,
    projectDir,
    databaseKey: "test",
    parallel: 2,
    choose: (mutants) => mutants.filter(({ object }) => /shel|books/.test(object)),
    memory: openMemory(join(place.dir, folder)),
    progress: () => undefined,
    onResult: () => undefined,
  });
}

it("names the rules that no test misses, and only those", async () => {
  const { chosen, results } = await run("memory");
  const lines = (status: string) =>
    chosen
      .filter(({ id }) => results.get(id)?.status === status)
      .map(({ object, kind, what }) => `${object.replace(/\(.*| on .*/, "")}: ${kind} ${what}`)
      .sort();
  expect(lines("survived")).toEqual(
    [
      "public.add_books: guard all false: p_shelf_id IS NULL",
      "public.add_books: guard or: p_count > 100",
      "public.add_books: lock forupdate",
      "public.add_books: filter where: s.id = p_shelf_id",
      "shelves_10_log: trigger without update",
      "shelves_books_bounded: constraint dropped",
      "shelves_select: policy using, or: guest = current_setting('test.me'::text, true)",
    ].sort(),
  );
  expect(lines("killed")).toEqual(
    expect.arrayContaining([
      "public.add_books: guard or: p_count < 1",
      "shelves_10_log: trigger dropped",
      "shelves_10_log: trigger without insert",
      "shelves_books_counted: constraint dropped",
      "shelves_select: policy using, or: owner = current_setting('test.me'::text, true)",
    ]),
  );
  expect(lines("invalid")).toEqual([]);
});

it("mutants that meet the files together are told apart", async () => {
  const statuses = ({ results }: MutationRun) =>
    [...results].map(([id, { status }]) => `${id} ${status}`).sort();
  expect(statuses(await run("together", { alone: 0 }))).toEqual(statuses(await run("memory")));
});

it("files can be left out", async () => {
  const { results } = await run("without", { without: ["shelves.test"] });
  expect(new Set([...results.values()].map(({ status }) => status))).toEqual(new Set(["survived"]));
});

it("an interrupted run goes on, and a changed test is asked again", async () => {
  const first = await run("again");
  const second = await run("again");
  expect(second.results).toEqual(first.results);
  const untested = first.chosen.find(({ what }) => what === "or: p_count > 100");
  if (!untested) throw new Error("There is no such mutant.");
  expect(second.results.get(untested.id)?.status).toBe("survived");
  const more = `begin; select plan(1);
select throws_ok('select public.add_books(1, 101)', 'P0001', 'count', 'At most 100 books are added.'); rollback;`;
  await writeFile(join(projectDir, "supabase", "tests", "more.test.sql"), more);
  const third = await run("again");
  expect(third.results.get(untested.id)).toMatchObject({
    status: "killed",
    by: "supabase/tests/more.test.sql",
  });
});

it("justified survivors leave the score", async () => {
  const result = await run("memory");
  const survivors = result.chosen.filter(({ id }) => result.results.get(id)?.status === "survived");
  const [first] = survivors;
  if (!first) throw new Error("Nothing survived.");
  const before = scoreOf(result, new Map(), result.chosen);
  const after = scoreOf(result, new Map([[first.id, "a reason"]]), result.chosen);
  expect(after).toEqual({ ...before, survived: before.survived - 1, justified: 1 });
  expect(percentOf({ ...before, killed: 19, survived: 1 })).toBe("95.0 %");
  expect(percentOf({ ...before, killed: 19, survived: 0, open: 19 })).toBe("50.0 %");
  expect(justifiedIn(`# comment\n\n${first.id} some object: lock -- a reason\n`)).toEqual(
    new Map([[first.id, "a reason"]]),
  );
  expect(() => justifiedIn(`${first.id} some object: lock`)).toThrow("mutation-justified.txt:1");
});

it("conditions lose one arm at a time, wherever they stand", async () => {
  const changes = await changesOf("a and (b or not (c and d))", "expression", "guard");
  expect(changes.map(({ text }) => text)).toEqual([
    "b OR NOT ((c AND d))",
    "a",
    "a AND NOT ((c AND d))",
    "a AND b",
    "a AND (b OR NOT (d))",
    "a AND (b OR NOT (c))",
    "false",
  ]);
});

it.each([
  ["select * from a where x", ["SELECT * FROM a"]],
  ["select * from a join b on a.id = b.id and b.x > 1", ["SELECT * FROM a JOIN b ON a.id = b.id"]],
  ["select 1 from a for update of a skip locked", ["SELECT 1 FROM a"]],
  ["select 1 from a limit 1", []],
  ["select 1 from a limit p_limit", ["SELECT 1 FROM a"]],
  ["select least(x, 100)", ["SELECT 100", "SELECT x"]],
  ["select case when x then 1 end", ["SELECT CASE WHEN false THEN 1 END"]],
  ["select case x when 1 then 1 end", []],
  ["delete from a where id = 1", ["DELETE FROM a"]],
])("%s", async (query, expected) => {
  expect((await changesOf(query, "query")).map(({ text }) => text)).toEqual(expected);
});

it.each([
  ["true", ["false"]],
  ["false", ["true"]],
  ["x", ["true", "false"]],
  ["x or y", ["y", "x"]],
])("the rule %s", async (rule, expected) => {
  expect((await changesOf(rule, "expression", "rule")).map(({ text }) => text)).toEqual(expected);
});

it("statements of PL/pgSQL are found with their conditions", () => {
  const body = `#variable_conflict use_column
declare
  v_one integer := 1;
  v_two record;
begin
  if case when a then b else c end then -- then
    return;
  end if;
  for v_two in select x from y where 'loop' = z loop
    perform f(x) from y;
    create policy p on t using (a = b); analyze t;
    continue when v_one > 2;
  end loop;
  begin
    insert into t values (1) returning id into strict v_one;
  exception when others then
    v_two.x := v_one;
  end;
  return query select 1;
end;`;
  const found = fragmentsOf(body).map(({ start, end, role }) => [role, body.slice(start, end)]);
  expect(found).toEqual([
    ["value", "1"],
    ["condition", "case when a then b else c end"],
    ["value", "select x from y where 'loop' = z"],
    ["statement", "perform f(x) from y"],
    ["statement", "insert into t values (1) returning id into strict v_one"],
    ["value", "v_one"],
    ["value", "select 1"],
  ]);
});

it("words, strings and signs are told apart", () => {
  const text = `a."B" := $x$ ; $x$ || 'it''s' -- c\n/* /* d */ */ + 1 .. 2;`;
  expect(tokensOf(text).map(({ text: word }) => word)).toEqual([
    "a",
    ".",
    '"B"',
    ":=",
    "$x$ ; $x$",
    "|",
    "|",
    "'it''s'",
    "+",
    "1",
    "..",
    "2",
    ";",
  ]);
});
