// Hot SQL: a running database follows supabase/schemas. The schemas are built in a scratch database of the same
// cluster, pg-delta plans what turns the running one into it, and what keeps all data is applied in place.
import { type FSWatcher, watch } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { messageOf, StackError } from "../errors.ts";
import { cloneDatabase, dropDatabases, EMPTY } from "../postgres/clone.ts";
import { databaseUrl } from "../postgres/urls.ts";
import { type ProjectDir, supabaseDir } from "../project.ts";
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
  if (files.length === 0 || (await storedHash(url)) === schemasHash(files)) return { kind: "current" };
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
  const shapeOnly = { shapeOnly: true };
  const open = differences(await extrasOf(url, shapeOnly), await extrasOf(scratchUrl, shapeOnly));
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await storeHash(sql, files);
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
      const what = count === 0 ? "nothing to change" : `${count} statement${count === 1 ? "" : "s"}`;
      const first = `Schemas applied: ${what}.`;
      return [first, ...outcome.statements.map(firstLine), ...outcome.notes].join("\n  ");
    }
    case "refused":
      return [
        "The schemas were not applied, because this would lose or convert data:",
        ...outcome.harmful.map(firstLine),
        '"npm run sql:apply" applies it to this data; "npm run reset" starts over without it.',
      ].join("\n  ");
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
  readonly #watchers: FSWatcher[];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(port: number, projectDir: ProjectDir, report: (line: string) => void) {
    this.#port = port;
    this.#projectDir = projectDir;
    this.#report = report;
    const folder = supabaseDir(projectDir);
    this.#watchers = [
      watch(join(folder, "schemas"), { recursive: true }, () => this.#changed()),
      // It lists the schema files. The folder, as an editor replaces the file.
      watch(folder, (_, name) => name === "config.toml" && this.#changed()),
    ];
    for (const watcher of this.#watchers) watcher.unref();
  }

  async stop(): Promise<void> {
    for (const watcher of this.#watchers) watcher.close();
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
      const said = describeOutcome(await followSchemas(this.#port, this.#projectDir));
      if (said) this.#report(said);
    } catch (error) {
      const bug = error instanceof StackError ? "" : "unexpected: ";
      this.#report(`The schemas were not applied: ${bug}${messageOf(error)}`);
    }
  }
}
