/** Two machines that tell of one majority at the same moment, and one that dies while it does. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Arena, startArena } from "./support/arena.ts";
import { collide } from "./support/interleave.ts";

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
