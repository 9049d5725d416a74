import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { run } from "../../src/run.ts";

export type Process = { pid: number; command: string };

/** Every process whose command line names `text`. */
export async function processesNaming(text: string): Promise<Process[]> {
  const all = existsSync("/proc/self/cmdline") ? await fromProc() : await fromPs();
  return all.filter(({ pid, command }) => command.includes(text) && pid !== process.pid);
}

async function fromProc(): Promise<Process[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const read = pids.map(async (pid) => {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return { pid: Number(pid), command: line.replaceAll("\0", " ") };
  });
  return Promise.all(read);
}

async function fromPs(): Promise<Process[]> {
  const { stdout } = await run("ps", ["-axo", "pid=,command="]);
  return stdout.split("\n").map((line) => {
    const [pid = "", ...command] = line.trim().split(" ");
    return { pid: Number(pid), command: command.join(" ") };
  });
}
