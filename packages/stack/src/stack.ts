// The whole local stack, as a library: commands, tests, demo and benchmarks start it from here.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { Classroom } from "../../fakes/src/google/classroom.ts";
import { registerClassroom } from "../../fakes/src/google/register.ts";
import { authHook } from "./api/auth-hook.ts";
import { gateway } from "./api/gateway.ts";
import { startLite } from "./api/lite.ts";
import { secondFactor } from "./api/second-factor.ts";
import { studioServer } from "./api/studio.ts";
import { currentBuild } from "./app/build.ts";
import { serveApp } from "./app/serve.ts";
import { assertUnchanged, remember } from "./applied-migrations.ts";
import { loadConfig } from "./config.ts";
import { emptyCluster, migratedCluster } from "./database.ts";
import { StackError } from "./errors.ts";
import { functionEnvironment, MAIL_FROM } from "./functions/environment.ts";
import { FunctionRuntime } from "./functions/runtime.ts";
import { listen, type Serve, type Upgrade } from "./listen.ts";
import { openLog } from "./log.ts";
import { type Interceptor, Mailbox } from "./mailbox/mailbox.ts";
import { copyCluster, throwawayDir } from "./postgres/cluster-files.ts";
import { openCluster } from "./postgres/persistent-cluster.ts";
import { type PostgresServer, startServer } from "./postgres/server.ts";
import { databaseUrl, superuserUrl } from "./postgres/urls.ts";
import { type ProjectDir, repositoryDir, supabaseDir } from "./project.ts";
import { Realtime, type RealtimeOptions } from "./realtime/service.ts";
import { Scheduler, type Task } from "./scheduler.ts";
import { isReleased, renewBaseline } from "./schemas/baseline.ts";
import { describeOutcome, followSchemas, HotSchemas } from "./schemas/hot.ts";
import { adoptMigrations } from "./schemas/stored.ts";
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
  /** Where the app is served: links in emails lead there. By default at `appPort`, else as config.toml says. */
  siteUrl?: string;
  /** Serves the family app there, and builds it if it is not current; 0 takes a free one. Not served by default. */
  appPort?: number;
  /** Run supabase/seed.sql on a new database. Off by default. */
  seed?: boolean;
  /** Serve edge functions. On by default. */
  functions?: boolean;
  /** Restart functions when their files change, and apply changed schemas. Off by default. */
  watch?: boolean;
  /** How patient Realtime is; as hosted by default. */
  realtime?: Pick<RealtimeOptions, "refuseAfterMs" | "silenceMs">;
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
  /** The family app; null where it is not served. */
  appUrl: string | null;
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
    let upgrade: Upgrade = (_, connection) => void connection.end("HTTP/1.1 503 Service Unavailable\r\n\r\n");
    const api = await listen(
      (request, peer) => serve(request, peer),
      options.apiPort ?? 0,
      log.write,
      (request, connection, head) => upgrade(request, connection, head),
    );
    stops.push(api.close);
    const apiUrl = api.url;

    // Beside Postgres, at a lower priority: the port answers at once, the app when it is built.
    const app = options.appPort === undefined ? undefined : currentBuild(projectDir, onProgress);
    if (app) stops.push(async () => app.stop());
    const site =
      options.appPort === undefined
        ? undefined
        : await listen(
            serveApp(app, () => ({ apiUrl, publishableKey: secrets.publishableKey })),
            options.appPort,
            log.write,
          );
    if (site) stops.push(site.close);
    const siteUrl = options.siteUrl ?? site?.url ?? config.auth.site_url;

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
      vapidPublicKey: secrets.vapidPublicKey,
      appUrl: app ? site?.url : undefined,
    });

    onProgress("REST, auth and storage");
    const authSql = postgres(databaseUrl(server.port, "supabase_lite"), { max: 3, idle_timeout: 20 });
    stops.push(() => authSql.end({ timeout: 2 }));
    const emailHook = authHook({
      sql: authSql,
      secret: secrets.sendEmailHookSecret,
      siteUrl,
      functions: () => functions,
      // By the clock the outbox wakes its worker itself.
      dispatch: async () => (options.scheduler ? undefined : scheduler.run("email-dispatch")),
      log: report,
    });
    const lite = await startLite({
      databaseUrl: databaseUrl(server.port, "supabase_lite"),
      apiUrl,
      siteUrl,
      projectDir,
      config,
      secrets,
      mailbox,
      mailFrom: MAIL_FROM,
      emailHook,
      storageDir: join(dataDir, "storage"),
      log: log.write,
    });
    stops.push(() => lite.connection.close());

    const realtime = new Realtime({
      databaseUrl: databaseUrl(server.port, "supabase_realtime_admin"),
      keys: secrets,
      log: log.write,
      ...options.realtime,
    });
    stops.push(() => realtime.stop());
    upgrade = (request, connection, head) => realtime.upgrade(request, connection, head);

    const folder = join(supabaseDir(projectDir), "functions");
    const env = functionEnvironment({
      apiUrl,
      dbUrl,
      mailboxUrl: mailbox.url,
      google: classroom.addresses,
      siteUrl,
      ...(app && site ? { appUrl: site.url } : {}),
      secrets,
    });
    const functions =
      options.functions === false
        ? undefined
        : await FunctionRuntime.start({ folder, env, log: report, watch: options.watch ?? false });
    if (functions) stops.push(() => functions.stop());

    const front = gateway({
      app: lite.api,
      apiUrl,
      siteUrl,
      sql: authSql,
      otpExpirySeconds: config.auth.email.otp_expiry,
      factors: secondFactor({
        sql: authSql,
        jwtSecret: secrets.jwtSecret,
        jwtExpirySeconds: config.auth.jwt_expiry,
        siteUrl,
      }),
      functions,
      log: log.write,
    });
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

    if (options.watch && existsSync(join(supabaseDir(projectDir), "schemas"))) {
      const hot = await HotSchemas.start(server.port, projectDir, report);
      stops.push(() => hot.stop());
    }

    return {
      apiUrl,
      dbUrl,
      superuserUrl: superuserUrl(server.port),
      studioUrl: studio.url,
      mailboxUrl: mailbox.url,
      googleUrl: classroom.url,
      appUrl: site?.url ?? null,
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
  // From 1.0 on, changes that no migration makes yet are applied after the migrations.
  if (!(await isReleased(projectDir)) && (await renewBaseline(projectDir)))
    onProgress("Wrote the baseline migration: the schemas have changed");
  const server = await openCluster(dataDir, dbPort, () => emptyCluster());
  try {
    const url = databaseUrl(server.port);
    onProgress("Migrations");
    await assertUnchanged(options.dataDir, projectDir);
    await adoptMigrations(url, projectDir);
    // Also after a failure: what was applied before it stays.
    const isNew = await applyMigrations(url, projectDir).finally(() => remember(dataDir, projectDir, url));
    const outcome = await followSchemas(server.port, projectDir);
    const said = describeOutcome(outcome);
    if (outcome.kind === "refused") throw new StackError(said ?? "");
    if (said) onProgress(said);
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
