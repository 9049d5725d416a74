// One run, case by case: its sizes and sides in turn, round by round, so that whatever else the machine
// does falls on all of them alike, and each is as warm as on a server that is asked it often.
import postgres from "postgres";
import type { Database } from "../../../stack/src/database.ts";
import { databaseUrl } from "../../../stack/src/postgres/urls.ts";
import { CASES, type Case } from "./cases.ts";
import { type Guardian, generate, guardians } from "./generate.ts";
import { Asker, type Sample, type Touch } from "./measure.ts";

const WARM_UP_ROUNDS = 15;
const TOUCHES = 40;

export type Measured = {
  size: number;
  one: Case;
  ours: { samples: Sample[]; touches: Touch[] };
  byHand: { samples: Sample[]; touches: Touch[] };
};

type Options = { sizes: number[]; rounds: number; only: string; tell: (line: string) => void };

type Place = { size: number; subjects: Guardian[]; ours: Asker; byHand: Asker };

export async function runAll(database: Database, options: Options): Promise<Measured[]> {
  const { sizes, rounds, only, tell } = options;
  const cases = CASES.filter((one) => one.name.includes(only));
  const places: Place[] = [];
  try {
    for (const size of sizes) places.push(await open(database, size, cases, tell));
    const measured = places.flatMap(({ size }) =>
      cases.map((one): Measured => ({ size, one, ours: empty(), byHand: empty() })),
    );
    tell(`${rounds} rounds of ${cases.length} statements, two sides, ${sizes.length} sizes`);
    for (const [index, one] of cases.entries()) {
      const results = measured.filter((result) => result.one === one);
      for (let round = -WARM_UP_ROUNDS; round < rounds; round++)
        for (const result of results) await once(placeOf(places, result), result, index, round);
    }
    for (const [at, result] of measured.entries()) {
      const place = placeOf(places, result);
      for (const subject of fitting(place, result.one).slice(0, TOUCHES)) {
        result.ours.touches.push(await place.ours.touch(result.one, at % cases.length, subject));
        result.byHand.touches.push(await place.byHand.touch(result.one, at % cases.length, subject));
      }
    }
    return measured;
  } finally {
    for (const place of places) await Promise.all([place.ours.end(), place.byHand.end()]);
  }
}

async function open(
  database: Database,
  size: number,
  cases: Case[],
  tell: (line: string) => void,
): Promise<Place> {
  const start = performance.now();
  const clone = await database.createDatabase({ name: `bench_${size}` });
  const superuser = postgres(clone.superuserUrl, { max: 1, onnotice: () => undefined });
  try {
    await generate(superuser, size, (step, ms) => tell(`  ${step} ${Math.round(ms)} ms`));
  } finally {
    await superuser.end();
  }
  tell(`${size} guardians generated in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  return {
    size,
    subjects: guardians(size),
    // As PostgREST connects.
    ours: await Asker.connect(databaseUrl(database.port, "authenticator", clone.name), true, cases),
    byHand: await Asker.connect(clone.superuserUrl, false, cases),
  };
}

async function once(place: Place, result: Measured, index: number, round: number): Promise<void> {
  const subjects = fitting(place, result.one);
  const subject = subjects[(round + WARM_UP_ROUNDS) % subjects.length];
  if (!subject) return;
  const sides = [
    { asker: place.ours, into: result.ours.samples },
    { asker: place.byHand, into: result.byHand.samples },
  ];
  // Neither side always follows the other.
  if (round % 2 !== 0) sides.reverse();
  for (const { asker, into } of sides) {
    const sample = await asker.time(result.one, index, subject, round);
    if (round >= 0) into.push(sample);
  }
}

function fitting(place: Place, one: Case): Guardian[] {
  return place.subjects.filter((subject) => one.fits?.(subject) ?? true);
}

function placeOf(places: Place[], result: Measured): Place {
  const place = places.find(({ size }) => size === result.size);
  if (!place) throw new Error(`No database of ${result.size} guardians.`);
  return place;
}

function empty(): { samples: Sample[]; touches: Touch[] } {
  return { samples: [], touches: [] };
}
