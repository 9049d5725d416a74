// `npm run bench -- sends`: what a message costs, alone and sixteen at a time: sent by a signed-in person under all
// rules; the best statement that writes the same rows, which is checked; and an insert of nothing but the message. The
// other two are the superuser's, without rules, triggers or foreign keys. By the processor time of the server.
import postgres from "postgres";
import { type Database, startDatabase } from "../../stack/src/database.ts";
import { type Bench, type Print, wholeNumbers } from "./bench.ts";
import { generateMessages } from "./messages/generate.ts";
import { MEASURING_SQL, typical, Watched } from "./messages/measure.ts";

/** Of the rate of an insert of the message alone; and milliseconds. */
const TARGETS = { 1: 0.5, 16: 0.35, milliseconds: 0.8 };
const CONNECTIONS = [1, 16] as const;
/** Sends in one round trip. */
const BATCH = 5;

const BODY = "'Thank you, see you on Monday.'";
const TUTOR = "bench.id('tutor 1 0')";

/** Each sender writes in a thread of their own; the first of a family. */
const STATEMENTS = {
  sent: (n: number) =>
    `select public.send_message(bench.id('child ${n}'), ${BODY}, ${TUTOR}, null, private.uuid_v7())`,
  byHand: (n: number) => `
    with thread as (
      update public.threads t
      set last_seq = last_seq + 1, guardian_count = guardian_count + 1, last_message_at = clock_timestamp()
      where t.id = bench.id('thread ${2 * n - 1}')
        and exists (select from public.profile_graph g
                    where g.source_profile_id = t.guardian_id and g.target_profile_id = t.student_id
                      and g.relationship_type = 'GUARDIAN' and g.status = 'ACTIVE' and 'message' = any (g.rights))
        and exists (select from public.bookings b
                    where b.student_id = t.student_id and b.tutor_id = t.staff_id
                      and b.status in ('confirmed', 'completed') and b.ends_at > now() - interval '90 days')
      returning *),
    limits as (
      insert into private.rate_limits as l (bucket, subject, window_start, used)
      select 'message', t.guardian_id::text, now(), 1 from thread t
      on conflict (bucket, subject) do update set used = l.used + 1),
    message as (
      insert into public.messages (thread_id, sender_id, body, client_id, seq, sender_role, guardian_count, staff_count, created_at)
      select t.id, t.guardian_id, ${BODY}, private.uuid_v7(), t.last_seq, 'PARENT', t.guardian_count,
             t.last_seq - t.guardian_count, t.last_message_at from thread t
      returning *),
    inbox as (
      update private.inbox_rows i
      set last_seq = m.seq, last_message_at = m.created_at,
          others = case i.side when 'guardian' then m.staff_count else m.guardian_count end
      from message m where i.thread_id = m.thread_id),
    live as (
      insert into realtime.messages (topic, extension, event, payload, private)
      select 'user:' || s.id, 'broadcast', 'message.new', jsonb_build_object('thread_id', t.id, 'seq', t.last_seq), true
      from thread t cross join lateral (values (t.guardian_id), (t.staff_id)) s(id))
    select * from message`,
  bare: (n: number) => `
    insert into public.messages (thread_id, sender_id, body, client_id, seq, sender_role, guardian_count, staff_count)
    select bench.id('thread ${2 * n - 1}'), bench.id('guardian ${n}'), ${BODY}, private.uuid_v7(), n, 'PARENT', n, 0
    from nextval('bench.bare_seq') n
    returning *`,
};
type Side = keyof typeof STATEMENTS;
const SIDES = Object.keys(STATEMENTS) as Side[];

export const sends: Bench = {
  flags: { size: { type: "string", default: "1000000" }, rounds: { type: "string", default: "100" } },
  async run(flags, print) {
    const [size = 1_000_000] = wholeNumbers(flags, "size", 200_000);
    const [rounds = 100] = wholeNumbers(flags, "rounds", 10);
    const database = await startDatabase();
    try {
      return await measure(database, size, rounds, print);
    } finally {
      await database.stop();
    }
  },
};

async function measure(database: Database, size: number, rounds: number, print: Print): Promise<string[]> {
  const options = { max: 1, onnotice: () => undefined, connection: { random_page_cost: 1.1 } };
  const owner = postgres(database.superuserUrl, options);
  const senders: Sender[] = [];
  try {
    await generateMessages(owner, size, (step, ms) => print(`  ${step}: ${(ms / 1000).toFixed(1)} s`));
    await owner.unsafe(MEASURING_SQL);
    await owner.unsafe("create sequence bench.bare_seq start 1000000");
    await owner`update private.settings set messages_per_minute = 1000000, writes_per_minute = 1000000`;
    for (const [index, side] of SIDES.entries())
      for (let n = 0; n < Math.max(...CONNECTIONS); n++)
        senders.push(await sender(database, side, 2 + 16 * index + n));
    await expectSameRows(owner);
    const lines = [
      `${size.toLocaleString("en")} messages. Milliseconds of the server's processor for each message.`,
      "",
      "| connections | sent | the same rows by hand | the message alone | sent, by hand | sent, alone | verdict |",
      "|---:|---:|---:|---:|---:|---:|---|",
    ];
    for (const count of CONNECTIONS) {
      const times: Record<Side, number[]> = { sent: [], byHand: [], bare: [] };
      for (let round = 0; round < rounds; round++)
        for (const side of SIDES) {
          const all = senders.filter((one) => one.side === side).slice(0, count);
          const spent = await Promise.all(all.map(({ watched }) => watched.time("send", BATCH)));
          times[side].push(spent.reduce((sum, ms) => sum + ms, 0) / count);
        }
      const [sent, byHand, bare] = SIDES.map((side) => typical(times[side])) as [number, number, number];
      const missed = [
        bare / sent < TARGETS[count] ? `wanted at least ${TARGETS[count]} of the message alone` : "",
        count === 1 && sent > TARGETS.milliseconds ? `wanted ${TARGETS.milliseconds} ms` : "",
      ].filter(Boolean);
      const cells = [sent, byHand, bare].map((ms) => ms.toFixed(3));
      const rates = [byHand / sent, bare / sent].map((rate) => rate.toFixed(2));
      lines.push(`| ${[count, ...cells, ...rates, missed.join("; ") || "ok"].join(" | ")} |`);
      print(String(lines.at(-1)));
    }
    return lines;
  } finally {
    await Promise.all([owner.end(), ...senders.map(({ watched }) => watched.sql.end())]);
  }
}

type Sender = { side: Side; watched: Watched };

async function sender(database: Database, side: Side, n: number): Promise<Sender> {
  const options = { max: 1, onnotice: () => undefined };
  const watched = await Watched.over(
    postgres(side === "sent" ? database.url : database.superuserUrl, options),
  );
  if (side === "sent") await watched.actAs(`guardian ${n}`);
  else await watched.sql`set session_replication_role = replica`;
  await watched.prepare("send", STATEMENTS[side](n));
  // The first message tells the tutor; those after it join what is unread.
  for (let round = 0; round < 10; round++) await watched.time("send", 1);
  return { side, watched };
}

/** What is written by hand is what sending writes, or the comparison would flatter. */
async function expectSameRows(owner: postgres.Sql): Promise<void> {
  const written = async (side: Side, n: number) => {
    // The counts below are those of what was not reported yet, earlier transactions included.
    await owner`select pg_stat_force_next_flush()`;
    const rows = await owner.begin(async (tx) => {
      if (side === "sent")
        await tx`select set_config('request.jwt.claims', json_build_object('sub', bench.id(${`guardian ${n}`}), 'role', 'authenticated')::text, true)`;
      else await tx`set local session_replication_role = replica`;
      if (side === "sent") await tx`set local role authenticated`;
      await tx.unsafe(STATEMENTS[side](n));
      await tx`reset role`;
      return tx`
        select relid::regclass::text as name, n_tup_ins::int as inserted, n_tup_upd::int as updated
        from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd + n_tup_del > 0 order by 1`;
    });
    return JSON.stringify(rows);
  };
  const [sent, byHand] = [await written("sent", 2), await written("byHand", 18)];
  if (sent !== byHand) throw new Error(`Sending writes ${sent}, and by hand it is ${byHand}.`);
}
