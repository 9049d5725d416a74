// Processor time of a process: what the scheduler gave it, without the waiting.
import { readFileSync } from "node:fs";

/** Milliseconds so far; null where the system does not tell. */
export function processorMs(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
  } catch {
    return null;
  }
}
