// The commands behind the npm scripts: `node packages/stack/src/cli.ts <command> [flags]`.
import { advisors } from "./commands/advisors.ts";
import { check } from "./commands/check.ts";
import { databaseOnly } from "./commands/db.ts";
import { lockfile } from "./commands/lockfile.ts";
import { start } from "./commands/start.ts";
import { reset, stop } from "./commands/stop.ts";
import { test } from "./commands/test.ts";
import { summary, testDatabase } from "./commands/test-db.ts";
import { types } from "./commands/types.ts";
import { StackError } from "./errors.ts";

const [command = "", ...args] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  start: () => start(args),
  stop: () => stop(args),
  reset: () => reset(args),
  db: () => databaseOnly(args),
  types: () => types(args),
  advisors: () => advisors(),
  check: () => check(),
  lockfile: () => lockfile(args),
  test: () => test(args),
  "test:db": async () => {
    const totals = await testDatabase(args);
    if (args.length > 0 && totals.files === 0)
      throw new StackError(`No test file matches ${args.join(", ")}.`);
    process.stdout.write(`${summary(totals)}\n`);
    if (totals.failed > 0) process.exitCode = 1;
  },
};

try {
  const chosen = commands[command];
  if (!chosen) {
    throw new StackError(`Unknown command "${command}"; there are: ${Object.keys(commands).join(", ")}.`);
  }
  await chosen();
} catch (error) {
  if (!(error instanceof StackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
// Nothing may keep a finished command alive.
process.exit();
