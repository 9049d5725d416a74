/** Two machines that ask for one consent at the same moment, one that dies, and guardians who decide at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

const tend = "select private.tend_consents(now())";

/** A child with two guardians; the first gave a consent, and the link has ended since. */
async function family(at: Arena): Promise<{ student: string; left: string; stays: string }> {
  const student = await at.person("student");
  const [left, stays] = [await at.person("client"), await at.person("client")];
  await at.sql`
    update public.profile_details set date_of_birth = current_date - 3000 where profile_id = ${student}`;
  await at.link(left, student);
  await at.link(stays, student);
  await at.sql`
    insert into public.consents (student_id, purpose, decision, side, made_by_id, method, text_version, locale)
    values (${student}, 'media', 'given', 'guardian', ${left}, 'session', 1, 'en')`;
  await at.sql`
    insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
    values (${student}, 'account', 'given', 'school', 'paper', 1, 'Folder 7')`;
  return { student, left, stays };
}

async function leave(at: Arena, { left }: { left: string }): Promise<void> {
  await at.sql`delete from public.profile_graph where source_profile_id = ${left}`;
  await at.sql`
    update private.consent_givers set checked_at = now() - interval '2 days' where guardian_id = ${left}`;
}

async function told(at: Arena, guardian: string): Promise<number> {
  const rows = await at.sql`
    select from public.notifications n where n.key = 'CONSENT_ASKED' and n.profile_id = ${guardian}`;
  return rows.length;
}

describe("two machines that tend consents", () => {
  const toldByTwo = async (at: Arena) => {
    const one = await family(at);
    await leave(at, one);
    const [watch, ...machines] = await at.sessions(3);
    if (!watch) throw new Error("no session");
    const outcomes = await collide(
      watch,
      machines.map((session) => ({ session, text: tend })),
    );
    expect(outcomes).toEqual(["ok", "ok"]);
    return told(at, one.stays);
  };

  it("ask a guardian once", async () => {
    expect(await toldByTwo(arena)).toBe(1);
  });

  it("would ask twice without the lock and the day between two questions", async () => {
    const naive = await arena.weakened([
      {
        function: "private.tend_consents",
        from: "g.purpose limit p_limit for update skip locked",
        to: "g.purpose limit p_limit",
      },
      { function: "private.ask_givers", from: "where r.asked_at <= p_now - interval '1 day'", to: "" },
    ]);
    expect(await toldByTwo(naive)).toBe(2);
  });

  it("leave to the next run what a machine did not finish", async () => {
    const one = await family(arena);
    await leave(arena, one);
    const dies = await arena.session();
    await dies.begin();
    await dies.run(tend);
    await dies.run("rollback");
    expect(await told(arena, one.stays)).toBe(0);
    await arena.sql.unsafe(tend);
    expect(await told(arena, one.stays)).toBe(1);
  });
});

describe("two guardians who decide at the same moment", () => {
  it.each(["give_consent", "withdraw_consent"])("leave the purpose stopped (first: %s)", async (first) => {
    const { student, left, stays } = await family(arena);
    const [watch, a, b] = await arena.sessions(3);
    if (!watch || !a || !b) throw new Error("no session");
    const give = {
      session: a,
      who: left,
      text: `select public.give_consent('${student}', 'integration:khan_academy', 1, 'en')`,
    };
    const refuse = {
      session: b,
      who: stays,
      text: `select public.withdraw_consent('${student}', 'integration:khan_academy')`,
    };
    const order = first === "give_consent" ? [give, refuse] : [refuse, give];
    expect(await collide(watch, order)).toEqual(["ok", "ok"]);
    const [row] = await arena.sql`
      select (private.consent_standing_of(${student}, 'integration:khan_academy')).state as state`;
    expect(row?.["state"]).toBe("withdrawn");
  });
});
