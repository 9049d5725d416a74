// Copies, caches and throws away data directories. Their files belong to the account that runs the
// server.
import { existsSync } from "node:fs";
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StackError } from "../errors.ts";
import { markedProcess, ownMark } from "../processes.ts";
import { run } from "../run.ts";
import { serverAccount } from "./account.ts";
import { stopLeftover } from "./server.ts";

const PREFIX = "homeroom-";
const MEMORY = "/dev/shm";
const ENOUGH_MEMORY = 4 * 2 ** 30;
const KEPT_CACHES = 4;
const IN_USE_MS = 600_000;

/**
 * Where throwaway clusters live: in memory where there is plenty of it, unless TMPDIR says where. A cluster is
 * thousands of files, and a test makes copies of its databases: on a disk that takes ten times as long.
 */
export async function throwawayPlace(): Promise<string> {
  if (process.env["TMPDIR"] !== undefined) return tmpdir();
  const memory = await statfs(MEMORY).catch(() => undefined);
  return memory && memory.bavail * memory.bsize >= ENOUGH_MEMORY ? MEMORY : tmpdir();
}

/**
 * A folder for a throwaway cluster; of a durable one on the disk. It is removed by `remove`, or by a later run if we
 * are killed.
 */
export async function throwawayDir({
  durable = false,
} = {}): Promise<{ dir: string; remove(): Promise<void> }> {
  await sweepAbandoned(tmpdir());
  await sweepAbandoned(MEMORY);
  const dir = await mkdtemp(join(durable ? tmpdir() : await throwawayPlace(), PREFIX));
  // The server's account must be able to reach the data directory inside.
  await chmod(dir, 0o755);
  await writeFile(join(dir, "owner.pid"), ownMark());
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}

export async function copyCluster(from: string, to: string): Promise<void> {
  const account = serverAccount();
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (account) await chown(to, account.uid, account.gid);
  // As root, -p keeps the owner of every file.
  const result = await run("cp", ["-Rp", `${from}/.`, to]);
  if (result.code !== 0) throw new StackError(`Cannot copy ${from} to ${to}: ${result.stderr.trim()}`);
}

/** Puts a stopped cluster under a name. Whoever comes second finds the first one's. */
export async function storeInCache(cluster: string, cacheDir: string, key: string): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const target = join(cacheDir, key);
  const temporary = `${target}.${process.pid}`;
  await copyCluster(cluster, temporary);
  try {
    await rename(temporary, target);
  } catch {
    await rm(temporary, { recursive: true, force: true });
  }
  await dropOldCaches(cacheDir, key);
}

/** The cached cluster, marked as used just now, or undefined. */
export async function findInCache(cacheDir: string, key: string): Promise<string | undefined> {
  const target = join(cacheDir, key);
  if (!existsSync(join(target, "PG_VERSION"))) return undefined;
  const now = new Date();
  await utimes(target, now, now).catch(() => undefined);
  return target;
}

async function dropOldCaches(cacheDir: string, keep: string): Promise<void> {
  const entries: { path: string; used: number }[] = [];
  for (const name of await readdir(cacheDir)) {
    if (name === keep) continue;
    const path = join(cacheDir, name);
    const info = await stat(path).catch(() => undefined);
    if (info) entries.push({ path, used: info.mtimeMs });
  }
  entries.sort((a, b) => b.used - a.used);
  for (const entry of entries.slice(KEPT_CACHES - 1)) {
    // Somebody may be copying a recent one.
    if (Date.now() - entry.used > IN_USE_MS) await rm(entry.path, { recursive: true, force: true });
  }
}

/** Ends servers and removes folders of runs that were killed before they could clean up. */
async function sweepAbandoned(place: string): Promise<void> {
  for (const name of await readdir(place).catch(() => [])) {
    if (!name.startsWith(PREFIX)) continue;
    const dir = join(place, name);
    const owner = await readFile(join(dir, "owner.pid"), "utf8").catch(() => "");
    if (owner === "" || markedProcess(owner) !== undefined) continue;
    await stopLeftover(join(dir, "data")).catch(() => undefined);
    await rm(dir, { recursive: true, force: true }).catch(() => undefined);
  }
}
