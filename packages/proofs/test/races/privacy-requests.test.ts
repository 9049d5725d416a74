/** Privacy requests at the same moment: two decisions, two requests of one person, two machines that move them up. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, first, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

const file = "select public.file_privacy_request('access', 'Please')";

/** Both opened the request, then decide differently before either commits. */
async function twoDecisions(at: Arena) {
  const [one = "", two = ""] = await at.people(2, "admin");
  const requester = await at.person("client");
  const [watch, left, right] = await at.sessions(3);
  if (!(watch && left && right)) throw new Error("no sessions");
  expect(await left.transact(file, requester)).toBe("ok");
  const { id } = first(
    await at.sql<{ id: string }[]>`select id from private.privacy_requests where requester_id = ${requester}`,
  );
  expect(await left.transact(`select public.open_privacy_request('${id}')`, one)).toBe("ok");
  const outcomes = await collide(watch, [
    { session: left, who: one, text: `select public.decide_privacy_request('${id}', true)` },
    { session: right, who: two, text: `select public.decide_privacy_request('${id}', false, 'unfounded')` },
  ]);
  const { status } = first(
    await at.sql<{ status: string }[]>`select status from private.privacy_requests where id = ${id}`,
  );
  return { outcomes, status };
}

it("the first of two decisions stays", async () => {
  expect(await twoDecisions(arena)).toEqual({ outcomes: ["ok", "privacy.not_open"], status: "granted" });
});

it("without the lock, the second decision would undo the first", async () => {
  const naive = await arena.weakened([
    {
      function: "private.require_request",
      from: "where r.id = p_id for update;",
      to: "where r.id = p_id;",
    },
  ]);
  expect(await twoDecisions(naive)).toEqual({ outcomes: ["ok", "ok"], status: "refused" });
});

/** Somebody decides a request while its requester withdraws it. */
async function decisionAndWithdrawal(at: Arena) {
  const admin = await at.person("admin");
  const requester = await at.person("client");
  const [watch, left, right] = await at.sessions(3);
  if (!(watch && left && right)) throw new Error("no sessions");
  expect(await left.transact(file, requester)).toBe("ok");
  const { id } = first(
    await at.sql<{ id: string }[]>`select id from private.privacy_requests where requester_id = ${requester}`,
  );
  expect(await left.transact(`select public.open_privacy_request('${id}')`, admin)).toBe("ok");
  const outcomes = await collide(watch, [
    { session: left, who: admin, text: `select public.decide_privacy_request('${id}', true)` },
    { session: right, who: requester, text: `select public.withdraw_privacy_request('${id}')` },
  ]);
  const { withdrawn } = first(
    await at.sql<{ withdrawn: boolean }[]>`
      select withdrawn_at is not null as withdrawn from private.privacy_requests where id = ${id}`,
  );
  return { outcomes, withdrawn };
}

it("what is decided at the same moment is not withdrawn", async () => {
  expect(await decisionAndWithdrawal(arena)).toEqual({
    outcomes: ["ok", "privacy.not_open"],
    withdrawn: false,
  });
});

it("without the lock, a decided request would be withdrawn", async () => {
  const naive = await arena.weakened([
    { function: "private.withdraw_privacy_request", from: "for update;", to: ";" },
  ]);
  expect(await decisionAndWithdrawal(naive)).toEqual({ outcomes: ["ok", "ok"], withdrawn: true });
});

it("of two requests at once the second counts the first", async () => {
  const requester = await arena.person("client");
  const [watch, one, two] = await arena.sessions(3);
  if (!(watch && one && two)) throw new Error("no sessions");
  for (let made = 0; made < 2; made += 1) expect(await one.transact(file, requester)).toBe("ok");
  const outcomes = await collide(watch, [
    { session: one, who: requester, text: file },
    { session: two, who: requester, text: file },
  ]);
  expect(outcomes).toEqual(["ok", "privacy.limit_reached"]);
});

it("two machines move a request one level up once, and tell of what is due once", async () => {
  const requester = await arena.person("client");
  await arena.sql`delete from private.privacy_requests`;
  await arena.sql`
    insert into private.privacy_requests (kind, requester_id, request, level, level_until, due_at)
    select 'erasure', ${requester}, 'Please', 'admin', now(), now() + interval '30 days' from generate_series(1, 200)`;
  const tend = (limit: number) =>
    arena.sql.unsafe<{ changed: number }[]>(
      `select private.tend_privacy_requests(now() + interval '40 days', ${limit}) as changed`,
    );
  const all = async () => {
    let total = 0;
    for (let idle = 0; idle < 3; ) {
      const { changed } = first(await tend(20));
      total += changed;
      idle = changed ? 0 : idle + 1;
    }
    return total;
  };
  const [one, two] = await Promise.all([all(), all()]);
  // Each moves up once and is told of once.
  expect(one + two).toBe(400);
  const found = await arena.sql`
    select count(*) filter (where level = 'outside')::int as outside, count(completed_at)::int as completed
    from private.privacy_requests where requester_id = ${requester}`;
  expect(first(found)).toEqual({ outside: 200, completed: 200 });
  const told = await arena.sql`
    select count(*)::int as told from public.notifications
    where profile_id = ${requester} and key = 'PRIVACY_REQUEST' and data ->> 'change' = 'completed'`;
  expect(first(told)).toEqual({ told: 200 });
});
