import { parseArgs } from "node:util";
import { startDatabase } from "../database.ts";

/** A throwaway database with every migration applied; lives until Ctrl-C. */
export async function databaseOnly(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string", default: "0" },
      seed: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
    },
  });
  const database = await startDatabase({ port: Number(values.port), seed: values.seed });
  process.stdout.write(`${values.check ? "All migrations apply." : database.url}\n`);
  if (!values.check) await untilInterrupted();
  await database.stop();
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    const forever = setInterval(() => undefined, 1 << 30);
    const end = () => {
      clearInterval(forever);
      resolve();
    };
    process.once("SIGINT", end).once("SIGTERM", end);
  });
}
