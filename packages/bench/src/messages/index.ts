// `npm run bench -- messages`: what messaging costs at one million and at ten million messages, for the
// signed-in person and by hand, and whether it stays flat.
import postgres from "postgres";
import { startDatabase } from "../../../stack/src/database.ts";
import { type Bench, type Print, wholeNumbers } from "../bench.ts";
import { readCases } from "./cases.ts";
import { generateMessages } from "./generate.ts";
import { compare, MEASURING_SQL, type Times, Watched } from "./measure.ts";
import { markRead } from "./writes.ts";

const TARGET = { readRatio: 1.3, readMilliseconds: 0.15, markRatio: 1.5, growth: 1.3 };

type Row = {
  size: number;
  name: string;
  left: number;
  right: number;
  ratio: number;
  missed: string;
  /** Of reads: the slowest hundredth, and buffers. */
  more?: Times;
};

export const messages: Bench = {
  flags: { sizes: { type: "string", default: "1000000,10000000" } },
  async run(flags, print) {
    const rows: Row[] = [];
    for (const size of wholeNumbers(flags, "sizes", 200_000)) {
      print(`\n${size.toLocaleString("en")} messages`);
      rows.push(...(await measureSize(size, print)));
    }
    grown(rows);
    const missed = rows.filter((row) => row.missed !== "");
    for (const { name, size, missed: why } of missed)
      print(`missed: ${name}, ${size.toLocaleString("en")}: ${why}`);
    return markdown(rows);
  },
};

async function measureSize(size: number, print: Print): Promise<Row[]> {
  const database = await startDatabase();
  // As on solid-state disks: with the default, queries by hand prefer to read whole tables of people.
  const options = { max: 1, onnotice: () => undefined, connection: { random_page_cost: 1.1 } };
  const superuser = postgres(database.superuserUrl, options);
  const person = postgres(database.url, options);
  try {
    await generateMessages(superuser, size, (step, ms) => print(`  ${step}: ${(ms / 1000).toFixed(1)} s`));
    await superuser.unsafe(MEASURING_SQL);
    const [asPerson, byHand] = [await Watched.over(person), await Watched.over(superuser)];
    return [...(await reads(asPerson, byHand, size, print)), await marking(asPerson, size, print)];
  } finally {
    await Promise.all([superuser.end(), person.end()]);
    await database.stop();
  }
}

async function reads(person: Watched, superuser: Watched, size: number, print: Print): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, person: who, call, byHand } of readCases) {
    await person.actAs(who);
    const times: Times = await compare(person, superuser, { call, byHand });
    const [left, right] = [times.call.p50, times.byHand.p50];
    const ratio = left / right;
    const more = left - right;
    const met = ratio <= TARGET.readRatio || more <= TARGET.readMilliseconds;
    const missed = met ? "" : `${ratio.toFixed(1)} times by hand, ${more.toFixed(2)} ms more`;
    rows.push(told({ size, name, left, right, ratio, missed, more: times }, print));
  }
  return rows;
}

async function marking(person: Watched, size: number, print: Print): Promise<Row> {
  const { unread, many, one } = await markRead(person, 100);
  const ratio = many / one;
  const missed = ratio <= TARGET.markRatio ? "" : `more than ${TARGET.markRatio} times`;
  const name = `mark read: ${unread.join(" and ")} unread`;
  return told({ size, name, left: many, right: one, ratio, missed }, print);
}

/** What a statement costs with more messages around, beside the smallest size. */
function grown(rows: Row[]): void {
  const smallest = Math.min(...rows.map(({ size }) => size));
  for (const row of rows) {
    const before = rows.find((other) => other.name === row.name && other.size === smallest);
    // By hand it grows where the machine's memory ends; the rules may not add to that.
    if (before && row.left / before.left > TARGET.growth * Math.max(1, row.right / before.right)) {
      row.missed = [row.missed, `grown ${(row.left / before.left).toFixed(1)} times`]
        .filter(Boolean)
        .join("; ");
    }
  }
}

function told(row: Row, print: Print): Row {
  const cells = cellsOf(row).map((cell) => cell.padStart(12));
  print(`${row.missed === "" ? "✓" : "✗"} ${row.name.padEnd(58)}${cells.join("")}`);
  return row;
}

function cellsOf({ left, right, ratio, more }: Row): string[] {
  const p99 = more ? [ms(more.call.p99), ms(more.byHand.p99)] : ["", ""];
  const buffers = more ? [String(more.call.buffers), String(more.byHand.buffers)] : ["", ""];
  return [ms(left), p99[0] ?? "", ms(right), p99[1] ?? "", ratio.toFixed(2), ...buffers];
}

function markdown(rows: Row[]): string[] {
  const names = [...new Set(rows.map(({ name }) => name))];
  return [
    "Milliseconds of processor time of the server per statement; p50 and p99 of batches. Of two things in a line",
    "the left column is the first, the right one the second.",
    "",
    "| statement | messages | signed in | p99 | by hand | p99 | ratio | buffers | by hand | verdict |",
    "|---|---:|---:|---:|---:|---:|---:|---:|---:|---|",
    ...rows
      .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name) || a.size - b.size)
      .map((row) =>
        ["", row.name, row.size.toLocaleString("en"), ...cellsOf(row), row.missed || "ok", ""]
          .join(" | ")
          .trim(),
      ),
  ];
}

const ms = (value: number) => value.toFixed(3);
