/**
 * One connection, as one person or as the SQL console. What a race needs to know of it: how a
 * statement ended, and whether it waits for somebody.
 */
import postgres from "postgres";

export type Isolation = "read committed" | "repeatable read" | "serializable";

export interface Session {
  readonly pid: number;
  /** One or more statements without parameters; the rows of the last. */
  run(text: string): Promise<postgres.Row[]>;
  /** Begins a transaction as the account with this id, without one as the SQL console. The snapshot of the stricter levels is taken here. */
  begin(who?: string, isolation?: Isolation): Promise<void>;
  commit(): Promise<void>;
  /** A whole transaction in one message, so that only the server decides what it meets. Gives its outcome. */
  transact(text: string, who?: string): Promise<string>;
  end(): Promise<void>;
}

export async function openSession(url: string): Promise<Session> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  const run = async (text: string): Promise<postgres.Row[]> => {
    const rows: unknown = await sql.unsafe(text);
    const last: unknown = Array.isArray(rows) && Array.isArray(rows[0]) ? rows.at(-1) : rows;
    return Array.isArray(last) ? last : [];
  };
  const [me] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  if (!me) throw new Error("no connection");
  return {
    pid: me.pid,
    run,
    begin: async (who, isolation = "read committed") => {
      await run(`begin isolation level ${isolation}; ${actAs(who)}`);
    },
    commit: async () => {
      await run("commit");
    },
    transact: async (text, who) => {
      const result = await outcome(run(`begin; ${actAs(who)}; ${text}; commit`));
      if (result !== "ok") await run("rollback");
      return result;
    },
    end: () => sql.end(),
  };
}

const actAs = (who?: string): string =>
  who
    ? `select set_config('request.jwt.claims', '{"sub":"${who}","role":"authenticated"}', true), set_config('role', 'authenticated', true)`
    : "select 1";

/** `ok`, an error code of the contract, or the SQLSTATE of any other error. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "ok";
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    if (error.code === "PGRST") return String(JSON.parse(error.message).message);
    return error.code.startsWith("PT") ? error.message : error.code;
  }
}

export const deadlock = "40P01";

/** How often each outcome came. */
export function tally(outcomes: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of outcomes) counts[one] = (counts[one] ?? 0) + 1;
  return counts;
}
