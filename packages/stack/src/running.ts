// Which stack runs on a data directory, if any.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StackError } from "./errors.ts";
import { markedProcess, ownMark } from "./processes.ts";
import type { Stack } from "./stack.ts";

/** What `stack.json` tells clients. */
const StackFile = z.object({
  apiUrl: z.string(),
  dbUrl: z.string(),
  publishableKey: z.string(),
  secretKey: z.string(),
  studioUrl: z.string(),
  mailboxUrl: z.string(),
  googleUrl: z.string(),
  /** Of `npm start`; a stack of tests may serve no app. */
  appUrl: z.string().nullable().default(null),
});
export type StackFile = z.infer<typeof StackFile>;

export type Running = StackFile & { pid: number };

/** The stack that answers on this data directory now; undefined when none runs. */
export async function runningStack(dataDir: string): Promise<Running | undefined> {
  const pid = await pidOf(dataDir);
  if (pid === undefined) return undefined;
  const text = await readFile(join(dataDir, "stack.json"), "utf8").catch(() => "null");
  const stack = StackFile.safeParse(JSON.parse(text));
  if (!stack.success) return undefined;
  const answers = await fetch(stack.data.apiUrl).then(
    (response) => response.ok,
    () => false,
  );
  return answers ? { ...stack.data, pid } : undefined;
}

/** The process that holds the data directory, whether it is ready or still starting. */
export async function pidOf(dataDir: string): Promise<number | undefined> {
  return markedProcess(await readFile(join(dataDir, "stack.pid"), "utf8").catch(() => ""));
}

/** Takes the data directory for this process, or says who has it. */
export async function claim(dataDir: string): Promise<() => Promise<void>> {
  const file = join(dataDir, "stack.pid");
  for (;;) {
    try {
      await writeFile(file, ownMark(), { flag: "wx" });
      break;
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
      const holder = await pidOf(dataDir);
      if (holder !== undefined) {
        const running = await runningStack(dataDir);
        const where = running ? ` at ${running.apiUrl}` : "";
        throw new StackError(
          `The stack is already running${where} (process ${holder}). Stop it with "npm run stop".`,
        );
      }
      await rm(file, { force: true });
    }
  }
  return async () => {
    await rm(join(dataDir, "stack.json"), { force: true });
    await rm(file, { force: true });
  };
}

export async function announce(stack: Stack): Promise<void> {
  const { apiUrl, dbUrl, publishableKey, secretKey, studioUrl, mailboxUrl, googleUrl, appUrl } = stack;
  const file: StackFile = {
    apiUrl,
    dbUrl,
    publishableKey,
    secretKey,
    studioUrl,
    mailboxUrl,
    googleUrl,
    appUrl,
  };
  await writeFile(join(stack.dataDir, "stack.json"), `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
}
