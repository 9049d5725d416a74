// `npm run bench -- --messages`: what messaging costs at one million and at ten million messages, for
// the signed-in person and by hand, and whether it stays flat.
import postgres from "postgres";
import { startDatabase } from "../../database.ts";
import { readCases } from "./cases.ts";
import { generateMessages } from "./generate.ts";
import { compare, MEASURING_SQL, type Times, Watched } from "./measure.ts";
import { markRead, send } from "./writes.ts";

export const MESSAGE_SIZES = [1_000_000, 10_000_000];
const TARGET = { readRatio: 1.3, readMilliseconds: 0.1, markRatio: 1.5, sendRatio: 0.5 };

export async function benchMessages(sizes: number[] = MESSAGE_SIZES): Promise<void> {
  const reads = new Map<string, Times[]>();
  for (const size of sizes) {
    print(`\n${size.toLocaleString("en")} messages`);
    const database = await startDatabase();
    // As on solid-state disks: with the default, queries by hand prefer to read whole tables of people.
    const options = { max: 1, onnotice: () => undefined, connection: { random_page_cost: 1.1 } };
    const superuser = postgres(database.superuserUrl, options);
    const person = postgres(database.url, options);
    const withoutTriggers = postgres(database.superuserUrl, options);
    try {
      await generateMessages(superuser, size, (step, ms) => print(`  ${step}: ${(ms / 1000).toFixed(1)} s`));
      await superuser.unsafe(MEASURING_SQL);
      const [asPerson, byHand, bare] = await Promise.all(
        [person, superuser, withoutTriggers].map(Watched.over),
      );
      if (asPerson && byHand && bare) await measureAll(asPerson, byHand, bare, reads);
    } finally {
      await Promise.all([superuser.end(), person.end(), withoutTriggers.end()]);
      await database.stop();
    }
  }
  if (sizes.length > 1) printGrowth(reads);
}

async function measureAll(person: Watched, superuser: Watched, bare: Watched, reads: Map<string, Times[]>) {
  print(`\n  ${"read".padEnd(58)}${"signed in".padStart(12)}${"by hand".padStart(12)}${"ratio".padStart(8)}`);
  for (const { name, person: who, call, byHand } of readCases) {
    await person.actAs(who);
    const times = await compare(person, superuser, { call, byHand });
    reads.set(name, [...(reads.get(name) ?? []), times]);
    const met =
      times.call <= times.byHand * TARGET.readRatio || times.call <= times.byHand + TARGET.readMilliseconds;
    print(
      `${met ? "✓" : "✗"} ${name.padEnd(58)}${ms(times.call)}${ms(times.byHand)}${(times.call / times.byHand).toFixed(2).padStart(8)}`,
    );
  }
  const marks = await markRead(person, 100);
  const markRatio = marks.many / marks.one;
  print(
    `\n${markRatio <= TARGET.markRatio ? "✓" : "✗"} mark read, ${marks.unread.join(" and ")} unread:${ms(marks.one)}${ms(marks.many)}${markRatio.toFixed(2).padStart(8)}`,
  );
  const sends = await send(person, superuser, bare, 400);
  const sendRatio = sends.inserted / sends.sent;
  print(
    `${sendRatio >= TARGET.sendRatio ? "✓" : "✗"} a message sent:${ms(sends.sent)}, inserted by hand:${ms(sends.inserted)}, inserted without triggers and foreign keys:${ms(sends.bare)}; rate of sending ${sendRatio.toFixed(2)} of inserting`,
  );
}

function printGrowth(reads: Map<string, Times[]>): void {
  print("\nThe largest beside the smallest, signed in:");
  for (const [name, times] of reads) {
    const [first, last] = [times[0], times.at(-1)];
    if (first && last) print(`  ${name.padEnd(58)}${(last.call / first.call).toFixed(2).padStart(8)}`);
  }
}

const ms = (value: number) => `${value.toFixed(3)} ms`.padStart(12);

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
