// What a write costs: processor time, bytes and pages of the log, locks; beside the bare statement without any rule.
// A thousand families, so that consecutive calls touch different pages as they do in life.
import postgres from "postgres";
import { startDatabase } from "../../stack/src/database.ts";
import type { Bench, Print } from "./bench.ts";
import { wholeNumbers } from "./bench.ts";
import { processorMs } from "./processor.ts";

type Call = { name: string; ours: (n: number) => string; bare: (n: number) => string };
type Cost = { ms: number; bytes: number; pages: number; locks: number };

const id = (name: string) => `bench.id('${name}')`;
/** A quarter of an hour of its own for each call, in a year that needs no calendar. */
const slot = (n: number, side: string) =>
  `date_trunc('year', now()) + interval '1 year' * ${side === "ours" ? 0 : 4} + interval '${n * 15} minutes' + interval '40 days'`;

const CALLS: Call[] = [
  {
    name: "assign_student",
    ours: (n) => `select public.assign_student(${id(`booking ${n}`)}, ${id(`child ${n}`)})`,
    bare: (n) =>
      `update public.bookings set student_id = ${id(`child ${n}`)}, guardian_id = client_id where id = ${id(`bare ${n}`)} returning *`,
  },
  {
    name: "unassign_student",
    ours: (n) => `select public.unassign_student(${id(`booking ${n}`)})`,
    bare: (n) =>
      `update public.bookings set student_id = null, guardian_id = null where id = ${id(`bare ${n}`)} returning *`,
  },
  {
    name: "create_booking",
    ours: (
      n,
    ) => `select public.create_booking(${id(`tutor ${n % 50}`)}, now() + interval '300 days' + interval '1 hour' * ${n},
      now() + interval '300 days' + interval '1 hour' * ${n + 1}, 'Algebra', ${id(`child ${n}`)}, null, null, null, private.uuid_v7())`,
    bare: (
      n,
    ) => `insert into public.bookings (client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject)
      values (${id(`guardian ${n}`)}, ${id(`child ${n}`)}, ${id(`guardian ${n}`)}, ${id(`tutor ${n % 50}`)},
              ${slot(n, "bare")}, ${slot(n + 1, "bare")}, 'Algebra') returning *`,
  },
  {
    name: "send_message",
    ours: (n) =>
      `select public.send_message(${id(`child ${n}`)}, 'Thank you, see you on Monday.', ${id(`tutor ${n % 50}`)}, null, private.uuid_v7())`,
    bare: (
      n,
    ) => `insert into public.messages (thread_id, sender_id, body, client_id, seq, sender_role, guardian_count, staff_count)
      select t.id, t.guardian_id, 'Thank you, see you on Monday.', private.uuid_v7(), 900000 + ${n}, 'PARENT', 900000 + ${n}, 0
      from public.threads t where t.guardian_id = ${id(`guardian ${n}`)} returning *`,
  },
];

const setUp = (families: number) => `
  create schema bench;
  grant usage on schema bench, private to authenticated;
  create function bench.id(p_name text) returns uuid language sql immutable as 'select md5(p_name)::uuid';
  update private.settings set writes_per_minute = 1000000, messages_per_minute = 1000000, booking_requests_per_tutor_per_day = 10000;
  insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    select bench.id('guardian ' || n), 'g' || n || '@example.com', now(), '{"role": "client"}'::jsonb from generate_series(1, ${families}) n
    union all select bench.id('child ' || n), 'c' || n || '@example.com', now(), '{"role": "student"}' from generate_series(1, ${families}) n
    union all select bench.id('tutor ' || n), 't' || n || '@example.com', now(), '{}' from generate_series(0, 49) n;
  insert into public.profile_roles (profile_id, role, vouched) select bench.id('tutor ' || n), 'tutor', true from generate_series(0, 49) n;
  begin;
  select private.set_quiet(true);
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    select bench.id('guardian ' || n), bench.id('child ' || n), 'GUARDIAN', 'ACTIVE', 'MOTHER', enum_range(null::public.guardian_right)
    from generate_series(1, ${families}) n;
  insert into public.bookings (id, client_id, student_id, guardian_id, tutor_id, starts_at, ends_at, subject)
    select bench.id(kind.name || ' ' || n), bench.id('guardian ' || n), case kind.name when 'taught' then bench.id('child ' || n) end,
           case kind.name when 'taught' then bench.id('guardian ' || n) end, bench.id('tutor ' || n % 50),
           now() + interval '1 day' + interval '1 hour' * (kind.place * ${families} / 50 + n / 50),
           now() + interval '1 day' + interval '1 hour' * (kind.place * ${families} / 50 + n / 50 + 1), 'Algebra'
    from generate_series(1, ${families}) n cross join (values ('taught', 0), ('booking', 2), ('bare', 4)) kind(name, place);
  update public.bookings set status = 'confirmed' where student_id is not null;
  commit;`;

async function measure(families: number, calls: number, print: Print): Promise<string[]> {
  const database = await startDatabase();
  // A throwaway cluster writes its log when it finds time; it can only be read when it is written.
  const options = { max: 1, onnotice: () => undefined, connection: { synchronous_commit: "on" } };
  const person = postgres(database.superuserUrl, options);
  const bare = postgres(database.superuserUrl, options);
  try {
    await person.unsafe(setUp(families)).simple();
    await person`vacuum analyze`;
    await person`create extension if not exists pg_walinspect`;
    // Changing this forgets every plan, so it is set once.
    await bare`set session_replication_role = replica`;
    const lines = [
      "| call | ms | bare | ratio | log, bytes | bare | pages touched | bare | relation locks |",
      "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ];
    for (const call of CALLS) {
      const costs = { ours: [] as Cost[], bare: [] as Cost[] };
      for (let n = 1; n <= calls + 20; n++) {
        const ours = await once(person, call.ours(n), `bench.id('guardian ${n}')`);
        const other = await once(bare, call.bare(n));
        // The first calls of a connection plan.
        if (n > 20) {
          costs.ours.push(ours);
          costs.bare.push(other);
        }
      }
      const [a, b] = [typical(costs.ours), typical(costs.bare)];
      lines.push(
        `| ${call.name} | ${a.ms.toFixed(2)} | ${b.ms.toFixed(2)} | ${(a.ms / b.ms).toFixed(1)} | ${a.bytes} | ${b.bytes} | ${a.pages} | ${b.pages} | ${a.locks} |`,
      );
      print(String(lines.at(-1)));
    }
    return ["", ...lines];
  } finally {
    await Promise.all([person.end(), bare.end()]);
    await database.stop();
  }
}

/** One call in a transaction of its own, as a person if one is named; commit included. */
async function once(sql: postgres.Sql, statement: string, person?: string): Promise<Cost> {
  const [process] = await sql`select pg_backend_pid() as pid, pg_current_wal_insert_lsn()::text as at`;
  const pid = Number(process?.["pid"]);
  const become = person
    ? `set local role authenticated; select set_config('request.jwt.claims', json_build_object('sub', ${person}, 'role', 'authenticated')::text, true);`
    : "";
  await sql.unsafe(`begin; ${become}`).simple();
  const started = processorMs(pid) ?? performance.now();
  await sql.unsafe(statement).simple();
  const called = processorMs(pid) ?? performance.now();
  await sql.unsafe("reset role").simple();
  const [held] = await sql`
    select count(*)::int as locks from pg_locks where pid = pg_backend_pid() and locktype = 'relation'
      and relation not in ('pg_locks'::regclass)`;
  const committing = processorMs(pid) ?? performance.now();
  await sql.unsafe("commit").simple();
  const ended = processorMs(pid) ?? performance.now();
  const [log] = await sql`
    select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), ${String(process?.["at"])}::pg_lsn)::int as bytes,
           pg_current_wal_insert_lsn()::text as until`;
  const [touched] = await sql`
    select count(distinct (w.relfilenode, w.relforknumber, w.relblocknumber))::int as pages
    from pg_get_wal_block_info(${String(process?.["at"])}::pg_lsn, ${String(log?.["until"])}::pg_lsn) w`;
  return {
    ms: called - started + (ended - committing),
    bytes: Number(log?.["bytes"]),
    pages: Number(touched?.["pages"]),
    locks: Number(held?.["locks"]),
  };
}

/** The limit of the faster quarter, of each measure by itself. */
function typical(costs: Cost[]): Cost {
  const quarter = (of: (cost: Cost) => number) =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(costs.length / 4)] ?? 0;
  return {
    ms: quarter(({ ms }) => ms),
    bytes: quarter(({ bytes }) => bytes),
    pages: quarter(({ pages }) => pages),
    locks: quarter(({ locks }) => locks),
  };
}

export const writes: Bench = {
  flags: {
    families: { type: "string", default: "1000" },
    calls: { type: "string", default: "100" },
  },
  run: async (flags, print) => {
    const [families = 1000] = wholeNumbers(flags, "families", 200);
    const [calls = 100] = wholeNumbers(flags, "calls", 10);
    return measure(families, Math.min(calls, families - 20), print);
  },
};
