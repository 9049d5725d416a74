// The commands behind the npm scripts: `node packages/stack/src/cli.ts <command> [flags]`.
import { enableCompileCache } from "node:module";
import { StackError } from "./errors.ts";

// Most of the time until a command begins is reading TypeScript: what was read once is kept, and each command reads
// only what it needs.
enableCompileCache();

const [command = "", ...args] = process.argv.slice(2);

const commands: Record<string, () => Promise<void>> = {
  start: async () => (await import("./commands/start.ts")).start(args),
  stop: async () => (await import("./commands/stop.ts")).stop(args),
  reset: async () => (await import("./commands/stop.ts")).reset(args),
  db: async () => (await import("./commands/db.ts")).databaseOnly(args),
  schema: async () => (await import("./commands/schema.ts")).schema(args),
  migration: async () => (await import("./commands/migration.ts")).migration(args),
  drift: async () => (await import("./commands/migration.ts")).driftCommand(args),
  push: async () => (await import("./commands/push.ts")).push(args),
  sql: async () => (await import("./commands/sql.ts")).sqlCommand(args),
  "sql:apply": async () => (await import("./commands/sql-apply.ts")).sqlApply(args),
  domains: async () => (await import("./commands/domains.ts")).domains(args),
  "docs:retention": async () => (await import("./commands/retention.ts")).retention(args),
  types: async () => (await import("./commands/types.ts")).types(args),
  advisors: async () => (await import("./commands/advisors.ts")).advisors(),
  check: async () => (await import("./commands/check.ts")).check(args),
  "lint:sql": async () => (await import("./commands/lint-sql.ts")).lintSql(),
  "format:sql": async () => (await import("./commands/lint-sql.ts")).formatSql(),
  lockfile: async () => (await import("./commands/lockfile.ts")).lockfile(args),
  messages: async () => (await import("./commands/messages.ts")).messages(),
  test: async () => (await import("./commands/test.ts")).test(args),
  "test:browser": async () => (await import("./commands/test-browser.ts")).testBrowser(args),
  "test:db": async () => (await import("./commands/test-db.ts")).testDb(args),
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
