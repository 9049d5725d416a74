// Runs an SQL file statement by statement in one session, as psql does.
import { parse } from "libpg-query";
import postgres from "postgres";
import { z } from "zod";

/** `transaction` names the kind of a statement that begins, ends or marks a transaction. */
export type Statement = { text: string; line: number; transaction?: string };

const ParseTree = z.object({
  stmts: z
    .array(
      z.object({
        stmt: z.object({ TransactionStmt: z.object({ kind: z.string() }).optional() }).optional(),
        stmt_location: z.number().default(0),
        stmt_len: z.number().default(0),
      }),
    )
    .default([]),
});

const ParserError = z.object({
  message: z.string(),
  sqlDetails: z.object({ cursorPosition: z.number() }).optional(),
});

/** A statement that Postgres refused, with the line of the file on which it begins. */
export class ScriptError extends Error {
  override name = "ScriptError";
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** Splits with Postgres' own grammar, so quotes, bodies and comments cannot confuse it. */
export async function splitStatements(script: string): Promise<Statement[]> {
  const bytes = Buffer.from(script, "utf8");
  const lineAt = (offset: number) => bytes.subarray(0, offset).toString("utf8").split("\n").length;
  let tree: z.infer<typeof ParseTree>;
  try {
    tree = ParseTree.parse(await parse(script));
  } catch (error) {
    const parsed = ParserError.safeParse(error);
    if (!parsed.success) throw error;
    const position = parsed.data.sqlDetails?.cursorPosition ?? 0;
    throw new ScriptError(script.slice(0, position).split("\n").length, parsed.data.message);
  }
  return tree.stmts.map(({ stmt, stmt_location: start, stmt_len: length }) => {
    const end = length === 0 ? bytes.length : start + length;
    const text = bytes.subarray(start, end).toString("utf8");
    const leading = text.match(/^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*/)?.[0] ?? "";
    const line = lineAt(start + Buffer.byteLength(leading));
    const transaction = stmt?.TransactionStmt?.kind;
    return transaction === undefined ? { text, line } : { text, line, transaction };
  });
}

/**
 * Whether a session that runs these statements, or stops at any of them, leaves the database as it
 * was: all of them stand between `begin` and `rollback`, and none opens a second connection.
 * Sequences go on counting.
 */
export function rollsEverythingBack(statements: Statement[]): boolean {
  let inside = false;
  for (const { text, transaction } of statements) {
    if (/dblink|postgres_fdw/i.test(text)) return false;
    switch (transaction) {
      case undefined:
      case "TRANS_STMT_SAVEPOINT":
      case "TRANS_STMT_RELEASE":
      case "TRANS_STMT_ROLLBACK_TO":
        if (!inside) return false;
        break;
      case "TRANS_STMT_BEGIN":
      case "TRANS_STMT_START":
        inside = true;
        break;
      case "TRANS_STMT_ROLLBACK":
        inside = false;
        break;
      default:
        return false;
    }
  }
  return !inside;
}

/** The statements with others before each rollback of the whole transaction. */
export function endingWith(statements: Statement[], texts: string[]): Statement[] {
  return statements.flatMap((statement) =>
    statement.transaction === "TRANS_STMT_ROLLBACK"
      ? [...texts.map((text) => ({ text, line: statement.line })), statement]
      : [statement],
  );
}

export type OutputLine = { text: string; line: number };

/** A connection that runs one script after another, each as if it were the first. */
export class ScriptSession {
  private readonly sql: postgres.Sql;
  private current = 0;
  private output: (line: OutputLine) => void = () => undefined;
  private used = false;

  constructor(url: string) {
    this.sql = postgres(url, {
      max: 1,
      fetch_types: false,
      types: textOnly,
      onnotice: (notice) =>
        this.output({ text: `# ${notice["severity"]}: ${notice["message"]}`, line: this.current }),
    });
  }

  /** Runs the statements; what they select arrives line by line, columns joined as by `psql -At`. */
  async run(statements: Statement[], output: (line: OutputLine) => void): Promise<void> {
    this.output = () => undefined;
    if (this.used) {
      await this.sql.unsafe("rollback");
      await this.sql.unsafe("discard all");
    }
    this.used = true;
    this.output = output;
    try {
      for (const { text, line } of statements) {
        this.current = line;
        const result = await this.sql.unsafe(text).values().simple();
        for (const row of result) {
          const cells = [...row].map((cell) => (cell === null ? "" : String(cell)));
          for (const part of cells.join("|").split("\n")) output({ text: part, line });
        }
      }
    } catch (error) {
      if (!(error instanceof postgres.PostgresError)) throw error;
      const parts = [error.message, error.detail, error.hint, error.where].filter(Boolean);
      throw new ScriptError(this.current, `${parts.join("\n")} (SQLSTATE ${error.code})`);
    }
  }

  async close(): Promise<void> {
    await this.sql.end({ timeout: 5 });
  }
}

/** Runs the statements in a session of their own. */
export async function runScript(
  url: string,
  statements: Statement[],
  output: (line: OutputLine) => void,
): Promise<void> {
  const session = new ScriptSession(url);
  try {
    await session.run(statements, output);
  } finally {
    await session.close();
  }
}

const asText = (oids: number[]) => ({
  to: oids[0] ?? 25,
  from: oids,
  serialize: (value: unknown) => String(value),
  parse: (value: string) => value,
});
/** Dates, numbers, booleans and JSON stay as Postgres writes them. */
const textOnly = { plain: asText([16, 20, 21, 23, 114, 1082, 1114, 1184, 1700, 3802]) };
