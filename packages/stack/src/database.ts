// A migrated database without the rest of the stack, for tests and benchmarks. Clusters are built
// once per state of the migrations and then copied, so a start takes a fraction of a second.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { serverVersion } from "./postgres/binaries.ts";
import { bootstrapCluster, bootstrapSql } from "./postgres/bootstrap.ts";
import { cloneDatabase, EMPTY, keepAsTemplate, TEMPLATE } from "./postgres/clone.ts";
import { copyCluster, findInCache, storeInCache, throwawayDir } from "./postgres/cluster-files.ts";
import { createCluster, type PostgresServer, startServer } from "./postgres/server.ts";
import { databaseUrl, superuserUrl } from "./postgres/urls.ts";
import { contentHash, migrationFiles, type ProjectDir, repositoryDir, supabaseDir } from "./project.ts";
import { renewBaseline } from "./schemas/baseline.ts";
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
  /** What time the server believes it is, see `npm run test:db -- --at`. */
  at?: Date;
  /** Run on the migrations as they are, even if they are behind the schemas. Off by default. */
  behindSchemas?: boolean;
  /** Where clusters with the project's migrations are kept; `.homeroom/cache` of the repository by default. */
  cacheDir?: string;
};

export type Clone = { name: string; url: string; superuserUrl: string; drop(): Promise<void> };

export type Database = {
  port: number;
  /** Where the server keeps its files. */
  dataDir: string;
  /** As `postgres`, the role that owns the application. */
  url: string;
  superuserUrl: string;
  /** A fresh copy of the migrated database, or of `template`. */
  createDatabase(options?: { name?: string; template?: string }): Promise<Clone>;
  stop(): Promise<void>;
};

export async function startDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const { port = 0, durable = false, at } = options;
  const place = await throwawayDir({ durable });
  const data = join(place.dir, "data");
  try {
    await copyCluster(await migratedCluster(options), data);
    const server = await startServer({ dataDir: data, port, durable, ...(at ? { at } : {}) });
    await applyChange(server.port);
    return {
      port: server.port,
      dataDir: data,
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

/** HOMEROOM_DATABASE_CHANGE names a file of SQL under which tests are to run: `npm run mutate` weakens a rule so. */
async function applyChange(port: number): Promise<void> {
  const file = process.env["HOMEROOM_DATABASE_CHANGE"];
  if (!file) return;
  for (const database of [TEMPLATE, "postgres"]) {
    const sql = postgres(superuserUrl(port, database), { max: 1, onnotice: () => undefined });
    await sql.unsafe(await readFile(file, "utf8")).simple();
    await sql.end();
  }
}

/** A stopped cluster that looks like Supabase and has no migrations yet. */
export async function emptyCluster(): Promise<string> {
  const key = `empty-${await clusterKey()}`;
  const cached = await findInCache(defaultCacheDir, key);
  if (cached) return cached;
  return build(
    defaultCacheDir,
    key,
    (data) => createCluster(data),
    async (server) => {
      await bootstrapCluster(server.port);
      await keepAsTemplate(server.port, EMPTY);
    },
  );
}

/** Brings the baseline up to date with the schemas, and says so in one line. */
async function sayIfRenewed(projectDir: ProjectDir): Promise<void> {
  if (await renewBaseline(projectDir))
    process.stderr.write("Wrote the baseline migration: the schemas have changed.\n");
}

/** Locally nobody has a second factor, and admins do without one. A project need not have such a setting. */
const localSettings = `
  do $$
  begin
    if exists (select from information_schema.columns
               where (table_schema, table_name, column_name) = ('private', 'settings', 'admin_requires_mfa')) then
      -- Without triggers: the audit log of a new database is empty, as it is everywhere else.
      alter table private.settings disable trigger user;
      update private.settings set admin_requires_mfa = false;
      alter table private.settings enable trigger user;
    end if;
  end;
  $$`;

async function applyLocalSettings(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(localSettings);
  } finally {
    await sql.end();
  }
}

/** A stopped cluster with every migration, and the seed if wanted. */
export async function migratedCluster(options: DatabaseOptions): Promise<string> {
  const { projectDir = repositoryDir, seed = false, cacheDir = defaultCacheDir } = options;
  if (!options.behindSchemas) await sayIfRenewed(projectDir);
  const seedFile = join(supabaseDir(projectDir), "seed.sql");
  const files = await migrationFiles(projectDir);
  if (seed && existsSync(seedFile)) files.push(seedFile);
  const key = `migrated-${await contentHash([await clusterKey(), localSettings], files)}`;
  const cached = await findInCache(cacheDir, key);
  if (cached) return cached;
  const base = await emptyCluster();
  return build(
    cacheDir,
    key,
    (data) => copyCluster(base, data),
    async (server) => {
      await applyMigrations(databaseUrl(server.port), projectDir);
      await applyLocalSettings(databaseUrl(server.port));
      if (seed) await applySeed(databaseUrl(server.port), projectDir);
      await keepAsTemplate(server.port, TEMPLATE);
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
    return contentHash([await serverVersion(), server, EMPTY, ...(await bootstrapSql())]);
  })();
  return clusterKeyOnce;
}
