import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";

export type Log = { write(line: string): void; close(): Promise<void> };

/** A log file that lines are appended to, each with its time. */
export async function openLog(file: string): Promise<Log> {
  await mkdir(dirname(file), { recursive: true });
  const stream = createWriteStream(file, { flags: "a", mode: 0o600 });
  stream.on("error", () => undefined);
  return {
    write: (line) => void stream.write(`${new Date().toISOString()} ${line}\n`),
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
