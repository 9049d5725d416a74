// `npm run bench -- outbox`: how many emails a second the outbox hands to the provider, beside pg-boss in the same
// run, by the processor time of the server. Both write each step to disk before the next. Ours judges, freezes and
// records each email, so that it goes out once whatever is killed and only to whom may know it still; pg-boss
// fetches and completes jobs whose text was written beforehand, and may run one twice.
import { PgBoss } from "pg-boss";
import postgres from "postgres";
import { startDatabase } from "../../stack/src/database.ts";
import type { Bench, Print } from "./bench.ts";
import { wholeNumbers } from "./bench.ts";
import { processorMs } from "./processor.ts";

/** What a round takes from each queue, and how many go out in one request. */
const ROUND = 500;
const REQUEST = 100;

const QUEUE = "emails";
const payload = {
  from: "Homeroom <news@example.com>",
  to: ["guardian@example.com"],
  subject: "You are now linked",
  html: `<p>${"Open the app to see what changed. ".repeat(30)}</p>`,
};

export const people = (count: number) => `
  create schema bench;
  create function bench.id(p_name text) returns uuid language sql immutable return md5(p_name)::uuid;
  begin;
  set local session_replication_role = replica;
  insert into auth.users (id, aud, role, email, email_confirmed_at, created_at)
    select bench.id(side || n), 'authenticated', 'authenticated', side || n || '@example.com', now(), now()
    from generate_series(1, ${count}) n, unnest(array['guardian', 'child']) side;
  insert into public.profiles (id, user_id, full_name)
    select bench.id(side || n), bench.id(side || n), initcap(side) || ' ' || n
    from generate_series(1, ${count}) n, unnest(array['guardian', 'child']) side;
  insert into public.profile_details (profile_id, email) select p.id, u.email from public.profiles p join auth.users u on u.id = p.id
    on conflict do nothing;
  insert into public.profile_roles (profile_id, role)
    select bench.id(side.name || n), side.role::public.app_role
    from generate_series(1, ${count}) n, (values ('guardian', 'client'), ('child', 'student')) side(name, role);
  insert into public.profile_graph (source_profile_id, target_profile_id, relationship_type, status, relation, rights, minor_until)
    select bench.id('guardian' || n), bench.id('child' || n), 'GUARDIAN', 'ACTIVE', 'MOTHER', enum_range(null::public.guardian_right), current_date + 365
    from generate_series(1, ${count}) n;
  commit;`;

/** Each is to somebody else's link, so none is merged into another. Bulk goes out in batches. */
const emails = (from: number, to: number, people: number) => `
  insert into private.email_outbox (template, recipient_id, student_id, subject_id, data, dedupe_key, is_bulk)
    select 'LINK_CHANGED', bench.id('guardian' || n % ${people} + 1), bench.id('child' || n % ${people} + 1), bench.id('link' || n),
           jsonb_build_object('change', 'created', 'side', 'guardian', 'other_id', bench.id('child' || n % ${people} + 1)),
           'link:' || n, true
    from generate_series(${from}, ${to}) n`;

type Queue = { sql: postgres.Sql; pid: number; round(): Promise<number> };

export const outbox: Bench = {
  flags: {
    rounds: { type: "string", default: "40" },
    backlog: { type: "string", default: "1000000" },
  },
  run: async (flags, print) => {
    const [rounds = 40] = wholeNumbers(flags, "rounds", 4);
    const [backlog = 1_000_000] = wholeNumbers(flags, "backlog", ROUND);
    return measure(rounds, backlog, print);
  },
};

async function measure(rounds: number, backlog: number, print: Print): Promise<string[]> {
  const database = await startDatabase({ durable: true });
  const connect = () => postgres(database.superuserUrl, { max: 1, onnotice: () => undefined });
  const sql = connect();
  const other = connect();
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: await run(other, text, values) }) },
    schedule: false,
    supervise: false,
  });
  boss.on("error", (error) => print(String(error)));
  try {
    const few = rounds * ROUND;
    await sql.unsafe(people(20_000)).simple();
    await boss.start();
    await boss.createQueue(QUEUE);
    const fill = async (from: number, to: number) => {
      for (let at = from; at <= to; at += 20_000) {
        const until = Math.min(to, at + 19_999);
        await sql.unsafe(emails(at, until, 20_000));
        await boss.insert(
          QUEUE,
          Array.from({ length: until - at + 1 }, () => ({ data: payload })),
        );
      }
      await sql`vacuum analyze`;
      await sql`checkpoint`;
    };
    const lines = [
      "| emails waiting | homeroom, emails per second of the server's processor | pg-boss | ratio |",
      "|---:|---:|---:|---:|",
    ];
    let filled = 0;
    for (const waiting of [few, backlog]) {
      // Half of the few remain when the many are measured: there is always something left to claim.
      await fill(filled + 1, filled + waiting);
      filled += waiting;
      const ours: Queue = { sql, pid: await pidOf(sql), round: () => dispatch(sql) };
      const theirs: Queue = { sql: other, pid: await pidOf(other), round: () => work(boss) };
      const [a, b] = await inTurn([ours, theirs], rounds / 2);
      if (a === undefined || b === undefined) continue;
      lines.push(
        `| ${waiting.toLocaleString("en")} | ${a.toFixed(0)} | ${b.toFixed(0)} | ${(a / b).toFixed(2)} |`,
      );
      print(String(lines.at(-1)));
    }
    return ["", ...lines];
  } finally {
    await boss.stop({ graceful: false });
    await Promise.all([sql.end(), other.end()]);
    await database.stop();
  }
}

async function pidOf(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  return row?.pid ?? 0;
}

/** pg-boss sends some of its statements together, which only the simple protocol takes. */
async function run(sql: postgres.Sql, text: string, values: unknown[] = []): Promise<object[]> {
  if (values.length === 0) {
    const answer = await sql.unsafe(text).simple();
    return answer.flat();
  }
  return sql.unsafe(text, values.map(parameter), { prepare: true });
}

function parameter(value: unknown): postgres.ParameterOrJSON<never> {
  return value instanceof Date ? value.toISOString() : (value as postgres.ParameterOrJSON<never>);
}

/** One claim, and for each request a freeze and a record, as email-dispatch does; the provider answers at once. */
async function dispatch(sql: postgres.Sql): Promise<number> {
  const claimed = await sql<{ email_id: string; turn: number }[]>`
    select email_id, turn from private.claim_emails(${ROUND}, 600, p_budget => '1 hour')`;
  const requests = Map.groupBy(claimed, ({ turn }) => turn);
  let sent = 0;
  for (const rows of requests.values()) {
    const frozen = await sql<{ batch_id: string; email_id: string }[]>`
      select batch_id, email_id from private.freeze_email_batch(
        ${sql.json(rows.map(({ email_id }) => ({ email_id, payload })))})`;
    const [first] = frozen;
    if (!first) continue;
    await sql`select private.record_email_batch_sent(${first.batch_id}, ${frozen.map(({ email_id }) => email_id)})`;
    sent += frozen.length;
  }
  return sent;
}

async function work(boss: PgBoss): Promise<number> {
  let done = 0;
  for (let request = 0; request < ROUND / REQUEST; request++) {
    const jobs = await boss.fetch(QUEUE, { batchSize: REQUEST });
    if (jobs.length > 0)
      await boss.complete(
        QUEUE,
        jobs.map(({ id }) => id),
      );
    done += jobs.length;
  }
  return done;
}

/** Round by round in turns, so that other load meets both alike; of each the limit of the faster quarter. */
async function inTurn(queues: Queue[], rounds: number): Promise<number[]> {
  const times = queues.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, queue] of queues.entries()) {
      const started = processorMs(queue.pid) ?? performance.now();
      const sent = await queue.round();
      if (sent !== ROUND) throw new Error(`A round sent ${sent} of ${ROUND}.`);
      times[index]?.push(((processorMs(queue.pid) ?? performance.now()) - started) / sent);
    }
  }
  return times.map((each) => 1000 / (each.toSorted((a, b) => a - b)[Math.floor(each.length / 4)] ?? 1));
}
