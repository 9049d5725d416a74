// Marking read and sending. Marking is rolled back, so that every round finds the same unread messages.
import { typical, type Watched } from "./measure.ts";

const ONE_UNREAD = { person: "guardian 3", thread: "bench.id('thread 5')" };
const MANY_UNREAD = { person: "guardian 2", thread: "bench.id('thread 3')" };

export type Marks = { one: number; many: number; unread: number[] };

/** Milliseconds of marking a thread read with one unread message and with ten thousand. */
export async function markRead(person: Watched, rounds: number): Promise<Marks> {
  const times = { one: [] as number[], many: [] as number[] };
  const unread: number[] = [];
  const left = async (thread: string) => {
    const [row] = await person.sql.unsafe(
      `select unread_count from public.my_threads where thread_id = ${thread}`,
    );
    return Number(row?.["unread_count"]);
  };
  await person.prepare("mark_one", `select public.mark_thread_read(${ONE_UNREAD.thread})`);
  await person.prepare("mark_many", `select public.mark_thread_read(${MANY_UNREAD.thread})`);
  for (let round = 0; round < rounds; round++) {
    for (const [size, of] of [
      ["one", ONE_UNREAD],
      ["many", MANY_UNREAD],
    ] as const) {
      await person.actAs(of.person);
      await person.sql.unsafe("begin");
      if (round === 0) unread.push(await left(of.thread));
      times[size].push(await person.time(`mark_${size}`, 1));
      if (round === 0 && (await left(of.thread)) !== 0) throw new Error("What was marked read is unread.");
      await person.sql.unsafe("rollback");
    }
  }
  return { one: typical(times.one), many: typical(times.many), unread };
}

export type Sends = { sent: number; inserted: number; bare: number };

/**
 * Milliseconds of a message: sent by a signed-in person, inserted by hand into the same table, and
 * inserted without any trigger, foreign keys included, with numbers made up. One transaction each.
 */
export async function send(
  person: Watched,
  superuser: Watched,
  withoutTriggers: Watched,
  rounds: number,
): Promise<Sends> {
  await withoutTriggers.sql.unsafe("set session_replication_role = replica");
  await superuser.sql.unsafe(
    "update private.settings set messages_per_minute = 1000000, writes_per_minute = 1000000",
  );
  await person.actAs("guardian 5");
  await person.prepare(
    "sent",
    `select public.send_message(
       bench.id('child 5'), 'Thank you, see you on Monday.', bench.id('tutor 1 0'), null, gen_random_uuid())`,
  );
  await superuser.prepare(
    "inserted",
    `insert into public.messages (thread_id, sender_id, body, client_id)
     values (bench.id('thread 11'), bench.id('guardian 6'), 'Thank you, see you on Monday.', gen_random_uuid())
     returning *`,
  );
  await superuser.sql.unsafe("create sequence if not exists bench.bare_seq start 1000000");
  await withoutTriggers.prepare(
    "bare",
    `insert into public.messages (thread_id, sender_id, body, client_id, seq, sender_role, guardian_count, staff_count)
     select bench.id('thread 13'), bench.id('guardian 7'), 'Thank you, see you on Monday.', gen_random_uuid(), n, 'PARENT', n, 0
     from nextval('bench.bare_seq') n
     returning *`,
  );
  const times = { sent: [] as number[], inserted: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.sent.push(await person.time("sent", 1));
    times.inserted.push(await superuser.time("inserted", 1));
    times.bare.push(await withoutTriggers.time("bare", 1));
  }
  return { sent: typical(times.sent), inserted: typical(times.inserted), bare: typical(times.bare) };
}
