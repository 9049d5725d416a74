/** Writers of the audit log with short and long transactions, while the sealer chains what is committed. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Arena, first, startArena } from "./support/arena.ts";
import { tally } from "./support/session.ts";

let arena: Arena;
beforeAll(async () => {
  arena = await startArena();
});
afterAll(() => arena?.stop());

const write = "select private.audit('race.written', 'races', gen_random_uuid())";

it("every row is sealed exactly once, whenever it was committed", async () => {
  const writers = await arena.sessions(8);
  const [slow, other, sealer, second] = await arena.sessions(4);
  if (!slow || !other || !sealer || !second) throw new Error("no sessions");
  const before = first(
    await arena.sql<{ rows: number }[]>`select count(*)::int as rows from private.audit_log`,
  ).rows;

  // Two that hold low ids open throughout; one of them never commits.
  await slow.begin();
  await slow.run(write);
  await other.begin();
  await other.run(write);

  let writing = true;
  const seal = async (session: typeof sealer): Promise<(number | null)[]> => {
    const verdicts: (number | null)[] = [];
    while (writing) {
      await session.run("select private.seal_audit_log()");
      const [row] = await session.run("select private.verify_audit_log() as broken");
      verdicts.push(row?.["broken"] ?? null);
    }
    return verdicts;
  };
  const sealing = Promise.all([seal(sealer), seal(second)]);
  const outcomes = await Promise.all(
    writers.map(async (writer, i) => {
      const results: string[] = [];
      for (let turn = 0; turn < 30; turn++) {
        // Short, long and rolled back.
        const text = Array.from({ length: 1 + ((turn * 7 + i) % 12) }, () => write).join(";");
        results.push(await writer.transact(turn % 5 === 4 ? `${text}; select 1 / 0` : text));
      }
      return results;
    }),
  );
  await slow.run(write);
  await slow.commit();
  writing = false;
  const verdicts = (await sealing).flat();
  await other.run("rollback");

  expect(tally(outcomes.flat())).toEqual({ ok: 8 * 24, "22012": 8 * 6 });
  expect(verdicts.length).toBeGreaterThan(2);
  expect(verdicts.filter((broken) => broken !== null)).toEqual([]);

  const [last] = await arena.sql`select private.verify_audit_log() as broken`;
  expect(last).toEqual({ broken: null });
  const [sealed] = await arena.sql`
    with sealed as (
      select i.id from private.audit_seals s, unnest(s.log_ids) r, generate_series(lower(r), upper(r) - 1) i(id))
    select (select count(*)::int from sealed) as entries, (select count(distinct id)::int from sealed) as rows,
           (select count(*)::int from private.audit_log) as log, (select count(*)::int from private.audit_pending) as pending`;
  expect(sealed?.["entries"]).toBe(sealed?.["log"]);
  expect(sealed?.["rows"]).toBe(sealed?.["log"]);
  expect(sealed?.["pending"]).toBe(0);
  expect(Number(sealed?.["log"])).toBeGreaterThan(before + 500);
});

it("a sealer that goes by the highest id it has seen misses rows", async () => {
  // The naive one: everything up to the newest committed id counts as sealed.
  const [late, early, sealer] = await arena.sessions(3);
  if (!late || !early || !sealer) throw new Error("no sessions");
  await late.begin();
  await late.run(write);
  expect(await early.transact(write)).toBe("ok");
  const [seen] = await sealer.run("select max(id) as id, count(*)::int as rows from private.audit_log");
  await late.commit();
  const [now] = await sealer.run(
    `select count(*)::int as rows from private.audit_log where id <= ${seen?.["id"]}`,
  );
  expect(now?.["rows"]).toBeGreaterThan(Number(seen?.["rows"]));
  const [verdict] = await sealer.run("select private.verify_audit_log() as broken");
  expect(verdict).toEqual({ broken: null });
});

it("a row that is taken away before it is sealed leaves a gap among the numbers, a rollback leaves none", async () => {
  // A database without the gap of another test.
  const own = await arena.weakened([]);
  try {
    const [rolledBack, writer, waiting] = await own.sessions(3);
    if (!rolledBack || !writer || !waiting) throw new Error("no sessions");
    const gaps = () => own.sql`select ids::text, after is null as first from private.list_audit_gaps()`;
    expect(await writer.transact(write)).toBe("ok");
    await rolledBack.begin();
    await rolledBack.run(write);
    await rolledBack.run("rollback");
    expect(await writer.transact(write)).toBe("ok");
    expect(await gaps()).toEqual([]);

    // The owner of the tables takes a row and its place in the queue away.
    await waiting.begin();
    await waiting.run("select pg_current_xact_id()");
    expect(await writer.transact(write)).toBe("ok");
    const [gone] = await own.sql`select max(id)::int as id from private.audit_log`;
    await own.sql`alter table private.audit_log disable trigger user`;
    await own.sql`delete from private.audit_log where id = ${gone?.["id"]}`;
    await own.sql`alter table private.audit_log enable trigger user`;
    await own.sql`delete from private.audit_pending where log_id = ${gone?.["id"]}`;
    expect(await writer.transact(write)).toBe("ok");

    // It could be about to commit, as long as a transaction of that time runs.
    expect(await gaps()).toEqual([]);
    await waiting.run("rollback");
    const [found, ...others] = await gaps();
    expect(others).toEqual([]);
    const [named] = await own.sql`select ${found?.["ids"]}::int8multirange @> ${gone?.["id"]}::bigint as yes`;
    expect(named).toEqual({ yes: true });
    const [chain] = await own.sql`select private.verify_audit_log() as broken`;
    expect(chain).toEqual({ broken: null });
  } finally {
    await own.stop();
  }
});
