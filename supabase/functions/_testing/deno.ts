/** An edge function under real Deno, in a process of its own that a test may kill. */
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const functionsDir = fileURLToPath(new URL("../", import.meta.url));
const denoPath = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");

export interface FunctionProcess {
  readonly url: string;
  /** Everything the process has printed. */
  output(): string;
  /** SIGKILL, without any chance to finish something. Resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Serves a function as `deno serve` does; it sees no variable of the shell but these. */
export async function startFunction(name: string, env: Record<string, string>): Promise<FunctionProcess> {
  const child = spawn(
    denoPath,
    [
      ...["serve", "--no-prompt", "--no-lock", "--node-modules-dir=manual"],
      ...["--config", join(functionsDir, "deno.json"), "--host", "127.0.0.1", "--port", "0"],
      ...["--allow-net=127.0.0.1", "--allow-env", "--allow-sys", "--allow-read"],
      join(functionsDir, name, "index.ts"),
    ],
    { cwd: functionsDir, env: { ...inherited(), ...env }, stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code} while starting:\n${output}`)));
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        output += `${line}\n`;
        const listening = /Listening on (http:\/\/[\d.]+:\d+)/.exec(line)?.[1];
        if (listening !== undefined) resolve(listening);
      });
    }
  });
  return { url, output: () => output, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await gone;
}

function inherited(): Record<string, string> {
  const env: Record<string, string> = { NO_COLOR: "1", DENO_NO_UPDATE_CHECK: "1" };
  for (const name of ["PATH", "HOME", "DENO_DIR", "TMPDIR"]) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  return env;
}
