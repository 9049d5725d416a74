/** The email queue under several dispatchers and webhooks at once. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Arena, addressOf, first, startArena } from "./support/arena.ts";
import { allOrders, collide, interleave, Lane } from "./support/interleave.ts";
import { tally } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
beforeEach(async () => {
  await arena.sql`delete from private.email_outbox`;
});
afterAll(() => arena?.stop());

/** Emails about a link that ended: due, and of a kind that nobody switches off. */
async function queue(at: Arena, count: number): Promise<string[]> {
  const recipient = await at.person("client");
  const rows = await at.sql<{ id: string }[]>`
    insert into private.email_outbox (template, recipient_id, data, dedupe_key)
    select 'LINK_CHANGED', ${recipient}, '{"change": "ended", "side": "agent"}', gen_random_uuid()::text
    from generate_series(1, ${count})
    returning id`;
  return rows.map((row) => row.id);
}

/** Claims in small batches until nothing is left; each claimer with its own connection. */
async function claimAll(at: Arena, claimers: number): Promise<string[]> {
  const sessions = await at.sessions(claimers);
  const claimed = await Promise.all(
    sessions.map(async (session) => {
      const mine: string[] = [];
      for (let batch = 0; batch < 200; batch++) {
        const rows = await session.run("select email_id from public.claim_emails(3, 600)");
        if (rows.length === 0) break;
        mine.push(...rows.map((row) => String(row["email_id"])));
      }
      return mine;
    }),
  );
  return claimed.flat();
}

const twice = (ids: readonly string[]): number => ids.length - new Set(ids).size;

describe("claiming", () => {
  it("gives each email to one of five claimers", async () => {
    const ids = await queue(arena, 120);
    const claimed = await claimAll(arena, 5);
    expect(twice(claimed)).toBe(0);
    expect(claimed.filter((id) => !ids.includes(id))).toEqual([]);
    // Rows that all of them passed over, locked by another, come with the next run.
    expect(new Set([...claimed, ...(await claimAll(arena, 1))])).toEqual(new Set(ids));
  });

  it("skips what another holds, without waiting for it", async () => {
    await queue(arena, 6);
    const batches = await arena.sql<{ id: string }[]>`
      insert into private.email_batches (lane, first_tried_at, not_before) values ('digest', now(), now()) returning id`;
    const [one, two] = await arena.sessions(2);
    if (!one || !two) throw new Error("no sessions");
    await one.begin();
    const mine = await one.run("select email_id from public.claim_emails(6, 600, p_budget => '1 hour')");
    const yours = await two.run(
      "set lock_timeout = '10s'; select email_id from public.claim_emails(6, 600, p_budget => '1 hour')",
    );
    // Who asks when to come again neither waits nor counts what is held.
    const [due] = await two.run("select public.emails_due_in() as ms");
    await one.commit();
    await arena.sql`delete from private.email_batches where id = ${first(batches).id}`;
    expect([mine.length, yours.length, due?.["ms"]]).toEqual([6, 0, null]);
  });

  it("without lease and lock two claimers get the same", async () => {
    const naive = await arena.weakened([
      { function: "private.claim_emails", from: "for update skip locked", to: "" },
      {
        function: "private.claim_emails",
        from: "and (o.lease_until is null or o.lease_until <= p_now)",
        to: "",
      },
    ]);
    await queue(naive, 6);
    const [one, two] = await naive.sessions(2);
    if (!one || !two) throw new Error("no sessions");
    const claim = "select email_id from public.claim_emails(6, 600, p_budget => '1 hour')";
    const [mine, yours] = [await one.run(claim), await two.run(claim)];
    expect(twice([...mine, ...yours].map((row) => String(row["email_id"])))).toBeGreaterThan(0);
  });
});

describe("one email", () => {
  it("is frozen once: the first payload wins for both", async () => {
    const ids = await queue(arena, 20);
    expect(twice(await claimAll(arena, 1))).toBe(0);
    const sessions = await arena.sessions(2);
    for (const id of ids) {
      const frozen = await Promise.all(
        sessions.map(async (session, i) => {
          const [row] = await session.run(`select public.freeze_email('${id}', '{"from": ${i}}') as payload`);
          return JSON.stringify(row?.["payload"]);
        }),
      );
      expect(frozen[0]).toBe(frozen[1]);
    }
  });

  it("frozen by whoever comes last, the two would send different emails", async () => {
    const naive = await arena.weakened([
      { function: "private.freeze_email", from: "coalesce(o.payload, p_payload)", to: "p_payload" },
    ]);
    const [id] = await queue(naive, 1);
    await claimAll(naive, 1);
    const session = await naive.session();
    const frozen = [];
    for (const from of [0, 1]) {
      const [row] = await session.run(`select public.freeze_email('${id}', '{"from": ${from}}') as payload`);
      frozen.push(JSON.stringify(row?.["payload"]));
    }
    expect(frozen[0]).not.toBe(frozen[1]);
  });

  /** An email's ends over all orders in which its sender records it and the provider reports it delivered. */
  async function deliveries(at: Arena): Promise<Record<string, number>> {
    const [sender, hook, watch] = await at.sessions(3);
    if (!sender || !hook || !watch) throw new Error("no sessions");
    const ends: string[] = [];
    for (const order of allOrders(3, 3)) {
      const [id] = await queue(at, 1);
      await sender.run("select email_id from public.claim_emails(1, 600)");
      await sender.run(`select public.freeze_email('${id}', '{}')`);
      const act = (session: typeof sender, text: string) => ({
        lane: new Lane(session),
        steps: [() => session.begin(), () => session.run(text), () => session.commit()],
      });
      await interleave(
        watch,
        [
          act(sender, `select public.record_email_sent('${id}', 'provider-${id}')`),
          act(
            hook,
            `select public.record_email_event('${randomUUID()}', 'email.delivered', '${id}', 'provider-${id}')`,
          ),
        ],
        order,
      );
      const [row] = await at.sql`
        select status, provider_id = 'provider-' || id as known, lease_until is null as free, sent_at is not null as sent
        from private.email_outbox where id = ${String(id)}`;
      ends.push(JSON.stringify(row));
    }
    return tally(ends);
  }
  const delivered = JSON.stringify({ status: "delivered", known: true, free: true, sent: true });

  it("ends the same in whatever order webhook and record come", async () => {
    expect(await deliveries(arena)).toEqual({ [delivered]: 20 });
  });

  it("recorded without a look at its end, it would go back to sent", async () => {
    const naive = await arena.weakened([
      {
        function: "private.record_email_sent",
        from: "case when o.status in ('queued', 'sending', 'unknown') then 'sent' else o.status end",
        to: "'sent'",
      },
    ]);
    expect((await deliveries(naive))[delivered]).toBeLessThan(20);
  });

  it("counts an event once that the provider delivers from many connections", async () => {
    const [id] = await queue(arena, 1);
    const sessions = await arena.sessions(10);
    const counted = await Promise.all(
      sessions.map(async (session) => {
        const [row] = await session.run(
          `select public.record_email_event('one-event', 'email.complained', '${id}', 'p') as counted`,
        );
        return String(row?.["counted"]);
      }),
    );
    expect(tally(counted)).toEqual({ true: 1, false: 9 });
  });
});

it("without ON CONFLICT the second to tell of an event, and to count one, fails", async () => {
  const naive = await arena.weakened([
    { function: "private.notify_all", from: "on conflict do nothing", to: "" },
    { function: "private.record_email_event", from: "on conflict do nothing", to: "" },
  ]);
  const person = await naive.person("client");
  const [id] = await queue(naive, 1);
  const [one, two, watch] = await naive.sessions(3);
  if (!one || !two || !watch) throw new Error("no sessions");
  for (const text of [
    `select private.notify('{${person}}', 'LINK_CHANGED', null, 'link', null, '{"change": "ended", "side": "agent"}', 'one')`,
    `select public.record_email_event('one-event', 'email.complained', '${id}', 'p')`,
  ]) {
    const sides = [one, two].map((session) => ({ session, text }));
    expect(await collide(watch, sides)).toEqual(["ok", "23505"]);
  }
});

it("one event told from many connections at once is one notification and one email", async () => {
  const person = await arena.person("client");
  const sessions = await arena.sessions(10);
  const outcomes = await Promise.all(
    sessions.map((session) =>
      session.transact(
        `select private.notify('{${person}}', 'LINK_CHANGED', null, 'link', null, '{"change": "ended", "side": "agent"}', 'one')`,
      ),
    ),
  );
  expect(tally(outcomes)).toEqual({ ok: 10 });
  const [row] = await arena.sql`
    select (select count(*)::int from public.notifications where profile_id = ${person}) as told,
           (select count(*)::int from private.email_outbox where recipient_id = ${person}) as emails`;
  expect(row).toEqual({ told: 1, emails: 1 });
  expect(
    first(await arena.sql`select email from public.profile_details where profile_id = ${person}`),
  ).toEqual({
    email: addressOf(person),
  });
});
