// As root the server runs as another account, which may not be let into root's folders: a checkout
// under /root, for example. What it needs is then put where it can go.
import { existsSync, statSync } from "node:fs";
import { chmod, cp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { contentHash } from "../project.ts";
import { serverAccount } from "./account.ts";

/** The folder itself, or a copy of it where the server's account can read it. */
export async function reachableCopy(folder: string, name: string): Promise<string> {
  if (isReachable(folder)) return folder;
  const copy = join(tmpdir(), name);
  if (existsSync(copy)) return copy;
  const temporary = `${copy}.${process.pid}`;
  await cp(folder, temporary, { recursive: true, verbatimSymlinks: true });
  await chmod(temporary, 0o755);
  await rename(temporary, copy).catch(() => rm(temporary, { recursive: true, force: true }));
  return copy;
}

/** Where the cluster of a data directory lives: inside it if the server can get there. */
export async function clusterDir(dataDir: string): Promise<string> {
  const inside = join(dataDir, "db");
  if (isReachable(dataDir)) return inside;
  return join("/var/tmp", `homeroom-${await contentHash([dataDir])}`);
}

function isReachable(folder: string): boolean {
  const account = serverAccount();
  if (!account) return true;
  for (let path = folder; ; path = dirname(path)) {
    const { mode, uid, gid } = statSync(path);
    const execute = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & execute) === 0) return false;
    if (dirname(path) === path) return true;
  }
}
