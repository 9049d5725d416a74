/** Integrations that are completed, synced and ended at the same moment. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, first, startArena } from "./support/arena.ts";
import { collide, Lane, settled } from "./support/interleave.ts";
import { outcome, type Session, tally } from "./support/session.ts";

let arena: Arena;
let naive: Arena;
beforeAll(async () => {
  arena = await startArena();
  naive = await arena.weakened([
    { function: "private.end_integrations_of", from: "for update", to: "" },
    {
      function: "private.tg_consents__apply_to_integration",
      from: "elsif new.decision = 'withdrawn' then",
      to: "elsif false then",
    },
    { function: "private.claim_syncs", from: "for update skip locked", to: "" },
  ]);
});
afterAll(() => arena?.stop());

interface Connected {
  readonly guardian: string;
  readonly student: string;
  readonly link: string;
}

/** A student's integration, `active`, or `pending` with a grant that waits for the guardian. */
async function connected(at: Arena, status: "active" | "pending"): Promise<Connected> {
  const [guardian, student] = [await at.person("client"), await at.person("student")];
  await at.link(guardian, student);
  await at.sql`
    insert into public.consents (student_id, purpose, decision, side, method, text_version, evidence)
    values (${student}, 'integration:google_classroom', 'given', 'school', 'paper', 1, 'Folder 7')`;
  const rows = await at.sql<{ id: string }[]>`
    insert into public.student_integration_links (student_id, provider, connected_by_id, status, external_user_id, linked_at, next_sync_at)
    values (${student}, 'google_classroom', ${status === "active" ? guardian : null}, ${status},
            ${status === "active" ? "google" : null}, now(), now()) returning id`;
  const link = first(rows).id;
  if (status === "active") {
    await at.sql`
      insert into private.integration_tokens (integration_id, key_id, access_token_encrypted, access_expires_at, refresh_token_encrypted)
      values (${link}, 'k1', 'access', now() + interval '1 hour', 'refresh')`;
  } else {
    await at.sql`
      insert into private.integration_grants (
        integration_id, person_id, external_user_id, external_account, scopes, key_id, access_token_encrypted, access_expires_at, refresh_token_encrypted, proof_sha256, expires_at)
      values (${link}, ${guardian}, 'google', 'a@b.example', '{}', 'k1', 'access', now(), 'refresh', encode(sha256('proof'), 'hex'), now() + interval '1 hour')`;
  }
  return { guardian, student, link };
}

/** How it stands: its state, and how many tokens it has. */
async function state(at: Arena, { link }: Connected): Promise<string> {
  const rows = await at.sql<{ text: string }[]>`
    select l.status || ' ' || (select count(*) from private.integration_tokens t where t.integration_id = l.id) as text
    from public.student_integration_links l where l.id = ${link}`;
  return first(rows).text;
}

async function three(at: Arena): Promise<[Session, Session, Session]> {
  return [await at.session(), await at.session(), await at.session()];
}

describe("completing, while the guardian is unlinked", () => {
  const race = async (at: Arena, unlinkFirst: boolean) => {
    const one = await connected(at, "pending");
    const [watch, a, b] = await three(at);
    const complete = {
      session: a,
      who: one.guardian,
      text: `select public.complete_integration('${one.link}', 'proof')`,
    };
    const unlink = {
      session: b,
      text: `delete from public.profile_graph where source_profile_id = '${one.guardian}'`,
    };
    await collide(watch, unlinkFirst ? [unlink, complete] : [complete, unlink]);
    return state(at, one);
  };

  it.each([true, false])("leaves nothing connected (unlinked first: %s)", async (unlinkFirst) => {
    expect(await race(arena, unlinkFirst)).toMatch(/^(pending|disconnected) 0$/);
  });

  it("without the lock would leave it to somebody who is no guardian any more", async () => {
    expect(await race(naive, false)).toBe("active 1");
  });
});

describe("completing, while the student withdraws the consent", () => {
  const race = async (at: Arena, withdrawFirst: boolean) => {
    const one = await connected(at, "pending");
    const [watch, a, b] = await three(at);
    const complete = {
      session: a,
      who: one.guardian,
      text: `select public.complete_integration('${one.link}', 'proof')`,
    };
    const withdraw = {
      session: b,
      who: one.student,
      text: `select public.withdraw_consent('${one.student}', 'integration:google_classroom')`,
    };
    await collide(watch, withdrawFirst ? [withdraw, complete] : [complete, withdraw]);
    return state(at, one);
  };

  it.each([true, false])("leaves nothing connected (withdrawn first: %s)", async (withdrawFirst) => {
    expect(await race(arena, withdrawFirst)).toBe("disconnected 0");
  });

  it("would stay connected if only completing asked for the consent", async () => {
    expect(await race(naive, false)).toBe("active 1");
  });
});

describe("the last page, while it is disconnected", () => {
  it.each([true, false])("ends disconnected (disconnected first: %s)", async (disconnectFirst) => {
    const one = await connected(arena, "active");
    await arena.sql`update public.student_integration_links set next_sync_at = 'infinity' where id <> ${one.link}`;
    const [claimed] = await arena.sql`select lease_id from public.claim_syncs(1, 60)`;
    const batch = {
      lease_id: claimed?.["lease_id"],
      page: 1,
      position: null,
      courses: [{ external_id: "c", title: "Algebra" }],
    };
    const [watch, a, b] = await three(arena);
    const apply = { session: a, text: `select public.apply_sync('${one.link}', '${JSON.stringify(batch)}')` };
    const end = {
      session: b,
      who: one.guardian,
      text: `select public.disconnect_integration('${one.link}')`,
    };
    expect(await collide(watch, disconnectFirst ? [end, apply] : [apply, end])).toEqual(["ok", "ok"]);
    expect(await state(arena, one)).toBe("disconnected 0");
    const courses = await arena.sql`select from public.enrollments where student_id = ${one.student}`;
    expect(courses).toHaveLength(disconnectFirst ? 0 : 1);
  });
});

it("a state that fifty open at once is opened by one", async () => {
  const one = await connected(arena, "pending");
  const hash = "a".repeat(64);
  await arena.sql`
    insert into private.integration_states (state_sha256, integration_id, person_id, verifier, expires_at)
    values (${hash}, ${one.link}, ${one.guardian}, 'v', now() + interval '10 minutes')`;
  const crowd = await arena.sessions(50);
  const outcomes = await Promise.all(
    crowd.map((session) => session.transact(`select public.open_integration_state('${hash}')`)),
  );
  expect(tally(outcomes)).toEqual({ ok: 1, "integration.state_invalid": 49 });
});

describe("twenty workers that claim at once", () => {
  const claims = async (at: Arena): Promise<{ all: number; distinct: number }> => {
    await at.sql`update public.student_integration_links set next_sync_at = 'infinity'`;
    for (let n = 0; n < 30; n++) await connected(at, "active");
    const workers = await at.sessions(20);
    const rows = await Promise.all(
      workers.map((worker) => worker.run("select integration_id from public.claim_syncs(10, 600)")),
    );
    const ids = rows.flat().map((row) => String(row["integration_id"]));
    return { all: ids.length, distinct: new Set(ids).size };
  };

  it("share the links, each once", async () => {
    expect(await claims(arena)).toEqual({ all: 30, distinct: 30 });
  });

  it("nobody waits for another's claim; without the lock they would", async () => {
    const waits = async (at: Arena): Promise<boolean> => {
      await at.sql`update public.student_integration_links set next_sync_at = 'infinity'`;
      for (let n = 0; n < 4; n++) await connected(at, "active");
      const [watch, one, two] = await at.sessions(3);
      if (!watch || !one || !two) throw new Error("no sessions");
      const text = "select integration_id from public.claim_syncs(2, 600)";
      await one.begin();
      await one.run(text);
      const lane = new Lane(two);
      lane.add(() => outcome(two.run(text)));
      await settled(watch, [lane], [one]);
      const waited = lane.busy;
      await one.commit();
      await lane.done();
      return waited;
    };
    expect(await waits(arena)).toBe(false);
    expect(await waits(naive)).toBe(true);
  });
});
