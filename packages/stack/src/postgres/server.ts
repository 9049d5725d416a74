// Runs a Postgres server on a data directory with the server's own tools, initdb and pg_ctl.
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, chown, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StackError } from "../errors.ts";
import { freePort } from "../ports.ts";
import { commandOf } from "../processes.ts";
import { run } from "../run.ts";
import { serverAccount } from "./account.ts";
import { type Binaries, postgresBinaries } from "./binaries.ts";

export const SUPERUSER = "supabase_admin";
/** Same password as in every local Supabase; the server listens on loopback only. */
export const PASSWORD = "postgres";

export type PostgresServer = { port: number; dataDir: string; stop(): Promise<void> };

export type ServerOptions = {
  dataDir: string;
  /** 0 takes a free port. */
  port: number;
  /** False for throwaway clusters: nothing is flushed to disk. */
  durable: boolean;
  /** What time the server believes it is when it starts; the machine's own clock if absent. */
  at?: Date;
};

const SETTINGS = `
# Written by the local stack.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 300
shared_buffers = 256MB
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
shared_preload_libraries = 'pg_stat_statements'
wal_level = logical
max_wal_size = 1GB
log_min_messages = warning
log_line_prefix = '%m [%p] %u@%d '
`;

export async function createCluster(dataDir: string): Promise<void> {
  const binaries = await postgresBinaries();
  const account = serverAccount();
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (account) await chown(dataDir, account.uid, account.gid);
  const passwordFile = join(tmpdir(), `homeroom-${randomBytes(8).toString("hex")}`);
  await writeFile(passwordFile, PASSWORD, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  try {
    const result = await pgTool(binaries.initdb, [
      `--pgdata=${dataDir}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // Hosted databases sort as people expect (en_US.UTF-8); ICU gives that on every machine.
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=en-US",
      "--no-instructions",
    ]);
    if (result.code !== 0) {
      throw new StackError(`Postgres could not create its files in ${dataDir}: ${lastLine(result.stderr)}`);
    }
  } finally {
    await rm(passwordFile, { force: true });
  }
  await appendFile(join(dataDir, "postgresql.conf"), SETTINGS);
}

export async function startServer(options: ServerOptions): Promise<PostgresServer> {
  const { dataDir, durable, at } = options;
  const clock = at ? await clockAt(at) : {};
  const binaries = await postgresBinaries();
  await stopLeftover(dataDir);
  const log = join(dataDir, "server.log");
  // Segments that are not used again are not kept either: what is thrown away is mostly copied.
  const flush = durable
    ? ""
    : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c wal_recycle=off -c min_wal_size=32MB";
  for (let attempt = 1; ; attempt++) {
    const port = options.port === 0 ? await freePort() : options.port;
    await rm(log, { force: true });
    const args = ["start", "-D", dataDir, "-w", "-t", "120", "-s", "-l", log, "-o", `-p ${port}${flush}`];
    const result = await pgTool(binaries.pg_ctl, args, dataDir, clock);
    if (result.code === 0) return { port, dataDir, stop: () => stopServer(binaries, dataDir) };
    const reason = await readFile(log, "utf8").catch(() => result.stderr);
    if (!/Address already in use|could not bind/.test(reason)) {
      throw new StackError(`Postgres did not start: ${firstFatal(reason)} (log: ${log})`);
    }
    // Somebody took the free port between asking for it and binding it.
    if (options.port !== 0 || attempt === 5) {
      throw new StackError(`Port ${port} (Postgres) is already in use.`);
    }
  }
}

/** A stack that was killed leaves its server running on the data; end it and let it recover. */
export async function stopLeftover(dataDir: string): Promise<void> {
  const file = join(dataDir, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number.parseInt(await readFile(file, "utf8"), 10);
  // pg_ctl would take whatever has this process id now for the server, and signal it.
  if (commandOf(pid)?.includes(dataDir)) await stopServer(await postgresBinaries(), dataDir);
  else await rm(file, { force: true });
}

async function stopServer(binaries: Binaries, dataDir: string): Promise<void> {
  if (!existsSync(join(dataDir, "postmaster.pid"))) return;
  for (const mode of ["fast", "immediate"]) {
    const args = ["stop", "-D", dataDir, "-m", mode, "-w", "-t", "60", "-s"];
    const result = await pgTool(binaries.pg_ctl, args, dataDir);
    if (result.code === 0 || !existsSync(join(dataDir, "postmaster.pid"))) return;
  }
  throw new StackError(`The Postgres server on ${dataDir} does not stop.`);
}

/** Debian's package libfaketime shifts the clock of a program. */
async function clockAt(at: Date): Promise<NodeJS.ProcessEnv> {
  const library = `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/faketime/libfaketimeMT.so.1`;
  if (!existsSync(library))
    throw new StackError("Another time needs libfaketime (Debian: apt-get install faketime).");
  const seconds = Math.round((at.getTime() - Date.now()) / 1000);
  return {
    LD_PRELOAD: library,
    FAKETIME: `${seconds < 0 ? "" : "+"}${seconds}`,
    // Time limits run on the monotonic clock.
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
  };
}

function pgTool(tool: string, args: string[], cwd?: string, env: NodeJS.ProcessEnv = {}) {
  return run(tool, args, {
    ...serverAccount(),
    // The server's account may not be allowed into our working directory.
    cwd: cwd ?? tmpdir(),
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC", ...env },
    timeoutMs: 180_000,
  });
}

function firstFatal(log: string): string {
  const line = log.split("\n").find((text) => /FATAL|PANIC|ERROR|could not|cannot/.test(text));
  return (line ?? lastLine(log)).replace(/^.*?(FATAL|PANIC|ERROR):\s*/, "");
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? "";
}
