// `npm run bench -- statistics`: the numbers of a school, a class and a tutor, computed when they are asked for, beside
// the superuser's plain query; and what a summary by student, course and week would save and cost.
import postgres from "postgres";
import { type Database, startDatabase } from "../../../stack/src/database.ts";
import { type Bench, wholeNumbers } from "../bench.ts";
import { compare, MEASURING_SQL, type Times, Watched } from "../messages/measure.ts";
import { generateSchool } from "./generate.ts";

export const statistics: Bench = {
  flags: { students: { type: "string", default: "10000" } },
  async run(flags, print) {
    const [students = 10_000] = wholeNumbers(flags, "students", 1000);
    const database = await startDatabase();
    try {
      return await measure(database, students, print);
    } finally {
      await database.stop();
    }
  },
};

const since = "date_trunc('week', now() at time zone 'UTC') at time zone 'UTC' - interval '11 weeks'";
const bucket = (at: string, by: string) =>
  by === "week" ? `date_trunc('week', ${at} at time zone 'UTC')` : by;

/** The plain query: what somebody would write who knows the students, and whose records count. */
const plain = (students: string, by: { lessons: string; grades: string }, bookings = "false") => `
  with lessons as (
    select ${bucket("r.starts_at", by.lessons)} as part, r.student_id, r.live_class_id as id, r.attended
    from public.live_class_registrations r
    where r.starts_at >= ${since} and r.ends_at <= now() and not ${bookings} and r.student_id in (${students})
    union all
    select ${bucket("b.starts_at", by.lessons === "r.course_id" ? "null::uuid" : by.lessons.replace("r.", "b."))}, b.student_id, b.id, b.attendance = 'attended'
    from public.bookings b
    where b.starts_at >= ${since} and b.ends_at <= now() and ${bookings} and b.tutor_id = bench.id('tutor')
      and b.student_id in (${students})
  ), l as (
    select part, count(distinct student_id), count(distinct id) as lessons, count(*) filter (where attended) as attended,
           count(*) filter (where not attended) as missed
    from lessons group by 1
  ), g as (
    select ${bucket("s.graded_at", by.grades)} as part, count(*) as grades, round(avg(100 * s.score / a.maximum), 2) as mean
    from public.submissions s join public.assignments a on a.id = s.assignment_id
    where s.graded_at >= ${since} and not ${bookings} and s.student_id in (${students})
    group by 1
  )
  select * from l full join g using (part)`;

const everybody = "select c.student_id from public.class_students c where c.school_id = bench.id('school')";
const oneClass = "select c.student_id from public.class_students c where c.class_id = bench.id('class 0')";
const page = `select c.student_id from public.class_students c where c.class_id in (
  select k.id from public.classes k where k.school_id = bench.id('school') order by k.name, k.id limit 50)`;
const oneGroup = "select m.student_id from private.group_students m where m.group_id = bench.id('group 0')";
const allGroups = "select m.student_id from private.group_students m";
const whole = { lessons: "1", grades: "1" };
const byWeek = { lessons: "week", grades: "week" };
const byStudent = { lessons: "r.student_id", grades: "s.student_id" };
const byCourse = { lessons: "r.course_id", grades: "s.course_id" };
const call = (what = "") => `select * from public.list_statistics(${what})`;

const cases: { name: string; who: string; call: string; byHand: string; summary?: string }[] = [
  {
    name: "manager: all students of the school",
    who: "manager",
    call: call(),
    byHand: `select count(distinct x.student_id) from (${everybody}) x`,
  },
  {
    name: "manager: by class, page of 50",
    who: "manager",
    call: call("'class'"),
    byHand: `select c.class_id, count(*) from public.class_students c where c.class_id in (
      select k.id from public.classes k where k.school_id = bench.id('school') order by k.name, k.id limit 50) group by 1`,
  },
  {
    name: "head: all records of the school, in one row",
    who: "head",
    call: call(),
    byHand: plain(everybody, whole),
    summary: "1",
  },
  {
    name: "head: all records of the school, by week",
    who: "head",
    call: call("'week'"),
    byHand: plain(everybody, byWeek),
    summary: "w.week",
  },
  {
    name: "head: by class, page of 50",
    who: "head",
    call: call("'class'"),
    byHand: plain(page, byCourse),
  },
  {
    name: "teacher: a class of 25, by week",
    who: "teacher",
    call: call("'week', p_class_id => bench.id('class 0')"),
    byHand: plain(oneClass, byWeek),
  },
  {
    name: "teacher: a class of 25, by student",
    who: "teacher",
    call: call("'student', p_class_id => bench.id('class 0')"),
    byHand: plain(oneClass, byStudent),
  },
  {
    name: "tutor: three groups of forty students",
    who: "tutor",
    call: call("'group'"),
    byHand: plain(allGroups, { lessons: "r.student_id", grades: "s.student_id" }, "true"),
  },
  {
    name: "tutor: a group, by week",
    who: "tutor",
    call: call("'week', p_group_id => bench.id('group 0')"),
    byHand: plain(oneGroup, byWeek, "true"),
  },
];

async function measure(
  database: Database,
  students: number,
  print: (line: string) => void,
): Promise<string[]> {
  const connections = [0, 1].map(() =>
    postgres(database.superuserUrl, { max: 1, onnotice: () => undefined }),
  );
  try {
    const [person, superuser] = await Promise.all(connections.map(Watched.over));
    if (!person || !superuser) return [];
    await generateSchool(superuser.sql, students);
    await superuser.sql.unsafe(MEASURING_SQL).simple();
    await superuser.sql.unsafe(SUMMARY_SQL).simple();
    const lines = [
      `${students.toLocaleString("en")} students, a school year of records, the last twelve weeks. Milliseconds of`,
      "processor time.",
      "",
      "| statement | p50 | p99 | by hand p50 | ratio | buffers | by hand |",
      "|---|---:|---:|---:|---:|---:|---:|",
    ];
    for (const one of cases) {
      await person.actAs(one.who);
      lines.push(row(one.name, await compare(person, superuser, one)));
      print(lines.at(-1) ?? "");
      if (one.summary) {
        await person.sql.unsafe("reset role");
        const times = await compare(person, superuser, { call: summed(one.summary), byHand: one.byHand });
        lines.push(row(`the same from a summary${one.summary === "1" ? "" : " by week"}`, times));
        print(lines.at(-1) ?? "");
      }
    }
    lines.push("", ...(await upkeep(superuser)));
    print(lines.slice(-3).join("\n"));
    return lines;
  } finally {
    await Promise.all(connections.map((sql) => sql.end()));
  }
}

function row(name: string, { call: ours, byHand }: Times): string {
  const cells = [
    name,
    ours.p50.toFixed(2),
    ours.p99.toFixed(2),
    byHand.p50.toFixed(2),
    (ours.p50 / byHand.p50).toFixed(1),
    ours.buffers,
    byHand.buffers,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The summary that was weighed: by student, course and week, so that it has the same readers as the records. */
const SUMMARY_SQL = `
  create table bench.weekly as
  select student_id, course_id, week, sum(attended)::int as attended, sum(missed)::int as missed,
         sum(grades)::int as grades, sum(percent) as percent
  from (
    select r.student_id, r.course_id, date_trunc('week', r.starts_at at time zone 'UTC')::date as week,
           r.attended::int as attended, (not r.attended)::int as missed, 0 as grades, 0 as percent
    from public.live_class_registrations r
    union all
    select s.student_id, s.course_id, date_trunc('week', s.graded_at at time zone 'UTC')::date, 0, 0, 1, 100 * s.score / a.maximum
    from public.submissions s join public.assignments a on a.id = s.assignment_id where s.score is not null) r
  group by 1, 2, 3;
  create unique index on bench.weekly (student_id, course_id, week);
  create index on bench.weekly (course_id, week);
  analyze bench.weekly;
  create function bench.keep_weekly() returns trigger language plpgsql as $$
  begin
    insert into bench.weekly as w (student_id, course_id, week, attended, missed, grades, percent)
    select coalesce(n.student_id, o.student_id), coalesce(n.course_id, o.course_id),
           date_trunc('week', coalesce(n.starts_at, o.starts_at) at time zone 'UTC')::date,
           sum(coalesce(n.attended::int, 0) - coalesce(o.attended::int, 0)),
           sum(coalesce((not n.attended)::int, 0) - coalesce((not o.attended)::int, 0)), 0, 0
    from new_rows n full join old_rows o using (live_class_id, student_id)
    group by 1, 2, 3
    on conflict (student_id, course_id, week) do update
    set attended = w.attended + excluded.attended, missed = w.missed + excluded.missed;
    return null;
  end; $$;`;

const summed = (by: string) => `
  select ${by} as part, count(distinct w.student_id), sum(w.attended), sum(w.missed), sum(w.grades),
         round(sum(w.percent) / sum(w.grades), 2)
  from bench.weekly w
  where w.week >= (${since})::date and w.course_id in (
    select c.id from public.courses c join public.memberships m on m.class_id = c.class_id
    where m.profile_id = bench.id('head') and m.role = 'teacher')
  group by 1`;

/** What the summary costs whoever takes the attendance of a class. */
async function upkeep({ sql }: Watched): Promise<string[]> {
  const mark = `update public.live_class_registrations set attended = not attended where live_class_id = bench.id('lesson 0 1')`;
  const time = async () => {
    const times: number[] = [];
    for (let round = 0; round < 30; round++) {
      await sql.unsafe("begin");
      const start = performance.now();
      await sql.unsafe(mark);
      times.push(performance.now() - start);
      await sql.unsafe("rollback");
    }
    return times.toSorted((a, b) => a - b)[15] ?? 0;
  };
  const without = await time();
  await sql.unsafe(`create trigger live_class_registrations_90_keep_weekly after update on public.live_class_registrations
    referencing old table as old_rows new table as new_rows for each statement execute function bench.keep_weekly()`);
  const withIt = await time();
  return [
    `Taking the attendance of a class of 25 takes ${without.toFixed(1)} ms, and ${withIt.toFixed(1)} ms where a statement-level`,
    "trigger keeps the summary.",
  ];
}
