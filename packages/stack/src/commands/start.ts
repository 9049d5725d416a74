import { mkdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { z } from "zod";
import { messageOf } from "../errors.ts";
import { assertPortFree } from "../ports.ts";
import { clusterDir } from "../postgres/reachable.ts";
import { stopLeftover } from "../postgres/server.ts";
import { type ProjectDir, repositoryDir, supabaseDir } from "../project.ts";
import { announce, claim } from "../running.ts";
import { type Stack, startStack } from "../stack.ts";
import { parseFlags, port } from "./flags.ts";
import { untilInterrupted } from "./interrupted.ts";

/** `npm start`: the whole stack on its data, until Ctrl-C. */
export async function start(args: string[]): Promise<void> {
  const flags = parseFlags(args, {
    "api-port": { type: "string", default: "54321" },
    "db-port": { type: "string", default: "54322" },
    "studio-port": { type: "string", default: "54323" },
    "mailbox-port": { type: "string", default: "54324" },
    "google-port": { type: "string", default: "54325" },
    "app-port": { type: "string", default: "3000" },
    "data-dir": { type: "string", default: join(repositoryDir, ".homeroom") },
    "no-seed": { type: "boolean", default: false },
    "project-dir": { type: "string", default: repositoryDir },
  });
  const dataDir = resolve(process.env["INIT_CWD"] ?? process.cwd(), String(flags["data-dir"]));
  const projectDir = String(flags["project-dir"]);
  const ports = {
    apiPort: port(flags, "api-port"),
    dbPort: port(flags, "db-port"),
    studioPort: port(flags, "studio-port"),
    mailboxPort: port(flags, "mailbox-port"),
    googlePort: port(flags, "google-port"),
    appPort: port(flags, "app-port"),
  };
  const seed = flags["no-seed"] !== true;
  const interrupted = untilInterrupted();
  const started = performance.now();
  await mkdir(dataDir, { recursive: true });
  const release = await claim(dataDir);
  try {
    // What a killed stack left still holds the port.
    await stopLeftover(await clusterDir(dataDir));
    await assertPortFree(ports.dbPort, "Postgres", "--db-port");
    await assertPortFree(ports.apiPort, "API", "--api-port");
    await assertPortFree(ports.studioPort, "Studio", "--studio-port");
    await assertPortFree(ports.mailboxPort, "mailbox", "--mailbox-port");
    await assertPortFree(ports.googlePort, "Google", "--google-port");
    await assertPortFree(ports.appPort, "app", "--app-port");
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    // A bug in one request must not end everybody's stack.
    process.on("unhandledRejection", (error) => say(`unhandled: ${messageOf(error)}`));
    const stack = await startStack({
      ...ports,
      projectDir,
      dataDir,
      seed,
      scheduler: true,
      watch: true,
      onProgress: (line) => say(`  … ${line}`),
      onReport: say,
    });
    try {
      await announce(stack);
      say(await greeting(stack, projectDir, seed, performance.now() - started));
      await interrupted;
      say("Stopping …");
    } finally {
      await stack.stop();
    }
  } finally {
    await release();
  }
}

const DemoAccounts = z.object({
  password: z.string(),
  accounts: z.array(z.object({ email: z.string(), who: z.string() })),
});

async function greeting(
  stack: Stack,
  projectDir: ProjectDir,
  seeded: boolean,
  milliseconds: number,
): Promise<string> {
  const names = await stack.functionNames();
  const lines = [
    "",
    `Homeroom is up (${(milliseconds / 1000).toFixed(1)} s).`,
    "",
    `  App              ${stack.appUrl}`,
    `  API              ${stack.apiUrl}`,
    `  Functions        ${stack.apiUrl}/functions/v1/{${names.join(",")}}`,
    `  Studio           ${stack.studioUrl}`,
    `  Mailbox          ${stack.mailboxUrl}`,
    `  Google (fake)    ${stack.googleUrl}`,
    `  Database         ${stack.dbUrl}`,
    `  Publishable key  ${stack.publishableKey}`,
    `  Secret key       ${stack.secretKey}`,
    "",
    ...(seeded ? await demoAccounts(projectDir) : []),
    `  These are also in ${relative(process.cwd(), join(stack.dataDir, "stack.json"))}. Ctrl-C stops everything; data stays until "npm run reset".`,
    "",
  ];
  return lines.join("\n");
}

async function demoAccounts(projectDir: ProjectDir): Promise<string[]> {
  const file = join(supabaseDir(projectDir), "demo-accounts.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return [];
  const { password, accounts } = DemoAccounts.parse(JSON.parse(text));
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const rows = accounts.map(({ email, who }) => `    ${email.padEnd(width)}  ${who}`);
  return [`  Demo accounts, all with the password ${password}`, ...rows, ""];
}
