/**
 * A real streaming standby: what a person reads there, and until when it answers while it is behind. At last it is a
 * backup that is restored.
 */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { readOnlyCalls } from "../../../client/src/platform/read-from.ts";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import type { PostgresServer } from "../../../stack/src/postgres/server.ts";
import { startStandby } from "../../../stack/src/postgres/standby.ts";
import { databaseUrl, superuserUrl } from "../../../stack/src/postgres/urls.ts";

const guardian = "00000000-0000-4000-8000-00000000000a";
const child = "00000000-0000-4000-8000-00000000000b";
const tutor = "00000000-0000-4000-8000-00000000000c";

let primary: Database;
let standby: PostgresServer;
/** As the console, and as the superuser of the standby. */
let write: postgres.Sql;
let read: postgres.Sql;
let operator: postgres.Sql;

beforeAll(async () => {
  primary = await startDatabase();
  standby = await startStandby(primary);
  const options = { max: 1, onnotice: () => undefined };
  // A throwaway cluster sends its log when it finds time; here each commit does.
  write = postgres(primary.url, { ...options, connection: { synchronous_commit: "on" } });
  read = postgres(databaseUrl(standby.port), options);
  operator = postgres(superuserUrl(standby.port), options);
  await write`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (${guardian}, 'bob@example.com', now(), '{"full_name": "Bob Baker", "role": "client"}'),
           (${child}, 'mia@example.com', now(), '{"full_name": "Mia Baker", "role": "student"}'),
           (${tutor}, 'dana@example.com', now(), '{"full_name": "Dana Tutor"}')`;
  await write`insert into public.profile_roles (profile_id, role, vouched) values (${tutor}, 'tutor', true)`;
  await write`
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    values (${guardian}, ${child}, 'GUARDIAN', 'ACTIVE', 'FATHER', enum_range(null::public.guardian_right))`;
  await write`
    insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject, status)
    select ${guardian}, ${child}, ${guardian}, ${tutor}, at, at + interval '1 hour', 'Algebra', 'pending'
    from (select now() + interval '3 days' as at) s`;
  await write`update public.bookings set status = 'confirmed'`;
  await as(write, guardian, `select public.send_message('${child}', 'Hello', '${tutor}')`);
  await as(write, tutor, `select public.send_message('${child}', 'Hello, Bob', '${guardian}')`);
  await caughtUp();
});
afterAll(async () => {
  await Promise.all([write?.end(), read?.end(), operator?.end()]);
  await standby?.stop();
  await primary?.stop();
});

/** One statement as a person, as the API runs it; undone on the standby, where there is nothing to undo. */
async function as(sql: postgres.Sql, person: string, statement: string): Promise<postgres.Row[]> {
  const claims = JSON.stringify({ sub: person, role: "authenticated" });
  return sql.begin(async (tx) => {
    await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
    return tx.unsafe(statement);
  });
}

/** Until the standby has applied what the primary wrote. */
async function caughtUp(): Promise<void> {
  const [row] = await write`select pg_current_wal_flush_lsn()::text as at`;
  await vi.waitFor(
    async () => {
      const [standing] =
        await operator`select pg_last_wal_replay_lsn() >= ${String(row?.["at"])}::pg_lsn as there`;
      expect(standing).toEqual({ there: true });
    },
    { timeout: 30_000, interval: 20 },
  );
}

const failureOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => null,
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

it("every view shows a person the same rows as the primary", async () => {
  const views = await write<{ name: string }[]>`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and has_table_privilege('authenticated', c.oid, 'select')
    order by 1`;
  expect(views.length).toBeGreaterThan(15);
  let rows = 0;
  for (const { name } of views) {
    const all = `select to_jsonb(v) as row from public.${name} v order by v::text`;
    for (const person of [guardian, child, tutor]) {
      const here = await as(write, person, all);
      expect({ name, rows: await as(read, person, all) }).toEqual({ name, rows: here });
      rows += here.length;
    }
  }
  expect(rows).toBeGreaterThan(20);
});

it("the calls that the SDK sends to a replica are those that only read, and they answer there", async () => {
  const calls = await write<{ name: string; arguments: string[] | null }[]>`
    select p.proname as name, (
      select array_agg(format('%I => null', n) order by o) from unnest(p.proargnames) with ordinality a(n, o)
      where p.proargmodes is null or p.proargmodes[o] = 'i') as arguments
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.provolatile in ('s', 'i') and p.prokind = 'f'
      and has_function_privilege('authenticated', p.oid, 'execute')
    order by 1`;
  // What was sent lately, a replica may not have yet.
  const askThePrimary = ["changes_since"];
  expect(calls.map(({ name }) => name)).toEqual([...readOnlyCalls, ...askThePrimary].sort());
  for (const { name, arguments: values } of calls) {
    // What a call says of missing arguments does not matter, but that it does not try to write.
    const failure = await failureOf(
      as(read, guardian, `select * from public.${name}(${(values ?? []).join(", ")})`),
    );
    expect(failure ?? "").not.toMatch(/^25006/);
  }
  expect(await as(read, guardian, "select public.unread_total() as unread")).toEqual([{ unread: 1 }]);
});

it("a call that writes fails there", async () => {
  expect(await failureOf(as(read, guardian, `select public.start_thread('${child}', '${tutor}')`))).toMatch(
    /^25006/,
  );
});

it("what was revoked is visible no longer than a standby may be behind", async () => {
  const links = () => as(read, guardian, "select student_id from public.my_students");
  const request = () => failureOf(as(read, guardian, "select private.check_request()"));
  const beat = (age: string) => write`select private.beat(clock_timestamp() - ${age}::interval) as beaten`;
  expect(await request()).toBe("PT503 replica.behind");
  expect([...(await beat("0"))]).toEqual([{ beaten: true }]);
  await caughtUp();
  expect(await request()).toBeNull();

  // The standby stops applying, and the link ends.
  await operator`select pg_wal_replay_pause()`;
  await vi.waitFor(
    async () => {
      const [state] = await operator`select pg_get_wal_replay_pause_state() as state`;
      expect(state).toEqual({ state: "paused" });
    },
    { timeout: 30_000, interval: 20 },
  );
  await write`update public.bookings set status = 'cancelled'`;
  await write`delete from public.profile_graph where source_profile_id = ${guardian}`;
  expect(await links()).toHaveLength(1);
  // By the time that a heartbeat of now is too old, the standby answers nothing.
  const [late] = await read`
    select private.require_fresh(clock_timestamp() + interval '6 seconds')`.catch((error: Error) => [
    error.message,
  ]);
  expect(late).toBe("replica.behind");

  await operator`select pg_wal_replay_resume()`;
  await beat("6 seconds");
  await caughtUp();
  expect(await links()).toEqual([]);
  expect(await request()).toBe("PT503 replica.behind");
  await beat("0");
  await caughtUp();
  expect(await request()).toBeNull();
});

it("a copy that recovers without the last acts admits nobody until they hold again", async () => {
  const aunt = "00000000-0000-4000-8000-00000000000d";
  await write`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (${aunt}, 'gina@example.com', now(), '{"full_name": "Gina Baker", "role": "client"}')`;
  await write`
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    select g, ${child}, 'GUARDIAN', 'ACTIVE', 'MOTHER', enum_range(null::public.guardian_right)
    from unnest(${[guardian, aunt]}::uuid[]) g`;
  expect([...(await write`select private.watch_restores() as closed`)]).toEqual([{ closed: false }]);
  await caughtUp();
  // From here on the copy is a backup.
  await operator.unsafe("alter system set primary_conninfo = ''");
  await operator`select pg_reload_conf()`;
  await vi.waitFor(async () => expect([...(await operator`select from pg_stat_wal_receiver`)]).toEqual([]), {
    timeout: 30_000,
    interval: 20,
  });
  await write`
    insert into public.contact_restrictions (student_id, profile_id, basis, emails)
    values (${child}, ${tutor}, 'Order 1', '{late@example.com}')`;
  await write`delete from public.profile_graph where source_profile_id = ${aunt}`;
  await write`update public.profile_graph set rights = '{message}' where source_profile_id = ${guardian}`;
  const [kept] = await write`select private.export_protections() ->> 'entries' as entries`;

  await operator`select pg_promote()`;
  const holds = async () => {
    const [row] = await read`
      select private.has_right(${guardian}, ${child}, 'book') as books, private.has_right(${aunt}, ${child}, 'book') as is_linked,
             cardinality(private.denied_rights(${tutor}, ${child})) as denied`;
    return { ...row };
  };
  const request = () => failureOf(as(read, guardian, "select private.check_request()"));
  const me = async () => (await as(read, guardian, "select private.me() as me"))[0]?.["me"];
  expect(await holds()).toEqual({ books: true, is_linked: true, denied: 0 });
  expect(await request()).toBe("PT503 project.closed");
  expect([...(await read`select private.watch_restores() as closed`)]).toEqual([{ closed: true }]);
  expect(await me()).toBeNull();

  const [answer] = await read`
    select private.reapply_protections(${String(kept?.["entries"])}::text::jsonb, true) as said`;
  expect(answer?.["said"]).toMatchObject({ without_subject: [], failed: [], is_admitted: true });
  expect(await holds()).toEqual({ books: false, is_linked: false, denied: 4 });
  expect(await request()).toBeNull();
  expect(await me()).toBe(guardian);
  await read`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (gen_random_uuid(), 'late@example.com', now(), '{"role": "client"}')`;
  const [late] = await read`
    select cardinality(private.denied_rights(p.id, ${child})) as denied
    from public.profiles p join auth.users u on u.id = p.user_id where u.email = 'late@example.com'`;
  expect({ ...late }).toEqual({ denied: 4 });
});

it("without a standby the primary writes no heartbeat", async () => {
  await standby.stop();
  await vi.waitFor(
    async () => {
      const [row] = await write`select private.beat() as beaten`;
      expect(row).toEqual({ beaten: false });
    },
    { timeout: 30_000, interval: 50 },
  );
});
