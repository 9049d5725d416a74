// Process ids are used again, and in a container without an init process the killed stay as zombies.
// So a process is known by its id and the moment it started.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const hasProc = existsSync("/proc/self/stat");

/** `<pid> <start>`, to be written down and compared later. */
export function ownMark(): string {
  return `${process.pid} ${startOf(process.pid) ?? ""}`;
}

/** The process that wrote the mark, if it still runs. */
export function markedProcess(mark: string): number | undefined {
  const pid = Number.parseInt(mark, 10);
  const start = mark.slice(String(pid).length + 1);
  return pid > 0 && start !== "" && startOf(pid) === start ? pid : undefined;
}

/** The command line of a running process; undefined when it does not run or is a zombie. */
export function commandOf(pid: number): string | undefined {
  if (startOf(pid) === undefined) return undefined;
  return hasProc ? read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ") : ps(pid, "command=");
}

function startOf(pid: number): string | undefined {
  if (!hasProc) return ps(pid, "stat=")?.startsWith("Z") ? undefined : ps(pid, "lstart=");
  // Fields after the name in parentheses, which may itself hold spaces: state first, start 20th.
  const fields = read(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  if (!fields || fields[0] === "Z" || fields[0] === "X") return undefined;
  return `${read("/proc/sys/kernel/random/boot_id")?.trim() ?? ""}/${fields[19] ?? ""}`;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function ps(pid: number, what: string): string | undefined {
  try {
    const output = execFileSync("ps", ["-o", what, "-p", String(pid)], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.toString().trim() || undefined;
  } catch {
    return undefined;
  }
}
