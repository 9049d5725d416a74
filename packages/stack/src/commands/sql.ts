import { parseArgs } from "node:util";
import postgres from "postgres";
import { messageOf, StackError } from "../errors.ts";
import { runningStack } from "../running.ts";
import { splitStatements } from "../testing/sql-script.ts";
import { textTable } from "../text-table.ts";
import { dataDirOf } from "./stop.ts";

const USAGE = 'npm run sql -- [--as <email>|anon] [--explain] [--commit] "<statement>"';

/**
 * `npm run sql`: one statement on the running stack, as a person (`--as bob@example.com`), as somebody who is not
 * signed in (`--as anon`), or as postgres. It is rolled back unless --commit says otherwise.
 */
export async function sqlCommand(args: string[]): Promise<void> {
  const { statement, as, explain, commit, dataDir } = parse(args);
  const stack = await runningStack(dataDir);
  if (!stack) throw new StackError('The stack is not running: start it with "npm start".');
  const notices: string[] = [];
  const onnotice = (notice: postgres.Notice) =>
    void notices.push(`${notice["severity"]}: ${notice["message"]}`);
  const sql = postgres(stack.dbUrl, { max: 1, onnotice, fetch_types: false });
  try {
    process.stdout.write(`${await runAs(sql, { statement, as, explain, commit })}\n`);
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    const said = [
      `${error.message} (SQLSTATE ${error.code})`,
      error.detail,
      error.hint,
      pointer(error, statement),
    ];
    throw new StackError(said.filter(Boolean).join("\n"));
  } finally {
    for (const notice of notices) process.stderr.write(`${notice}\n`);
    await sql.end();
  }
}

export type Run = { statement: string; as?: string | undefined; explain?: boolean; commit?: boolean };

/** Runs a statement as somebody and returns what to print. */
export async function runAs(sql: postgres.Sql, { statement, as, explain, commit }: Run): Promise<string> {
  await assertOneStatement(statement);
  await sql.unsafe("begin");
  try {
    if (as !== undefined) await become(sql, as);
    const text = explain ? `explain (analyze, buffers, costs, settings) ${statement}` : statement;
    const rows = await sql.unsafe(text);
    if (commit) await sql.unsafe("commit");
    if (explain) return rows.map((row) => String(row["QUERY PLAN"])).join("\n");
    return textTable(
      rows.columns?.map(({ name }) => name) ?? [],
      [...rows],
      `${rows.command} ${rows.count}${commit || isRead(rows.command) ? "" : ", rolled back"}`,
    );
  } finally {
    // After a commit this only warns.
    if (!commit) await sql.unsafe("rollback");
  }
}

/** More than one could leave the transaction that is rolled back. */
async function assertOneStatement(statement: string): Promise<void> {
  const statements = await splitStatements(statement).catch((error) => {
    throw new StackError(`This is no SQL: ${messageOf(error)}.`);
  });
  if (statements.length !== 1 || statements[0]?.transaction !== undefined)
    throw new StackError("Give one statement; the transaction around it is made here.");
}

const isRead = (command: string) => ["SELECT", "SHOW", "EXPLAIN"].includes(command);

/** As PostgREST does it: the role, and the claims of the person's token. */
async function become(sql: postgres.Sql, as: string): Promise<void> {
  const role = as === "anon" ? "anon" : "authenticated";
  let claims: Record<string, unknown> = { role };
  if (role === "authenticated") {
    const [user] = await sql<{ id: string; email: string }[]>`
      select id::text, email from auth.users where lower(email) = lower(${as}) or id::text = ${as}`;
    if (!user) throw new StackError(`Nobody has an account with the address ${as}.`);
    claims = { sub: user.id, email: user.email, role, aud: role };
  }
  await sql`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`;
  await sql`select set_config('role', ${role}, true)`;
}

function pointer(error: postgres.PostgresError, statement: string): string | undefined {
  if (!error.position) return undefined;
  const before = statement.slice(0, Number(error.position) - 1);
  const start = before.lastIndexOf("\n") + 1;
  return `${statement.slice(start).split("\n")[0]}\n${" ".repeat(before.length - start)}^`;
}

function parse(args: string[]) {
  const options = {
    as: { type: "string" },
    explain: { type: "boolean", default: false },
    commit: { type: "boolean", default: false },
    "data-dir": { type: "string" },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [statement, ...rest] = positionals;
    if (statement === undefined || rest.length > 0) throw new Error("Give one statement, in quotes");
    const folder = values["data-dir"];
    return {
      statement,
      as: values.as,
      explain: values.explain,
      commit: values.commit,
      dataDir: dataDirOf(folder === undefined ? [] : ["--data-dir", folder]),
    };
  } catch (error) {
    throw new StackError(`${messageOf(error)}. Usage: ${USAGE}`);
  }
}
