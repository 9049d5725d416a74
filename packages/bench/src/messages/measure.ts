// How long the server works on a statement: the processor time of its process, where the system tells
// it, else the clock. Other work on the machine hardly shows in it. Statements are prepared, as an API
// keeps them, and run by the dozen in one round trip.
import type postgres from "postgres";
import * as z from "zod";
import { processorMs } from "../processor.ts";

const plan = z.object({
  Plan: z.object({ "Shared Hit Blocks": z.number(), "Shared Read Blocks": z.number() }),
});
const explained = z.object({ "QUERY PLAN": z.tuple([plan]) });

export type Cost = { p50: number; p99: number; buffers: number };
export type Times = { call: Cost; byHand: Cost };

/** What the measuring needs in the database. */
export const MEASURING_SQL = `
  create function bench.repeat(p_statement text, p_rounds integer) returns void
  language plpgsql volatile as $$
  begin
    for i in 1..p_rounds loop
      execute p_statement;
    end loop;
  end;
  $$;
  -- Written once, so that finding the thread is no part of what is measured.
  create table bench.newest as
    select distinct on (i.profile_id) i.profile_id, i.thread_id from private.inbox_rows i
    order by i.profile_id, i.last_message_at desc nulls last, i.thread_id;
  create function bench.newest_thread(p_person text) returns uuid language sql immutable security definer as $$
    select n.thread_id from bench.newest n where n.profile_id = bench.id(p_person);
  $$;
  grant usage on schema bench to public;
  grant execute on all functions in schema bench to public;`;

/** A connection whose server process is watched. */
export class Watched {
  readonly sql: postgres.Sql;
  readonly #pid: number;
  private constructor(sql: postgres.Sql, pid: number) {
    this.sql = sql;
    this.#pid = pid;
  }

  static async over(sql: postgres.Sql): Promise<Watched> {
    const [row] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
    return new Watched(sql, row?.pid ?? 0);
  }

  /** From now on the connection acts as this person, as one does through the API. */
  async actAs(name: string): Promise<void> {
    await this.sql.unsafe("reset role");
    const [row] = await this.sql<{ id: string }[]>`select bench.id(${name}) as id`;
    const claims = JSON.stringify({ sub: row?.id, role: "authenticated" });
    await this.sql`select set_config('request.jwt.claims', ${claims}, false)`;
    await this.sql.unsafe("set role authenticated");
  }

  prepare(name: string, statement: string): Promise<unknown> {
    return this.sql.unsafe(`prepare ${name} as ${statement}`);
  }

  /** Milliseconds per execution of what was prepared under this name. */
  async time(name: string, rounds: number): Promise<number> {
    const start = this.#now();
    await this.sql`select bench.repeat(${`execute ${name}`}, ${rounds})`;
    return (this.#now() - start) / rounds;
  }

  /** Blocks of shared memory that an execution touches, those in functions included. */
  async buffers(name: string): Promise<number> {
    const [row] = await this.sql.unsafe(
      `explain (analyze, buffers, timing off, format json) execute ${name}`,
    );
    const { Plan } = explained.parse(row)["QUERY PLAN"][0];
    return Plan["Shared Hit Blocks"] + Plan["Shared Read Blocks"];
  }

  #now(): number {
    return processorMs(this.#pid) ?? performance.now();
  }
}

/** Milliseconds of a read as the person, and of the query by hand, in turns. */
export async function compare(
  person: Watched,
  superuser: Watched,
  read: { call: string; byHand: string },
  milliseconds = 2500,
): Promise<Times> {
  await person.prepare("measured", read.call);
  await superuser.prepare("measured", read.byHand);
  // Plans and pages are warm in life, too.
  for (const one of [person, superuser]) await one.time("measured", 6);
  const expected = await superuser.time("measured", 5);
  const rounds = Math.max(3, Math.min(100, Math.ceil(10 / expected)));
  const times = { call: [] as number[], byHand: [] as number[] };
  const end = performance.now() + milliseconds;
  while (times.call.length < 5 || performance.now() < end) {
    times.call.push(await person.time("measured", rounds));
    times.byHand.push(await superuser.time("measured", rounds));
  }
  const found = {
    call: { ...spread(times.call), buffers: await person.buffers("measured") },
    byHand: { ...spread(times.byHand), buffers: await superuser.buffers("measured") },
  };
  for (const { sql } of [person, superuser]) await sql.unsafe("deallocate measured");
  return found;
}

function spread(values: number[]): { p50: number; p99: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The faster quarter's limit. */
export function typical(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)] ?? 0;
}
