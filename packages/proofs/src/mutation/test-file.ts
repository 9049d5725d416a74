// One pgTAP file, run to see what it touches, or whether it notices a mutant. The mutant is made inside
// of the file's own transaction, so it is gone with the `rollback` at the file's end.
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { ProjectDir } from "../../../stack/src/project.ts";
import {
  endingWith,
  type OutputLine,
  rollsEverythingBack,
  ScriptError,
  type ScriptSession,
  type Statement,
  splitStatements,
} from "../../../stack/src/testing/sql-script.ts";
import { hashOf } from "./catalogue.ts";

export type TestFile = { name: string; path: string; text: string; hash: string; statements: Statement[] };

/**
 * What a file does to the database: how often it calls each function, and which tables it reads and
 * writes. Refused attempts are included where the server counts them.
 */
export type Touched = {
  calls: Record<string, number>;
  reads: string[];
  writes: string[];
  milliseconds: number;
};

export async function readTestFile(
  file: string,
  projectDir: ProjectDir,
  atEnd: string[] = [],
): Promise<TestFile | undefined> {
  const text = await readFile(file, "utf8");
  const statements = await splitStatements(text);
  if (!rollsEverythingBack(statements)) return undefined;
  return {
    name: relative(projectDir, file),
    path: file,
    text,
    hash: hashOf([text, ...atEnd].join("\n")).slice(0, 16),
    statements: endingWith(statements, atEnd),
  };
}

/** Runs the file unchanged. It must be green, or it says nothing about mutants. */
export async function touchedBy(
  session: ScriptSession,
  file: TestFile,
): Promise<Touched | { failure: string }> {
  const seen = new Set<string>();
  const statements = endingWith(file.statements, [
    "reset role",
    "set local search_path to pg_catalog",
    `select '${MARK}F' || f.calls || ' ' || f.funcid::regprocedure from pg_stat_xact_user_functions f`,
    `select '${MARK}' || case when t.n_tup_ins + t.n_tup_upd + t.n_tup_del > 0 then 'W' else 'R' end || t.relid::regclass
     from pg_stat_xact_all_tables t
     where t.schemaname not like 'pg\\_%'
       and t.n_tup_ins + t.n_tup_upd + t.n_tup_del + t.seq_scan + coalesce(t.idx_scan, 0) > 0`,
  ]);
  const started = performance.now();
  const failure = await firstFailure(session, statements, (text) => {
    if (text.startsWith(MARK)) seen.add(text.slice(MARK.length));
  });
  if (failure !== undefined) return { failure };
  const of = (letter: string) =>
    [...seen]
      .filter((text) => text.startsWith(letter))
      .map((text) => text.slice(1))
      .sort();
  const calls = of("F").map((text) => [text.replace(/^\d+ /, ""), Number.parseInt(text, 10)]);
  const milliseconds = Math.round(performance.now() - started);
  return { calls: Object.fromEntries(calls), reads: of("R"), writes: of("W"), milliseconds };
}

const MARK = "mutation-touched:";

/** What the file says against the mutants, or undefined if it does not notice. */
export function noticedBy(
  session: ScriptSession,
  file: TestFile,
  ddl: string[],
): Promise<string | undefined> {
  return firstFailure(session, afterTheBeginning(file.statements, ddl));
}

class Noticed extends Error {}

async function firstFailure(
  session: ScriptSession,
  statements: Statement[],
  onLine: (text: string) => void = () => undefined,
): Promise<string | undefined> {
  const read = ({ text }: OutputLine) => {
    onLine(text);
    const isFailure = /^not ok /.test(text) && !/# (todo|skip)/i.test(text);
    if (isFailure || /^# Looks like you (planned|failed)/.test(text)) throw new Noticed(text);
  };
  try {
    await session.run(statements, read);
    return undefined;
  } catch (error) {
    if (error instanceof Noticed || error instanceof ScriptError) return error.message.split("\n")[0];
    throw error;
  }
}

function afterTheBeginning(statements: Statement[], ddl: string[]): Statement[] {
  return statements.flatMap((statement) =>
    isBegin(statement) ? [statement, ...ddl.map((text) => ({ text, line: statement.line }))] : [statement],
  );
}

const isBegin = ({ transaction }: Statement) =>
  transaction === "TRANS_STMT_BEGIN" || transaction === "TRANS_STMT_START";
