/** Invitations answered, sent and counted by many at once. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, addressOf, first, startArena } from "./support/arena.ts";
import { collide, Lane, settled } from "./support/interleave.ts";
import { deadlock, type Session, tally } from "./support/session.ts";

let arena: Arena;
let crowd: Session[];
beforeAll(async () => {
  arena = await startArena();
  crowd = await arena.sessions(100);
});
afterAll(() => arena?.stop());

/** One transaction of each session, all at once. */
const allAtOnce = (
  count: number,
  act: (index: number) => { text: string; who?: string },
): Promise<string[]> =>
  Promise.all(
    crowd.slice(0, count).map((session, index) => {
      const { text, who } = act(index);
      return session.transact(text, who);
    }),
  );

/** An invitation from one person to another, who accepts in the given session. */
async function invite(
  inviter: string,
  invitee: string,
  kind = "student",
  at: Arena = arena,
): Promise<string> {
  const rows = await at.sql<{ id: string }[]>`
    insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at)
    values (${kind}::public.invitation_kind, ${inviter}, ${addressOf(invitee)}, 'GUARDIAN', '{message,book}', now() + interval '1 day')
    returning id`;
  const { id } = first(rows);
  await at.sql`insert into private.invitation_secrets (invitation_id) values (${id})`;
  return id;
}
const accepting = (invitation: string): string => `select public.accept_invitation('${invitation}')`;

async function links(at: Arena, column: "source_profile_id" | "target_profile_id", person: string) {
  return at.sql<{ status: string; is_primary: boolean }[]>`
    select status, is_primary from public.profile_graph
    where ${at.sql(column)} = ${person} and relationship_type = 'GUARDIAN'`;
}

const setting = (name: string, value: number, at: Arena = arena) =>
  at.sql`update private.settings set ${at.sql(name)} = ${value}`;

describe("one invitation", () => {
  it("accepted a hundred times at once makes one link", async () => {
    const [guardian, student] = [await arena.person("client"), await arena.person("student")];
    const invitation = await invite(guardian, student);
    const outcomes = await allAtOnce(100, () => ({ text: accepting(invitation), who: student }));
    expect(tally(outcomes)).toEqual({ ok: 1, "invitation.not_pending": 99 });
    expect(await links(arena, "source_profile_id", guardian)).toEqual([
      { status: "ACTIVE", is_primary: true },
    ]);
  });

  it("with a lock on neither invitation nor counter, the others meet other errors", async () => {
    const naive = await arena.weakened([
      { function: "private.find_invitation", from: "for update of i", to: "" },
      { function: "private.open_invitation", from: "perform private.count_write(v_me);", to: "" },
    ]);
    const [guardian, student] = [await naive.person("client"), await naive.person("student")];
    const invitation = await invite(guardian, student, "student", naive);
    const [one, two] = await naive.sessions(2);
    // The first has read and linked; the second reads before that is committed.
    await one?.begin(student);
    await one?.run(accepting(invitation));
    const late = two?.transact(accepting(invitation), student);
    const watch = await naive.session();
    for (let polls = 0; polls < 100_000; polls++) {
      const [row] = await watch.run(`select cardinality(pg_blocking_pids(${two?.pid})) > 0 as waiting`);
      if (row?.["waiting"]) break;
    }
    await one?.commit();
    expect(await late).not.toBe("invitation.not_pending");
  });

  it("accepted and revoked at once ends as one of both", async () => {
    for (let round = 0; round < 10; round++) {
      const [guardian, student] = [await arena.person("client"), await arena.person("student")];
      const invitation = await invite(guardian, student);
      const outcomes = await allAtOnce(2, (side) =>
        side === round % 2
          ? { text: accepting(invitation), who: student }
          : { text: `select public.revoke_invitation('${invitation}')`, who: guardian },
      );
      expect(tally(outcomes)).toEqual({ ok: 1, "invitation.not_pending": 1 });
      const accepted = outcomes[round % 2] === "ok";
      expect(await links(arena, "source_profile_id", guardian)).toHaveLength(accepted ? 1 : 0);
    }
  });
});

/** The inviter's account is deleted, then the invitation accepted, while both wait for the inviter's card. */
async function deleteAndAccept(at: Arena): Promise<{ outcomes: string[]; left: unknown[] }> {
  const [guardian, student] = [await at.person("client"), await at.person("student")];
  const invitation = await invite(guardian, student, "student", at);
  const [gate, watch, deleting, accepts] = await at.sessions(4);
  if (!gate || !watch || !deleting || !accepts) throw new Error("no sessions");
  await gate.run(`begin; select from public.profiles where id = '${guardian}' for update`);
  const lanes = [new Lane(deleting), new Lane(accepts)] as const;
  const outcomes = ["", ""];
  lanes[0].add(async () => {
    outcomes[0] = await deleting.transact(`delete from auth.users where id = '${guardian}'`);
  });
  await settled(watch, lanes, [gate]);
  lanes[1].add(async () => {
    outcomes[1] = await accepts.transact(accepting(invitation), student);
  });
  await settled(watch, lanes, [gate]);
  await gate.commit();
  await Promise.all(lanes.map((lane) => lane.done()));
  return { outcomes, left: await links(at, "target_profile_id", student) };
}

describe("an account deleted while its invitation is accepted", () => {
  it("takes the invitation along", async () => {
    expect(await deleteAndAccept(arena)).toEqual({ outcomes: ["ok", "invitation.not_pending"], left: [] });
  });

  it("would deadlock, or leave a link behind, if it took the people before the invitations", async () => {
    const naive = await arena.weakened([
      {
        function: "private.end_account",
        from: "where i.inviter_id = p_profile_id and i.status = 'pending' order by i.id for update",
        to: "where false",
      },
    ]);
    const { outcomes, left } = await deleteAndAccept(naive);
    // Which of the two depends on who gets the inviter's card first.
    expect(outcomes.includes(deadlock) || left.length > 0).toBe(true);
  });
});

describe("limits hold exactly", () => {
  it("of students per guardian", async () => {
    await setting("max_students_per_guardian", 5);
    const guardian = await arena.person("client");
    const students = await arena.people(20, "student");
    const invitations = await Promise.all(students.map((student) => invite(guardian, student)));
    const outcomes = await allAtOnce(20, (i) => ({
      text: accepting(at(invitations, i)),
      who: at(students, i),
    }));
    expect(tally(outcomes)).toEqual({ ok: 5, "link.limit_reached": 15 });
    expect(await links(arena, "source_profile_id", guardian)).toHaveLength(5);
    await setting("max_students_per_guardian", 50);
  });

  it("of guardians per student, by acceptance and by the console; one of them is primary", async () => {
    await setting("max_guardians_per_student", 4);
    const student = await arena.person("student");
    const guardians = await arena.people(24, "client");
    const invitations = await Promise.all(guardians.map((guardian) => invite(guardian, student)));
    const outcomes = await allAtOnce(24, (i) =>
      i % 2 === 0
        ? { text: accepting(at(invitations, i)), who: student }
        : { text: `select public.admin_link_student('${at(guardians, i)}', '${student}')` },
    );
    expect(tally(outcomes)).toEqual({ ok: 4, "link.limit_reached": 20 });
    const made = await links(arena, "target_profile_id", student);
    expect(tally(made.map((link) => String(link.is_primary)))).toEqual({ true: 1, false: 3 });
    await setting("max_guardians_per_student", 6);
  });

  it("and would not without the lock on both people", async () => {
    const naive = await arena.weakened([
      { function: "private.tg_profile_graph__check_limits", from: " for no key update", to: "" },
    ]);
    await setting("max_guardians_per_student", 1, naive);
    const student = await naive.person("student");
    const guardians = await naive.people(2, "client");
    const sides = await naive.sessions(2);
    const insert = (guardian: string): string => `
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation)
      values ('${guardian}', '${student}', 'GUARDIAN', 'ACTIVE', 'OTHER')`;
    for (const side of sides) await side.begin();
    for (const [i, side] of sides.entries()) await side.run(insert(at(guardians, i)));
    for (const side of sides) await side.commit();
    expect(await links(naive, "target_profile_id", student)).toHaveLength(2);
  });

  it("of invitations that wait for an answer", async () => {
    await setting("max_pending_invitations", 6);
    const guardian = await arena.person("client");
    const outcomes = await allAtOnce(20, (i) => ({
      text: `select public.add_student('child-${i}@example.com', p_is_13_plus => true)`,
      who: guardian,
    }));
    expect(tally(outcomes)).toEqual({ ok: 6, "invitation.limit_reached": 14 });
    await setting("max_pending_invitations", 200);
  });

  it("of rows and of different addresses that one person invites", async () => {
    const [rows, addresses] = await arena.people(2, "client");
    await setting("invitations_per_hour", 6);
    const add = (address: string) => `select public.add_student('${address}', p_is_13_plus => true)`;
    expect(
      tally(await allAtOnce(20, (i) => ({ text: add(`row-${i}@example.com`), who: rows ?? "" }))),
    ).toEqual({ ok: 6, "rate.limited": 14 });
    await setting("invitations_per_hour", 10_000);
    await setting("invitation_addresses_per_day", 4);
    // Ten mailboxes, each by two tags at once.
    const outcomes = await allAtOnce(20, (i) => ({
      text: add(`box-${i % 10}+${i}@example.com`),
      who: addresses ?? "",
    }));
    const [row] = await arena.sql<{ boxes: number; rows: number }[]>`
      select count(distinct private.counted_address(i.invitee_email))::int as boxes, count(*)::int as rows
      from public.invitations i where i.inviter_id = ${addresses ?? ""}`;
    expect(row?.boxes).toBe(4);
    expect(tally(outcomes)).toEqual({ ok: row?.rows, "rate.limited": 20 - (row?.rows ?? 0) });
    await setting("invitation_addresses_per_day", 10_000);
  });

  it("of requests to one tutor", async () => {
    await setting("booking_requests_per_tutor_per_day", 3);
    const client = await arena.person("client");
    const tutor = await arena.person("tutor");
    const outcomes = await allAtOnce(12, (i) => ({
      text: `select public.cancel_booking((public.create_booking('${tutor}', now() + interval '${i + 1} days', now() + interval '${i + 1} days 1 hour', 'Algebra')).id)`,
      who: client,
    }));
    expect(tally(outcomes)).toEqual({ ok: 3, "rate.limited": 9 });
    await setting("booking_requests_per_tutor_per_day", 10_000);
  });

  it("of bookings that wait for confirmation", async () => {
    await setting("max_pending_bookings", 3);
    const client = await arena.person("client");
    const tutors = await arena.people(20, "tutor");
    const outcomes = await allAtOnce(20, (i) => ({
      text: `select public.create_booking('${at(tutors, i)}', now() + interval '1 day', now() + interval '25 hours', 'Algebra')`,
      who: client,
    }));
    expect(tally(outcomes)).toEqual({ ok: 3, "booking.limit_reached": 17 });
    await setting("max_pending_bookings", 20);
  });

  it("the last two would not without the lock on the person", async () => {
    const naive = await arena.weakened([
      {
        function: "private.invite",
        from: "perform pg_advisory_xact_lock(hashtextextended('homeroom.inviter:' || v_me, 0));",
        to: "",
      },
      {
        function: "private.create_booking",
        from: "perform pg_advisory_xact_lock(hashtextextended('homeroom.booking_client:' || v_me, 0));",
        to: "",
      },
      // The counter of writes is a lock on the person too.
      { function: "private.create_booking", from: "perform private.count_write(v_me);", to: "" },
    ]);
    await setting("max_pending_invitations", 1, naive);
    await setting("max_pending_bookings", 1, naive);
    const client = await naive.person("client");
    const tutors = await naive.people(2, "tutor");
    const sessions = await naive.sessions(2);
    const watch = await naive.session();
    const both = (texts: string[]) =>
      collide(
        watch,
        texts.map((text, i) => ({ session: at(sessions, i), who: client, text })),
      );
    const invited = await both(
      ["one", "two"].map((name) => `select public.add_student('${name}@example.com', p_is_13_plus => true)`),
    );
    const booked = await both(
      tutors.map(
        (tutor) =>
          `select public.create_booking('${tutor}', now() + interval '1 day', now() + interval '25 hours', 'Algebra')`,
      ),
    );
    expect([...invited, ...booked]).toEqual(["ok", "ok", "ok", "ok"]);
  });
});

describe("first and same", () => {
  it("two first family guardians at once give one primary, in 20 rounds", async () => {
    for (let round = 0; round < 20; round++) {
      const student = await arena.person("student");
      const guardians = await arena.people(2, "client");
      const invitations = await Promise.all(guardians.map((guardian) => invite(student, guardian, "parent")));
      const outcomes = await allAtOnce(2, (i) => ({
        text: accepting(at(invitations, i)),
        who: at(guardians, i),
      }));
      expect(outcomes).toEqual(["ok", "ok"]);
      const made = await links(arena, "target_profile_id", student);
      expect(made.map((link) => link.is_primary).sort()).toEqual([false, true]);
    }
  });

  it("without the lock on the student the second of them meets a raw error", async () => {
    const naive = await arena.weakened([
      { function: "private.tg_profile_graph__check_limits", from: " for no key update", to: "" },
      { function: "private.accept", from: " for no key update", to: "" },
    ]);
    const student = await naive.person("student");
    const guardians = await naive.people(2, "client");
    const sessions = await naive.sessions(2);
    const sides = await Promise.all(
      guardians.map(async (who, i) => ({
        session: at(sessions, i),
        who,
        text: accepting(await invite(student, who, "parent", naive)),
      })),
    );
    expect(await collide(await naive.session(), sides)).toEqual(["ok", "23505"]);
  });

  it("one address invited twenty times at once by one person has one invitation", async () => {
    const guardian = await arena.person("client");
    const outcomes = await allAtOnce(20, () => ({
      text: "select public.add_student('one-child@example.com', p_is_13_plus => true)",
      who: guardian,
    }));
    expect(tally(outcomes)).toEqual({ ok: 1, "invitation.exists": 19 });
  });
});

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new Error(`no element ${index}`);
  return one;
}
