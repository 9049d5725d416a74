// One statement at a time, its time taken inside the server: a message holds the transaction's start,
// the clock, the statement, the clock again. Neither the network nor the driver is in between.
import postgres from "postgres";
import { z } from "zod";
import type { Case, Side } from "./cases.ts";
import { type Guardian, idOf } from "./generate.ts";

export type Sample = { ms: number; fixedMs: number };
export type Touch = { buffers: number; cost: number; seqScans: string[] };

const Clock = z.object({ at: z.coerce.number() });
const Plan = z.object({
  Plan: z.object({
    "Total Cost": z.number(),
    "Shared Hit Blocks": z.number(),
    "Shared Read Blocks": z.number(),
  }),
});

/** A table this long is never read from end to end. */
const LARGE_TABLE_ROWS = 1000;
const CLOCK = "execute clock;";

/** A connection that asks as one side: the signed-in person, or the superuser by hand. */
export class Asker {
  readonly #sql: postgres.Sql;
  readonly #signedIn: boolean;
  #clockMs = 0;

  private constructor(sql: postgres.Sql, signedIn: boolean) {
    this.#sql = sql;
    this.#signedIn = signedIn;
  }

  static async connect(url: string, signedIn: boolean, cases: Case[]): Promise<Asker> {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    const asker = new Asker(sql, signedIn);
    // By hand the rules do not fire. Changing this setting forgets every plan, so it is set once.
    if (!signedIn) await asker.#send("set session_replication_role = replica");
    await asker.#send("prepare clock as select extract(epoch from clock_timestamp()) * 1000 as at");
    // A plan under RLS belongs to the role that prepared it.
    const role = signedIn ? "set local role authenticated;" : "";
    for (const [index, one] of cases.entries()) {
      const { statement, types = [] } = asker.side(one);
      const signature = types.length > 0 ? `(${types.join(", ")})` : "";
      await asker.#send(`begin; ${role} prepare case_${index}${signature} as ${statement}; commit`);
    }
    const empty = [];
    for (let i = 0; i < 200; i++) empty.push(between(await asker.#send(`${CLOCK} ${CLOCK}`)));
    asker.#clockMs = empty.sort((a, b) => a - b)[100] ?? 0;
    return asker;
  }

  side(one: Case): Side {
    return this.#signedIn ? one.ours : one.byHand;
  }

  /** Runs the case once and undoes it. */
  async time(one: Case, index: number, subject: Guardian, round: number): Promise<Sample> {
    const results = await this.#send(
      `${CLOCK} begin; ${this.#become(one, subject)} ${CLOCK} ${this.#call(one, index, subject, round)}; ${CLOCK} rollback`,
    );
    const [begun = 0, before = 0, after = 0] = clocks(results);
    return { ms: Math.max(0.001, after - before - this.#clockMs), fixedMs: before - begun - this.#clockMs };
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

function clocks(results: Record<string, unknown>[][]): number[] {
  return results.flatMap((rows) =>
    rows.length === 1 && rows[0] && Object.keys(rows[0]).join() === "at" ? [Clock.parse(rows[0]).at] : [],
  );
}

function between(results: Record<string, unknown>[][]): number {
  const [before = 0, after = 0] = clocks(results);
  return after - before;
}
