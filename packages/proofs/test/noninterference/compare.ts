// Runs the same questions in every world of a pair and compares the answers of each viewer.
import postgres from "postgres";
import type { Database } from "../../../stack/src/database.ts";
import { randomFrom } from "../reads/random.ts";
import { callsOf, stories } from "./arguments.ts";
import { callsIn, relationsOf, writesIn } from "./catalogue.ts";
import type { Pair } from "./pairs.ts";
import { type Answer, ask, type Question, setUp, sightSql } from "./probe.ts";
import { base } from "./world.ts";

export type Difference = {
  pair: string;
  viewer: string;
  question: string;
  worlds: [string, string];
  answers: [string, string];
};
export type Outcome = { differences: Difference[]; asked: number; answered: Map<string, number> };

/** The base world, committed once. Worlds are built on it within a transaction that is rolled back. */
export type Stage = { sql: postgres.Sql; calls: string[]; end(): Promise<void> };

export async function makeStage(database: Database): Promise<Stage> {
  const clone = await database.createDatabase();
  const superuser = postgres(clone.superuserUrl, { max: 1, onnotice: () => undefined });
  await superuser.unsafe(setUp);
  await superuser.end();
  const sql = postgres(clone.url, { max: 1, onnotice: () => undefined });
  await sql.begin(async (tx) => {
    for (const statement of base) await say(tx, statement);
    await tx.unsafe("select probe.age()");
  });
  const calls = (await callsIn(sql)).map(({ name }) => name);
  return { sql, calls, end: () => sql.end() };
}

async function say(sql: postgres.ISql, statement: string): Promise<void> {
  try {
    await sql.unsafe(statement);
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error} in: ${statement}`);
  }
}

const rolledBack = new Error("rolled back");

/** `planted`: statements that come before all worlds, to show that the test finds what they leak. */
export async function compare(
  sql: postgres.Sql,
  pair: Pair,
  { seed, calls, planted = [] }: { seed: number; calls: number; planted?: string[] },
): Promise<Outcome> {
  const outcome: Outcome = { differences: [], asked: 0, answered: new Map() };
  await sql
    .begin(async (tx) => {
      for (const statement of planted) await say(tx, statement);
      const questions = await questionsOf(tx, seed, calls, planted.length === 0);
      const known = await idsOf(tx);
      const [{ begun } = { begun: new Date() }] = await tx<{ begun: Date }[]>`select now() as begun`;
      const heard = new Map<string, Map<string, Heard[]>>();
      for (const [world, statements] of Object.entries(pair.worlds)) {
        await tx
          .savepoint(async (point) => {
            for (const statement of statements) await say(point, statement);
            await say(point, "select probe.keep_news()");
            const answers = new Map<string, Heard[]>();
            for (const viewer of pair.viewers) {
              answers.set(viewer, normal(await ask(point, viewer, questions), known, begun));
            }
            heard.set(world, answers);
            throw rolledBack;
          })
          .catch((error: unknown) => {
            if (error !== rolledBack) throw error;
          });
      }
      collect(pair, heard, outcome);
      throw rolledBack;
    })
    .catch((error: unknown) => {
      if (error !== rolledBack) throw error;
    });
  return outcome;
}

async function questionsOf(
  sql: postgres.ISql,
  seed: number,
  count: number,
  withStories: boolean,
): Promise<Question[]> {
  const relations = await relationsOf(sql);
  await sql.unsafe(sightSql(relations));
  const reads = relations.map(({ name, columns }) => ({
    query: `select ${columns.join(", ")} from ${name}`,
    isFollowed: false,
  }));
  // What reached the viewer when the world became what it is.
  const told = { query: "select probe.told(private.me())", isFollowed: false };
  const calls = await callsIn(sql);
  // Each call draws for itself: a new one does not change what the others are asked.
  const drawn = calls.flatMap((call) => callsOf(call, randomFrom(seed + numberOf(call.name)), count));
  const changing = new Set(calls.filter(({ changes }) => changes).map(({ name }) => name));
  const asked = [
    ...(withStories ? stories : []).map((call) => ({
      call,
      isFollowed: changing.has(/^public\.(\w+)/.exec(call)?.[1] ?? ""),
    })),
    ...drawn.map((call) => ({ call, isFollowed: false })),
  ];
  const writes = (await writesIn(sql)).map((query) => ({ query, isFollowed: false }));
  return [
    told,
    ...reads,
    ...writes,
    ...asked.map(({ call, isFollowed }) => ({ query: `select * from ${call}`, isFollowed })),
  ];
}

const numberOf = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 0);

/** Ids of the common base: only these may be compared as they are. */
async function idsOf(sql: postgres.ISql): Promise<Set<string>> {
  const columns = await sql<{ relation: string; name: string }[]>`
    select a.attrelid::regclass::text as relation, quote_ident(a.attname) as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace in ('public'::regnamespace, 'private'::regnamespace) and c.relkind = 'r'
      and a.atttypid = 'uuid'::regtype and a.attnum > 0 and not a.attisdropped`;
  const ids = await sql.unsafe<{ id: string }[]>(
    columns
      .map(({ relation, name }) => `select ${name}::text as id from ${relation} where ${name} is not null`)
      .join(" union "),
  );
  return new Set(ids.map(({ id }) => id));
}

type Heard = { question: string; answer: string };

/**
 * New ids and moments of the clock since both worlds began, which differ between them, become words; lists are
 * sorted. A moment before is the same in both.
 */
function normal(answers: Answer[], known: Set<string>, begun: Date): Heard[] {
  const soon = Date.now() + 300_000;
  const plain = (value: unknown): unknown => {
    if (typeof value === "string") {
      return value
        .replace(/^[A-Za-z0-9_-]{43}$/, "#secret")
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) =>
          known.has(id) ? id : "#new",
        )
        .replace(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d+\+00(:00)?/g, (moment) => {
          const at = Date.parse(moment.replace(" ", "T").replace(/\+00(:00)?$/, "Z"));
          return at >= begun.getTime() && at < soon ? "#now" : moment;
        });
    }
    if (Array.isArray(value))
      return value.map(plain).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
  };
  return answers.map(({ question, answer }) => ({ question, answer: JSON.stringify(plain(answer)) }));
}

function collect(pair: Pair, heard: Map<string, Map<string, Heard[]>>, outcome: Outcome): void {
  const [first, ...others] = [...heard];
  if (!first) return;
  for (const viewer of pair.viewers) {
    const one = first[1].get(viewer) ?? [];
    for (const { question, answer } of one) {
      const name = /^select \* from public\.(\w+)\(/.exec(question)?.[1];
      if (name && !/^\{"hint":/.test(answer))
        outcome.answered.set(name, (outcome.answered.get(name) ?? 0) + 1);
    }
    for (const [world, answers] of others) {
      const other = answers.get(viewer) ?? [];
      outcome.asked += other.length;
      for (const [index, { question, answer }] of one.entries()) {
        const another = other[index]?.answer ?? "";
        if (answer === another || pair.spared?.test(question)) continue;
        outcome.differences.push({
          pair: pair.name,
          viewer,
          question,
          worlds: [first[0], world],
          answers: [answer, another],
        });
      }
    }
  }
}

/** What differs, each kind once for a viewer and a world. */
export function report(differences: Difference[]): string {
  const lines = differences.flatMap(({ pair, viewer, question, worlds, answers }) => {
    const [one, other] = answers.map((answer) => leaves(JSON.parse(answer)));
    if (!one || !other) return [];
    const only = (some: Set<string>, others: Set<string>) =>
      [...some].filter((leaf) => !others.has(leaf)).slice(0, 3);
    const what = [
      ...only(one, other).map((leaf) => `  ${worlds[0]}: ${leaf}`),
      ...only(other, one).map((leaf) => `  ${worlds[1]}: ${leaf}`),
    ];
    return [
      {
        kind: `${viewer} ${worlds[1]} ${what.join()}`,
        text: [`${pair}: ${viewer} asks ${question}`, ...what].join("\n"),
      },
    ];
  });
  const kinds = new Map(lines.reverse().map(({ kind, text }) => [kind, text]));
  return [...kinds.values()].reverse().slice(0, 40).join("\n");
}

/** Every row and every value, as text with its place. */
function leaves(value: unknown, place = ""): Set<string> {
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => [...leaves(one, `${place}[]`)]);
    return new Set([
      ...all,
      ...value.map((one) => `${place}[] ${JSON.stringify(one).slice(0, 500)}`),
      `${place} has ${value.length}`,
    ]);
  }
  if (typeof value === "object" && value !== null) {
    return new Set(Object.entries(value).flatMap(([key, one]) => [...leaves(one, `${place}.${key}`)]));
  }
  return new Set([`${place} ${JSON.stringify(value)}`]);
}
