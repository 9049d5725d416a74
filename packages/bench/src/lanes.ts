// `npm run bench -- lanes`: how long an email waits in each lane while 50,000 weekly digests are due. The whole way: the
// database behind its API, email-dispatch under Deno, and a provider that takes ten requests a second. Emails of every
// other lane come all the while; the dispatcher is called as the schedule, a run that is cut short and the trigger call
// it. Measured until the digests are sent, or for as long as `--seconds` says.
import { setTimeout as sleep } from "node:timers/promises";
import { type Backend, startBackend } from "../../../supabase/functions/_testing/backend.ts";
import { startEmailStack } from "../../../supabase/functions/_testing/email-stack.ts";
import { type Bench, type Print, wholeNumbers } from "./bench.ts";
import { people } from "./outbox.ts";

/** How often an email of each other lane is written, in milliseconds. */
const PACE = 2000;

const digests = (count: number) => `
  begin;
  set local session_replication_role = replica;
  insert into private.weekly_digests (guardian_id, student_id, week, since, until, snapshot)
    select bench.id('guardian' || n), bench.id('child' || n), '2026-11-22', '2026-11-15T07:00:00Z', '2026-11-22T07:00:00Z',
           '{"student_name": "Charlie Miller", "since": "2026-11-15T07:00:00+00:00", "until": "2026-11-22T07:00:00+00:00",
             "grades": [], "absences": [], "due": [], "points": 12, "current_streak": 3}'
    from generate_series(1, ${count}) n;
  insert into private.email_outbox (template, recipient_id, student_id, data, dedupe_key)
    select 'PARENT_WEEKLY_DIGEST', bench.id('guardian' || n), bench.id('child' || n), '{"week": "2026-11-22"}', 'digest:' || n
    from generate_series(1, ${count}) n;
  commit;`;

/** What emails of the lanes `alert` and `learning` are about: an urgent alert to everybody, and a graded submission of each child. */
const causes = (count: number) => `
  begin;
  set local session_replication_role = replica;
  insert into public.communication_events (id, title, event_date, event_type, target_level, audience, is_urgent, broadcast_id)
    values (bench.id('alert'), 'Sports day', current_date + 7, 'event', 'all', 'everyone', true, bench.id('alert'));
  insert into public.courses (id, tutor_id, title) values (bench.id('course'), bench.id('guardian1'), 'Mathematics');
  insert into public.assignments (id, course_id, title) values (bench.id('work'), bench.id('course'), 'Fractions');
  insert into public.submissions (id, assignment_id, student_id, course_id, score, graded_at)
    select bench.id('handed in' || n), bench.id('work'), bench.id('child' || n), bench.id('course'), 80, now()
    from generate_series(1, ${count}) n;
  commit;`;

export const lanes: Bench = {
  flags: {
    digests: { type: "string", default: "50000" },
    "per-second": { type: "string", default: "10" },
    seconds: { type: "string", default: "600" },
  },
  run: async (flags, print) => {
    const [count = 50_000] = wholeNumbers(flags, "digests", 100);
    const [perSecond = 10] = wholeNumbers(flags, "per-second", 1);
    const [seconds = 600] = wholeNumbers(flags, "seconds", 10);
    return measure(count, perSecond, seconds, print);
  },
};

async function measure(count: number, perSecond: number, most: number, print: Print): Promise<string[]> {
  const backend = await startBackend();
  const stack = await startEmailStack(backend, {
    RESEND_MAX_PER_SECOND: String(perSecond),
    MAIL_DISPATCH_SECONDS: "20",
  });
  const { sql } = backend;
  try {
    for (const statements of [people(count), digests(count), causes(count)]) {
      await sql.begin((sql) => sql.unsafe(statements.replaceAll(/^ *(begin|commit);$/gm, "")).simple());
    }
    await sql`vacuum analyze`;
    // The first call loads the function, and the first email of a shape its layout.
    await sql`update private.email_outbox set not_before = 'infinity'`;
    await write(backend, 0);
    await stack.dispatch();
    await sql`delete from private.email_outbox where sent_at is not null`;
    await sql`update private.email_outbox set not_before = now(), created_at = now()`;
    const runs = new Set<Promise<unknown>>();
    let isOver = false;
    const failures: string[] = [];
    const call = () => {
      const run = stack
        .dispatch()
        .catch((error: unknown) => failures.push(String(error)))
        .finally(() => runs.delete(run));
      runs.add(run);
      return run;
    };
    // What the trigger of the security lane says after the commit.
    const heard = await sql.listen("homeroom_task_due", () => void call());
    const started = Date.now();
    const schedule = (async () => {
      while (!isOver) {
        const [due] = await sql<{ due: boolean }[]>`select public.emails_are_due() as due`;
        // A run that is cut short calls its successor at once.
        if (due?.due) await call();
        else await sleep(200);
      }
    })();
    let asked = 0;
    let digestsLeft = 0;
    for (;;) {
      asked += 1;
      await write(backend, asked);
      const [left] = await sql<{ waiting: number }[]>`
        select count(*)::integer as waiting from private.email_outbox
        where lane = 'digest' and status in ('queued', 'sending')`;
      digestsLeft = left?.waiting ?? 0;
      if (digestsLeft === 0 || Date.now() - started > most * 1000) break;
      await sleep(PACE);
    }
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    // What is being sent or has just been written counts as well.
    while ((await waiting(sql)) > 0) await sleep(200);
    isOver = true;
    await heard.unlisten();
    await schedule;
    await Promise.all(runs);
    if (failures.length > 0) print(`${failures.length} runs failed: ${failures[0]}\n${stack.output()}`);
    const [lost] = await sql<{ count: number; lanes: string }[]>`
      select count(*)::integer as count, string_agg(distinct lane::text || ' ' || status, ', ') as lanes
      from private.email_outbox where lane <> 'digest' and sent_at is null`;
    if (lost && lost.count > 0) throw new Error(`${lost.count} emails were not sent: ${lost.lanes}.`);
    const rows = await sql<{ lane: string; sent: number; median: string; longest: string }[]>`
      select o.lane::text, count(*)::integer as sent,
             to_char(percentile_cont(0.5) within group (order by extract(epoch from o.sent_at - o.created_at)), 'FM990.0') as median,
             to_char(max(extract(epoch from o.sent_at - o.created_at)), 'FM990.0') as longest
      from private.email_outbox o where o.sent_at is not null group by o.lane order by o.lane`;
    const lines = [
      "| lane | emails | median wait | longest wait |",
      "|---|---:|---:|---:|",
      ...rows.map(
        ({ lane, sent, median, longest }) =>
          `| \`${lane}\` | ${sent.toLocaleString("en")} | ${median} s | ${longest} s |`,
      ),
    ];
    const digestsSent = (count - digestsLeft).toLocaleString("en");
    lines.push("", `${digestsSent} of ${count.toLocaleString("en")} digests were sent within ${seconds} s.`);
    for (const line of lines) print(line);
    return ["", ...lines];
  } finally {
    await stack.stop();
    await backend.stop();
  }
}

async function waiting(sql: Backend["sql"]): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::integer as count from private.email_outbox
    where status in ('queued', 'sending') and lane <> 'digest'`;
  return row?.count ?? 0;
}

/** An email of every lane but the digests: a password, a lesson, an alert, a grade, and a link that was one of many. */
async function write({ sql, bookingEmails }: Backend, n: number): Promise<void> {
  const address = `client${n}@example.com`;
  await bookingEmails([address]);
  const data = {
    kind: "recovery",
    url: "https://api.example/auth/v1/verify?token=x",
    code: "123456",
    address,
    new_address: address,
  };
  const dedupeKey = String(n).padStart(64, "0");
  await sql`
    select public.queue_auth_emails(${sql.json([{ to_email: address, locale: "en", dedupe_key: dedupeKey, data }])})`;
  await sql`
    insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key, is_bulk)
      select e.template, bench.id('guardian' || ${n + 2}::int), bench.id('child' || ${n + 2}::int), e.subject_id, e.data,
             e.template || ${n}, e.template = 'LINK_CHANGED'
      from (values
        ('SCHOOL_ALERT_URGENT', bench.id('alert'), '{"change": "published"}'::jsonb),
        ('PARENT_CHILD_GRADED', bench.id('handed in' || ${n + 2}::int), '{}'),
        ('LINK_CHANGED', bench.id('link' || ${n}::int), jsonb_build_object(
          'change', 'created', 'side', 'guardian', 'other_id', bench.id('child' || ${n + 2}::int))))
        e(template, subject_id, data)`;
}
