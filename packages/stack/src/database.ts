// A migrated database without the rest of the stack, for tests and benchmarks. Clusters are built
// once per state of the migrations and then copied, so a start takes a fraction of a second.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { serverVersion } from "./postgres/binaries.ts";
import { bootstrapCluster, bootstrapSql } from "./postgres/bootstrap.ts";
import { cloneDatabase, TEMPLATE } from "./postgres/clone.ts";
import { copyCluster, findInCache, storeInCache, throwawayDir } from "./postgres/cluster-files.ts";
import { createCluster, type PostgresServer, startServer } from "./postgres/server.ts";
import { databaseUrl, superuserUrl } from "./postgres/urls.ts";
import { contentHash, migrationFiles, type ProjectDir, repositoryDir, supabaseDir } from "./project.ts";
import { applySeed } from "./seed.ts";
import { applyMigrations } from "./supabase-cli.ts";

export type DatabaseOptions = {
  /** Folder that holds `supabase/`; the repository by default. */
  projectDir?: ProjectDir;
  /** 0, the default, takes a free port. */
  port?: number;
  /** Also run supabase/seed.sql. Off by default. */
  seed?: boolean;
  /** Flush to disk as a real server does. Off by default; benchmarks of writes want it. */
  durable?: boolean;
  /** Where built clusters are kept; `.homeroom/cache` of the repository by default. */
  cacheDir?: string;
};

export type Clone = { name: string; url: string; superuserUrl: string; drop(): Promise<void> };

export type Database = {
  port: number;
  /** As `postgres`, the role that owns the application. */
  url: string;
  superuserUrl: string;
  /** A fresh copy of the migrated database, or of `template`. */
  createDatabase(options?: { name?: string; template?: string }): Promise<Clone>;
  stop(): Promise<void>;
};

export async function startDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { port = 0, durable = false } = options;
  const place = await throwawayDir();
  const data = join(place.dir, "data");
  try {
    await copyCluster(await migratedCluster(options), data);
    const server = await startServer({ dataDir: data, port, durable });
    return {
      port: server.port,
      url: databaseUrl(server.port),
      superuserUrl: superuserUrl(server.port),
      createDatabase: (clone) => cloneDatabase(server.port, clone),
      stop: async () => {
        await server.stop();
        await place.remove();
      },
    };
  } catch (error) {
    await place.remove();
    throw error;
  }
}

/** A stopped cluster that looks like Supabase and has no migrations yet. */
export async function emptyCluster(cacheDir: string = defaultCacheDir): Promise<string> {
  const key = `empty-${await clusterKey()}`;
  const cached = await findInCache(cacheDir, key);
  if (cached) return cached;
  return build(
    cacheDir,
    key,
    (data) => createCluster(data),
    (server) => bootstrapCluster(server.port),
  );
}

/** A stopped cluster with every migration, and the seed if wanted. */
export async function migratedCluster(options: DatabaseOptions): Promise<string> {
  const { projectDir = repositoryDir, seed = false, cacheDir = defaultCacheDir } = options;
  const seedFile = join(supabaseDir(projectDir), "seed.sql");
  const files = await migrationFiles(projectDir);
  if (seed && existsSync(seedFile)) files.push(seedFile);
  const key = `migrated-${await contentHash([await clusterKey()], files)}`;
  const cached = await findInCache(cacheDir, key);
  if (cached) return cached;
  const base = await emptyCluster(cacheDir);
  return build(
    cacheDir,
    key,
    (data) => copyCluster(base, data),
    async (server) => {
      await applyMigrations(databaseUrl(server.port), projectDir);
      if (seed) await applySeed(databaseUrl(server.port), projectDir);
      const sql = postgres(superuserUrl(server.port, "template1"), { max: 1 });
      await sql.unsafe(`create database ${TEMPLATE} template postgres is_template true owner postgres`);
      await sql.end();
    },
  );
}

async function build(
  cacheDir: string,
  key: string,
  prepare: (data: string) => Promise<void>,
  fill: (server: PostgresServer) => Promise<void>,
): Promise<string> {
  const place = await throwawayDir();
  const data = join(place.dir, "data");
  try {
    await prepare(data);
    const server = await startServer({ dataDir: data, port: 0, durable: false });
    try {
      await fill(server);
    } finally {
      await server.stop();
    }
    await storeInCache(data, cacheDir, key);
  } finally {
    await place.remove();
  }
  return join(cacheDir, key);
}

const defaultCacheDir = join(repositoryDir, ".homeroom", "cache");

let clusterKeyOnce: Promise<string> | undefined;

function clusterKey(): Promise<string> {
  clusterKeyOnce ??= (async () => {
    const server = await readFile(new URL("./postgres/server.ts", import.meta.url), "utf8");
    return contentHash([await serverVersion(), server, ...(await bootstrapSql())]);
  })();
  return clusterKeyOnce;
}
