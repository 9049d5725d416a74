// The stack as people start it: a process, its data, and what is left when it ends in whatever way.
import { type ChildProcess, spawn } from "node:child_process";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { repositoryDir } from "../src/project.ts";
import { run } from "../src/run.ts";
import { runningStack } from "../src/running.ts";
import { copyOfFixture, temporaryDir } from "./support/fixture.ts";
import { processesNaming } from "./support/processes.ts";
import { until } from "./support/until.ts";

const cli = join(repositoryDir, "packages/stack/src/cli.ts");
let place: { dir: string; remove: () => Promise<void> };
let projectDir: string;
let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  place = await temporaryDir();
  projectDir = await copyOfFixture(place.dir);
  dataDir = join(place.dir, "data");
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  // Clears away only what a failed test left; what stop does is tested below.
  await run(process.execPath, [cli, "stop", "--data-dir", dataDir], { timeoutMs: 60_000 });
  await place.remove();
});

const anyPorts = ["api", "db", "studio", "mailbox", "google", "app"].flatMap((name) => [
  `--${name}-port`,
  "0",
]);
const startArgs = (...more: string[]) => [
  "start",
  ...anyPorts,
  "--data-dir",
  dataDir,
  "--project-dir",
  projectDir,
  ...more,
];

function start(...more: string[]) {
  const child = spawn(process.execPath, [cli, ...startArgs(...more)], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  return watch(child);
}

function watch(child: ChildProcess) {
  children.push(child);
  const output = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    output.stdout += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    output.stderr += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const ready = () => until("it is ready", () => output.stdout.includes("is up"));
  return { child, output, ended, ready };
}

async function nothingIsLeft() {
  await until("no process is left", async () => (await processesNaming(place.dir)).length === 0);
  await expect(stat(join(dataDir, "stack.pid"))).rejects.toThrow();
  await expect(stat(join(dataDir, "stack.json"))).rejects.toThrow();
}

describe("starting and stopping", () => {
  it("announces itself, keeps its data, and Ctrl-C and SIGTERM leave nothing", async () => {
    const first = start();
    await first.ready();
    const announced = JSON.parse(await readFile(join(dataDir, "stack.json"), "utf8"));
    expect(Object.keys(announced).sort()).toEqual(
      [
        "apiUrl",
        "appUrl",
        "dbUrl",
        "googleUrl",
        "mailboxUrl",
        "publishableKey",
        "secretKey",
        "studioUrl",
      ].sort(),
    );
    expect((await stat(join(dataDir, "secrets.json"))).mode & 0o777).toBe(0o600);
    for (const address of Object.values(announced)) expect(first.output.stdout).toContain(address);
    const sql = postgres(announced.dbUrl, { max: 1 });
    await sql`insert into private.hidden (id) values (17)`;
    await sql.end();
    await fetch(`${announced.apiUrl}/functions/v1/echo`);
    // As a terminal does: to the whole group.
    process.kill(-(first.child.pid ?? 0), "SIGINT");
    expect(await first.ended).toBe(0);
    await nothingIsLeft();

    const second = start();
    await second.ready();
    const again = await runningStack(dataDir);
    expect(again?.secretKey).toBe(announced.secretKey);
    const later = postgres(again?.dbUrl ?? "", { max: 1 });
    expect(await later`select id from private.hidden`).toEqual([{ id: 17 }]);
    await later.end();
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    await nothingIsLeft();
  });

  it("SIGTERM to npm ends it too", async () => {
    const npm = spawn("npm", ["start", "--silent", "--", ...startArgs().slice(1)], {
      cwd: repositoryDir,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    const { ended, ready } = watch(npm);
    await ready();
    npm.kill("SIGTERM");
    await ended;
    await nothingIsLeft();
  });

  it("a second one says that the first runs; stop and reset do what they say", async () => {
    const first = start();
    await first.ready();
    const second = await run(process.execPath, [cli, ...startArgs()]);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /^The stack is already running at http:\/\/127\.0\.0\.1:\d+ .*npm run stop.*\n$/,
    );
    const stop = await run(process.execPath, [cli, "stop", "--data-dir", dataDir]);
    expect([stop.code, stop.stdout]).toEqual([0, "Stopped.\n"]);
    expect(await first.ended).toBe(0);
    await nothingIsLeft();
    const idle = await run(process.execPath, [cli, "stop", "--data-dir", dataDir]);
    expect([idle.code, idle.stdout]).toEqual([0, "The stack is not running.\n"]);
    await run(process.execPath, [cli, "reset", "--data-dir", dataDir]);
    await expect(stat(join(dataDir, "db"))).rejects.toThrow();
    await expect(stat(join(dataDir, "secrets.json"))).rejects.toThrow();
  });

  it("killed, it starts again on its data, and its children do not outlive that", async () => {
    const first = start();
    await first.ready();
    const { dbUrl = "", apiUrl = "" } = (await runningStack(dataDir)) ?? {};
    await fetch(`${apiUrl}/functions/v1/echo`);
    const sql = postgres(dbUrl, { max: 1 });
    await sql`insert into private.hidden (id) values (4)`;
    await sql.end();
    first.child.kill("SIGKILL");
    await first.ended;
    const functionFile = join(projectDir, "supabase/functions/echo/index.ts");
    await until("the function went with it", async () => (await processesNaming(functionFile)).length === 0);
    expect(await processesNaming(join(dataDir, "db"))).not.toEqual([]);
    expect(await runningStack(dataDir)).toBeUndefined();

    // On the very ports that the killed one's server may still hold.
    const second = start("--db-port", new URL(dbUrl).port, "--api-port", new URL(apiUrl).port);
    await second.ready();
    const later = postgres((await runningStack(dataDir))?.dbUrl ?? "", { max: 1 });
    expect(await later`select id from private.hidden`).toEqual([{ id: 4 }]);
    await later.end();
    second.child.kill("SIGTERM");
    expect(await second.ended).toBe(0);
    await nothingIsLeft();
  });

  it("stop ends one that does not answer, and its data stays", async () => {
    const first = start();
    await first.ready();
    const { dbUrl = "" } = (await runningStack(dataDir)) ?? {};
    const sql = postgres(dbUrl, { max: 1 });
    await sql`insert into private.hidden (id) values (5)`;
    await sql.end();
    first.child.kill("SIGSTOP");
    const stop = await run(process.execPath, [cli, "stop", "--data-dir", dataDir, "--patience", "0"]);
    expect([stop.code, stop.stdout]).toEqual([0, "Stopped.\n"]);
    await first.ended;
    await nothingIsLeft();
    const second = start();
    await second.ready();
    const later = postgres((await runningStack(dataDir))?.dbUrl ?? "", { max: 1 });
    expect(await later`select id from private.hidden`).toEqual([{ id: 5 }]);
    await later.end();
    second.child.kill("SIGTERM");
    await second.ended;
  });

  it("stop also ends what a killed one left", async () => {
    const first = start();
    await first.ready();
    first.child.kill("SIGKILL");
    await first.ended;
    const stop = await run(process.execPath, [cli, "stop", "--data-dir", dataDir]);
    expect(stop.stdout).toBe("Stopped.\n");
    await until("no process is left", async () => (await processesNaming(place.dir)).length === 0);
  });
});

it.runIf(process.getuid?.() === 0)("works below a folder that only root may enter", async () => {
  await chmod(place.dir, 0o700);
  const { child, ended, ready } = start();
  await ready();
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  const reset = await run(process.execPath, [cli, "reset", "--data-dir", dataDir]);
  expect(reset.code).toBe(0);
});

describe("what goes wrong is one sentence, exit code 1, and nothing left behind", () => {
  async function failure(...more: string[]): Promise<string> {
    const { code, stderr } = await run(process.execPath, [cli, ...startArgs(...more)]);
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    await nothingIsLeft();
    return stderr;
  }

  it.each(["api", "db", "studio", "mailbox", "google", "app"])("a taken %s port", async (name) => {
    const holder = createServer();
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, "127.0.0.1", () => {
        const address = holder.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const said = await failure(`--${name}-port`, String(port));
    expect(said).toMatch(new RegExp(`^Port ${port} \\(.*\\) is already in use; .*--${name}-port\\.\n$`));
    await new Promise((resolve) => holder.close(resolve));
  });

  it("a broken migration: file, line and what Postgres says", async () => {
    const file = join(projectDir, "supabase/migrations/20260101000001_broken.sql");
    await writeFile(
      file,
      "create table public.fine (id int);\n\ncreate table public.broken (\n  id nonsense\n);\n",
    );
    expect(await failure()).toMatch(/20260101000001_broken\.sql:4 failed: type "nonsense" does not exist/);
    // Repaired, it goes on from where it was.
    await writeFile(file, "create table public.fine (id int);\n");
    const repaired = start();
    await repaired.ready();
    repaired.child.kill("SIGTERM");
    await repaired.ended;
    // Changed after it was applied, the data does not fit any more.
    await writeFile(file, "create table public.finer (id int);\n");
    expect(await failure()).toMatch(
      /20260101000001_broken\.sql was changed after this data was made: .*reset/,
    );
  });

  it("a broken seed", async () => {
    await writeFile(
      join(projectDir, "supabase/seed.sql"),
      "insert into public.closed values (1);\nselect 1 / 0;\n",
    );
    expect(await failure()).toMatch(/seed\.sql failed: division by zero/);
    await writeFile(join(projectDir, "supabase/seed.sql"), "insert into public.closed values (1);\n");
    const repaired = start();
    await repaired.ready();
    const sql = postgres((await runningStack(dataDir))?.dbUrl ?? "", { max: 1 });
    expect(await sql`select id from public.closed`).toEqual([{ id: 1 }]);
    await sql.end();
    repaired.child.kill("SIGTERM");
    await repaired.ended;
  });

  it("a broken configuration, an unknown flag, a port that is none, an unknown command", async () => {
    await writeFile(join(projectDir, "supabase/config.toml"), "[auth\n");
    expect(await failure()).toMatch(/config\.toml cannot be read/);
    expect(await failure("--nonsense")).toMatch(/Unknown option '--nonsense'.*--api-port/);
    expect(await failure("--api-port", "abc")).toMatch(/--api-port must be a port number/);
    const unknown = await run(process.execPath, [cli, "nonsense"]);
    expect([unknown.code, unknown.stderr]).toEqual([
      1,
      expect.stringMatching(/^Unknown command "nonsense"; there are: /),
    ]);
  });
});
