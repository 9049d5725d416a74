import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { StackError } from "../errors.ts";
import { clusterDir } from "../postgres/reachable.ts";
import { stopLeftover } from "../postgres/server.ts";
import { repositoryDir } from "../project.ts";
import { pidOf } from "../running.ts";
import { parseFlags } from "./flags.ts";

/** How long a stack may take to end by itself; on a busy machine it needs some of it. */
const PATIENCE_SECONDS = "60";

/** What a stack keeps beside its cluster. */
const stored = [
  "db.version",
  "migrations.json",
  "seed.pending",
  "storage",
  "logs",
  "mailbox.jsonl",
  "secrets.json",
  "stack.json",
];

/**
 * `npm run stop`: ends the stack that runs on the data directory, or what a killed one left. A stack that does
 * not end in time is killed; its server then stops as after a crash of the stack, and keeps its data.
 */
export async function stop(args: string[]): Promise<void> {
  const flags = parseFlags(args, { ...dataDirFlag, patience: { type: "string", default: PATIENCE_SECONDS } });
  const patience = z.coerce.number().nonnegative().safeParse(flags["patience"]);
  if (!patience.success) throw new StackError("--patience must be a number of seconds.");
  const ended = await end(placeOf(flags["data-dir"]), patience.data);
  process.stdout.write(`${ended ? "Stopped." : "The stack is not running."}\n`);
}

/** `npm run reset`: throws the data away; the next start begins anew. */
export async function reset(args: string[]): Promise<void> {
  const dataDir = dataDirOf(args);
  if (await end(dataDir, Number(PATIENCE_SECONDS))) process.stdout.write("Stopped.\n");
  await rm(await clusterDir(dataDir), { recursive: true, force: true });
  for (const name of stored) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
  process.stdout.write('The data is gone. "npm start" begins anew.\n');
}

/** The data directory that the flags of a command name. */
export function dataDirOf(args: string[]): string {
  return placeOf(parseFlags(args, dataDirFlag)["data-dir"]);
}

const dataDirFlag = {
  "data-dir": { type: "string", default: join(repositoryDir, ".homeroom") },
} as const;

function placeOf(dataDir: unknown): string {
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), String(dataDir));
}

async function end(dataDir: string, patienceSeconds: number): Promise<boolean> {
  await mkdir(dataDir, { recursive: true });
  const pid = await pidOf(dataDir);
  if (pid !== undefined) {
    signal(pid, "SIGTERM");
    if (await isGone(dataDir, pid, patienceSeconds)) return true;
    signal(pid, "SIGKILL");
    if (!(await isGone(dataDir, pid, 60))) throw new StackError(`The stack (process ${pid}) does not stop.`);
  }
  const data = await clusterDir(dataDir);
  const leftover = existsSync(join(data, "postmaster.pid"));
  if (leftover) await stopLeftover(data);
  for (const name of ["stack.json", "stack.pid"]) await rm(join(dataDir, name), { force: true });
  return leftover || pid !== undefined;
}

/** It may end at any moment by itself. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

async function isGone(dataDir: string, pid: number, seconds: number): Promise<boolean> {
  const deadline = performance.now() + seconds * 1000;
  while ((await pidOf(dataDir)) === pid) {
    if (performance.now() > deadline) return false;
    await delay(50);
  }
  return true;
}
