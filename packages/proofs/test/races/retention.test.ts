/** Retention on two machines at once, killed between two steps, and beside somebody who comes back. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, first, startArena } from "./support/arena.ts";

const messages = 600;
const later = "now() + interval '4 years'";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

/** A conversation that nobody may read any more, noted and marked for removal. */
async function over({ sql, person }: Arena) {
  const [guardian, student, tutor] = [await person("client"), await person("student"), await person("tutor")];
  const { id } = first(
    await sql<{ id: string }[]>`
      insert into public.threads (guardian_id, staff_id, student_id, staff_role)
      values (${guardian}, ${tutor}, ${student}, 'TUTOR') returning id`,
  );
  await sql`
    insert into public.messages (thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
    select ${id}, case when n % 2 = 0 then ${guardian}::uuid else ${tutor}::uuid end, 'Line ' || n, 1, 'TUTOR', 0, 0
    from generate_series(1, ${messages}) n`;
  await sql`select private.look_at_threads(now(), 10000)`;
  await sql.unsafe(`select private.look_at_threads(${later}, 10000)`);
  return { id, guardian, student };
}

const left = async ({ sql }: Arena, id: string) =>
  first(await sql<{ count: number }[]>`select count(*)::int from public.messages where thread_id = ${id}`)
    .count;

const step = (limit: number) => `select private.remove_threads(${later}, ${limit}) as removed`;

it("two runs at once remove every message once, and the conversation once", async () => {
  const { id } = await over(arena);
  const removed = async (): Promise<number> => {
    let total = 0;
    for (let idle = 0; idle < 3; ) {
      const [row] = await arena.sql.unsafe<{ removed: number }[]>(step(50));
      total += row?.removed ?? 0;
      idle = row?.removed ? 0 : idle + 1;
      if (idle && (await left(arena, id)) > 0) idle = 0;
    }
    return total;
  };
  const [one, two] = await Promise.all([removed(), removed()]);
  expect(one + two).toBe(messages + 1);
  const [audited] = await arena.sql`
    select count(*)::int from private.audit_log where entity_id = ${id} and action = 'threads.delete'`;
  expect(audited).toEqual({ count: 1 });
});

it("a run that is killed before its end leaves what it found, and the next one continues", async () => {
  const { id } = await over(arena);
  await arena.sql.unsafe(step(100));
  expect(await left(arena, id)).toBe(messages - 100);
  for (const limit of [1, 150, 10_000]) {
    const before = await left(arena, id);
    const killed = arena.sql.begin(async (transaction) => {
      await transaction.unsafe(step(limit));
      const { pid } = first(await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`);
      await arena.sql`select pg_terminate_backend(${pid}, 5000)`;
      // The loss of the connection ends it.
      await new Promise(() => undefined);
    });
    await expect(killed).rejects.toThrow();
    expect(await left(arena, id)).toBe(before);
    expect(await arena.sql`select * from private.inbox_faults where thread_id = ${id}`).toEqual([]);
    await arena.sql.unsafe(step(100));
    expect(await left(arena, id)).toBe(before - 100);
  }
  await arena.sql.unsafe(step(10_000));
  expect(await arena.sql`select from public.threads where id = ${id}`).toHaveLength(0);
});

it("a hold that is placed between two steps keeps what is left", async () => {
  const { id, student } = await over(arena);
  await arena.sql.unsafe(step(100));
  await arena.sql`select public.place_legal_hold(${student}, 'Proceedings')`;
  await arena.sql.unsafe(step(10_000));
  expect(await left(arena, id)).toBe(messages - 100);
});

it("access that comes back between two steps keeps what is left", async () => {
  const { id, guardian, student } = await over(arena);
  await arena.sql.unsafe(step(100));
  await arena.link(guardian, student);
  await arena.sql.unsafe(step(10_000));
  expect(await left(arena, id)).toBe(messages - 100);
});

it("without the mark, one statement of the console would remove a conversation in use", async () => {
  const { id } = await over(arena);
  await arena.sql`update private.ended_threads set removing_since = null where thread_id = ${id}`;
  const remove = arena.sql`delete from public.messages where thread_id = ${id}`;
  await expect(remove).rejects.toThrow(postgres.PostgresError);
  await expect(remove).rejects.toThrow("permission.denied");
  expect(await left(arena, id)).toBe(messages);
});
