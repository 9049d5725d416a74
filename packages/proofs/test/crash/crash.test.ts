/**
 * The server is killed (SIGKILL) while people send, read, book and assign, and starts again on its files. Whatever was
 * answered before is there, what was not answered is done at most once when it is sent again, and what the rules keep
 * holds. Three kills by default; a longer run is `CRASH_KILLS=10 npx vitest run crash`.
 */
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newRequestId } from "../../../client/src/platform/request-id.ts";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { StackError } from "../../../stack/src/errors.ts";
import { type PostgresServer, startServer } from "../../../stack/src/postgres/server.ts";
import { markedProcess, ownMark } from "../../../stack/src/processes.ts";

const kills = Number(process.env["CRASH_KILLS"] ?? 3);
/** Acts of each family before the server is killed; the moment differs from family to family. */
const actsBeforeKill = 60;
const families = 4;

type Family = { guardian: string; child: string; tutor: string; bookings: string[] };
/** What a person asked for, and what they were answered. */
type Act = { call: string; person: string; answer?: string };

let database: Database;
let server: Pick<PostgresServer, "stop">;
const people: Family[] = [];

beforeAll(async () => {
  database = await startDatabase({ durable: true });
  server = database;
  const sql = console();
  await sql`
    update private.settings
    set writes_per_minute = 1000000, messages_per_minute = 1000000, booking_requests_per_tutor_per_day = 10000,
        max_pending_bookings = 1000`;
  for (let n = 0; n < families; n++) people.push(await family(sql, n));
  await sql.end();
});
afterAll(async () => {
  await server?.stop();
  await database?.stop();
});

const console = () => postgres(database.url, { max: 1, onnotice: () => undefined });

async function family(sql: postgres.Sql, n: number): Promise<Family> {
  const [guardian, child, tutor] = [randomUUID(), randomUUID(), randomUUID()] as const;
  await sql`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (${guardian}, ${`g${n}@example.com`}, now(), '{"role": "client"}'),
           (${child}, ${`c${n}@example.com`}, now(), '{"role": "student"}'), (${tutor}, ${`t${n}@example.com`}, now(), '{}')`;
  await sql`insert into public.profile_roles (profile_id, role, vouched) values (${tutor}, 'tutor', true)`;
  await sql`
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    values (${guardian}, ${child}, 'GUARDIAN', 'ACTIVE', 'MOTHER', enum_range(null::public.guardian_right))`;
  const rows = await sql<{ id: string }[]>`
    insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject)
    select ${guardian}, ${child}, ${guardian}, ${tutor}, now() + d * interval '1 day', now() + d * interval '1 day 1 hour', 'Algebra'
    from generate_series(1, 5) d returning id`;
  await sql`update public.bookings set status = 'confirmed' where client_id = ${guardian}`;
  // One lesson stays as it is, so that the two may write to each other.
  return { guardian, child, tutor, bookings: rows.slice(1).map(({ id }) => id) };
}

/** Each round begins with a student in every lesson. */
async function assignAll(): Promise<void> {
  const sql = console();
  for (const { guardian, child, bookings } of people) {
    await sql`
      update public.bookings set student_id = ${child}, guardian_id = ${guardian}
      where id = any (${bookings}) and student_id is null`;
  }
  await sql.end();
}

/** The acts of a family, one after the other: each is recognized when it is sent again. */
function* acts({ guardian, child, tutor, bookings }: Family, kill: number, n: number): Generator<Act> {
  const text = `'Kill ${kill}, family ${n}'`;
  for (let turn = 0; ; turn++) {
    yield {
      person: guardian,
      call: `select (public.send_message('${child}', ${text}, '${tutor}', null, '${newRequestId()}')).id::text as answer`,
    };
    yield {
      person: tutor,
      call: `select (public.send_message('${child}', ${text}, '${guardian}', null, '${newRequestId()}')).id::text as answer`,
    };
    yield {
      person: turn % 2 === 0 ? guardian : tutor,
      call: `select public.mark_thread_read(t.thread_id)::text as answer from public.my_threads t limit 1`,
    };
    const booking = bookings[turn % bookings.length];
    const assigning = Math.floor(turn / bookings.length) % 2 === 1;
    yield {
      person: guardian,
      call: assigning
        ? `select (public.assign_student('${booking}', '${child}')).id::text as answer`
        : `select (public.unassign_student('${booking}')).id::text as answer`,
    };
    const hour = kill * 1000 + turn;
    yield {
      person: guardian,
      call: `select (public.create_booking('${tutor}', date_trunc('hour', now()) + interval '20 days ${hour % 5000} minutes',
               date_trunc('hour', now()) + interval '20 days ${(hour % 5000) + 1} minutes', 'Algebra', null, null, null, null,
               '${newRequestId()}')).id::text as answer`,
    };
  }
}

/** In one message, which is a transaction: nothing is left to send when the server dies meanwhile. */
async function perform(sql: postgres.Sql, act: Act): Promise<string> {
  const claims = JSON.stringify({ sub: act.person, role: "authenticated" });
  const become = `select set_config('role', 'authenticated', true), set_config('request.jwt.claims', '${claims}', true)`;
  const results: unknown = await sql.unsafe(`${become}; ${act.call}`).simple();
  const rows: unknown = Array.isArray(results) ? results.at(-1) : [];
  const [row]: unknown[] = Array.isArray(rows) ? rows : [];
  return String(Reflect.get(Object(row), "answer"));
}

/** Everybody acts until the server is gone. Gives what was answered, and what each was waiting for. */
async function actUntilKilled(kill: number): Promise<{ answered: Act[]; open: Act[] }> {
  const answered: Act[] = [];
  const open: Act[] = [];
  let killed: Promise<void> | undefined;
  await Promise.all(
    people.map(async (of, n) => {
      const sql = postgres(database.url, { max: 1, onnotice: () => undefined, connect_timeout: 2 });
      let done = 0;
      for (const act of acts(of, kill, n)) {
        try {
          act.answer = await perform(sql, act);
          answered.push(act);
          done++;
        } catch (error) {
          if (!killed) throw error;
          open.push(act);
          break;
        }
        // One of them, another each time, has the server killed while the others go on.
        if (n === kill % families && done === actsBeforeKill + kill) killed ??= killServer();
      }
      await sql.end({ timeout: 1 });
    }),
  );
  await killed;
  return { answered, open };
}

/** SIGKILL to the server's first process; those that it started end when they notice. */
async function killServer(): Promise<void> {
  const [pid] = (await readFile(join(database.dataDir, "postmaster.pid"), "utf8")).split("\n");
  process.kill(Number(pid), "SIGKILL");
}

/** As an init system does: until the files are free. */
async function startAgain(): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      server = await startServer({ dataDir: database.dataDir, port: database.port, durable: true });
      return;
    } catch (error) {
      if (!(error instanceof StackError) || attempt === 50) throw error;
    }
  }
}

it(`nothing that was answered is lost, however often the server is killed`, {
  timeout: 60_000 + kills * 60_000,
}, async () => {
  expect(markedProcess(ownMark())).toBe(process.pid);
  let acknowledged = 0;
  for (let kill = 1; kill <= kills; kill++) {
    await assignAll();
    const { answered, open } = await actUntilKilled(kill);
    expect(open).toHaveLength(families);
    acknowledged += answered.length;
    await startAgain();
    const sql = console();
    await expectAnswers(sql, answered);
    // Sent again, what was open is done once: the second answer is the first one.
    for (const act of open) {
      const first = await perform(sql, act).catch((error: Error) => error.message);
      const second = await perform(sql, act).catch((error: Error) => error.message);
      if (/send_message|create_booking/.test(act.call)) expect(second).toBe(first);
    }
    await expectOrder(sql);
    // The audit log misses no row; a crash skips up to 32 of its numbers.
    const [skipped] = await sql`
      select coalesce(sum(upper(g.numbers) - lower(g.numbers)), 0)::int as numbers from private.list_audit_gaps() g`;
    expect(Number(skipped?.["numbers"])).toBeLessThanOrEqual(32 * kill);
    await sql.end();
  }
  expect(acknowledged).toBeGreaterThan(kills * actsBeforeKill);
});

/** What was answered is there: each message and booking by its id, and the news of it. */
async function expectAnswers(sql: postgres.Sql, answered: Act[]): Promise<void> {
  const of = (call: string) =>
    answered.filter((act) => act.call.includes(call)).map(({ answer }) => String(answer));
  const sent = of("send_message");
  const booked = of("create_booking");
  expect(sent.length).toBeGreaterThan(0);
  expect(booked.length).toBeGreaterThan(0);
  const [found] = await sql`
    select (select count(*)::int from public.messages where id::text = any (${sent})) as messages,
           (select count(*)::int from public.bookings where id::text = any (${booked})) as bookings,
           (select count(*)::int from private.booking_requests where booking_id::text = any (${booked})) as requests,
           (select count(distinct entity_id)::int from private.audit_log
            where action = 'bookings.insert' and entity_id::text = any (${booked})) as audited,
           (select count(distinct subject_id)::int from public.notifications
            where key = 'BOOKING_CHANGED' and subject_id::text = any (${booked})) as told,
           (select count(distinct subject_id)::int from private.email_outbox
            where template = 'BOOKING_CHANGED' and subject_id::text = any (${booked})) as emails`;
  const lessons = booked.length;
  expect(found).toEqual({
    messages: sent.length,
    bookings: lessons,
    requests: lessons,
    audited: lessons,
    told: lessons,
    emails: lessons,
  });
  // The last answer about the student of each lesson holds, unless a later one was open.
  const students = answered.filter(({ call }) => /assign_student/.test(call));
  const [audited] = await sql`
    select count(*)::int as changes from private.audit_log
    where action = 'bookings.update' and entity_id::text = any (${students.map(({ answer }) => String(answer))})
      and 'student_id' = any (changed)`;
  expect(Number(audited?.["changes"])).toBeGreaterThanOrEqual(students.length);
}

/** What the rules keep, recomputed from the rows. */
async function expectOrder(sql: postgres.Sql): Promise<void> {
  const [faults] = await sql`
    select (select count(*)::int from public.threads t
            where t.last_seq <> (select count(*) from public.messages m where m.thread_id = t.id)
               or t.last_seq <> coalesce((select max(m.seq) from public.messages m where m.thread_id = t.id), 0)
               or t.guardian_count <> (select count(*) from public.messages m where m.thread_id = t.id and m.sender_id = t.guardian_id)
           ) as miscounted,
           (select count(*)::int from private.inbox_faults) as inbox,
           (select count(*)::int from public.thread_receipts r join public.threads t on t.id = r.thread_id
            where r.up_to_seq > t.last_seq) as "readBeyondTheEnd",
           (select count(*)::int from public.bookings a join public.bookings b on a.id < b.id and a.tutor_id = b.tutor_id
            where a.status in ('pending', 'confirmed') and b.status in ('pending', 'confirmed')
              and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)) as "doubleBooked",
           (select count(*)::int from public.bookings b
            where b.student_id <> b.client_id and b.status in ('pending', 'confirmed')
              and not exists (select from public.profile_graph g where g.source_profile_id = b.guardian_id
                and g.target_profile_id = b.student_id and g.status = 'ACTIVE')) as "withoutLink",
           (select count(*)::int from private.email_outbox o where o.status <> 'queued') as "emailsAstray",
           (select count(*)::int from (select o.dedupe_key from private.email_outbox o group by 1 having count(*) > 1) d) as "emailsTwice",
           (select private.verify_audit_log()) as "brokenAudit"`;
  expect(faults).toEqual({
    miscounted: 0,
    inbox: 0,
    readBeyondTheEnd: 0,
    doubleBooked: 0,
    withoutLink: 0,
    emailsAstray: 0,
    emailsTwice: 0,
    brokenAudit: null,
  });
}
