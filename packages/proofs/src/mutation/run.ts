// Makes mutants of the rules and asks the pgTAP files that can notice each: first the likely files, one
// mutant at a time; what they let pass meets the other files together with mutants of other objects, and
// a file that fails says by halves which of them it noticed. A mutant that all files let pass has
// survived. Two that hide each other would survive as well, so the score is rather too low.

import postgres from "postgres";
import type { Clone, Database } from "../../../stack/src/database.ts";
import { StackError } from "../../../stack/src/errors.ts";
import type { ProjectDir } from "../../../stack/src/project.ts";
import {
  type Bases,
  basesOf,
  preparedDatabase,
  runHelpers,
  Sessions,
  testFiles,
} from "../../../stack/src/testing/pgtap.ts";
import { ScriptError, type ScriptSession } from "../../../stack/src/testing/sql-script.ts";
import { hashOf, type Mutant, type Rules, readRules } from "./catalogue.ts";
import { Coverage, type Covered } from "./coverage.ts";
import { hashOfSecondStageFile } from "./second-stage.ts";
import { noticedBy, readTestFile, type TestFile, type Touched, touchedBy } from "./test-file.ts";

export type Result = {
  id: string;
  /** Of the statement: another text is another mutant. */
  ddl: string;
  status: "killed" | "survived" | "invalid";
  /** The file that noticed, and its hash. */
  by?: string;
  byHash?: string;
  reason?: string;
  /** How many files were asked, and the hash over all of them where none noticed. */
  asked: number;
  askedHash?: string;
};

export type Memory = {
  touched(file: TestFile): Touched | undefined;
  rememberTouched(file: TestFile, database: string, touched: Touched): void;
  result(id: string): Result | undefined;
  rememberResult(result: Result): void;
};

export type MutationOptions = {
  projectDir: ProjectDir;
  /** Names the state of the migrations, so that what was measured can be remembered. */
  databaseKey: string;
  parallel: number;
  /** Parts of the names of files that are not asked. */
  without?: string[];
  /** How many files each mutant meets alone. */
  alone?: number;
  choose: (mutants: Mutant[]) => Mutant[];
  memory: Memory;
  /** After this moment no further mutant is begun. */
  deadline?: number;
  progress: (text: string) => void;
  onResult: (mutant: Mutant, result: Result) => void;
};

/** `remembered`: of how many mutants an earlier run found the result. */
export type MutationRun = {
  rules: Rules;
  chosen: Mutant[];
  results: Map<string, Result>;
  remembered: number;
};

/** A mutant that never ends is noticed too; the longest statement of a test takes a third of it. */
const TIMEOUT_MS = 180_000;

const ALONE = 8;
const TOGETHER = 40;

export async function runMutation(database: Database, options: MutationOptions): Promise<MutationRun> {
  const { projectDir, memory, progress } = options;
  const base = await preparedDatabase(database);
  await countFunctions(base);
  await mayChangeAuth(base);
  const rules = await readRules(base.superuserUrl);
  const chosen = options.choose(rules.mutants);
  if (chosen.length === 0) {
    await base.drop();
    return { rules, chosen, results: new Map(), remembered: 0 };
  }
  const { helpers, tests: all } = await testFiles(projectDir);
  const tests = all.filter((file) => !options.without?.some((part) => file.includes(part)));
  for (const helper of helpers) {
    const result = await runHelpers(base, helper, projectDir);
    if (result.failed > 0) throw new StackError(`${result.failures.join("\n")}`);
  }
  const bases = await basesOf(database, base, projectDir);
  const workers = Array.from({ length: options.parallel }, () => new Sessions(database, bases, prepared));
  try {
    const covered = await measure(workers, tests, bases, options);
    progress(`${covered.length} test files, ${rules.mutants.length} mutants, ${chosen.length} chosen.`);
    const coverage = new Coverage(covered, rules.callers);
    const results = new Map<string, Result>();
    let remembered = 0;
    const alone = options.alone ?? ALONE;
    const isLate = () => options.deadline !== undefined && Date.now() > options.deadline;
    const settle = ({ mutant }: Suspect, result: Result, isNew = true) => {
      if (result.by) coverage.learn(mutant, result.by);
      results.set(mutant.id, result);
      if (isNew) memory.rememberResult(result);
      else remembered++;
      options.onResult(mutant, result);
    };
    const queue = [...chosen];
    let waiting: Suspect[] = [];
    await Promise.all(
      workers.map(async (worker) => {
        for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
          const suspect = { mutant, files: coverage.filesFor(mutant) };
          const known = stillTrue(memory.result(mutant.id), mutant, suspect.files);
          if (known) settle(suspect, known, false);
          else if (!isLate()) {
            const result = await judge(worker, suspect, alone);
            if (result) settle(suspect, result);
            else waiting.push(suspect);
          }
          if (waiting.length < 2 * TOGETHER) continue;
          const { group, others } = ofDifferentObjects(waiting);
          waiting = others;
          await judgeTogether(worker, group, alone, settle);
        }
      }),
    );
    const groups: Suspect[][] = [];
    while (waiting.length > 0) {
      const { group, others } = ofDifferentObjects(waiting);
      groups.push(group);
      waiting = others;
    }
    await Promise.all(
      workers.map(async (worker) => {
        for (let group = groups.shift(); group && !isLate(); group = groups.shift())
          await judgeTogether(worker, group, alone, settle);
      }),
    );
    return { rules, chosen, results, remembered };
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
    await base.drop();
  }
}

async function prepared(clone: Clone): Promise<string> {
  await countFunctions(clone);
  return `${clone.url}?statement_timeout=${TIMEOUT_MS}`;
}

/** Calls are counted only where the server is told to, and a copy does not inherit it. */
async function countFunctions(clone: Clone): Promise<void> {
  const sql = postgres(clone.superuserUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe(`alter database "${clone.name}" set track_functions to 'all'`);
  await sql.end();
}

/** Some triggers stand on the tables of Auth, and only a member of their owner can drop them. */
async function mayChangeAuth(base: Clone): Promise<void> {
  const sql = postgres(base.superuserUrl, { max: 1, onnotice: () => undefined });
  await sql.unsafe("grant supabase_auth_admin to postgres with inherit true, set false");
  await sql.end();
}

async function measure(
  workers: Sessions[],
  tests: string[],
  bases: Bases,
  options: MutationOptions,
): Promise<Covered[]> {
  const { projectDir, databaseKey, memory, progress } = options;
  const covered: Covered[] = [];
  const queue = [...tests];
  let measured = 0;
  await Promise.all(
    workers.map(async (worker) => {
      for (let path = queue.shift(); path; path = queue.shift()) {
        const file = await readTestFile(path, projectDir, bases.of(path).atEnd);
        if (!file) {
          progress(`${path} does not roll back, and is not asked.`);
          continue;
        }
        const known = memory.touched(file);
        const touched = known ?? (await touchedBy(await worker.for(path), file));
        if ("failure" in touched) {
          progress(`${file.name} fails without any mutant, and is not asked: ${touched.failure}`);
          continue;
        }
        if (!known) {
          memory.rememberTouched(file, databaseKey, touched);
          if (++measured % 100 === 0) progress(`${measured} test files measured`);
        }
        covered.push({ ...file, touched });
      }
    }),
  );
  return covered.sort((a, b) => a.name.localeCompare(b.name));
}

const hashOfFiles = (files: Covered[]) =>
  hashOf(
    files
      .map(({ hash }) => hash)
      .sort()
      .join(" "),
  ).slice(0, 16);
const hashOfMutant = ({ ddl }: Mutant) => hashOf(ddl).slice(0, 16);

/** What an earlier run found counts as long as the rule and the tests that judged it are the same. */
function stillTrue(result: Result | undefined, mutant: Mutant, files: Covered[]): Result | undefined {
  if (!result || result.ddl !== hashOfMutant(mutant)) return undefined;
  // Found by the second stage.
  if (result.by?.startsWith("packages/"))
    return result.byHash === hashOfSecondStageFile(result.by) ? result : undefined;
  if (result.status === "killed") {
    return files.some(({ name, hash }) => name === result.by && hash === result.byHash) ? result : undefined;
  }
  return result.status === "invalid" || result.askedHash === hashOfFiles(files) ? result : undefined;
}

/** A mutant and the files that can notice it, likely ones first. */
type Suspect = { mutant: Mutant; files: Covered[] };

/** Undefined if the first files let the mutant pass and others are left. */
async function judge(worker: Sessions, suspect: Suspect, most: number): Promise<Result | undefined> {
  const { mutant, files } = suspect;
  const [first] = files;
  const broken = first && (await refusal(await worker.for(first.path), mutant.ddl));
  if (broken) return { ...resultOf(mutant), status: "invalid", reason: broken, asked: 0 };
  for (const [index, file] of files.slice(0, most).entries()) {
    const session = await worker.for(file.path);
    const reason = await noticedBy(session, file, [mutant.ddl]);
    if (reason !== undefined && (await isCertain(session, file, mutant)))
      return killed(mutant, file, reason, index + 1);
  }
  return files.length > most ? undefined : survived(suspect);
}

/** A file that fails by chance, or because of the hour, has noticed nothing. */
async function isCertain(session: ScriptSession, file: Covered, { ddl }: Mutant): Promise<boolean> {
  const failsAnyway = (await noticedBy(session, file, [])) !== undefined;
  return !failsAnyway && (await noticedBy(session, file, [ddl])) !== undefined;
}

const resultOf = (mutant: Mutant) => ({ id: mutant.id, ddl: hashOfMutant(mutant) });

const killed = (mutant: Mutant, file: Covered, reason: string, asked: number): Result => ({
  ...resultOf(mutant),
  status: "killed",
  by: file.name,
  byHash: file.hash,
  reason,
  asked,
});

const survived = ({ mutant, files }: Suspect): Result => ({
  ...resultOf(mutant),
  status: "survived",
  asked: files.length,
  askedHash: hashOfFiles(files),
});

/** Two texts of one object cannot be in force at once. */
function ofDifferentObjects(suspects: Suspect[]): { group: Suspect[]; others: Suspect[] } {
  const group = new Map<string, Suspect>();
  const others: Suspect[] = [];
  for (const suspect of suspects) {
    const { object } = suspect.mutant;
    if (group.size < TOGETHER && !group.has(object)) group.set(object, suspect);
    else others.push(suspect);
  }
  return { group: [...group.values()], others };
}

async function judgeTogether(
  worker: Sessions,
  group: Suspect[],
  alone: number,
  settle: (suspect: Suspect, result: Result) => void,
): Promise<void> {
  const left = new Map(group.map((suspect) => [suspect, new Set(suspect.files.slice(alone))]));
  const files = new Set([...left.values()].flatMap((rest) => [...rest]));
  for (const file of [...files].sort((a, b) => a.touched.milliseconds - b.touched.milliseconds)) {
    const asked = [...left].filter(([, rest]) => rest.has(file)).map(([suspect]) => suspect);
    for (const { suspect, reason } of await noticedAmong(worker, file, asked)) {
      left.delete(suspect);
      settle(suspect, killed(suspect.mutant, file, reason, suspect.files.length));
    }
  }
  for (const suspect of left.keys()) settle(suspect, survived(suspect));
}

/** Those that the file notices, each alone. */
async function noticedAmong(
  worker: Sessions,
  file: Covered,
  suspects: Suspect[],
): Promise<{ suspect: Suspect; reason: string }[]> {
  const [suspect] = suspects;
  if (!suspect) return [];
  const ddl = suspects.map(({ mutant }) => mutant.ddl);
  const reason = await noticedBy(await worker.for(file.path), file, ddl);
  if (reason === undefined) return [];
  if (suspects.length === 1)
    return (await isCertain(await worker.for(file.path), file, suspect.mutant)) ? [{ suspect, reason }] : [];
  const half = Math.ceil(suspects.length / 2);
  return [
    ...(await noticedAmong(worker, file, suspects.slice(0, half))),
    ...(await noticedAmong(worker, file, suspects.slice(half))),
  ];
}

/** Why the database itself does not take the mutant: then there is nothing to notice. */
async function refusal(session: ScriptSession, ddl: string): Promise<string | undefined> {
  const statements = ["begin", ddl, "rollback"].map((text) => ({ text, line: 1 }));
  try {
    await session.run(statements, () => undefined);
    return undefined;
  } catch (error) {
    if (error instanceof ScriptError) return error.message.split("\n")[0] ?? "refused";
    throw error;
  }
}
