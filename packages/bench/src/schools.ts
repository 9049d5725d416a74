// The bench of schools: an organization of 20 schools, 100 campuses, 2,000 classes and 100,000
// students with guardians. Lists of alerts against the same query written by hand, an alert to all of
// it, and the import of it as a roster against a plain COPY of the same rows.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { type Database, startDatabase } from "../../stack/src/database.ts";
import { type Bench, type Print, wholeNumbers } from "./bench.ts";
import { compare, MEASURING_SQL, Watched } from "./messages/measure.ts";

type Size = { schools: number; campuses: number; classes: number; students: number };

/** Everything follows from numbers, so two runs make the same rows. */
export const SIZE: Size = { schools: 20, campuses: 100, classes: 2000, students: 100_000 };
const PART = 2000;

export const schools: Bench = {
  flags: { students: { type: "string", default: String(SIZE.students) } },
  async run(flags, print) {
    const [students = SIZE.students] = wholeNumbers(flags, "students", 1000);
    await benchSchools(print, students);
    return undefined;
  },
};

async function benchSchools(print: Print, students: number): Promise<void> {
  const size = { ...SIZE, students };
  const database = await startDatabase({ durable: true });
  try {
    const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
    const superuser = postgres(database.superuserUrl, { max: 1, onnotice: () => undefined });
    await sql`insert into public.organizations (id, name) values (${ids.organization}, 'North')`;
    for (const name of ["manager", "guardian", "teacher"] as const) await account(sql, name);
    await sql`
      insert into public.memberships (profile_id, role, organization_id)
      values (${ids.manager}, 'organization_manager', ${ids.organization})`;
    await roster(sql, size, print);
    await copy(database, superuser, size, print);
    await superuser`vacuum (analyze)`;
    await lists(database, sql, superuser, print);
    await timeAlert(sql, print);
    await timeTelling(sql, superuser, print);
    await sql.end();
    await superuser.end();
  } finally {
    await database.stop();
  }
}

export const ids = {
  organization: "00000000-0000-4000-8000-0000000000aa",
  manager: "00000000-0000-4000-8000-0000000000a1",
  guardian: "00000000-0000-4000-8000-0000000000a2",
  teacher: "00000000-0000-4000-8000-0000000000a3",
};
type Person = "manager" | "guardian" | "teacher";

export async function account(sql: postgres.Sql, name: Person): Promise<void> {
  await sql`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (${ids[name]}, ${`${name}@example.com`}, now(), ${sql.json({ full_name: name, role: "client" })})`;
}

/** Statements as that person, in a transaction. */
export async function acting<T>(
  sql: postgres.Sql,
  name: Person,
  work: (tx: postgres.TransactionSql) => Promise<T>,
): Promise<T> {
  const claims = JSON.stringify({ sub: ids[name], role: "authenticated" });
  const done: T[] = [];
  await sql.begin(async (tx) => {
    await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
    done.push(await work(tx));
  });
  const [result] = done;
  if (result === undefined) throw new Error("Nothing was done.");
  return result;
}

export type Row = { [key: string]: string | number };

/** The four files, row by row. Two guardians to every other student, one to the rest. */
export function* files(size: Size): Generator<Row> {
  let line = 1;
  const row = (file: string, rest: Row): Row => ({ file, line: ++line, ...rest });
  yield row("orgs", { sourcedId: "d", name: "District", type: "district" });
  for (let n = 0; n < size.schools; n++)
    yield row("orgs", { sourcedId: `s${n}`, name: `School ${n}`, type: "school", parentSourcedId: "d" });
  for (let n = 0; n < size.campuses; n++)
    yield row("orgs", {
      sourcedId: `c${n}`,
      name: `Campus ${n}`,
      type: "school",
      parentSourcedId: `s${n % size.schools}`,
    });
  for (let n = 0; n < size.classes; n++)
    yield row("classes", {
      sourcedId: `k${n}`,
      title: `Class ${n}`,
      schoolSourcedId: `c${n % size.campuses}`,
    });
  for (let n = 0; n < size.classes; n++)
    yield row("users", {
      sourcedId: `t${n}`,
      role: "teacher",
      givenName: "Tess",
      familyName: `Teacher ${n}`,
    });
  for (let n = 0; n < size.students; n++) {
    const agents = n % 2 === 0 ? `g${n},h${n}` : `g${n}`;
    for (const agent of agents.split(","))
      yield row("users", {
        sourcedId: agent,
        role: "parent",
        givenName: "Grace",
        familyName: `Guardian ${agent}`,
        email: `${agent}@families.example`,
      });
    yield row("users", {
      sourcedId: `u${n}`,
      role: "student",
      givenName: "Charlie",
      familyName: `Child ${n}`,
      agentSourcedIds: agents,
    });
  }
  for (let n = 0; n < size.classes; n++)
    yield row("enrollments", {
      sourcedId: `et${n}`,
      classSourcedId: `k${n}`,
      userSourcedId: `t${n}`,
      role: "teacher",
    });
  for (let n = 0; n < size.students; n++)
    yield row("enrollments", {
      sourcedId: `eu${n}`,
      classSourcedId: `k${n % size.classes}`,
      userSourcedId: `u${n}`,
      role: "student",
    });
}

type Answer = {
  import_id: string;
  complete: boolean;
  error_count: number;
  done: number;
  total: number;
  finished: boolean;
};

async function roster(sql: postgres.Sql, size: Size, print: (line: string) => void): Promise<void> {
  let importId: string | null = null;
  let rows: Row[] = [];
  let count = 0;
  let longest = 0;
  const timed = async (call: () => Promise<Answer>) => {
    const start = performance.now();
    const answer = await call();
    longest = Math.max(longest, performance.now() - start);
    return answer;
  };
  const preview = (part: Row[], more: boolean) =>
    timed(() =>
      acting(sql, "manager", async (tx) => {
        const given = tx.json({ import_id: importId, rows: part, more });
        const [row] = await tx<{ answer: Answer }[]>`
          select public.preview_roster_import(${ids.organization}, ${given}) as answer`;
        if (!row) throw new Error("No answer.");
        importId = row.answer.import_id;
        return row.answer;
      }),
    );
  const started = performance.now();
  for (const row of files(size)) {
    rows.push(row);
    count += 1;
    if (rows.length < PART) continue;
    await preview(rows, true);
    rows = [];
  }
  let answer = await preview(rows, true);
  const sent = performance.now();
  print(`roster: ${count} rows sent in ${seconds(sent - started)}`);
  while (!answer.complete) answer = await preview([], false);
  if (answer.error_count > 0) throw new Error("The generated roster has wrong lines.");
  const compared = performance.now();
  print(`roster: compared in ${seconds(compared - sent)}, ${answer.total} changes`);
  for (;;) {
    answer = await timed(() =>
      acting(sql, "manager", async (tx) => {
        const [row] = await tx<
          { answer: Answer }[]
        >`select public.apply_roster_import(${importId}) as answer`;
        if (!row) throw new Error("No answer.");
        return row.answer;
      }),
    );
    if (answer.finished) break;
  }
  const applied = performance.now();
  print(
    `roster: applied in ${seconds(applied - compared)}, ${rate(answer.total, applied - compared)}; ` +
      `longest statement ${seconds(longest)}; all of it ${rate(count, applied - started)} rows of the files`,
  );
}

/** The rows that the import made, copied into tables of the same columns without any rule. */
async function copy(
  database: Database,
  superuser: postgres.Sql,
  size: Size,
  print: (line: string) => void,
): Promise<void> {
  await superuser`create schema bench`;
  let rows = 0;
  const started = performance.now();
  for (const table of [
    "profiles",
    "profile_details",
    "profile_roles",
    "class_students",
    "memberships",
    "profile_graph",
  ]) {
    await superuser.unsafe(`create table bench.${table} as select * from public.${table} with no data`);
    const reader = postgres(database.superuserUrl, { max: 1, onnotice: () => undefined });
    const source = await reader.unsafe(`copy (select * from public.${table}) to stdout`).readable();
    const target = await superuser.unsafe(`copy bench.${table} from stdin`).writable();
    await pipeline(Readable.from(source), target);
    await reader.end();
    const [counted] = await superuser.unsafe(`select count(*)::integer as n from bench.${table}`);
    rows += Number(counted?.["n"]);
  }
  const took = performance.now() - started;
  print(
    `plain COPY of the same ${rows} rows: ${seconds(took)}, ${rate(rows, took)} (${size.students} students)`,
  );
}

/** What each person reads, by the policy and by hand: the same rows, in turns. */
async function lists(
  database: Database,
  sql: postgres.Sql,
  owner: postgres.Sql,
  print: (line: string) => void,
): Promise<void> {
  await sql`
    insert into public.memberships (profile_id, role, organization_id, class_id)
    select ${ids.teacher}, 'teacher', ${ids.organization}, id from public.classes where sourced_id = 'k7'`;
  await sql`
    insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
    select ${ids.guardian}, profile_id, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{receive_alerts}'
    from private.roster_people where sourced_id in ('u1', 'u3')`;
  // Ten years of alerts: a hundred to each campus, school and the organization itself, of both
  // audiences, and a few to the whole platform.
  await sql`
    insert into public.communication_events (
      title, event_date, event_type, target_level, audience, organization_id, school_id, campus_id,
      broadcast_id, created_by_id)
    select 'Alert', current_date - 3000 + n * 30, 'event', t.level::public.event_target,
           case n % 2 when 0 then 'staff' else 'everyone' end::public.event_audience, t.o, t.s, t.c, gen_random_uuid(), ${ids.manager}
    from generate_series(1, 100) n, (
      select 'campus' as level, organization_id as o, school_id as s, id as c from public.campuses
      union all select 'school', organization_id, id, null from public.schools
      union all select 'organization', id, null, null from public.organizations
      union all select 'all', null, null, null) t
    where t.level <> 'all' or n % 20 = 1`;
  await sql`vacuum (analyze) public.communication_events`;
  // A hand-written query knows the caller and their role.
  const byHand: Record<Person, string> = {
    guardian: `
      ((audience = 'everyone' and campus_id = any (array(
         select c.campus_id from public.class_students c
         join public.profile_graph g on g.target_profile_id = c.student_id
         where g.source_profile_id = '${ids.guardian}' and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE'
           and 'receive_alerts' = any (g.rights))))
       or (target_level = 'all' and organization_id is null and audience = 'everyone'))`,
    teacher: `
      (campus_id = any (array(select m.campus_id from public.memberships m where m.profile_id = '${ids.teacher}'))
       or (target_level = 'all' and organization_id is null))`,
    manager: `
      (organization_id = any (array(select m.organization_id from public.memberships m
                              where m.profile_id = '${ids.manager}' and m.role = 'organization_manager'))
       or (target_level = 'all' and organization_id is null))`,
  };
  // What the SDK asks for.
  const columns = `id, title, event_date, event_type, target_level, audience, roles, organization_id, school_id, campus_id,
    broadcast_id, canceled_event_id, cancel_reason, created_by_id, updated_by_id, created_at, updated_at`;
  const order = "order by event_date, created_at desc, id limit 50";
  const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined });
  const [asPerson, asSuperuser] = [connect(database.superuserUrl), connect(database.superuserUrl)];
  await owner
    .unsafe(`
    create function bench.id(p_name text) returns uuid language sql immutable as $$
      select case p_name when 'manager' then '${ids.manager}' when 'guardian' then '${ids.guardian}' else '${ids.teacher}' end::uuid $$;
    ${MEASURING_SQL}`)
    .simple();
  const [person, superuser] = [await Watched.over(asPerson), await Watched.over(asSuperuser)];
  for (const name of ["guardian", "teacher", "manager"] as const) {
    await person.actAs(name);
    for (const [what, from] of [
      ["first page", ""],
      ["from today", "and event_date >= current_date"],
    ]) {
      const read = {
        call: `select ${columns} from public.my_events where true ${from} ${order}`,
        byHand: `select ${columns} from public.communication_events where deleted_at is null and ${byHand[name]} ${from} ${order}`,
      };
      const rows = [
        (await asPerson.unsafe(read.call)).length,
        (await asSuperuser.unsafe(read.byHand)).length,
      ];
      if (rows[0] !== rows[1]) throw new Error(`${name}, ${what}: ${rows.join(" rows, by hand ")}.`);
      const times = await compare(person, superuser, read);
      const [call, hand] = [times.call.p50, times.byHand.p50];
      const fine = call <= Math.max(hand * 1.3, hand + 0.1);
      print(
        `${name}, ${what}, ${rows[0]} rows: ${call.toFixed(3)} ms, by hand ${hand.toFixed(3)} ms, ` +
          `${(call / hand).toFixed(2)} times ${fine ? "ok" : "SLOW"}`,
      );
    }
  }
  await asPerson.end();
  await asSuperuser.end();
}

async function timeAlert(sql: postgres.Sql, print: (line: string) => void): Promise<void> {
  const target = [{ level: "organization", id: ids.organization }];
  const campuses = await sql<
    { level: string; id: string }[]
  >`select 'campus' as level, id from public.campuses`;
  for (const [what, targets] of [
    ["the organization", target],
    [`the organization and its ${campuses.length} campuses`, [...target, ...campuses]],
  ] as const) {
    const written = await acting(sql, "manager", async (tx) => {
      const start = performance.now();
      const rows = await tx`
        select * from public.create_event('Snow day', '2030-01-15', 'event', ${tx.json([...targets])}, 'everyone')`;
      return { ms: performance.now() - start, rows: rows.length };
    });
    print(`an alert to ${what}: ${written.rows} rows in ${written.ms.toFixed(1)} ms`);
  }
  const counted = await acting(sql, "manager", async (tx) => {
    const start = performance.now();
    await tx`select * from public.preview_event_audience(${tx.json([...target, ...campuses])}, 'everyone')`;
    return performance.now() - start;
  });
  print(`how many people all of them reach: ${counted.toFixed(0)} ms`);
}

/** An alert to everybody of the organization, told in the steps of the schedule. */
async function timeTelling(sql: postgres.Sql, superuser: postgres.Sql, print: (line: string) => void) {
  // The alerts before are over, of whom hardly anybody had an account.
  for (let told = 1; told > 0; ) {
    const [row] = await sql<{ told: number }[]>`select public.tell_alerts() as told`;
    told = row?.told ?? 0;
  }
  // Everybody whom the roster brought has an account. Without triggers: signing up is not what is measured.
  await superuser.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into auth.users (id, email)
      select p.profile_id, p.profile_id || '@example.com'
      from private.roster_people p where p.profile_id is not null on conflict do nothing`;
    await tx`
      update public.profiles p set user_id = p.id
      from private.roster_people r where r.profile_id = p.id and p.user_id is null`;
  });
  await superuser`vacuum (analyze)`;
  const target = [{ level: "organization", id: ids.organization }];
  const campuses = await sql<
    { level: string; id: string }[]
  >`select 'campus' as level, id from public.campuses`;
  const asked = await acting(sql, "manager", async (tx) => {
    const start = performance.now();
    await tx`
      select from public.create_event(
        'Closed today', '2030-01-15', 'event', ${tx.json([...target, ...campuses])}, 'everyone', p_is_urgent => true)`;
    return performance.now() - start;
  });
  let told = 0;
  let longest = 0;
  const started = performance.now();
  for (;;) {
    const start = performance.now();
    const [row] = await sql<{ told: number }[]>`select public.tell_alerts() as told`;
    longest = Math.max(longest, performance.now() - start);
    told += row?.told ?? 0;
    if (!row?.told) break;
  }
  const took = performance.now() - started;
  print(
    `telling of it: the call returned in ${asked.toFixed(0)} ms, ${told} people told in ${seconds(took)}, ` +
      `${rate(told, took)}; longest call ${seconds(longest)}`,
  );
  const [unfinished] = await sql`
    select count(*)::integer as n from private.alert_fanouts where finished_at is null`;
  if (Number(unfinished?.["n"]) > 0) throw new Error("Not everybody was told.");
}

const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const rate = (rows: number, ms: number) => `${Math.round(rows / (ms / 1000))}/s`;
