import { mkdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { z } from "zod";
import { StackError } from "../errors.ts";
import { assertPortFree } from "../ports.ts";
import { repositoryDir, supabaseDir } from "../project.ts";
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
    "data-dir": { type: "string", default: join(repositoryDir, ".homeroom") },
    "no-seed": { type: "boolean", default: false },
  });
  const dataDir = resolve(process.env["INIT_CWD"] ?? process.cwd(), z.string().parse(flags["data-dir"]));
  const ports = {
    apiPort: port(flags, "api-port"),
    dbPort: port(flags, "db-port"),
    studioPort: port(flags, "studio-port"),
    mailboxPort: port(flags, "mailbox-port"),
  };
  const interrupted = untilInterrupted();
  const started = performance.now();
  await mkdir(dataDir, { recursive: true });
  const release = await claim(dataDir);
  try {
    await assertPortFree(ports.apiPort, "API", "--api-port");
    await assertPortFree(ports.studioPort, "Studio", "--studio-port");
    await assertPortFree(ports.mailboxPort, "mailbox", "--mailbox-port");
    const say = (line: string) => void process.stdout.write(`${line}\n`);
    const starting = startStack({
      ...ports,
      dataDir,
      seed: flags["no-seed"] !== true,
      scheduler: true,
      watch: true,
      onProgress: (line) => say(`  … ${line}`),
      onReport: say,
    });
    const stack = await starting;
    try {
      await announce(stack);
      say(await greeting(stack, performance.now() - started));
      await interrupted;
      say("Stopping …");
    } finally {
      await stack.stop();
    }
  } finally {
    await release();
  }
}

const Accounts = z.array(
  z.object({ name: z.string(), email: z.string(), password: z.string(), about: z.string().optional() }),
);

async function greeting(stack: Stack, milliseconds: number): Promise<string> {
  const names = await stack.functionNames();
  const lines = [
    "",
    `Homeroom is up (${(milliseconds / 1000).toFixed(1)} s).`,
    "",
    `  API              ${stack.apiUrl}`,
    `  Functions        ${stack.apiUrl}/functions/v1/{${names.join(",")}}`,
    `  Studio           ${stack.studioUrl}`,
    `  Mailbox          ${stack.mailboxUrl}`,
    `  Database         ${stack.dbUrl}`,
    `  Publishable key  ${stack.publishableKey}`,
    `  Secret key       ${stack.secretKey}`,
    "",
    ...(await demoAccounts()),
    `  These are also in ${relative(process.cwd(), join(stack.dataDir, "stack.json"))}. Ctrl-C stops everything; data stays until "npm run reset".`,
    "",
  ];
  return lines.join("\n");
}

async function demoAccounts(): Promise<string[]> {
  const file = join(supabaseDir(repositoryDir), "demo-accounts.json");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return [];
  const accounts = Accounts.safeParse(JSON.parse(text));
  if (!accounts.success)
    throw new StackError(`supabase/demo-accounts.json: ${accounts.error.issues[0]?.message}`);
  const width = Math.max(...accounts.data.map(({ email }) => email.length));
  const rows = accounts.data.map(
    ({ name, email, password, about }) =>
      `    ${email.padEnd(width)}  ${password}  ${about ? `${name}, ${about}` : name}`,
  );
  return ["  Demo accounts", ...rows, ""];
}
