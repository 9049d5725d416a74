// One statement at a time, in a message of its own: how long the server works on it, less what a message
// costs that asks for nothing. Other work on the machine hardly shows in it.
import postgres from "postgres";
import { z } from "zod";
import { processorMs } from "../processor.ts";
import type { Case, Side } from "./cases.ts";
import { type Guardian, idOf } from "./generate.ts";

export type Sample = { ms: number; fixedMs: number };
export type Touch = { buffers: number; cost: number; seqScans: string[] };

const Plan = z.object({
  Plan: z.object({
    "Total Cost": z.number(),
    "Shared Hit Blocks": z.number(),
    "Shared Read Blocks": z.number(),
  }),
});

/** A table this long is never read from end to end. */
const LARGE_TABLE_ROWS = 1000;

/** A connection that asks as one side: the signed-in person, or the superuser by hand. */
export class Asker {
  readonly #sql: postgres.Sql;
  readonly #signedIn: boolean;
  #pid = 0;
  #messageMs = 0;

  private constructor(sql: postgres.Sql, signedIn: boolean) {
    this.#sql = sql;
    this.#signedIn = signedIn;
  }

  static async connect(url: string, signedIn: boolean, cases: Case[]): Promise<Asker> {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    const asker = new Asker(sql, signedIn);
    // By hand the rules do not fire. Changing this setting forgets every plan, so it is set once.
    if (!signedIn) await asker.#send("set session_replication_role = replica");
    // A plan under RLS belongs to the role that prepared it.
    const role = signedIn ? "set local role authenticated;" : "";
    for (const [index, one] of cases.entries()) {
      const { statement, types = [] } = asker.side(one);
      const signature = types.length > 0 ? `(${types.join(", ")})` : "";
      await asker.#send(`begin; ${role} prepare case_${index}${signature} as ${statement}; commit`);
    }
    const [row] = z.array(z.object({ pid: z.number() })).parse(await sql`select pg_backend_pid() as pid`);
    asker.#pid = row?.pid ?? 0;
    await asker.#send("prepare nothing as select 1");
    const empty = [];
    for (let i = 0; i < 200; i++) {
      const start = asker.#now();
      await asker.#send("execute nothing");
      empty.push(asker.#now() - start);
    }
    asker.#messageMs = empty.sort((a, b) => a - b)[100] ?? 0;
    return asker;
  }

  side(one: Case): Side {
    return this.#signedIn ? one.ours : one.byHand;
  }

  /** Runs the case once and undoes it. */
  async time(one: Case, index: number, subject: Guardian, round: number): Promise<Sample> {
    const begun = this.#now();
    await this.#send(`begin; ${this.#become(one, subject)} select 1`);
    const before = this.#now();
    await this.#send(this.#call(one, index, subject, round));
    const after = this.#now();
    await this.#send("rollback");
    return {
      ms: Math.max(0.001, after - before - this.#messageMs),
      fixedMs: before - begun - this.#messageMs,
    };
  }

  /** What the case reads, once. */
  async touch(one: Case, index: number, subject: Guardian): Promise<Touch> {
    const call = this.#call(one, index, subject, 1_000_000);
    // Counts of earlier transactions that were not handed over yet would be taken for this one's.
    await this.#send("select pg_stat_force_next_flush()");
    const results = await this.#send(
      `begin; ${this.#become(one, subject)} explain (analyze, buffers, timing off, format json) ${call};
       select t.relname from pg_stat_xact_user_tables t join pg_class c on c.oid = t.relid
       where t.seq_scan > 0 and c.reltuples >= ${LARGE_TABLE_ROWS} order by 1; rollback`,
    );
    const rows = results.flat();
    const explained = rows.find((row) => "QUERY PLAN" in row)?.["QUERY PLAN"];
    const [plan] = z.array(Plan).parse(explained);
    const tables = rows.flatMap((row) => ("relname" in row ? [String(row["relname"])] : []));
    return {
      buffers: (plan?.Plan["Shared Hit Blocks"] ?? 0) + (plan?.Plan["Shared Read Blocks"] ?? 0),
      cost: plan?.Plan["Total Cost"] ?? 0,
      seqScans: tables,
    };
  }

  /** Processor time of the server's process, where the system tells it, else the clock. */
  #now(): number {
    return processorMs(this.#pid) ?? performance.now();
  }

  async end(): Promise<void> {
    await this.#sql.end();
  }

  #become(one: Case, subject: Guardian): string {
    if (!this.#signedIn) return "";
    const actor = one.actor ?? `guardian ${subject.n}`;
    return `set local role authenticated;
      select set_config('request.jwt.claims', '{"sub": "${idOf(actor)}", "role": "authenticated"}', true);`;
  }

  #call(one: Case, index: number, subject: Guardian, round: number): string {
    const values = this.side(one).values?.(subject, round) ?? [];
    return `execute case_${index}${values.length > 0 ? `(${values.join(", ")})` : ""}`;
  }

  async #send(message: string): Promise<Record<string, unknown>[][]> {
    const result = z.array(z.unknown()).parse(await this.#sql.unsafe(message).simple());
    const Rows = z.array(z.record(z.string(), z.unknown()));
    // One statement answers with its rows, several with a list of those.
    return result.every((part) => Array.isArray(part))
      ? result.map((part) => Rows.parse(part))
      : [Rows.parse(result)];
  }
}
