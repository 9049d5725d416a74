// Before the first vitest file: the cached cluster is built once, not by every worker at a time.
import { migratedCluster } from "../database.ts";

export default async function setup(): Promise<void> {
  // A broken migration fails the tests that need it, with its reason; others still run.
  await migratedCluster({}).catch(() => undefined);
}
