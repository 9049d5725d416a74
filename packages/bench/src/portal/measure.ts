// Learning records at scale: the fan-out of grades, a digest run, and one child's page.
import postgres from "postgres";
import { MEASURING_SQL, typical, Watched } from "../messages/measure.ts";

export type Report = (line: string) => void;

/** People, links and one enrollment each, with triggers off. */
export async function generateFamilies(sql: postgres.Sql, count: number, years: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(`
      create schema if not exists bench;
      create or replace function bench.id(p_name text) returns uuid language sql immutable parallel safe
        return md5(p_name)::uuid;
      insert into auth.users (id, email, email_confirmed_at)
        select bench.id('guardian ' || n), 'guardian' || n || '@families.example', now() from generate_series(1, ${count}) n;
      insert into public.profiles (id, user_id, full_name)
        select bench.id('guardian ' || n), bench.id('guardian ' || n), 'Guardian ' || n from generate_series(1, ${count}) n
        union all select bench.id('child ' || n), null, 'Child ' || n from generate_series(1, ${count}) n
        union all select bench.id('tutor'), null, 'Tutor';
      insert into public.profile_details (profile_id, email, time_zone)
        select bench.id('guardian ' || n), 'guardian' || n || '@families.example', 'Europe/Berlin' from generate_series(1, ${count}) n
        union all select bench.id('child ' || n), null, 'Europe/Berlin' from generate_series(1, ${count}) n;
      insert into public.profile_roles (profile_id, role)
        select bench.id('child ' || n), 'student'::public.app_role from generate_series(1, ${count}) n
        union all select bench.id('guardian ' || n), 'client' from generate_series(1, ${count}) n;
      insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights, minor_until, created_at)
        select bench.id('guardian ' || n), bench.id('child ' || n), 'GUARDIAN', 'ACTIVE', 'GUARDIAN', '{view_progress}', current_date + 365, '2025-01-01'
        from generate_series(1, ${count}) n;
      insert into public.courses (id, tutor_id, title, passing_percentage)
        select bench.id('course ' || c), bench.id('tutor'), 'Course ' || c, 50 from generate_series(1, greatest(${count} / 25, 40)) c;
      insert into public.assignments (id, course_id, title, due_at)
        select bench.id('work ' || c || ' ' || a), bench.id('course ' || c), 'Work ' || a, now() + make_interval(days => a - 5)
        from generate_series(1, greatest(${count} / 25, 40)) c, generate_series(1, 10) a;
      insert into public.enrollments (course_id, student_id)
        select bench.id('course ' || (n / 25 + 1)), bench.id('child ' || n) from generate_series(1, ${count}) n
        where n / 25 + 1 <= greatest(${count} / 25, 40);
      insert into public.submissions (assignment_id, student_id, course_id, submitted_at)
        select bench.id('work ' || (n / 25 + 1) || ' 1'), bench.id('child ' || n), bench.id('course ' || (n / 25 + 1)), now()
        from generate_series(1, ${count}) n where n / 25 + 1 <= greatest(${count} / 25, 40);`);
    if (years > 0) await tx.unsafe(history(years));
  });
  await sql`vacuum analyze`;
}

/** Years of one child: six courses a year, forty pieces of work each, a live class and a day of activity nearly every day. */
const history = (years: number) => `
  insert into public.courses (id, tutor_id, title, passing_percentage)
    select bench.id('past ' || c), bench.id('tutor'), 'Past ' || c, 50 from generate_series(1, ${years * 6}) c;
  insert into public.assignments (id, course_id, title, due_at)
    select bench.id('past work ' || c || ' ' || a), bench.id('past ' || c), 'Past work ' || a,
           now() - make_interval(days => ${years} * 365 - c * 60) + make_interval(days => a)
    from generate_series(1, ${years * 6}) c, generate_series(1, 40) a;
  insert into public.enrollments (course_id, student_id, status, progress)
    select bench.id('past ' || c), bench.id('child 1'), case when c > ${years * 6 - 6} then 'active' else 'completed' end::public.enrollment_status, 50
    from generate_series(1, ${years * 6}) c;
  insert into public.submissions (assignment_id, student_id, course_id, submitted_at, score, graded_at, first_graded_at)
    select a.id, bench.id('child 1'), a.course_id, a.due_at, 60, a.due_at, a.due_at
    from public.assignments a where a.title like 'Past work%' and a.due_at < now();
  insert into public.live_classes (id, course_id, title, starts_at, ends_at)
    select bench.id('live ' || d), bench.id('past ' || (1 + d % ${years * 6})), 'Live ' || d, now() - make_interval(days => d - 30),
           now() - make_interval(days => d - 30) + interval '1 hour'
    from generate_series(1, ${years * 365}) d;
  insert into public.live_class_registrations (live_class_id, student_id, course_id, starts_at, ends_at, attended)
    select l.id, bench.id('child 1'), l.course_id, l.starts_at, l.ends_at, true from public.live_classes l
    where l.starts_at < now();
  insert into public.activity_days (student_id, day)
    select bench.id('child 1'), current_date - d from generate_series(0, ${years * 365}) d where d % 9 <> 0;
  insert into public.point_entries (student_id, points) select bench.id('child 1'), 5 from generate_series(1, ${years * 300});
  insert into public.certificates (student_id, title) select bench.id('child 1'), 'Certificate ' || n from generate_series(1, ${years * 4}) n;`;

const seconds = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
};
const rate = (rows: number, time: number) =>
  `${Math.round(rows / time).toLocaleString("en")} rows/s (${time.toFixed(2)} s)`;

/** Grades everybody in one statement, against a plain INSERT … SELECT of as many notifications. */
export async function benchFanOut(sql: postgres.Sql, report: Report): Promise<void> {
  const [graded] = await sql<
    { count: number }[]
  >`select count(*)::int as count from public.submissions where score is null`;
  const rows = graded?.count ?? 0;
  type Step = (tx: postgres.ISql) => Promise<unknown>;
  const rolledBack = async (statement: Step, prepare: Step = async () => {}): Promise<number> => {
    let time = 0;
    await sql
      .begin(async (tx) => {
        await prepare(tx);
        time = await seconds(() => statement(tx));
        throw new Error("rollback");
      })
      .catch((error: Error) => {
        if (error.message !== "rollback") throw error;
      });
    return time;
  };
  const notificationRows = (tx: postgres.ISql) => tx`
    insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
    select bench.id('guardian ' || n), 'PARENT_CHILD_GRADED', bench.id('child ' || n), 'submission', gen_random_uuid(), '{}', 'plain:' || n
    from generate_series(1, ${rows}::int) n`;
  const emailRows = (tx: postgres.ISql) => tx`
    insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key)
    select 'PARENT_CHILD_GRADED', bench.id('guardian ' || n), bench.id('child ' || n), gen_random_uuid(), '{}',
           'plain:' || n || ' ' || bench.id('guardian ' || n)
    from generate_series(1, ${rows}::int) n`;
  const fanOut = (tx: postgres.ISql) => tx`
    select private.notify_guardians('PARENT_CHILD_GRADED', array_agg(
      row(s.student_id, 'submission', s.id, '{}', 'graded:' || s.id)::private.guardian_event))
    from public.submissions s where s.score is null`;
  const withoutEmails = async (tx: postgres.ISql) => {
    await tx`
      insert into public.notification_preferences (profile_id, key, email)
      select bench.id('guardian ' || n), 'PARENT_CHILD_GRADED', false from generate_series(1, ${rows}::int) n`;
    await tx`analyze public.notification_preferences`;
  };
  const gradeAll = (tx: postgres.ISql) => tx`update public.submissions set score = 80 where score is null`;

  const plain = await rolledBack(notificationRows);
  report(`plain insert … select of ${rows} notifications: ${rate(rows, plain)}`);
  const alone = await rolledBack(fanOut, withoutEmails);
  report(
    `fan-out of as many grades to the app: ${rate(rows, alone)}, ${(plain / alone).toFixed(2)} of the plain rate; wanted 0.5`,
  );
  const plainBoth = plain + (await rolledBack(emailRows));
  report(`plain insert … select of as many notifications and emails: ${rate(2 * rows, plainBoth)}`);
  const both = await rolledBack(fanOut);
  report(
    `fan-out to the app and by email: ${rate(2 * rows, both)}, ${(plainBoth / both).toFixed(2)} of the plain rate; wanted 0.5`,
  );
  const quiet = await rolledBack(gradeAll, (tx) => tx`select private.set_quiet(true)`);
  report(`the grading itself, without notifications: ${rate(rows, quiet)}`);
  const told = await rolledBack(gradeAll);
  report(`one statement that grades all and notifies everybody: ${rate(rows, told)}`);
}

/** A digest for every pair, in batches as the schedule takes them; one run is killed half way. */
export async function benchDigest(sql: postgres.Sql, dying: postgres.Sql, report: Report): Promise<void> {
  const sunday = "2026-04-05T06:00:00Z";
  const [found] = await sql<{ pairs: number }[]>`
    select count(*)::int as pairs from public.profile_graph where relationship_type = 'GUARDIAN'`;
  const pairs = found?.pairs ?? 0;
  const batch = async (by: postgres.ISql) => {
    const [row] = await by<
      { count: number }[]
    >`select public.enqueue_weekly_digests(${sunday}::timestamptz) as count`;
    return row?.count ?? 0;
  };
  let all = 0;
  let batches = 0;
  let time = 0;
  const runUntil = async (wanted: number) => {
    time += await seconds(async () => {
      while (all < wanted) {
        const count = await batch(sql);
        if (count === 0) return;
        all += count;
        batches += 1;
      }
    });
  };
  await runUntil(pairs / 2);
  const victim = await dying.reserve();
  await victim`begin`;
  const lost = await batch(victim);
  const [backend] = await victim<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await sql`select pg_terminate_backend(${backend?.pid ?? 0}, 5000)`;
  report(`after ${all} digests a batch of ${lost} was killed before it committed`);
  await runUntil(Number.POSITIVE_INFINITY);
  const [row] = await sql<{ digests: number; emails: number; pairs: number }[]>`
    select (select count(*)::int from private.weekly_digests) as digests, count(*)::int as emails,
           count(distinct (recipient_id, student_id))::int as pairs
    from private.email_outbox where template = 'PARENT_WEEKLY_DIGEST'`;
  report(`digests: ${all} of ${pairs} pairs in ${batches} batches, ${rate(all, time)}`);
  report(`afterwards ${row?.digests} digests, ${row?.emails} emails to ${row?.pairs} different pairs`);
}

/** The six sections as somebody would write them by hand. */
const byHand = [
  `select c.id, c.title, e.status, e.progress, e.last_accessed_at from public.enrollments e join public.courses c on c.id = e.course_id where e.student_id = $1 and e.status in ('active', 'completed') order by e.status, e.last_accessed_at desc nulls last`,
  `select a.title, c.title, s.score, a.maximum, s.graded_at, round(100 * s.score / a.maximum, 2), c.passing_percentage from public.submissions s join public.assignments a on a.id = s.assignment_id join public.courses c on c.id = s.course_id where s.student_id = $1 and s.graded_at is not null order by s.graded_at desc limit 10`,
  `select a.title, a.due_at from public.enrollments e join public.assignments a on a.course_id = e.course_id where e.student_id = $1 and e.status = 'active' and a.due_at > now() and not exists (select from public.submissions s where s.assignment_id = a.id and s.student_id = $1) order by a.due_at limit 5`,
  `select count(*) filter (where r.attended), count(*) filter (where not r.attended) from public.live_class_registrations r where r.student_id = $1 and r.starts_at >= date_trunc('month', now()) and r.starts_at < date_trunc('month', now()) + interval '1 month'`,
  `select l.title, l.starts_at from public.enrollments e join public.live_classes l on l.course_id = e.course_id where e.student_id = $1 and e.status = 'active' and l.starts_at > now() order by l.starts_at limit 5`,
  `select max(days), max(days) filter (where last >= current_date - 1) from (select count(*) as days, max(day) as last from (select day, day - row_number() over (order by day)::int as island from public.activity_days where student_id = $1) d group by island) r`,
  `select sum(points) from public.point_entries where student_id = $1`,
  `select b.name, s.awarded_at from public.student_badges s join public.badges b on b.id = s.badge_id where s.student_id = $1`,
  `select title, issued_at, file_path from public.certificates where student_id = $1`,
];

/** Processor time of one child's page and of its queries, prepared, in turns, and the blocks that they touch. */
export async function benchOverview(url: string, students: number, report: Report): Promise<void> {
  const connections = [0, 1].map(() => postgres(url, { max: 1, onnotice: () => undefined }));
  try {
    const [person, superuser] = await Promise.all(connections.map(Watched.over));
    if (!person || !superuser) return;
    await superuser.sql.unsafe(MEASURING_SQL).simple();
    await person.actAs("guardian 1");
    const child = "bench.id('child 1')";
    await person.prepare("page", `select public.child_overview(${child})`);
    const queries = byHand.map((query, at) => ({ name: `query_${at}`, text: query.replaceAll("$1", child) }));
    for (const { name, text } of queries) await superuser.prepare(name, text);
    const times = { page: [] as number[], queries: [] as number[] };
    for (let round = -1; round < 30; round++) {
      const page = await person.time("page", 10);
      let all = 0;
      for (const { name } of queries) all += await superuser.time(name, 10);
      if (round < 0) continue;
      times.page.push(page);
      times.queries.push(all);
    }
    let blocks = 0;
    for (const { name } of queries) blocks += await superuser.buffers(name);
    const [page, all] = [typical(times.page), typical(times.queries)];
    report(
      `${students.toLocaleString("en")} students: the page ${page.toFixed(2)} ms, ${await person.buffers("page")} blocks; ` +
        `by hand ${all.toFixed(2)} ms, ${blocks} blocks; ${(page / all).toFixed(2)} times (wanted 1.3)`,
    );
  } finally {
    await Promise.all(connections.map((sql) => sql.end()));
  }
}
