// `npm run bench -- groups`: acts on a group of 500 students, beside the loop of single calls for 500 others in the same
// run. Each single call is a transaction of its own, as the API sends it, without the API.
import postgres from "postgres";
import { startDatabase } from "../../stack/src/database.ts";
import type { Bench, Print } from "./bench.ts";
import { wholeNumbers } from "./bench.ts";
import { people } from "./outbox.ts";
import { processorMs } from "./processor.ts";

export const groups: Bench = {
  flags: { students: { type: "string", default: "500" } },
  run: async (flags, print) => {
    const [students = 500] = wholeNumbers(flags, "students", 10);
    return measure(students, print);
  },
};

/** A tutor who teaches and manages twice as many students as the group has, and another who is asked for lessons. */
const teaching = (students: number) => `
  begin;
  set local session_replication_role = replica;
  update private.settings set max_pending_bookings = 1000, booking_requests_per_tutor_per_day = 10000,
    messages_per_minute = 1000000, writes_per_minute = 1000000;
  insert into auth.users (id, aud, role, email, email_confirmed_at, created_at)
    select bench.id(n), 'authenticated', 'authenticated', n || '@example.com', now(), now() from unnest(array['toni', 'dana']) n;
  insert into public.profiles (id, user_id, full_name) select bench.id(n), bench.id(n), n from unnest(array['toni', 'dana']) n;
  insert into public.profile_roles (profile_id, role) select bench.id(n), 'tutor' from unnest(array['toni', 'dana']) n;
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights, minor_until)
    select bench.id('toni'), bench.id('child' || n), 'GUARDIAN', 'ACTIVE', 'OTHER', '{book}', current_date + 365
    from generate_series(1, ${2 * students}) n;
  insert into public.bookings (client_id, tutor_id, student_id, guardian_id, starts_at, ends_at, subject, status)
    select bench.id('guardian' || n), bench.id('toni'), bench.id('child' || n), bench.id('guardian' || n),
           now() + make_interval(hours => n), now() + make_interval(hours => n, mins => 30), 'Algebra', 'confirmed'
    from generate_series(1, ${2 * students}) n;
  insert into public.courses (id, tutor_id, title) values (bench.id('course'), bench.id('toni'), 'Algebra');
  insert into public.enrollments (course_id, student_id)
    select bench.id('course'), bench.id('child' || n) from generate_series(1, ${2 * students}) n;
  insert into private.group_owners (profile_id) values (bench.id('toni'));
  insert into private.student_groups (id, owner_id, name) values (bench.id('group'), bench.id('toni'), 'Algebra');
  insert into private.group_students (group_id, student_id)
    select bench.id('group'), bench.id('child' || n) from generate_series(1, ${students}) n;
  commit;`;

/** Acts of the tutor that are done, each on the whole group. */
const manyActs = (students: number) => `
  insert into private.group_acts (id, maker_id, group_id, kind, is_all)
    select bench.id('act' || n), bench.id('toni'), bench.id('group'), 'work', false from generate_series(1, 200) n;
  insert into private.group_act_rows (act_id, position, student_id, state)
    select bench.id('act' || a), n, bench.id('child' || n), 'done'
    from generate_series(1, 200) a cross join generate_series(1, ${students}) n;`;

/** Ten pieces of work and ten live classes of each student, and a goal. */
const records = (students: number) => `
  begin;
  set local session_replication_role = replica;
  insert into public.assignments (id, course_id, title)
    select bench.id('work' || n), bench.id('course'), 'Work ' || n from generate_series(1, 10) n;
  insert into public.submissions (assignment_id, student_id, course_id, score, graded_at)
    select bench.id('work' || w), bench.id('child' || n), bench.id('course'), 50, now()
    from generate_series(1, 10) w cross join generate_series(1, ${students}) n;
  insert into public.live_classes (id, course_id, title, starts_at, ends_at)
    select bench.id('class' || n), bench.id('course'), 'Class ' || n, now() - make_interval(days => n),
           now() - make_interval(days => n) + interval '1 hour' from generate_series(1, 10) n;
  insert into public.live_class_registrations (live_class_id, student_id, course_id, starts_at, ends_at, attended)
    select l.id, bench.id('child' || n), l.course_id, l.starts_at, l.ends_at, true
    from public.live_classes l cross join generate_series(1, ${students}) n;
  insert into private.goals (student_id, author_id, author_side, course_id, title, measure, target)
    select bench.id('child' || n), bench.id('toni'), 'staff', bench.id('course'), 'Books', 'count', 10
    from generate_series(1, ${students}) n;
  commit;`;

/** As the SDK reads the records of a group: each part by its key, a thousand rows at a time. */
async function exported(
  ask: (statement: string) => Promise<postgres.RowList<postgres.Row[]>>,
  group: string,
): Promise<number> {
  const ofGroup = `group_id = '${group}'`;
  const parts = [
    { of: "public.my_group_students", where: ofGroup, key: ["student_id"] },
    { of: "public.my_group_attendance", where: ofGroup, key: ["student_id", "subject_id"] },
    { of: "public.my_group_grades", where: ofGroup, key: ["submission_id"] },
    { of: `public.list_goals_in_group('${group}')`, where: "true", key: ["id"] },
  ];
  let requests = 0;
  for (const { of, where, key } of parts) {
    let behind = "true";
    for (let isWhole = false; !isWhole; requests++) {
      const rows = await ask(
        `select * from ${of} where ${where} and ${behind} order by ${key.join(", ")} limit 1000`,
      );
      const last = rows.at(-1);
      isWhole = rows.length < 1000 || last === undefined;
      behind = `(${key.join(", ")}) > (${key.map((column) => `'${last?.[column]}'`).join(", ")})`;
    }
  }
  return requests;
}

type Cost = { processor: number; clock: number; requests: number };

async function measure(students: number, print: Print): Promise<string[]> {
  const database = await startDatabase({ durable: true });
  const sql = postgres(database.superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(people(2 * students)).simple();
    await sql.unsafe(teaching(students)).simple();
    await sql`vacuum analyze`;
    const [backend] = await sql<{ pid: number; toni: string }[]>`
      select pg_backend_pid() as pid, bench.id('toni')::text as toni`;
    const { pid = 0, toni = "" } = backend ?? {};
    const claims = JSON.stringify({ sub: toni, role: "authenticated" });
    const asToni = (statement: string) =>
      sql.begin(async (tx) => {
        await tx`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`;
        return tx.unsafe(statement, [], { prepare: true });
      });
    const cost = async (work: () => Promise<unknown>): Promise<Cost> => {
      const [processor, clock] = [processorMs(pid) ?? performance.now(), performance.now()];
      const requests = await work();
      return {
        requests: typeof requests === "number" ? requests : 1,
        processor: (processorMs(pid) ?? performance.now()) - processor,
        clock: performance.now() - clock,
      };
    };
    /** Goes on until nobody waits, as an app does; how many requests it took. */
    const all = async (begin: string, expected = students): Promise<number> => {
      let statement = begin;
      for (let requests = 1; ; requests++) {
        const [row] = await asToni(
          `select a.act ->> 'id' as id, (a.act ->> 'done')::integer as done, (a.act ->> 'waiting')::integer as waiting
           from (select ${statement} as act) a`,
        );
        if (row?.["waiting"] === 0 && row["done"] === expected) return requests;
        if (!row?.["waiting"]) throw new Error(`${begin} was done for ${row?.["done"]} students.`);
        statement = `public.continue_group_act('${row["id"]}')`;
      }
    };
    const one = async (statement: (id: string, number: number) => string) => {
      for (let number = 1; number <= students; number++) {
        const [row] = await sql<
          { child: string }[]
        >`select bench.id(${`child${students + number}`})::text as child`;
        await asToni(`select ${statement(row?.child ?? "", number)}`);
      }
    };
    const [ids] = await sql<{ group: string; dana: string; course: string }[]>`
      select bench.id('group')::text as group, bench.id('dana')::text as dana, bench.id('course')::text as course`;
    const { group = "", dana = "", course = "" } = ids ?? {};
    const at = (day: number, number: number) =>
      `date_trunc('day', now()) + interval '${day} days' + interval '${number * 30} minutes'`;
    const lines = [
      `| for ${students} students` +
        " | requests | ms of processor | ms of the clock | single calls, processor | clock | ratio of processor | of the clock |",
      "|---|---:|---:|---:|---:|---:|---:|---:|",
    ];
    const row = (name: string, ours: Cost, loop?: Cost) => {
      const cells = [name, String(ours.requests), ours.processor.toFixed(0), ours.clock.toFixed(0)];
      if (loop) {
        cells.push(loop.processor.toFixed(0), loop.clock.toFixed(0));
        cells.push((ours.processor / loop.processor).toFixed(2), (ours.clock / loop.clock).toFixed(2));
      } else cells.push("", "", "", "");
      lines.push(`| ${cells.join(" | ")} |`);
      print(String(lines.at(-1)));
    };
    row(
      "`preview_group`, a message",
      await cost(() => asToni(`select public.preview_group('${group}', 'message')`)),
    );
    for (const what of ["new conversations", "conversations that exist"]) {
      row(
        `\`message_group\`, ${what}`,
        await cost(() => all(`public.message_group('${group}', 'Bring a ruler.')`)),
        await cost(() =>
          one((child) => `public.send_message('${child}', 'Bring a ruler.', p_side => 'staff')`),
        ),
      );
    }
    const starts = `array(select ${at(60, 0)} + n * interval '30 minutes' from generate_series(1, ${students}) n)`;
    const booked = await cost(() =>
      all(`public.book_group('${group}', '${dana}', ${starts}, 30, 'Algebra')`),
    );
    // Pending ones are counted at each request: the single calls begin without any as well.
    await sql`update public.bookings set status = 'cancelled' where status = 'pending'`;
    row(
      "`book_group`, all or nothing",
      booked,
      await cost(() =>
        one(
          (child, number) =>
            `public.create_booking('${dana}', ${at(120, number)}, ${at(120, number + 1)}, 'Algebra', '${child}')`,
        ),
      ),
    );
    // Half of the students are busy at half of the times, and there are fewer times than students.
    await sql`
      insert into public.bookings (client_id, student_id, tutor_id, starts_at, ends_at, subject, status)
      select bench.id('guardian' || n), bench.id('child' || n), bench.id('toni'), date_trunc('day', now()) + interval '200 days',
             date_trunc('day', now()) + interval '201 days', 'Chess', 'pending' from generate_series(1, ${students}, 2) n
      on conflict do nothing`;
    const fewer = Math.floor((students * 9) / 10);
    const scarce = `array(select ${at(200, 0)} + n * interval '30 minutes' from generate_series(1, ${fewer}) n)`;
    row(
      "`book_group`, as many as possible",
      await cost(() =>
        all(`public.book_group('${group}', '${dana}', ${scarce}, 30, 'Algebra', p_all => false)`, fewer),
      ),
    );
    await sql`update public.bookings set status = 'cancelled' where status = 'pending'`;
    await sql`
      insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject, status)
      select bench.id('toni'), bench.id('dana'), date_trunc('day', now()) + interval '300 days' + n * interval '30 minutes',
             date_trunc('day', now()) + interval '300 days' + (n + 1) * interval '30 minutes', 'Algebra', 'pending'
      from generate_series(1, ${2 * students}) n`;
    const lessons = await sql<{ id: string }[]>`
      select id from public.bookings where student_id is null and client_id = bench.id('toni') order by starts_at`;
    const free = lessons.slice(0, students).map(({ id }) => id);
    row(
      "`assign_group`, all or nothing",
      await cost(() => all(`public.assign_group('${group}', '{${free.join(",")}}'::uuid[])`)),
      await cost(() =>
        one((child, number) => `public.assign_student('${lessons[students + number - 1]?.id}', '${child}')`),
      ),
    );
    row(
      "`set_group_work`",
      await cost(() => all(`public.set_group_work('${group}', '${course}', 'Fractions')`)),
    );
    row(
      "`my_group_act_students`, 200 rows",
      await cost(() =>
        asToni(
          `select * from public.my_group_act_students
           where act_id = (select id from public.my_group_acts order by created_at limit 1) order by position limit 200`,
        ),
      ),
    );
    await sql.unsafe(manyActs(students)).simple();
    await sql`analyze private.group_acts, private.group_act_rows`;
    const [{ done = "" } = {}] = await sql<{ done: string }[]>`select bench.id('act1')::text as done`;
    row(
      "the same beside 200 other acts",
      await cost(() =>
        asToni(
          `select * from public.my_group_act_students where act_id = '${done}' order by position limit 200`,
        ),
      ),
    );
    row(
      "`my_group_acts`, 20 of 200 with their counts",
      await cost(() => asToni("select * from public.my_group_acts order by created_at desc, id limit 20")),
    );
    await sql.unsafe(records(students)).simple();
    await sql`analyze`;
    row(
      "an export: all pages of students, attendance, grades and goals",
      await cost(() => exported(asToni, group)),
    );
    for (const list of ["enrollments", "bookings"]) {
      row(
        `\`list_${list}_in_group\`, 20 rows and the count`,
        await cost(() =>
          asToni(
            `select count(*) over () as total, l.* from public.list_${list}_in_group('${group}') l order by l.created_at, l.id limit 20`,
          ),
        ),
      );
    }
    return ["", ...lines];
  } finally {
    await sql.end();
    await database.stop();
  }
}
