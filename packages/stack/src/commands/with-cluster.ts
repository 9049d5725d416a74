import { emptyCluster } from "../database.ts";
import { StackError } from "../errors.ts";
import { openCluster } from "../postgres/persistent-cluster.ts";
import { claim, pidOf, runningStack } from "../running.ts";

/** Acts on the database of a data directory, whether a stack runs on it or not. */
export async function withCluster(dataDir: string, act: (port: number) => Promise<void>): Promise<void> {
  const running = await runningStack(dataDir);
  if (running) return act(Number(new URL(running.dbUrl).port));
  if ((await pidOf(dataDir)) !== undefined) throw new StackError("The stack is still starting: try again.");
  const release = await claim(dataDir);
  try {
    const server = await openCluster(dataDir, 0, () => emptyCluster());
    try {
      await act(server.port);
    } finally {
      await server.stop();
    }
  } finally {
    await release();
  }
}
