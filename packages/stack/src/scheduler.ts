// Runs the tasks that pg_cron runs when hosted, from the same list: private.scheduled_tasks.
import { Cron } from "croner";
import postgres from "postgres";
import { messageOf, StackError } from "./errors.ts";

export type SchedulerOptions = {
  /** As `postgres`, which owns the jobs when hosted. */
  databaseUrl: string;
  functionsUrl: string;
  secretKey: string;
  log: (line: string) => void;
};

export type Task = {
  name: string;
  /** Five cron fields, or pg_cron's `N seconds`. */
  schedule: string;
  command: string | null;
  edgeFunction: string | null;
  /** A condition in SQL: by the clock, the function is called only while it holds. */
  due: string | null;
};

export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #sql: postgres.Sql;
  readonly #running = new Map<string, Promise<void>>();
  /** Asked for while they ran, perhaps too late for that run. */
  readonly #again = new Set<string>();
  readonly #ending = new AbortController();
  #jobs: Cron[] = [];
  #listening: postgres.ListenMeta | undefined;

  constructor(options: SchedulerOptions) {
    this.#options = options;
    this.#sql = postgres(options.databaseUrl, { max: 4, onnotice: () => undefined });
  }

  async tasks(): Promise<Task[]> {
    const [exists] = await this.#sql`select to_regclass('private.scheduled_tasks') is not null as there`;
    if (!exists?.["there"]) return [];
    return this.#sql<Task[]>`
      select name, schedule, command, edge_function as "edgeFunction", due
      from private.scheduled_tasks order by name`;
  }

  /** Starts the clock for every task of the list; again, when the list changed. */
  async start(): Promise<void> {
    // Where pg_net is missing the database says so when a task should not wait for the clock.
    this.#listening ??= await this.#sql.listen("homeroom_task_due", (name) => void this.#runNow(name));
    for (const job of this.#jobs) job.stop();
    this.#jobs = [];
    for (const task of await this.tasks()) {
      const { pattern, options } = timing(task.schedule);
      try {
        this.#jobs.push(new Cron(pattern, { ...options, unref: true }, () => this.#runOnSchedule(task)));
      } catch (error) {
        this.#options.log(`task ${task.name}: "${task.schedule}" is no schedule: ${messageOf(error)}`);
      }
    }
  }

  /** Runs one task now and fails if it does. */
  async run(name: string): Promise<void> {
    const task = (await this.tasks()).find((candidate) => candidate.name === name);
    if (!task) throw new StackError(`There is no scheduled task "${name}".`);
    await this.#perform(task);
  }

  async stop(): Promise<void> {
    for (const job of this.#jobs) job.stop();
    // A function may take minutes, on a busy machine to start alone. Each can be cut off anywhere.
    this.#ending.abort();
    await Promise.allSettled(this.#running.values());
    await this.#sql.end({ timeout: 2 });
  }

  /** As pg_cron: a task that still runs is not started again, a failing one does not stop the rest. */
  #runOnSchedule(task: Task): void {
    if (this.#running.has(task.name)) return;
    const run = this.#performIfDue(task)
      .catch((error) => {
        if (!this.#ending.signal.aborted) this.#options.log(`task ${task.name}: ${messageOf(error)}`);
      })
      .finally(() => {
        this.#running.delete(task.name);
        if (this.#again.delete(task.name) && !this.#ending.signal.aborted) this.#runOnSchedule(task);
      });
    this.#running.set(task.name, run);
  }

  async #runNow(name: string): Promise<void> {
    try {
      const task = (await this.tasks()).find((candidate) => candidate.name === name);
      if (!task) return;
      if (this.#running.has(name)) this.#again.add(name);
      else this.#runOnSchedule(task);
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#options.log(`task ${name}: ${messageOf(error)}`);
    }
  }

  async #performIfDue(task: Task): Promise<void> {
    if (task.due !== null) {
      const [row] = await this.#sql.unsafe<{ due: boolean }[]>(`select ${task.due} as due`);
      if (!row?.due) return;
    }
    await this.#perform(task);
  }

  async #perform(task: Task): Promise<void> {
    if (!task.edgeFunction) {
      if (task.command) await this.#sql.unsafe(task.command).simple();
      return;
    }
    const { functionsUrl, secretKey } = this.#options;
    const response = await fetch(`${functionsUrl}/${task.edgeFunction}`, {
      method: "POST",
      headers: { apikey: secretKey, "content-type": "application/json" },
      body: "{}",
      signal: this.#ending.signal,
    });
    const answer = await response.text();
    if (!response.ok)
      throw new Error(`${task.edgeFunction} answered ${response.status} ${answer.slice(0, 200)}`);
  }
}

function timing(schedule: string): { pattern: string; options: { interval?: number; timezone: string } } {
  const seconds = schedule.match(/^\s*(\d+)\s+seconds?\s*$/)?.[1];
  if (seconds) return { pattern: "* * * * * *", options: { interval: Number(seconds), timezone: "UTC" } };
  // pg_cron counts in UTC, and writes the last day of the month as $.
  return { pattern: schedule.replace("$", "L"), options: { timezone: "UTC" } };
}
