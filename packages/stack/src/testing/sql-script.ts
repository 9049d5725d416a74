// Runs an SQL file statement by statement in one session, as psql does.
import { parse } from "libpg-query";
import postgres from "postgres";
import { z } from "zod";

export type Statement = { text: string; line: number };

const ParseTree = z.object({
  stmts: z
    .array(z.object({ stmt_location: z.number().default(0), stmt_len: z.number().default(0) }))
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
  return tree.stmts.map(({ stmt_location: start, stmt_len: length }) => {
    const end = length === 0 ? bytes.length : start + length;
    const text = bytes.subarray(start, end).toString("utf8");
    const leading = text.match(/^(\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*/)?.[0] ?? "";
    return { text, line: lineAt(start + Buffer.byteLength(leading)) };
  });
}

export type OutputLine = { text: string; line: number };

/** Runs the statements; what they select arrives line by line, columns joined as by `psql -At`. */
export async function runScript(
  url: string,
  statements: Statement[],
  output: (line: OutputLine) => void,
): Promise<void> {
  let current = 0;
  const sql = postgres(url, {
    max: 1,
    fetch_types: false,
    types: textOnly,
    onnotice: (notice) => output({ text: `# ${notice["severity"]}: ${notice["message"]}`, line: current }),
  });
  try {
    for (const { text, line } of statements) {
      current = line;
      const result = await sql.unsafe(text).values().simple();
      for (const row of result) {
        const cells = [...row].map((cell) => (cell === null ? "" : String(cell)));
        for (const part of cells.join("|").split("\n")) output({ text: part, line });
      }
    }
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    const parts = [error.message, error.detail, error.hint, error.where].filter(Boolean);
    throw new ScriptError(current, `${parts.join("\n")} (SQLSTATE ${error.code})`);
  } finally {
    await sql.end({ timeout: 5 });
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
