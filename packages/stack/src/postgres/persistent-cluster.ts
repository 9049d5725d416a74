// The cluster of a stack that keeps its data.
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StackError } from "../errors.ts";
import { contentHash } from "../project.ts";
import { lookSql, refreshServiceSchemas } from "./bootstrap.ts";
import { EMPTY } from "./clone.ts";
import { copyCluster } from "./cluster-files.ts";
import { clusterDir } from "./reachable.ts";
import { type PostgresServer, startServer } from "./server.ts";

/** Starts the cluster of a data directory; a new one is a copy of `empty`. */
export async function openCluster(
  dataDir: string,
  port: number,
  empty: () => Promise<string>,
): Promise<PostgresServer> {
  const data = await clusterDir(dataDir);
  const madeBy = join(dataDir, "db.version");
  const version = await contentHash([await lookSql(), EMPTY]);
  if (!existsSync(madeBy)) {
    // Without this file the copy was never finished.
    await rm(data, { recursive: true, force: true });
    await copyCluster(await empty(), data);
    await writeFile(madeBy, version);
  }
  if ((await readFile(madeBy, "utf8")) !== version) {
    throw new StackError(
      `The data in ${dataDir} was made by another version of the stack: run "npm run reset".`,
    );
  }
  const server = await startServer({ dataDir: data, port, durable: true });
  try {
    await refreshServiceSchemas(server.port);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
