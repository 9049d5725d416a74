// The whole local stack, as a library: commands, tests, demo and benchmarks start it from here.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { gateway } from "./api/gateway.ts";
import { startLite } from "./api/lite.ts";
import { studioServer } from "./api/studio.ts";
import { assertUnchanged, remember } from "./applied-migrations.ts";
import { Classroom } from "./classroom/classroom.ts";
import { registerClassroom } from "./classroom/register.ts";
import { loadConfig } from "./config.ts";
import { emptyCluster, migratedCluster } from "./database.ts";
import { functionEnvironment, MAIL_FROM } from "./functions/environment.ts";
import { FunctionRuntime } from "./functions/runtime.ts";
import { listen, type Serve } from "./listen.ts";
import { openLog } from "./log.ts";
import { type Interceptor, Mailbox } from "./mailbox/mailbox.ts";
import { copyCluster, throwawayDir } from "./postgres/cluster-files.ts";
import { openCluster } from "./postgres/persistent-cluster.ts";
import { type PostgresServer, startServer } from "./postgres/server.ts";
import { databaseUrl, superuserUrl } from "./postgres/urls.ts";
import { type ProjectDir, repositoryDir, supabaseDir } from "./project.ts";
import { Scheduler, type Task } from "./scheduler.ts";
import { loadSecrets, type Secrets } from "./secrets.ts";
import { applySeed } from "./seed.ts";
import { applyMigrations } from "./supabase-cli.ts";

export type StackOptions = {
  /** Folder that holds `supabase/`; the repository by default. */
  projectDir?: ProjectDir;
  /** Where data stays between runs. Without it everything is thrown away at the end. */
  dataDir?: string;
  /** Ports; 0, the default, takes a free one. */
  apiPort?: number;
  dbPort?: number;
  studioPort?: number;
  mailboxPort?: number;
  googlePort?: number;
  /** Run supabase/seed.sql on a new database. Off by default. */
  seed?: boolean;
  /** Serve edge functions. On by default. */
  functions?: boolean;
  /** Restart functions when their files change. Off by default. */
  watch?: boolean;
  /** Run scheduled tasks by the clock. Off by default: tests call `runTask`. */
  scheduler?: boolean;
  /** Told what is being started. */
  onProgress?: (line: string) => void;
  /** Told what functions, tasks and webhooks report; also goes to the log file. */
  onReport?: (line: string) => void;
};

export type Stack = {
  apiUrl: string;
  /** As `postgres`. */
  dbUrl: string;
  superuserUrl: string;
  studioUrl: string;
  mailboxUrl: string;
  /** The fake Google and its Classroom. */
  googleUrl: string;
  publishableKey: string;
  secretKey: string;
  secrets: Secrets;
  dataDir: string;
  mailbox: Mailbox;
  classroom: Classroom;
  /** Process ids of running functions, by name; empty without functions. */
  functionPids(): Map<string, number>;
  functionNames(): Promise<string[]>;
  tasks(): Promise<Task[]>;
  /** Runs one scheduled task now; rejects if it fails. */
  runTask(name: string): Promise<void>;
  stop(): Promise<void>;
};

export type { Interceptor, Task };

export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const { projectDir = repositoryDir, onProgress = () => undefined, onReport = () => undefined } = options;
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
  };
  try {
    let dataDir = options.dataDir;
    const place = dataDir === undefined ? await throwawayDir() : undefined;
    if (place) stops.push(place.remove);
    dataDir ??= place?.dir ?? "";
    await mkdir(dataDir, { recursive: true });
    const log = await openLog(join(dataDir, "logs", "stack.log"));
    stops.push(log.close);
    const report = (line: string) => {
      log.write(line);
      onReport(line);
    };

    const config = await loadConfig(projectDir);
    const secrets = await loadSecrets(dataDir);
    // First of all, because everything else is told the address.
    let serve: Serve = () => Response.json({ message: "The stack is starting" }, { status: 503 });
    const api = await listen((request, peer) => serve(request, peer), options.apiPort ?? 0, log.write);
    stops.push(api.close);
    const apiUrl = api.url;
    const siteUrl = config.auth.site_url;

    onProgress("Postgres");
    const server = await startPostgres(options, projectDir, dataDir, onProgress);
    stops.push(server.stop);
    const dbUrl = databaseUrl(server.port);

    onProgress("Mailbox");
    const mailbox = await Mailbox.start({
      port: options.mailboxPort ?? 0,
      file: join(dataDir, "mailbox.jsonl"),
      apiKey: secrets.resendApiKey,
      webhookSecret: secrets.resendWebhookSecret,
      webhookEndpoint: () =>
        functions?.has("resend-webhook") ? `${apiUrl}/functions/v1/resend-webhook` : undefined,
      log: report,
    });
    stops.push(() => mailbox.stop());

    onProgress("Google");
    const classroom = await Classroom.start({
      port: options.googlePort ?? 0,
      dir: join(dataDir, "google"),
      clientId: secrets.googleClientId,
      clientSecret: secrets.googleClientSecret,
      redirectUris: () => [`${apiUrl}/functions/v1/integration-callback`],
      log: report,
    });
    stops.push(() => classroom.stop());
    await registerClassroom(dbUrl, {
      functionsUrl: `${apiUrl}/functions/v1`,
      authorizeUrl: classroom.addresses.authorizeUrl,
      clientId: secrets.googleClientId,
    });

    onProgress("REST, auth and storage");
    const lite = await startLite({
      databaseUrl: databaseUrl(server.port, "supabase_lite"),
      apiUrl,
      config,
      secrets,
      mailbox,
      mailFrom: MAIL_FROM,
      storageDir: join(dataDir, "storage"),
      log: log.write,
    });
    stops.push(() => lite.connection.close());

    const folder = join(supabaseDir(projectDir), "functions");
    const env = functionEnvironment({
      apiUrl,
      dbUrl,
      mailboxUrl: mailbox.url,
      google: classroom.addresses,
      siteUrl,
      secrets,
    });
    const functions =
      options.functions === false
        ? undefined
        : new FunctionRuntime({ folder, env, log: report, watch: options.watch ?? false });
    if (functions) stops.push(() => functions.stop());

    const front = gateway({ app: lite.api, apiUrl, siteUrl, functions, log: log.write });
    serve = (request, peer) => front.fetch(request, peer);
    const studio = await listen(studioServer(lite.studio).fetch, options.studioPort ?? 0, log.write);
    stops.push(studio.close);

    const scheduler = new Scheduler({
      databaseUrl: dbUrl,
      functionsUrl: `${apiUrl}/functions/v1`,
      secretKey: secrets.secretKey,
      log: report,
    });
    stops.push(() => scheduler.stop());
    if (options.scheduler) {
      onProgress("Scheduled tasks");
      await scheduler.start();
    }

    const listener = await onSchemaChange(dbUrl, async () => {
      await lite.connection.reloadSchema();
      if (options.scheduler) await scheduler.start();
    });
    stops.push(listener);

    return {
      apiUrl,
      dbUrl,
      superuserUrl: superuserUrl(server.port),
      studioUrl: studio.url,
      mailboxUrl: mailbox.url,
      googleUrl: classroom.url,
      publishableKey: secrets.publishableKey,
      secretKey: secrets.secretKey,
      secrets,
      dataDir,
      mailbox,
      classroom,
      functionPids: () => functions?.pids() ?? new Map(),
      functionNames: async () => functions?.names() ?? [],
      tasks: () => scheduler.tasks(),
      runTask: (name) => scheduler.run(name),
      stop: stopAll,
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** A throwaway database is a copy of a cached, migrated one; one that stays is migrated in place. */
async function startPostgres(
  options: StackOptions,
  projectDir: ProjectDir,
  dataDir: string,
  onProgress: (line: string) => void,
): Promise<PostgresServer> {
  const { dbPort = 0, seed = false } = options;
  if (options.dataDir === undefined) {
    const data = join(dataDir, "data");
    await copyCluster(await migratedCluster({ projectDir, seed }), data);
    return startServer({ dataDir: data, port: dbPort, durable: false });
  }
  const server = await openCluster(dataDir, dbPort, () => emptyCluster());
  try {
    const url = databaseUrl(server.port);
    onProgress("Migrations");
    await assertUnchanged(options.dataDir, projectDir);
    // Also after a failure: what was applied before it stays.
    const isNew = await applyMigrations(url, projectDir).finally(() => remember(dataDir, projectDir, url));
    // A seed that failed is tried again.
    const pending = join(dataDir, "seed.pending");
    if (seed && isNew) await writeFile(pending, "");
    if (seed && existsSync(pending)) {
      onProgress("Seed");
      await applySeed(url, projectDir);
      await rm(pending);
    }
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** PostgREST listens on this channel too; migrations notify it through an event trigger. */
async function onSchemaChange(url: string, act: () => Promise<void>): Promise<() => Promise<void>> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql.listen("pgrst", () => void act().catch(() => undefined));
  return () => sql.end({ timeout: 2 });
}
