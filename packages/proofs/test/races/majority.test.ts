/** What changes a student's standing: two machines that tell of one majority, one that dies, and a guardian's death. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { collide, Lane, settled } from "./support/interleave.ts";
import { deadlock } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

const tell = "select private.tell_of_majority(now())";

/** A student who is of age today, with a guardian. */
async function family(at: Arena, isWatched: boolean): Promise<{ student: string; guardian: string }> {
  const student = await at.person("student");
  const guardian = await at.person("client");
  await at.sql`
    update public.profile_details set date_of_birth = ((now() at time zone 'UTC')::date - interval '18 years')::date
    where profile_id = ${student}`;
  await at.link(guardian, student);
  if (isWatched) await at.sql`insert into private.majority_watch (student_id) values (${student})`;
  return { student, guardian };
}

/** What both are told when two machines run before either commits. */
async function toldByTwo(at: Arena, isWatched: boolean): Promise<string[]> {
  const { student, guardian } = await family(at, isWatched);
  const [watch, ...machines] = await at.sessions(3);
  if (!watch) throw new Error("no session");
  const outcomes = await collide(
    watch,
    machines.map((session) => ({ session, text: tell })),
  );
  expect(outcomes).toEqual(["ok", "ok"]);
  return told(at, student, guardian);
}

async function told(at: Arena, student: string, guardian: string): Promise<string[]> {
  const rows = await at.sql<{ change: string }[]>`
    select n.data ->> 'change' as change from public.notifications n
    where n.key = 'AGE_TRANSITION' and n.profile_id in (${student}, ${guardian}) order by 1`;
  return rows.map(({ change }) => change);
}

describe("two machines that tell of majority", () => {
  it.each([
    ["whom nobody has looked at yet", false],
    ["whom both look at", true],
  ])("tell a student %s once", async (_, isWatched) => {
    expect(await toldByTwo(arena, isWatched)).toEqual(["own_today", "today"]);
  });

  it("would tell twice without the lock and the key of the day", async () => {
    const naive = await arena.weakened([
      {
        function: "private.tell_of_majority",
        from: "limit p_limit for update skip locked",
        to: "limit p_limit",
      },
      {
        function: "private.tell_of_majority_of",
        from: "'majority:%s:%s:%s'",
        to: "gen_random_uuid() || '%s:%s:%s'",
      },
    ]);
    expect(await toldByTwo(naive, true)).toEqual(["own_today", "own_today", "today", "today"]);
  });

  it("leave to the next run what a machine did not finish", async () => {
    const { student, guardian } = await family(arena, true);
    const dies = await arena.session();
    await dies.begin();
    await dies.run(tell);
    await dies.run("rollback");
    expect(await told(arena, student, guardian)).toEqual([]);
    await arena.sql.unsafe(tell);
    expect(await told(arena, student, guardian)).toEqual(["own_today", "today"]);
  });
});

/** A guardian is recorded as deceased while a lesson of theirs goes from one of their students to the other. */
async function recordWhileAssigned(at: Arena): Promise<string[]> {
  const [guardian, tutor] = [await at.person("client"), await at.person("tutor")];
  const [student = "", other = ""] = await at.people(2, "student");
  await at.link(guardian, student);
  await at.link(guardian, other);
  const [booking] = await at.sql<{ id: string }[]>`
    insert into public.bookings (client_id, guardian_id, student_id, tutor_id, starts_at, ends_at, subject)
    values (${guardian}, ${guardian}, ${student}, ${tutor}, now() + interval '9 days', now() + interval '217 hours', 'Algebra')
    returning id`;
  const [gate, watch, records, assigns] = await at.sessions(4);
  if (!(booking && gate && watch && records && assigns)) throw new Error("no sessions");
  // The record waits for the other student, and the assignment does not.
  await gate.run(`begin; select from public.profiles where id = '${other}' for share`);
  const lanes = [new Lane(records), new Lane(assigns)] as const;
  const outcomes: string[] = [];
  lanes[0].add(async () => {
    outcomes.push(
      await records.transact(
        `select public.record_student_status('${student}', 'guardian_deceased', 'Letter', current_date + 1, '${guardian}')`,
      ),
    );
  });
  await settled(watch, lanes, [gate]);
  lanes[1].add(async () => {
    outcomes.push(
      await assigns.transact(`select public.assign_student('${booking.id}', '${other}')`, guardian),
    );
  });
  await settled(watch, lanes, [gate]);
  await gate.commit();
  await Promise.all(lanes.map((lane) => lane.done()));
  return outcomes.sort();
}

describe("the record of a guardian's death", () => {
  it("waits for a lesson that goes from one of their students to the other", async () => {
    expect(await recordWhileAssigned(arena)).toEqual(["ok", "ok"]);
  });

  it("would deadlock if it locked the links before the other students", async () => {
    const naive = await arena.weakened([
      { function: "private.record_student_status", from: "or p.id = any (v_others)", to: "" },
    ]);
    expect(await recordWhileAssigned(naive)).toContain(deadlock);
  });
});
