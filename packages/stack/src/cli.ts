// The commands behind the npm scripts: `node packages/stack/src/cli.ts <command> [flags]`.
import { advisors } from "./commands/advisors.ts";
import { check } from "./commands/check.ts";
import { databaseOnly } from "./commands/db.ts";
import { domains } from "./commands/domains.ts";
import { formatSql, lintSql } from "./commands/lint-sql.ts";
import { lockfile } from "./commands/lockfile.ts";
import { messages } from "./commands/messages.ts";
import { driftCommand, migration } from "./commands/migration.ts";
import { push } from "./commands/push.ts";
import { retention } from "./commands/retention.ts";
import { schema } from "./commands/schema.ts";
import { sqlCommand } from "./commands/sql.ts";
import { sqlApply } from "./commands/sql-apply.ts";
import { start } from "./commands/start.ts";
import { reset, stop } from "./commands/stop.ts";
import { test } from "./commands/test.ts";
import { testBrowser } from "./commands/test-browser.ts";
import { testDb } from "./commands/test-db.ts";
import { types } from "./commands/types.ts";
import { StackError } from "./errors.ts";

const [command = "", ...args] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  start: () => start(args),
  stop: () => stop(args),
  reset: () => reset(args),
  db: () => databaseOnly(args),
  schema: () => schema(args),
  migration: () => migration(args),
  drift: () => driftCommand(args),
  push: () => push(args),
  sql: () => sqlCommand(args),
  "sql:apply": () => sqlApply(args),
  domains: () => domains(args),
  "docs:retention": () => retention(args),
  types: () => types(args),
  advisors: () => advisors(),
  check: () => check(args),
  "lint:sql": () => lintSql(),
  "format:sql": () => formatSql(),
  lockfile: () => lockfile(args),
  messages: () => messages(),
  test: () => test(args),
  "test:browser": () => testBrowser(args),
  "test:db": () => testDb(args),
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
