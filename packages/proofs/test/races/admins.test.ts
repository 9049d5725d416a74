/** Two admins who take the role from each other, suspend each other, or leave at the same moment; and what admins lift. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { collide, Lane, settled } from "./support/interleave.ts";
import { deadlock, outcome, tally } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

const revoke = (id: string) => `select public.revoke_role('${id}', 'admin')`;
const suspend = (id: string) => `select public.suspend_profile('${id}', 'Complaint 4')`;
const remove = (id: string) => `delete from auth.users where id = '${id}'`;
const ban = (id: string) =>
  `update auth.users set banned_until = now() + interval '1 day' where id = '${id}'`;
/** What Auth does, for nobody who is signed in. */
const byAuth = new Set([remove, ban]);

/** The only two admins act on each other; neither has committed when the other begins. */
async function eachOther(texts: readonly [(id: string) => string, (id: string) => string], at: Arena) {
  const { sql } = at;
  const [one = "", two = ""] = await at.people(2, "admin");
  await sql`delete from public.profile_roles where role = 'admin' and profile_id not in (${one}, ${two})`;
  const [watch, first, second] = await at.sessions(3);
  if (!(watch && first && second)) throw new Error("no sessions");
  const outcomes = await collide(watch, [
    { session: first, ...(byAuth.has(texts[0]) ? {} : { who: one }), text: texts[0](two) },
    { session: second, ...(byAuth.has(texts[1]) ? {} : { who: two }), text: texts[1](one) },
  ]);
  const [left] = await sql<{ count: number }[]>`
    select count(*)::int as count from public.profile_roles r
    join public.profiles p on p.id = r.profile_id and p.user_id is not null
    where r.role = 'admin' and not private.is_suspended(r.profile_id)`;
  return { outcomes: tally(outcomes), admins: left?.count };
}

it.each([
  ["revoke each other", revoke, revoke, "permission.denied"],
  ["suspend each other", suspend, suspend, "auth.required"],
  ["revoke and suspend each other", revoke, suspend, "permission.denied"],
  ["suspend and revoke each other", suspend, revoke, "auth.required"],
  ["are both deleted", remove, remove, "admin.last"],
  ["are both banned", ban, ban, "admin.last"],
  ["are revoked and deleted", revoke, remove, "admin.last"],
  ["are deleted and revoked", remove, revoke, "auth.required"],
  ["are banned and suspended", ban, suspend, "auth.required"],
])("of two admins who %s, one stays an admin", async (_, first, second, refusal) => {
  expect(await eachOther([first, second], arena)).toEqual({ outcomes: { ok: 1, [refusal]: 1 }, admins: 1 });
});

it("without the lock, both admins would lose the role", async () => {
  const naive = await arena.weakened([
    {
      function: "private.lock_admins",
      from: "perform pg_advisory_xact_lock(hashtextextended('homeroom.admins', 0));",
      to: "",
    },
  ]);
  expect(await eachOther([revoke, revoke], naive)).toEqual({ outcomes: { ok: 2 }, admins: 0 });
});

/** A restriction is lifted while somebody who holds the lock of addresses moves it, as adoptions do. */
async function liftWhileMoved(at: Arena): Promise<string[]> {
  const [person, student] = [await at.person("client"), await at.person("student")];
  const [row] = await at.sql<{ id: string }[]>`
    insert into public.contact_restrictions (student_id, profile_id, rights, basis)
    values (${student}, ${person}, '{message}', 'Order 1') returning id`;
  const [watch, moves, lifts] = await at.sessions(3);
  if (!(row && watch && moves && lifts)) throw new Error("no sessions");
  const lane = new Lane(lifts);
  const outcomes: string[] = [];
  await moves.run("begin; select private.lock_addresses()");
  lane.add(async () => {
    outcomes.push(await lifts.transact(`select public.lift_restriction('${row.id}')`));
  });
  await settled(watch, [lane], [moves]);
  outcomes.push(
    await outcome(
      moves.run(`update public.contact_restrictions set basis = 'Order 2' where id = '${row.id}'; commit`),
    ),
  );
  await lane.done();
  return outcomes.sort();
}

it("a restriction is lifted after it was moved", async () => {
  expect(await liftWhileMoved(arena)).toEqual(["ok", "ok"]);
});

it("a restriction that is locked before the addresses deadlocks", async () => {
  const naive = await arena.weakened([
    { function: "private.lift_restriction", from: "perform private.lock_addresses();", to: "" },
  ]);
  expect(await liftWhileMoved(naive)).toContain(deadlock);
});
