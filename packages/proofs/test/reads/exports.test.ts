// An export is what its requester reads: in random worlds every section holds exactly the rows that the rules in
// words let the requester read and that are about whom it is about. And it names no guardian whom they may not see.
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { loadFacts } from "./facts.ts";
import { type Sight, seesCard, sightOf } from "./model.ts";
import { type Account, Play } from "./play.ts";
import { notAsked, relations } from "./reads.ts";
import { Rules } from "./rules.ts";

const seed = Number(process.env["ORACLE_SEED"] ?? 3);
/** So many exports are read; EXPORTS=200 reads all. */
const most = Number(process.env["EXPORTS"] ?? 10);

let database: Database;
let play: Play;
beforeAll(async () => {
  database = await startDatabase();
  play = await Play.begin(database, seed);
});
afterAll(async () => {
  await play?.end();
  await database?.stop();
});

type Section = { number: number; relation: string; condition: string };

/** Asks for an export as an account and reads it, as data-export would. */
async function build(
  tx: postgres.TransactionSql,
  { userId }: Account,
  student: string | null,
): Promise<string> {
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
  const [made] = await tx<{ id: string }[]>`select public.request_export(${student}) as id`;
  await tx`select set_config('role', 'service_role', true), set_config('request.jwt.claims', '{"role": "service_role"}', true)`;
  const id = made?.id ?? "";
  const claimed = await tx<{ export_id: string; attempt: number }[]>`
    select export_id, attempt from public.claim_exports(20, 3600)`;
  let found = claimed.find((one) => one.export_id === id);
  while (found === undefined) {
    const more = await tx<{ export_id: string; attempt: number }[]>`
      select export_id, attempt from public.claim_exports(20, 3600)`;
    found = more.find((one) => one.export_id === id);
    if (more.length === 0) break;
  }
  for (;;) {
    const [step] = await tx<{ state: string }[]>`
      select public.step_export(${id}, ${found?.attempt ?? 0}) ->> 'state' as state`;
    if (step?.state !== "reading") {
      expect(step?.state).toBe("packing");
      break;
    }
  }
  await tx`select set_config('role', 'none', true), set_config('request.jwt.claims', '', true)`;
  return id;
}

/** Keys of a section's rows: those in the export, and those about its subject when one looks at the relation itself. */
async function keysOf(
  tx: postgres.TransactionSql,
  id: string,
  { userId }: Account,
  subject: string,
  section: Section,
) {
  const { relation, condition, number } = section;
  const key = relations[relation];
  const exported = await tx.unsafe<{ key: string }[]>(
    `select (${key})::text as key from private.export_pages p
     cross join lateral jsonb_populate_recordset(null::public.${relation}, p.rows)
     where p.export_id = $1 and p.section = $2`,
    [id, number],
  );
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
  const about = await tx.unsafe<{ key: string }[]>(
    `select (${key})::text as key from public.${relation} where ${condition.replaceAll("$1", `'${subject}'::uuid`)}`,
  );
  await tx`select set_config('role', 'none', true), set_config('request.jwt.claims', '', true)`;
  return { exported: exported.map((one) => one.key), about: new Set(about.map((one) => one.key)) };
}

async function check(tx: postgres.TransactionSql, account: Account, me: string, student: string | null) {
  const facts = await loadFacts(tx);
  const rules = new Rules(facts);
  const id = await build(tx, account, student);
  // The request itself is news to the requester.
  const sight: Sight = sightOf(new Rules(await loadFacts(tx)), me);
  const sections = await tx<Section[]>`
    select number, relation, condition from private.export_sections(${student !== null}) order by number`;
  let rows = 0;
  for (const section of sections) {
    if (section.relation in notAsked) continue;
    const { exported, about } = await keysOf(tx, id, account, student ?? me, section);
    const expected = [...(sight.get(section.relation) ?? [])].filter((key) => about.has(key));
    expect(exported.toSorted(), `${account.name}: ${section.relation} about ${student ?? me}`).toEqual(
      expected.toSorted(),
    );
    rows += exported.length;
  }
  const [text] = await tx<{ all: string }[]>`
    select coalesce(string_agg(p.rows::text, ' '), '') as all from private.export_pages p where p.export_id = ${id}`;
  const others = facts.guardianships.filter((one) => one.student_id === student && one.profile_id !== me);
  // A tutor is named to every family of their course, in that role.
  const named = text?.all.replaceAll(/"tutor_id": "[^"]*"/g, "");
  for (const { profile_id: other } of others) {
    if (seesCard(rules, me, other)) continue;
    expect(named, `${account.name} may not see ${other}`).not.toContain(other);
  }
  return { rows, others: others.length };
}

class Undo extends Error {}

test("every export holds what its requester reads about its subject, and nothing else", {
  timeout: 600_000,
}, async () => {
  const facts = await play.facts();
  const rules = new Rules(facts);
  const total = { exports: 0, rows: 0, others: 0 };
  for (const account of play.accounts) {
    const me = facts.profiles.find(({ user_id }) => user_id === account.userId)?.id;
    if (me === undefined || !facts.users.some(({ id, deleted }) => id === account.userId && !deleted))
      continue;
    const children = facts.links
      .filter(({ source_profile_id }) => source_profile_id === me)
      .map(({ target_profile_id }) => target_profile_id)
      .filter((student) => rules.holds(me, student, "view_progress"));
    for (const student of [...new Set(children), null]) {
      if (total.exports >= most || (student === null && total.exports % 3 !== 0)) continue;
      await play.sql
        .begin(async (tx) => {
          await tx`delete from private.exports`;
          const { rows, others } = await check(tx, account, me, student);
          total.exports++;
          total.rows += rows;
          total.others += others;
          throw new Undo();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error;
        });
    }
  }
  expect(total.exports).toBeGreaterThanOrEqual(Math.min(most, 10));
  expect(total.rows).toBeGreaterThan(100);
  expect(total.others, "Other guardians were there to be named.").toBeGreaterThan(2);
});
