// The bench of rosters: the first import of an organization by step, beside COPY into the same tables with
// their keys and beside a loop row by row; the same files again; and how long other people wait meanwhile. Times
// are processor time of the server's process, where the system tells it, so that other load counts little; the
// longest statement and the waits are by the clock.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import postgres from "postgres";
import { startDatabase } from "../../stack/src/database.ts";
import { type Bench, type Print, wholeNumbers } from "./bench.ts";
import { processorMs } from "./processor.ts";
import { account, acting, files, ids, type Row, SIZE } from "./schools.ts";

const PART = 5000;
const second = "00000000-0000-4000-8000-0000000000ab";
const third = "00000000-0000-4000-8000-0000000000ac";
/** Where the people are who work meanwhile. */
const fourth = "00000000-0000-4000-8000-0000000000ad";

export const rosters: Bench = {
  flags: { students: { type: "string", default: String(SIZE.students) } },
  async run(flags, print) {
    const [students = SIZE.students] = wholeNumbers(flags, "students", 1000);
    await benchRosters(print, students);
    return undefined;
  },
};

type Answer = { import_id: string; complete: boolean; error_count: number; total: number; finished: boolean };
type Times = Map<string, { ms: number; rows: number; longest: number }>;

function note(times: Times, step: string, { ms, clock }: Spent, rows: number): void {
  const known = times.get(step) ?? { ms: 0, rows: 0, longest: 0 };
  times.set(step, {
    ms: known.ms + ms,
    rows: known.rows + rows,
    longest: Math.max(known.longest, clock),
  });
}

type Spent = { ms: number; clock: number };

/** What a connection's process works on something, and how long it takes. */
async function spent(pid: number, work: () => Promise<unknown>): Promise<Spent> {
  const [started, before] = [performance.now(), processorMs(pid)];
  await work();
  const [clock, after] = [performance.now() - started, processorMs(pid)];
  return { ms: before === null || after === null ? clock : after - before, clock };
}

async function processOf(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
}

async function benchRosters(print: Print, students: number): Promise<void> {
  const database = await startDatabase({ durable: true });
  const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined });
  const sql = connect(database.url);
  const superuser = connect(database.superuserUrl);
  try {
    for (const [id, name] of [
      [ids.organization, "North"],
      [second, "South"],
      [third, "West"],
      [fourth, "East"],
    ] as const)
      await sql`insert into public.organizations (id, name) values (${id}, ${name})`;
    for (const name of ["manager", "guardian", "teacher"] as const) await account(sql, name);
    for (const id of [ids.organization, second, third])
      await sql`insert into public.memberships (profile_id, role, organization_id) values (${ids.manager}, 'organization_manager', ${id})`;

    const size = { ...SIZE, students };
    const first = await importRoster(sql, superuser, ids.organization, files(size));
    print(`First import of ${students} students, ${first.rows} rows of files:`);
    print("");
    print("| step | seconds | rows | rows a second | longest statement, s |");
    print("|---|---:|---:|---:|---:|");
    for (const [step, { ms, rows, longest }] of first.times)
      print(`| ${step} | ${s(ms)} | ${rows} | ${Math.round((rows / ms) * 1000)} | ${s(longest)} |`);
    print(`| all | ${s(first.ms)} | ${first.rows} | ${Math.round((first.rows / first.ms) * 1000)} | |`);
    print("");
    const again = await importRoster(sql, superuser, ids.organization, files(size));
    const steps = [...again.times].map(([step, { ms }]) => `${step} ${s(ms)}`).join(", ");
    print(`The same files again: ${s(again.ms)} s (${steps}), ${again.total} changes.`);
    const copied = await copy(database.superuserUrl, superuser);
    print(`COPY of the ${copied.rows} rows it made, into tables with the same keys: ${s(copied.ms)} s.`);
    const naive = await loop(sql, Math.min(students, 500));
    print(
      `A loop row by row, of the same tables with their rules: ${Math.round(naive)} rows of files a second, ` +
        `${(((first.rows / first.ms) * 1000) / naive).toFixed(1)} times slower than the import.`,
    );
    await others(database.url, print, Math.min(students, 10_000));
  } finally {
    await sql.end();
    await superuser.end();
    await database.stop();
  }
}

async function importRoster(
  sql: postgres.Sql,
  watcher: postgres.Sql,
  organizationId: string,
  given: Iterable<Row>,
): Promise<{ ms: number; rows: number; total: number; times: Times }> {
  const times: Times = new Map();
  const pid = await processOf(sql);
  let importId: string | null = null;
  let count = 0;
  const preview = (rows: Row[], more: boolean) =>
    acting(sql, "manager", async (tx) => {
      const part = tx.json({ import_id: importId, rows, more });
      const [row] = await tx<
        { answer: Answer }[]
      >`select public.preview_roster_import(${organizationId}, ${part}) as answer`;
      if (!row) throw new Error("No answer.");
      importId = row.answer.import_id;
      return row.answer;
    });
  const timed = async (step: string, rows: number, work: () => Promise<Answer>) => {
    const answers: Answer[] = [];
    note(times, step, await spent(pid, async () => answers.push(await work())), rows);
    const [answer] = answers;
    if (!answer) throw new Error("No answer.");
    return answer;
  };
  let part: Row[] = [];
  const send = async () => {
    const rows = part;
    part = [];
    count += rows.length;
    await timed("receive", rows.length, () => preview(rows, true));
  };
  for (const row of given) {
    part.push(row);
    if (part.length === PART) await send();
  }
  await send();
  let answer: Answer;
  do {
    const [stage] = await watcher<
      { stage: string }[]
    >`select stage::text from private.roster_imports where id = ${importId}`;
    answer = await timed(stage?.stage === "receiving" ? "check" : (stage?.stage ?? ""), 0, () =>
      preview([], false),
    );
  } while (!answer.complete);
  if (answer.error_count > 0) throw new Error("The generated roster has wrong lines.");
  const { total } = answer;
  let left = total;
  while (!answer.finished) {
    const [next] = await watcher<{ step: string; left: number }[]>`
      select step::text, (select count(*)::integer from private.roster_changes where import_id = ${importId}) as left
      from private.roster_changes where import_id = ${importId} order by roster_changes.step limit 1`;
    const took = await spent(pid, async () => {
      answer = await acting(sql, "manager", async (tx) => {
        const [row] = await tx<
          { answer: Answer }[]
        >`select public.apply_roster_import(${importId}) as answer`;
        if (!row) throw new Error("No answer.");
        return row.answer;
      });
    });
    const [after] = await watcher<
      { left: number }[]
    >`select count(*)::integer as left from private.roster_changes where import_id = ${importId}`;
    note(times, next?.step ?? "finish", took, left - (after?.left ?? 0));
    left = after?.left ?? 0;
  }
  const ms = [...times.values()].reduce((sum, step) => sum + step.ms, 0);
  return { ms, rows: count, total, times };
}

/** What the import made, copied into tables with the same keys and foreign keys, without triggers and audit. */
async function copy(url: string, superuser: postgres.Sql): Promise<{ rows: number; ms: number }> {
  const tables = [
    "public.profiles",
    "public.profile_details",
    "public.profile_roles",
    "private.placeholder_tenants",
    "public.class_students",
    "public.memberships",
    "public.profile_graph",
    "private.roster_people",
    "private.roster_enrollments",
    "private.roster_links",
    "public.invitations",
  ];
  await superuser`create schema bench`;
  const pid = await processOf(superuser);
  let rows = 0;
  let ms = 0;
  for (const table of tables) {
    const name = `bench.${table.split(".")[1]}`;
    await superuser.unsafe(
      `create table ${name} (like ${table} including indexes including constraints including defaults including generated)`,
    );
    const keys = await superuser<{ name: string; definition: string }[]>`
      select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'f' and conrelid = ${table}::regclass`;
    for (const key of keys)
      await superuser.unsafe(`alter table ${name} add constraint ${key.name} ${key.definition}`);
    const reader = postgres(url, { max: 1, onnotice: () => undefined });
    const columns = (
      await superuser<{ name: string }[]>`
        select attname as name from pg_attribute
        where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`
    )
      .map((column) => column.name)
      .join(", ");
    const took = await spent(pid, async () => {
      const source = await reader.unsafe(`copy (select ${columns} from ${table}) to stdout`).readable();
      const target = await superuser.unsafe(`copy ${name} (${columns}) from stdin`).writable();
      await pipeline(Readable.from(source), target);
    });
    ms += took.ms;
    await reader.end();
    const [counted] = await superuser.unsafe(`select count(*)::integer as n from ${name}`);
    rows += Number(counted?.["n"]);
  }
  await superuser`drop schema bench cascade`;
  return { rows, ms };
}

/** Rows of files a second, if each person, place and link is a statement of its own. */
async function loop(sql: postgres.Sql, students: number): Promise<number> {
  const [room] = await sql<{ id: string }[]>`select id from public.classes limit 1`;
  const pid = await processOf(sql);
  const person = async (role: string) => {
    const id = crypto.randomUUID();
    await sql`insert into public.profiles (id, full_name) values (${id}, 'Somebody')`;
    await sql`insert into public.profile_details (profile_id) values (${id})`;
    await sql`insert into public.profile_roles (profile_id, role) values (${id}, ${role})`;
    await sql`insert into private.placeholder_tenants (profile_id, organization_id) values (${id}, ${ids.organization})`;
    return id;
  };
  const took = await spent(pid, async () => {
    for (let n = 0; n < students; n++) {
      const student = await person("student");
      const guardian = await person("client");
      await sql`insert into public.class_students (class_id, student_id) values (${room?.id ?? ""}, ${student})`;
      await sql`
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights)
      values (${guardian}, ${student}, 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{message}')`;
    }
  });
  return ((students * 3) / took.ms) * 1000;
}

/** What people of a third organization wait for their calls, alone and while two others import. */
async function others(url: string, print: Print, students: number): Promise<void> {
  const connect = () => postgres(url, { max: 1, onnotice: () => undefined });
  const [worker, one, other, watcher] = [connect(), connect(), connect(), connect()];
  const [school] = await worker<
    { id: string }[]
  >`insert into public.schools (organization_id, name) values (${fourth}, 'S') returning id`;
  const [campus] = await worker<
    { id: string }[]
  >`insert into public.campuses (school_id, name) values (${school?.id ?? ""}, 'C') returning id`;
  const [room] = await worker<
    { id: string }[]
  >`insert into public.classes (campus_id, name) values (${campus?.id ?? ""}, 'K') returning id`;
  await worker`insert into public.memberships (profile_id, role, class_id) values (${ids.teacher}, 'teacher', ${room?.id ?? ""})`;
  await worker`insert into public.profile_roles (profile_id, role) values (${ids.guardian}, 'client') on conflict do nothing`;
  const work = async () => {
    const start = performance.now();
    await acting(worker, "teacher", (tx) => tx`select * from public.list_roster(${room?.id ?? ""})`);
    await acting(worker, "guardian", (tx) => tx`select * from public.my_students limit 20`);
    await acting(worker, "guardian", (tx) => tx`select public.mark_notifications_read(null)`);
    return performance.now() - start;
  };
  await worker`update private.settings set writes_per_minute = 1000000`;
  const alone: number[] = [];
  for (let turn = 0; turn < 100; turn++) alone.push(await work());
  const busy: number[] = [];
  let isOver = false;
  const size = { ...SIZE, schools: 2, campuses: 10, classes: 200, students };
  const renamed = function* (prefix: string): Generator<Row> {
    for (const row of files(size))
      yield Object.fromEntries(
        Object.entries(row).map(([key, value]) =>
          /ourcedId/.test(key)
            ? [
                key,
                String(value)
                  .split(",")
                  .map((id) => `${prefix}${id}`)
                  .join(","),
              ]
            : key === "email"
              ? [key, `${prefix}${value}`]
              : [key, value],
        ),
      );
  };
  const imports = Promise.all([
    importRoster(one, watcher, second, renamed("x")),
    importRoster(other, watcher, third, renamed("y")),
  ]).finally(() => {
    isOver = true;
  });
  while (!isOver) busy.push(await work());
  await imports;
  const at = (list: number[], share: number) =>
    (list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0).toFixed(
      0,
    );
  print(
    `People of another organization, three calls each time, ms: alone ${at(alone, 0.5)} (median), ${at(alone, 0.95)} (95 %), ` +
      `${at(alone, 1)} (longest); while two organizations import ${students} students each ${at(busy, 0.5)}, ${at(busy, 0.95)}, ${at(busy, 1)}.`,
  );
  for (const connection of [worker, one, other, watcher]) await connection.end();
}

const s = (ms: number) => (ms / 1000).toFixed(1);
