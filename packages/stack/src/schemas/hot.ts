// Hot SQL: a running database follows supabase/schemas. The schemas are built in a scratch database of the same
// cluster, pg-delta plans what turns the running one into it, and what keeps all data is applied in place.
import { realpath } from "node:fs/promises";
import { join, sep } from "node:path";
import postgres from "postgres";
import { counted } from "../counted.ts";
import { messageOf, StackError } from "../errors.ts";
import { cloneDatabase, dropDatabases, EMPTY } from "../postgres/clone.ts";
import { databaseUrl } from "../postgres/urls.ts";
import { type ProjectDir, supabaseDir } from "../project.ts";
import { type Watcher, watchFiles } from "../watch.ts";
import { isReleased, renewBaseline, schemasHash } from "./baseline.ts";
import { buildSchemas, storedHash, storeHash } from "./build.ts";
import { applyChange, planChange } from "./change.ts";
import { addSeededRows, differences, extrasOf } from "./extras.ts";
import { type SchemaFile, schemaFiles } from "./schema-files.ts";

export type Outcome =
  | { kind: "current" }
  /** Applied; `notes` say what the database has beside that. */
  | { kind: "applied"; statements: string[]; notes: string[] }
  /** Not applied: `harmful` would lose or convert data. */
  | { kind: "refused"; statements: string[]; harmful: string[] };

const SCRATCH = "homeroom_scratch";

/** Brings the database of a running cluster to the schemas as they are now. An error leaves it as it was. */
export async function followSchemas(
  port: number,
  projectDir: ProjectDir,
  { allowLoss = false } = {},
): Promise<Outcome> {
  const url = databaseUrl(port);
  const files = await schemaFiles(projectDir);
  if (files.length === 0) return { kind: "current" };
  if ((await storedHash(url)) === schemasHash(files)) {
    // Also for a comment, which no database stores.
    if (!(await isReleased(projectDir))) await renewBaseline(projectDir);
    return { kind: "current" };
  }
  // A process that was killed may have left one.
  await dropDatabases(port, `${SCRATCH}%`);
  const scratch = await cloneDatabase(port, { name: `${SCRATCH}_${process.pid}`, template: EMPTY });
  try {
    await buildSchemas(scratch.url, files);
    const change = await planChange(url, scratch.url);
    const { statements, harmful } = change;
    if (harmful.length > 0 && !allowLoss) return { kind: "refused", statements, harmful };
    await applyChange(url, change);
    const notes = await finish(url, scratch.url, files);
    if (!(await isReleased(projectDir))) await renewBaseline(projectDir);
    return { kind: "applied", statements, notes };
  } finally {
    await scratch.drop();
  }
}

async function finish(url: string, scratchUrl: string, files: SchemaFile[]): Promise<string[]> {
  const added = await addSeededRows(url, scratchUrl);
  // A new column is the last, and rows of people are not in the schemas.
  const compared = { order: false, rows: "schemas" } as const;
  const open = differences(await extrasOf(url, compared), await extrasOf(scratchUrl, compared), {
    used: true,
  });
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  // While something is open the state is not that of the schemas: the next save says so again.
  if (open.length === 0) await storeHash(sql, files);
  // Clients of the API see the change without a restart, even if no statement was DDL.
  await sql`notify pgrst, 'reload schema'`;
  await sql.end();
  return [...added.map((what) => `added ${what}`), ...open.map((what) => `not applied: ${what}`)];
}

/** What a person reads about an outcome; undefined when there is nothing to say. */
export function describeOutcome(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case "current":
      return undefined;
    case "applied": {
      const { length: count } = outcome.statements;
      const what = count === 0 ? "nothing to change" : counted(count, "statement");
      const first = `Schemas applied: ${what}.`;
      return [first, ...outcome.statements.map(firstLine), ...outcome.notes].join("\n  ");
    }
    case "refused": {
      const rest = outcome.statements.length - outcome.harmful.length;
      return [
        "The schemas were not applied, because this would lose or convert data:",
        ...outcome.harmful.map(firstLine),
        `Nothing is applied until this is decided${rest === 0 ? "" : `; ${counted(rest, "other statement waits", "other statements wait")}`}:`,
        '"npm run sql:apply" applies all of it to this data, "npm run reset" starts over without data;',
        "or take this part out of the schemas again.",
      ].join("\n  ");
    }
  }
}

const firstLine = (statement: string) => statement.trim().split("\n")[0]?.slice(0, 160) ?? "";

/** Quiet time after a save: editors write a file in several steps. */
const SETTLE_MS = 150;

/** Follows the schemas of a project from save to save, one change at a time. */
export class HotSchemas {
  readonly #port: number;
  readonly #projectDir: ProjectDir;
  readonly #report: (line: string) => void;
  #watcher: Watcher | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  /** The last save was not applied. */
  #isOpen = false;

  private constructor(port: number, projectDir: ProjectDir, report: (line: string) => void) {
    this.#port = port;
    this.#projectDir = projectDir;
    this.#report = report;
  }

  static async start(
    port: number,
    projectDir: ProjectDir,
    report: (line: string) => void,
  ): Promise<HotSchemas> {
    const hot = new HotSchemas(port, projectDir, report);
    // Changes are told by their real paths.
    const folder = await realpath(supabaseDir(projectDir));
    // config.toml lists the schema files.
    const isSchema = (path: string) =>
      path.startsWith(join(folder, "schemas", sep)) || path === join(folder, "config.toml");
    const onChange = (path: string) => {
      if (isSchema(path)) hot.#changed();
    };
    hot.#watcher = await watchFiles(folder, onChange, report);
    return hot;
  }

  async stop(): Promise<void> {
    await this.#watcher?.close();
    clearTimeout(this.#timer);
    await this.#running;
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#running.then(() => this.#follow());
    }, SETTLE_MS);
  }

  async #follow(): Promise<void> {
    try {
      const outcome = await followSchemas(this.#port, this.#projectDir);
      const said = describeOutcome(outcome);
      if (said) this.#report(said);
      else if (this.#isOpen) this.#report("The database has these schemas.");
      this.#isOpen = outcome.kind === "refused";
    } catch (error) {
      this.#isOpen = true;
      const bug = error instanceof StackError ? "" : "unexpected: ";
      this.#report(`The schemas were not applied: ${bug}${messageOf(error)}`);
    }
  }
}
