// Who reads which rows, said a second time: random worlds, and after every change everybody's sight of
// every table, view and list is what the rules in words say. ORACLE_WORLDS, ORACLE_CHANGES and
// ORACLE_SEED make a longer soak.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { Play } from "./play.ts";
import { notAsked, relations } from "./reads.ts";

const first = Number(process.env["ORACLE_SEED"] ?? 1);
const worlds = Number(process.env["ORACLE_WORLDS"] ?? 2);
const changes = Number(process.env["ORACLE_CHANGES"] ?? 5);
/** After each change so many look, not everybody: who is concerned comes up in another world. */
const lookers = 8;

let database: Database;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database?.stop());

describe.each(Array.from({ length: worlds }, (_, index) => ({ seed: first + index })))(
  "world $seed",
  ({ seed }) => {
    let play: Play;
    beforeAll(async () => {
      play = await Play.begin(database, seed);
    });
    afterAll(() => play?.end());

    test("each person reads exactly what the rules allow", async () => {
      expect(await play.compare()).toBe("");
      expect(play.counts.rows).toBeGreaterThan(1000);
      expect(play.counts.refused).toBeLessThan(play.counts.said / 5);
    });

    test("and does after every change", { timeout: 120_000 + changes * 10_000 }, async () => {
      const happened: string[] = [];
      for (let number = 1; number <= changes; number++) {
        happened.push((await play.change()).what);
        const some = play.random.some(play.accounts, lookers / play.accounts.length);
        expect(await play.compare(some), happened.join("\n")).toBe("");
      }
      expect(await play.compare(), happened.join("\n")).toBe("");
    });
  },
);

test("every table and view that signed-in people may read is asked for", async () => {
  const sql = postgres(database.url, { max: 1 });
  const rows = await sql<{ name: string; anon: boolean }[]>`
    select c.relname as name, has_any_column_privilege('anon', c.oid, 'select') as anon
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'f', 'p')
      and has_any_column_privilege('authenticated', c.oid, 'select')`;
  await sql.end();
  expect(rows.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(relations), ...Object.keys(notAsked)].sort(),
  );
  expect(rows.filter(({ anon }) => anon)).toEqual([]);
});
