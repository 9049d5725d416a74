// Marking read. It is rolled back, so that every round finds the same unread messages.
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
