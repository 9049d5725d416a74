import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StackError } from "../errors.ts";
import { clusterDir } from "../postgres/reachable.ts";
import { stopLeftover } from "../postgres/server.ts";
import { repositoryDir } from "../project.ts";
import { pidOf } from "../running.ts";
import { parseFlags } from "./flags.ts";

const PATIENCE_MS = 30_000;

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

/** `npm run stop`: ends the stack that runs on the data directory, or what a killed one left. */
export async function stop(args: string[]): Promise<void> {
  const dataDir = dataDirOf(args);
  process.stdout.write(`${(await end(dataDir)) ? "Stopped." : "The stack is not running."}\n`);
}

/** `npm run reset`: throws the data away; the next start begins anew. */
export async function reset(args: string[]): Promise<void> {
  const dataDir = dataDirOf(args);
  if (await end(dataDir)) process.stdout.write("Stopped.\n");
  await rm(await clusterDir(dataDir), { recursive: true, force: true });
  for (const name of stored) {
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
  process.stdout.write('The data is gone. "npm start" begins anew.\n');
}

/** The data directory that the flags of a command name. */
export function dataDirOf(args: string[]): string {
  const flags = parseFlags(args, {
    "data-dir": { type: "string", default: join(repositoryDir, ".homeroom") },
  });
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), String(flags["data-dir"]));
}

async function end(dataDir: string): Promise<boolean> {
  await mkdir(dataDir, { recursive: true });
  const pid = await pidOf(dataDir);
  if (pid !== undefined) {
    process.kill(pid, "SIGTERM");
    const deadline = Date.now() + PATIENCE_MS;
    while ((await pidOf(dataDir)) === pid) {
      if (Date.now() > deadline) throw new StackError(`The stack (process ${pid}) does not stop.`);
      await delay(50);
    }
    return true;
  }
  const data = await clusterDir(dataDir);
  const leftover = existsSync(join(data, "postmaster.pid"));
  if (leftover) await stopLeftover(data);
  await rm(join(dataDir, "stack.json"), { force: true });
  return leftover;
}
