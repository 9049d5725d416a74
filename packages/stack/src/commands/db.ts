import { startDatabase } from "../database.ts";
import { parseFlags, port } from "./flags.ts";
import { untilInterrupted } from "./interrupted.ts";

/** `npm run db`: a throwaway database with every migration applied; lives until Ctrl-C. */
export async function databaseOnly(args: string[]): Promise<void> {
  const flags = parseFlags(args, {
    port: { type: "string", default: "0" },
    seed: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
  });
  const interrupted = untilInterrupted();
  const database = await startDatabase({ port: port(flags, "port"), seed: flags["seed"] === true });
  process.stdout.write(`${flags["check"] ? "All migrations apply." : database.url}\n`);
  if (!flags["check"]) await interrupted;
  await database.stop();
}
