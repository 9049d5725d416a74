// Postgres refuses to run as root. As root the server therefore runs as the system's `postgres`
// account, or as `nobody` where there is none, and the cluster belongs to it.
import { execFileSync } from "node:child_process";
import { StackError } from "../errors.ts";

export type Account = { uid: number; gid: number };

/** The account to run the server as; undefined means as ourselves. */
export function serverAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) };
    } catch {
      // The account does not exist; try the next.
    }
  }
  throw new StackError(
    "Postgres cannot run as root and this machine has neither a postgres nor a nobody account.",
  );
}

function id(flag: string, name: string): number {
  const output = execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] });
  return Number.parseInt(output.toString(), 10);
}
