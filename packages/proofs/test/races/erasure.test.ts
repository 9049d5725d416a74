/**
 * Erasure on two machines at once, killed between any two steps, and a search of the whole database afterwards. At size:
 * ERASURE_MESSAGES=10000 ERASURE_RECORDS=5000 npx vitest run races/erasure
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { repositoryDir } from "../../../stack/src/project.ts";
import { type Arena, addressOf, first, startArena } from "./support/arena.ts";

const messages = Number(process.env["ERASURE_MESSAGES"] ?? 240);
const records = Number(process.env["ERASURE_RECORDS"] ?? 120);
const isAtSize = messages + records > 1000;
const limit = isAtSize ? 1000 : 50;

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
  // The helper of the pgTAP tests: it looks into every column of every table.
  const helpers = await readFile(join(repositoryDir, "supabase/tests/000_privacy_helpers.sql"), "utf8");
  const search = /create or replace function tests\.found_in_database[\s\S]*?\n\$\$;/.exec(helpers)?.[0];
  await arena.sql.unsafe(`create schema if not exists tests; ${search}`);
});
afterAll(() => arena?.stop());

/** A student with records, about whom a guardian and a tutor wrote, and who asked to be erased. */
async function asked({ sql, person, link, session }: Arena, name: string) {
  const [guardian, student, tutor] = [await person("client"), await person("student"), await person("tutor")];
  await sql`update public.profiles set full_name = ${name} where id = ${student}`;
  await link(guardian, student);
  await sql`
    with course as (insert into public.courses (tutor_id, title) values (${tutor}, 'Writing') returning id),
         enrolled as (insert into public.enrollments (course_id, student_id) select id, ${student}::uuid from course)
    insert into public.assignments (course_id, title, maximum) select c.id, 'Essay ' || n, 100 from course c, generate_series(1, ${records}) n`;
  await sql`
    insert into public.submissions (assignment_id, student_id, body)
    select a.id, ${student}, ${`By ${name}`} from public.assignments a join public.courses c on c.id = a.course_id where c.tutor_id = ${tutor}`;
  const { id: thread } = first(
    await sql<{ id: string }[]>`
      insert into public.threads (guardian_id, staff_id, student_id, staff_role)
      values (${guardian}, ${tutor}, ${student}, 'TUTOR') returning id`,
  );
  await sql`
    insert into public.messages (thread_id, sender_id, body, seq, sender_role, guardian_count, staff_count)
    select ${thread}, case when n % 2 = 0 then ${guardian}::uuid else ${tutor}::uuid end,
           case when n % 2 = 0 then ${`About ${name}, `} else 'Line ' end || n, 1, 'TUTOR', 0, 0
    from generate_series(1, ${messages}) n`;
  expect(await (await session()).transact("select public.request_erasure()", student)).toBe("ok");
  return { student, thread };
}

const step = (days: number, rows = limit) =>
  `select private.run_erasures(now() + interval '${days} days', ${rows}) as changed`;

const state = async ({ sql }: Arena, student: string) =>
  first(
    await sql<{ cleared: boolean; done: boolean; records: number; messages: number }[]>`
      select e.cleared_at is not null as cleared, e.done_at is not null as done,
             (select count(*)::int from public.submissions s where s.student_id = e.profile_id) as records,
             (select count(*)::int from public.messages m join public.threads t on t.id = m.thread_id
              where t.student_id = e.profile_id and m.erased_at is null) as messages
      from private.erasures e where e.profile_id = ${student}`,
  );

/** Runs until nothing is due; gives the number of steps and the longest in milliseconds. */
async function runAll({ sql }: Arena, days: number) {
  let steps = 0;
  let longest = 0;
  for (let changed = 1; changed > 0; ) {
    const began = performance.now();
    changed = first(await sql.unsafe<{ changed: number }[]>(step(days))).changed;
    longest = Math.max(longest, performance.now() - began);
    steps += 1;
  }
  return { steps, longest: Math.round(longest) };
}

it("two machines at once erase everything, and the name and the address are nowhere in the database", async () => {
  const name = "Zaphira Quill";
  const { student } = await asked(arena, name);
  const [one, two] = await Promise.all([runAll(arena, 15), runAll(arena, 15)]);
  while (!(await state(arena, student)).cleared) await runAll(arena, 16);
  expect(await state(arena, student)).toEqual({ cleared: true, done: false, records: 0, messages });
  const [three, four] = await Promise.all([runAll(arena, 390), runAll(arena, 390)]);
  while (!(await state(arena, student)).done) await runAll(arena, 391);
  // What the tutor wrote follows retention.
  expect(await state(arena, student)).toMatchObject({ messages: messages / 2 });
  const found = await arena.sql`select tests.found_in_database(${name}, ${addressOf(student)}) as place`;
  expect(found.map(({ place }) => place)).toEqual([]);
  if (isAtSize)
    process.stdout.write(`${JSON.stringify({ messages, records, limit, one, two, three, four })}\n`);
});

it("a run that is killed between two steps leaves nothing half done, and the next one goes on", async () => {
  const { student, thread } = await asked(arena, "Zenobia Quist");
  const killedAt = async (days: number) => {
    const before = await state(arena, student);
    const killed = arena.sql.begin(async (transaction) => {
      await transaction.unsafe(step(days));
      const { pid } = first(await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`);
      await arena.sql`select pg_terminate_backend(${pid}, 5000)`;
      // The loss of the connection ends it.
      await new Promise(() => undefined);
    });
    await expect(killed).rejects.toThrow();
    expect(await state(arena, student)).toEqual(before);
    return first(await arena.sql.unsafe<{ changed: number }[]>(step(days))).changed;
  };
  while ((await killedAt(15)) > 0);
  expect(await state(arena, student)).toMatchObject({ cleared: true, records: 0, messages });
  while ((await killedAt(390)) > 0);
  expect(await state(arena, student)).toMatchObject({ done: true, messages: messages / 2 });
  // Numbers have no gaps, and the inbox agrees with the messages.
  expect(await arena.sql`select * from private.inbox_faults where thread_id = ${thread}`).toEqual([]);
  const seqs =
    await arena.sql`select count(*)::int as rows, max(seq) as last from public.messages where thread_id = ${thread}`;
  expect(first(seqs)).toEqual({ rows: messages, last: messages });
});

it("a hold that is placed between two steps keeps what is left", async () => {
  const { student } = await asked(arena, "Zita Quell");
  await arena.sql.unsafe(step(15, 2));
  await arena.sql.unsafe(step(15, 10));
  const before = await state(arena, student);
  expect(before.records).toBeGreaterThan(0);
  await arena.sql`select public.place_legal_hold(${student}, 'Proceedings')`;
  await runAll(arena, 16);
  expect(await state(arena, student)).toEqual(before);
  await arena.sql`select public.lift_legal_hold(h.id) from private.legal_holds h where h.subject_id = ${student}`;
  await runAll(arena, 17);
  expect(await state(arena, student)).toMatchObject({ cleared: true, records: 0 });
});

it("a withdrawal and the first step at once: one of them happens", async () => {
  const { student } = await asked(arena, "Zelda Quant");
  const { id } = first(
    await arena.sql<
      { id: string }[]
    >`select id from private.privacy_requests where requester_id = ${student}`,
  );
  const session = await arena.session();
  const [withdrawn] = await Promise.all([
    session.transact(`select public.withdraw_privacy_request('${id}')`, student),
    arena.sql.unsafe(step(15)),
  ]);
  const closed = first(
    await arena.sql<
      { closed: boolean }[]
    >`select closed_at is not null as closed from private.erasures where profile_id = ${student}`,
  ).closed;
  expect(closed).toBe(withdrawn !== "ok");
});
