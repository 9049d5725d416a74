// The privileges of the migrated database equal the committed list, so anything new is closed until listed.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, startDatabase } from "../../stack/src/database.ts";
import { committedPrivileges, difference, privileges } from "../src/privileges.ts";

let database: Database;
let sql: postgres.Sql;
let committed: string[];

beforeAll(async () => {
  database = await startDatabase();
  sql = postgres(database.superuserUrl, { max: 1, onnotice: () => undefined });
  committed = await committedPrivileges();
});
afterAll(async () => {
  await sql?.end();
  await database?.stop();
});

/** The difference after a change by `postgres`, which is rolled back. */
async function after(change: string): Promise<string[]> {
  let found: string[] = [];
  await sql
    .begin(async (tx) => {
      await tx.unsafe(`set local role postgres; ${change}; reset role;`);
      found = difference(committed, await privileges(tx));
      throw new Error("undo");
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== "undo") throw error;
    });
  return found;
}

it("The database grants exactly what supabase/privileges.txt lists (npm run privileges writes it).", async () => {
  expect(difference(committed, await privileges(sql))).toEqual([]);
});

it("The list covers every kind of object.", () => {
  const kinds = new Map<string, number>();
  for (const line of committed) {
    const kind = line.slice(0, line.indexOf(" "));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  for (const kind of ["bucket", "column", "default", "function", "policy", "role", "schema", "table", "type"])
    expect(kinds.get(kind), kind).toBeGreaterThan(0);
  expect(kinds.get("column")).toBeGreaterThan(400);
  expect(kinds.get("function")).toBeGreaterThan(200);
});

it("anon holds no privilege on any table, view, column or sequence.", () => {
  const open = committed.filter((line) => /^(table|view|column|sequence) /.test(line) && / anon /.test(line));
  expect(open).toEqual([]);
});

describe("Something new that is granted is found:", () => {
  const offenders: [what: string, change: string, line: string | RegExp][] = [
    [
      "a table granted to one role",
      "create table public.planted (id int); grant select on public.planted to authenticated",
      "+ column public.planted.id: authenticated select",
    ],
    [
      "a column of a table",
      "alter table public.profile_roles add column planted text; grant select (planted) on public.profile_roles to anon",
      /^\+ column public\.profile_roles\.planted: anon select/,
    ],
    [
      "a column that a grant on the whole table opens",
      "alter table public.bookings add column planted text",
      /^\+ column public\.bookings\.planted: .*service_role insert select update/,
    ],
    [
      "one more verb on a table",
      "grant delete on public.bookings to authenticated",
      /^\+ table public\.bookings: authenticated delete/,
    ],
    [
      "a view",
      "create view public.planted as select 1 as id; grant select on public.planted to anon",
      "+ column public.planted.id: anon select",
    ],
    [
      "a function",
      "create function public.planted(p_id uuid) returns int language sql as 'select 1'; grant execute on function public.planted(uuid) to anon",
      "+ function public.planted(p_id uuid): anon execute",
    ],
    [
      "a function that becomes a definer",
      "alter function public.unread_total() security definer",
      /^\+ function public\.unread_total\(\) as its owner: anon execute/,
    ],
    [
      "a sequence",
      "create sequence private.planted; grant usage on sequence private.planted to public",
      "+ sequence private.planted: PUBLIC usage",
    ],
    ["a type", "create type public.planted as enum ('x')", "+ type public.planted: PUBLIC usage"],
    [
      "a schema",
      "create schema planted; grant usage on schema planted to anon",
      "+ schema planted: anon usage",
    ],
    [
      "the right to grant",
      "grant select on public.bookings to authenticated with grant option",
      /^\+ column public\.bookings\.id: authenticated select\*/,
    ],
    [
      "a default",
      "alter default privileges for role postgres in schema public grant all on tables to anon",
      /^\+ default tables in public: anon .*select/,
    ],
    [
      "a default for everybody",
      "alter default privileges for role postgres grant execute on functions to public",
      "+ default functions: PUBLIC execute",
    ],
    [
      "a policy for another role",
      "create policy planted on public.bookings for select to anon using (true)",
      "+ policy public.bookings planted: select to anon",
    ],
    [
      "a policy on files",
      "create policy planted on storage.objects for select to anon using (true)",
      "+ policy storage.objects planted: select to anon",
    ],
    [
      "a public bucket",
      "update storage.buckets set public = true where id = 'certificates'",
      /^\+ bucket certificates: public/,
    ],
    [
      "a role that may become another",
      "grant service_role to authenticated",
      /^\+ role authenticated: becomes service_role/,
    ],
  ];
  it.each(offenders)("%s", async (_what, change, line) => {
    const found = await after(change);
    expect(found).toContainEqual(typeof line === "string" ? line : expect.stringMatching(line));
  });

  it("and something new that nobody is granted is closed and needs no line.", async () => {
    const closed =
      "create table public.planted (id int); create function public.planted() returns int language sql as 'select 1'";
    expect(await after(closed)).toEqual([]);
  });
});
