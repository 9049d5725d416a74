// Who may do what for which student, derived from acts alone and compared with the database after
// every act of random stories. `npm run oracle` tells many more; AUTHORITY_SEED begins elsewhere.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { openingStatements } from "./cast.ts";
import { readCatalog } from "./coverage.ts";
import { exceptions } from "./exceptions.ts";
import { unexplained } from "./expected.ts";
import { Stage } from "./stage.ts";
import type { Person, State } from "./state.ts";
import { acts, noCounts, StoryError, tell } from "./story.ts";

const first = Number(process.env["AUTHORITY_SEED"] ?? 1);
const stories = 20;
const length = 70;

let database: Database;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database?.stop());

test("After every act of a story the database grants exactly what the acts gave, and each right comes from somebody who could give it.", {
  timeout: 300_000,
}, async () => {
  const stage = await Stage.open(database, openingStatements());
  const counts = noCounts();
  for (let seed = first; seed < first + stories; seed++) await tell(stage, { seed, length, counts });
  await stage.close();
  console.log(
    `${counts.steps} acts in stories ${first} to ${first + stories - 1}, ${counts.rows} answers compared.`,
  );
  expect(counts.steps).toBeGreaterThan(stories * 10);
  expect(counts.refused).toBeLessThan(counts.steps * 0.7);
});

test("A right that no act explains, and one that somebody gave to themselves, are found.", () => {
  const [tom, otherTom, mia] = ["Tom", "Tom", "Mia"].map(
    (name, index) => ({ name, id: `${index}` }) as Person,
  );
  const found = (by: Person | string | undefined, act = 1, why = "said so") =>
    unexplained({
      story: ["1. Tom acts"],
      links: [{ guardian: tom, student: mia, rights: new Map([["book", { act, by, why }]]) }],
    } as unknown as State);
  expect(found(tom)).toEqual(["Tom holds book for Mia by an act of their own (said so)."]);
  expect(found(mia, 2)).toEqual(["Tom holds book for Mia, and no act explains it."]);
  expect(found(mia, 1, "")).toEqual(["Tom holds book for Mia, and no act explains it."]);
  expect([...found(mia), ...found(otherTom), ...found("the console")]).toEqual([]);
});

describe("A planted fault is found:", () => {
  test.each([
    [
      "an invitation that anybody may accept.",
      `do $$ begin
         execute replace(pg_get_functiondef('private.accept_invitation(uuid, text, uuid[])'::regprocedure),
                         'private.open_invitation(', 'private.find_invitation(');
       end $$`,
      /should have been refused, because the invitation is not for this verified person/,
    ],
    [
      "a further guardian who does not wait.",
      `create function private.tg_planted() returns trigger language plpgsql as $$
       begin new.status := replace(new.status::text, 'PENDING', 'ACTIVE')::public.link_status; return new; end $$;
       create trigger profile_graph_00_planted before insert on public.profile_graph for each row execute function private.tg_planted()`,
      /The database knows the right/,
      // Among all acts it takes long to shrink to those that matter.
      ["link by the school", "invite a student", "invite a parent", "accept an invitation"],
    ],
    [
      "a phone number that binds nobody.",
      `do $$ begin
         execute replace(pg_get_functiondef('private.bind_account(uuid,boolean)'::regprocedure),
                         'private.verified_phone(p_profile_id)', 'null');
       end $$`,
      /The acts gave the denial/,
      // A number changes hands rarely among all other acts.
      ["restrict contact", "change a phone number", "sign up", "let days pass"],
    ],
    [
      "an order that does not end.",
      `do $$ begin
         execute replace(pg_get_functiondef('private.denied_rights(uuid, uuid, timestamptz, timestamptz)'::regprocedure),
                         'r.ends_at > p_from', 'true');
       end $$`,
      /The database knows the denial/,
    ],
  ])("%s", { timeout: 300_000 }, async (_, fault, message, names?: string[]) => {
    const stage = await Stage.open(database, [...openingStatements(), fault]);
    const kinds = acts.filter(({ name }) => names === undefined || names.includes(name));
    let found: unknown;
    for (let seed = first; found === undefined && seed < first + 60; seed++) {
      await tell(stage, { seed, length, kinds }).catch((error: unknown) => {
        found = error;
      });
    }
    await stage.close();
    if (!(found instanceof StoryError)) throw found ?? new Error("No story found the fault.");
    expect(found.message).toMatch(message);
    expect(found.acts, found.message).toBeLessThanOrEqual(8);
  });
});

test("Every call and table through which authority can change is part of a story, or an exception with its reason.", async () => {
  const sql = postgres(database.url, { max: 1 });
  const { calls, writable, tables } = await readCatalog(sql);
  await sql.end();
  expect(tables).toContain("public.profile_graph");
  const covered = new Set(acts.flatMap(({ covers }) => covers));
  const known = [...calls, ...writable];
  expect(known.filter((name) => !covered.has(name) && !(name in exceptions))).toEqual([]);
  // An exception that has become needless goes.
  expect(Object.keys(exceptions).filter((name) => covered.has(name) || !known.includes(name))).toEqual([]);
});
