import { spawn } from "node:child_process";

export type RunOptions = {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  input?: string;
  timeoutMs?: number;
};
export type RunResult = { code: number; stdout: string; stderr: string };

/** Runs a program to its end. Never rejects for a failing program, only when it cannot start. */
export function run(command: string, args: string[], options: RunOptions = {}): Promise<RunResult> {
  const { input, timeoutMs, ...rest } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...rest,
      stdio: ["pipe", "pipe", "pipe"],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: "SIGKILL" as const }),
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
    });
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      stderr += chunk;
    });
    child.once("error", reject);
    // "exit" and not "close": a daemon started by the program keeps the pipes open.
    child.once("exit", (code) => {
      setImmediate(() => resolve({ code: code ?? -1, stdout, stderr }));
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
