// One Deno process for one edge function.
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";

export type WorkerOptions = {
  /** supabase/functions */
  folder: string;
  name: string;
  env: Record<string, string>;
  log: (line: string) => void;
  onEnd: () => void;
};

const host = fileURLToPath(new URL("./host.deno.ts", import.meta.url));
const Listening = z.object({ listening: z.number() });
const BOOT_TIMEOUT_MS = 180_000;

export class Worker {
  /** The address on which the function answers; rejects when it does not start. */
  readonly url: Promise<string>;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  #stopping = false;

  constructor({ folder, name, env, log, onEnd }: WorkerOptions) {
    const entry = pathToFileURL(join(folder, name, "index.ts")).href;
    const permissions = [
      `--allow-read=${folder},${repositoryDir}`,
      "--allow-net",
      "--allow-env",
      "--allow-sys",
    ];
    // Packages come from node_modules, as npm installed them; nothing is downloaded.
    const modules = ["--node-modules-dir=manual", "--no-lock", "--config", join(folder, "deno.json")];
    const args = ["run", "--quiet", "--no-prompt", ...modules, ...permissions];
    const child = spawn(denoBinary(), [...args, host, entry], {
      cwd: folder,
      env: { ...inherited(), ...env },
      stdio: ["pipe", "pipe", "pipe"],
      // Ctrl-C in the terminal goes to the whole group; the stack ends its workers itself.
      detached: true,
    });
    this.#child = child;
    this.#ended = new Promise((resolve) => {
      child.once("exit", (code, signal) => {
        if (!this.#stopping) log(`[${name}] process ended (${signal ?? code})`);
        onEnd();
        resolve();
      });
    });
    this.url = new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        child.kill("SIGKILL");
        reject(new Error("it did not start in time"));
      }, BOOT_TIMEOUT_MS);
      child.once("error", (error) => {
        clearTimeout(timer);
        onEnd();
        reject(error);
      });
      child.once("exit", () => {
        clearTimeout(timer);
        reject(new Error("it ended while starting"));
      });
      createInterface({ input: child.stdout }).on("line", (line) => {
        const listening = Listening.safeParse(parseJson(line));
        if (!listening.success) return log(`[${name}] ${line}`);
        clearTimeout(timer);
        resolve(`http://127.0.0.1:${listening.data.listening}`);
      });
    });
    this.url.catch(() => undefined);
    createInterface({ input: child.stderr }).on("line", (line) => log(`[${name}] ${line}`));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  async stop(): Promise<void> {
    if (this.#child.pid === undefined || this.#child.exitCode !== null || this.#child.signalCode !== null)
      return;
    this.#stopping = true;
    this.#child.kill("SIGTERM");
    const force = setTimeout(() => this.#child.kill("SIGKILL"), 3_000);
    await this.#ended;
    clearTimeout(force);
  }
}

export function denoBinary(): string {
  const require = createRequire(import.meta.url);
  try {
    const folder = dirname(require.resolve("deno/package.json"));
    return join(folder, process.platform === "win32" ? "deno.exe" : "deno");
  } catch {
    throw new StackError('Deno is missing: run "npm ci", with install scripts on.');
  }
}

/** What Deno itself needs; functions see no other variable of the developer's shell. */
function inherited(): Record<string, string> {
  const names = ["PATH", "HOME", "DENO_DIR", "XDG_CACHE_HOME", "TMPDIR", "DENO_CERT", "DENO_TLS_CA_STORE"];
  const env: Record<string, string> = { DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1", NO_COLOR: "1" };
  for (const name of names) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
