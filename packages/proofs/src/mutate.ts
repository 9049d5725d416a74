// `npm run mutate`: takes one rule after another out of the database and reports which ones no test
// misses. Goes on where it was interrupted.
import { writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseFlags } from "../../stack/src/commands/flags.ts";
import { migratedCluster, startDatabase } from "../../stack/src/database.ts";
import { StackError } from "../../stack/src/errors.ts";
import { contentHash, repositoryDir } from "../../stack/src/project.ts";
import { testFiles } from "../../stack/src/testing/pgtap.ts";
import { installPgtap } from "../../stack/src/testing/pgtap-extension.ts";
import { hashOf, KINDS, type Mutant } from "./mutation/catalogue.ts";
import { lineOf, readJustified } from "./mutation/justified.ts";
import { openMemory } from "./mutation/memory.ts";
import { report } from "./mutation/report.ts";
import { type Memory, type MutationRun, type Result, runMutation } from "./mutation/run.ts";
import {
  failingFile,
  hashOfSecondStageFile,
  noticingFile,
  secondStageFiles,
} from "./mutation/second-stage.ts";

const FLAGS = {
  /** Part of a mutant's line: object, kind or what is taken out; or its id. */
  only: { type: "string", multiple: true },
  kind: { type: "string", multiple: true },
  /** Part of a test file's name: those are not asked. */
  without: { type: "string", multiple: true },
  sample: { type: "string" },
  seed: { type: "string", default: "1" },
  parallel: { type: "string", default: "2" },
  minutes: { type: "string" },
  fresh: { type: "boolean", default: false },
  /** Forgets what the test files touched on earlier states of the schemas. */
  measure: { type: "boolean", default: false },
  list: { type: "boolean", default: false },
  killed: { type: "boolean", default: false },
  "second-stage": { type: "boolean", default: false },
} as const;

export async function mutate(args: string[]): Promise<void> {
  const flags = parseFlags(args, FLAGS);
  const texts = (name: string) => (Array.isArray(flags[name]) ? flags[name].map(String) : []);
  const kinds = texts("kind");
  const unknown = kinds.find((kind) => !KINDS.some((known) => known === kind));
  if (unknown) throw new StackError(`There is no kind "${unknown}". There are: ${KINDS.join(", ")}.`);
  const sample = flags["sample"] === undefined ? undefined : natural(flags["sample"], "sample");
  const seed = String(flags["seed"]);
  const minutes = flags["minutes"] === undefined ? undefined : natural(flags["minutes"], "minutes");
  const folder = join(repositoryDir, ".homeroom", "mutation");
  const justified = await readJustified(repositoryDir);
  const memory = openMemory(folder, {
    fresh: flags["fresh"] === true,
    measure: flags["measure"] === true,
  });
  const started = performance.now();
  let done = 0;
  let survived = 0;

  await installPgtap();
  const { helpers } = await testFiles(repositoryDir);
  const databaseKey = await contentHash([basename(await migratedCluster({}))], helpers);
  const database = await startDatabase();
  try {
    let wanted = 0;
    const run: MutationRun = await runMutation(database, {
      projectDir: repositoryDir,
      databaseKey,
      parallel: natural(flags["parallel"], "parallel"),
      without: texts("without"),
      choose: (mutants) => {
        const chosen = flags["list"] ? [] : chosenFrom(mutants, texts("only"), kinds, sample, seed);
        if (flags["list"]) {
          for (const mutant of chosenFrom(mutants, texts("only"), kinds, sample, seed)) print(lineOf(mutant));
        }
        wanted = chosen.length;
        return chosen;
      },
      memory,
      ...(minutes === undefined ? {} : { deadline: Date.now() + minutes * 60_000 }),
      progress: print,
      onResult: (mutant, result) => {
        done++;
        if (result.status === "survived" && !justified.has(mutant.id)) {
          survived++;
          print(`survived ${lineOf(mutant)}`);
        }
        if (result.status === "killed" && flags["killed"])
          print(`killed ${lineOf(mutant)}\n    ${result.by}: ${result.reason}`);
        if (result.status === "invalid") print(`invalid ${lineOf(mutant)}: ${result.reason}`);
        if (done % 50 === 0) {
          const seconds = Math.round((performance.now() - started) / 1000);
          print(`${done} of ${wanted} after ${seconds} s, ${survived} survived`);
        }
      },
    });
    if (flags["list"]) return;
    await secondStage(run, justified, memory, folder, flags["second-stage"] === true);
    const text = await report(run, justified, { seed, sample });
    await writeFile(join(folder, "report.txt"), text.long);
    print(text.short);
    print(`The whole report is in ${join(".homeroom", "mutation", "report.txt")}.`);
  } finally {
    await database.stop();
  }
}

/** Locks that no single session misses always meet the races; other survivors meet them and the read oracle. */
async function secondStage(
  run: MutationRun,
  justified: Map<string, string>,
  memory: Memory,
  folder: string,
  all: boolean,
): Promise<void> {
  const green = new Set<string>();
  for (const mutant of run.chosen) {
    const result = run.results.get(mutant.id);
    if (result?.status !== "survived" || justified.has(mutant.id)) continue;
    if (!all && mutant.kind !== "lock") continue;
    const files = await secondStageFiles(mutant, run.rules.callers);
    for (const file of files.filter((name) => !green.has(name))) {
      if (await failingFile([file], folder)) throw new StackError(`${file} fails without any mutant.`);
      green.add(file);
    }
    const by = await noticingFile(files, folder, mutant);
    print(`second stage: ${by ? `killed by ${by}` : "survived"} ${lineOf(mutant)}`);
    if (!by) continue;
    const byHash = hashOfSecondStageFile(by) ?? "";
    const killed: Result = {
      id: result.id,
      ddl: result.ddl,
      status: "killed",
      by,
      byHash,
      asked: result.asked,
    };
    run.results.set(mutant.id, killed);
    memory.rememberResult(killed);
  }
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A sample is the same for the same seed, whatever else there is. */
function chosenFrom(
  mutants: Mutant[],
  only: string[],
  kinds: string[],
  sample: number | undefined,
  seed: string,
): Mutant[] {
  const wanted = mutants.filter(
    (mutant) =>
      (kinds.length === 0 || kinds.includes(mutant.kind)) &&
      (only.length === 0 || only.some((part) => lineOf(mutant).includes(part))),
  );
  if (sample === undefined) return wanted;
  const place = new Map(wanted.map(({ id }) => [id, hashOf(`${seed} ${id}`)]));
  const order = (a: Mutant, b: Mutant) => (place.get(a.id) ?? "").localeCompare(place.get(b.id) ?? "");
  return wanted.toSorted(order).slice(0, sample);
}

function natural(value: unknown, name: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new StackError(`--${name} must be a number above 0, not "${String(value)}".`);
}
