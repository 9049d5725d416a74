// A restricted person cannot tell: worlds that differ only in what a viewer must not learn answer that
// viewer alike, row by row, call by call, error by error. What is asked comes from the catalogue.
// NONINTERFERENCE_SEED, NONINTERFERENCE_ROUNDS and NONINTERFERENCE_CALLS make a longer run.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { randomFrom } from "../reads/random.ts";
import { compare, makeStage, report, type Stage } from "./compare.ts";
import { brief, briefPairs, endings, guardians, lowered, type Pair, pairs } from "./pairs.ts";
import { allRights } from "./world.ts";

const seed = Number(process.env["NONINTERFERENCE_SEED"] ?? 1);
const rounds = Number(process.env["NONINTERFERENCE_ROUNDS"] ?? 0);
const calls = Number(process.env["NONINTERFERENCE_CALLS"] ?? 1);

/** Calls that answer no viewer of these pairs, each with the reason. */
const forAdmins = "for admins, who are no viewers here";
const neverAnswered: Record<string, string> = {
  accept_invitation: "the invited accept; no viewer is invited",
  decline_invitation: "the invited decline; no viewer is invited",
  preview_invitation: "needs the token of an email",
  invite_placeholder: "needs somebody without an account",
  share_invitation: "needs an invitation by phone",
  subscribe_to_push: "needs a session and the keys of a push service",
  confirm_guardian: "needs a link that waits",
  unblock_guardian: "needs a block before the worlds part",
  unblock_contact: "needs a block before the worlds part",
  lift_restriction: "needs a restriction in every world",
  grant_guardian_rights: "needs an adult student",
  end_student_status: "needs a recorded standing in every world",
  approve_sync: "needs a run that waits for approval",
  complete_integration: "needs a grant of the provider",
  preview_integration: "needs a grant of the provider",
  import_progress: "needs an export of the provider",
  preview_roster_import: "needs an organization manager and a roster",
  apply_roster_import: "needs an organization manager and a roster",
  check_audit_log: forAdmins,
  explain_access: forAdmins,
  find_people: forAdmins,
  find_threads: forAdmins,
  grant_role: forAdmins,
  list_audit_log: forAdmins,
  list_legal_holds: forAdmins,
  lift_legal_hold: forAdmins,
  place_legal_hold: forAdmins,
  resume_profile: forAdmins,
  review_thread: forAdmins,
  revoke_role: forAdmins,
  suspend_profile: forAdmins,
};

let database: Database;
let stage: Stage;
const answered = new Set<string>();
beforeAll(async () => {
  database = await startDatabase();
  stage = await makeStage(database);
});
afterAll(async () => {
  await stage?.end();
  await database?.stop();
});

/** Every round of a longer run draws other arguments and another set of rights. */
function pairsOf(round: number): Pair[] {
  if (rounds === 0) return briefPairs;
  const random = randomFrom(seed + round);
  const some = allRights.filter(() => random.chance(0.5));
  return [...pairs, lowered(some.length > 0 ? some : ["book"])];
}

describe.each(Array.from({ length: Math.max(1, rounds) }, (_, round) => ({ round, pairs: pairsOf(round) })))(
  "round $round",
  ({ round, pairs: drawn }) => {
    test.each(drawn)("$name, $viewers", { timeout: 600_000 }, async (pair) => {
      const outcome = await compare(stage.sql, pair, { seed: seed + round, calls });
      expect(report(outcome.differences)).toBe("");
      expect(outcome.asked).toBeGreaterThan(100);
      for (const name of outcome.answered.keys()) answered.add(name);
    });
  },
);

test("every call answers somebody, or is listed with the reason", () => {
  const silent = stage.calls.filter((name) => !answered.has(name) && !(name in neverAnswered));
  expect(silent.sort()).toEqual([]);
  expect(Object.keys(neverAnswered).filter((name) => !stage.calls.includes(name))).toEqual([]);
});

// Without these the comparison could be blind and nobody would know.
describe("a planted leak is found", () => {
  const planted: { what: string; pair: Pair; statements: string[] }[] = [
    {
      what: "a new function that counts guardians",
      pair: brief(guardians, ["bob"], ["none", "another"]),
      statements: [
        `create function public.planted(p_student_id uuid) returns bigint language sql stable security definer set search_path = ''
         as 'select count(*) from public.profile_graph g where g.target_profile_id = p_student_id'`,
        "grant execute on function public.planted(uuid) to authenticated",
      ],
    },
    {
      what: "a column that shows the rights of a link",
      pair: brief(lowered(["message"]), ["bob"], ["restricted", "lowered"]),
      statements: ["grant select (rights) on public.profile_graph to authenticated"],
    },
    {
      what: "a column that tells of a primary guardian",
      pair: brief(guardians, ["bob"], ["none", "another, primary"]),
      statements: ["grant select (is_primary) on public.profile_graph to authenticated"],
    },
    {
      what: "an error that knows the link",
      pair: brief(endings, ["bob"], ["restricted", "ended"]),
      statements: [
        `create function public.planted(p_student_id uuid) returns boolean language plpgsql stable security definer set search_path = ''
         as $$ begin
           if exists (select from public.profile_graph g where g.source_profile_id = private.me() and g.target_profile_id = p_student_id) then
             perform private.fail('link.exists', 'You are linked.');
           end if;
           return true;
         end; $$`,
        "grant execute on function public.planted(uuid) to authenticated",
      ],
    },
  ];
  test.each(planted)("$what", async ({ pair, statements }) => {
    const { differences } = await compare(stage.sql, pair, { seed, calls, planted: statements });
    expect(differences.length).toBeGreaterThan(0);
  });

  test("a new parameter has to be listed", async () => {
    const statements = [
      "create function public.planted(p_unheard_of uuid) returns boolean language sql stable as 'select true'",
      "grant execute on function public.planted(uuid) to authenticated",
    ];
    await expect(compare(stage.sql, guardians, { seed, calls, planted: statements })).rejects.toThrow(
      /p_unheard_of/,
    );
  });
});
