import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "../src/stack.ts";
import { fixtureDir } from "./support/fixture.ts";
import { until } from "./support/until.ts";

let stack: Stack;
let sql: postgres.Sql;
const reports: string[] = [];

beforeAll(async () => {
  stack = await startStack({
    projectDir: fixtureDir,
    scheduler: true,
    onReport: (line) => reports.push(line),
  });
  sql = postgres(stack.dbUrl, { max: 1 });
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

async function runs(task: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int from private.task_runs where task = ${task}`;
  return row?.count ?? 0;
}

it("the list is the one in the database", async () => {
  expect((await stack.tasks()).map(({ name }) => name)).toEqual([
    "broken",
    "call-echo",
    "count-up",
    "yearly",
  ]);
});

it("tasks run by the clock, those with seconds too; others wait for their time", async () => {
  await until("it ran twice", async () => (await runs("count-up")) >= 2);
  expect(await runs("yearly")).toBe(0);
});

it("one can be run now", async () => {
  await stack.runTask("yearly");
  expect(await runs("yearly")).toBe(1);
  await stack.runTask("call-echo");
});

it("one that the database asks for does not wait for the clock", async () => {
  const before = await runs("yearly");
  await sql`select pg_notify('homeroom_task_due', 'nobody'), pg_notify('homeroom_task_due', 'yearly')`;
  await until("it ran", async () => (await runs("yearly")) > before);
});

it("one that the database asks for while it runs runs once more", async () => {
  await sql`insert into private.scheduled_tasks values (
    'held', '0 0 1 1 *', 'select pg_advisory_xact_lock(7); insert into private.task_runs (task) values (''held'')', null, '')`;
  const holder = postgres(stack.dbUrl, { max: 1 });
  const before = await runs("yearly");
  await holder.begin(async (held) => {
    await held`select pg_advisory_xact_lock(7)`;
    await sql`select pg_notify('homeroom_task_due', 'held')`;
    const waits = () => sql`select from pg_locks where locktype = 'advisory' and not granted`;
    await until("it waits for the lock", async () => (await waits()).length > 0);
    await sql`select pg_notify('homeroom_task_due', 'held'), pg_notify('homeroom_task_due', 'yearly')`;
    await until("what was asked for later ran", async () => (await runs("yearly")) > before);
  });
  await holder.end();
  await until("it ran twice", async () => (await runs("held")) === 2);
});

it("a failing one rejects when run by hand, and by the clock only logs a line", async () => {
  await expect(stack.runTask("broken")).rejects.toThrow(/division by zero/);
  await expect(stack.runTask("nobody")).rejects.toThrow(/no scheduled task "nobody"/);
  await sql`update private.scheduled_tasks set schedule = '1 second' where name = 'broken'`;
  await sql`notify pgrst, 'reload schema'`;
  await until("its failure is reported", () =>
    reports.find((line) => line.startsWith("task broken: division")),
  );
  const before = await runs("count-up");
  await until("others go on", async () => (await runs("count-up")) > before);
});

it("by the clock a function is called only while something is due", async () => {
  await sql`create table private.work (id integer)`;
  await sql`
    insert into private.scheduled_tasks (name, schedule, edge_function, due)
    values ('call-if-due', '1 second', 'missing', 'exists (select from private.work)')`;
  const called = () =>
    reports.filter((line) => line.startsWith("task call-if-due: missing answered 404")).length;
  const ran = await runs("count-up");
  await sql`notify pgrst, 'reload schema'`;
  await until("others ran three times", async () => (await runs("count-up")) >= ran + 3);
  expect(called()).toBe(0);
  await sql`insert into private.work values (1)`;
  await until("it is called", () => called() > 0);
  await sql`delete from private.scheduled_tasks where name = 'call-if-due'`;
  await sql`notify pgrst, 'reload schema'`;
});

it("a task whose function fails says so", async () => {
  await sql`insert into private.scheduled_tasks values ('call-missing', '0 0 1 1 *', null, 'missing', '')`;
  await expect(stack.runTask("call-missing")).rejects.toThrow(/missing answered 404/);
});
