// A streaming standby of a running cluster, without pg_basebackup, which the packaged binaries lack: the server is told
// that its files are copied, and the copy begins by following.
import { appendFile, chown, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { serverAccount } from "./account.ts";
import { copyCluster, throwawayDir } from "./cluster-files.ts";
import { PASSWORD, type PostgresServer, SUPERUSER, startServer } from "./server.ts";
import { superuserUrl } from "./urls.ts";

/** Starts a standby on a free port; `stop` also deletes its files. */
export async function startStandby(primary: { port: number; dataDir: string }): Promise<PostgresServer> {
  const place = await throwawayDir();
  const dataDir = join(place.dir, "data");
  const sql = postgres(superuserUrl(primary.port), { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_backup_start('standby', true)`;
    await copyCluster(primary.dataDir, dataDir);
    const [label] = await sql`select labelfile from pg_backup_stop(false)`;
    await rm(join(dataDir, "postmaster.pid"), { force: true });
    for (const slot of await readdir(join(dataDir, "pg_replslot"))) {
      await rm(join(dataDir, "pg_replslot", slot), { recursive: true, force: true });
    }
    const source = `host=127.0.0.1 port=${primary.port} user=${SUPERUSER} password=${PASSWORD}`;
    await appendFile(join(dataDir, "postgresql.conf"), `primary_conninfo = '${source}'\nhot_standby = on\n`);
    await own(join(dataDir, "standby.signal"), "");
    await own(join(dataDir, "backup_label"), String(label?.["labelfile"]));
    const server = await startServer({ dataDir, port: 0, durable: false });
    return {
      port: server.port,
      dataDir,
      stop: async () => {
        await server.stop();
        await place.remove();
      },
    };
  } catch (error) {
    await place.remove();
    throw error;
  } finally {
    await sql.end();
  }
}

async function own(file: string, content: string): Promise<void> {
  await writeFile(file, content, { mode: 0o600 });
  const account = serverAccount();
  if (account) await chown(file, account.uid, account.gid);
}
