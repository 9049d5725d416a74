// `npm run bench -- core|messages|sends|writes|groups|outbox|lanes|schools|rosters|portal|integrations|statistics`: how fast
// things are under all rules, beside what one would write by hand. Each builds its own databases and throws them away.
// `--write` renews the numbers in docs/benchmarks.md.
import { parseFlags } from "../../stack/src/commands/flags.ts";
import { StackError } from "../../stack/src/errors.ts";
import type { Bench } from "./bench.ts";
import { core } from "./core/index.ts";
import { groups } from "./groups.ts";
import { integrations } from "./integrations/index.ts";
import { lanes } from "./lanes.ts";
import { messages } from "./messages/index.ts";
import { outbox } from "./outbox.ts";
import { writePage } from "./page.ts";
import { portal } from "./portal/index.ts";
import { rosters } from "./rosters.ts";
import { schools } from "./schools.ts";
import { sends } from "./sends.ts";
import { statistics } from "./statistics/index.ts";
import { writes } from "./writes.ts";

const BENCHES: Record<string, Bench> = {
  core,
  messages,
  sends,
  writes,
  groups,
  outbox,
  lanes,
  schools,
  rosters,
  portal,
  integrations,
  statistics,
};

async function main(args: string[]): Promise<void> {
  const named = args[0] !== undefined && !args[0].startsWith("-");
  const name = named ? String(args[0]) : "core";
  const bench = BENCHES[name];
  if (!bench)
    throw new StackError(`There is no benchmark "${name}". There are: ${Object.keys(BENCHES).join(", ")}.`);
  const flags = parseFlags(named ? args.slice(1) : args, {
    ...bench.flags,
    write: { type: "boolean", default: false },
  });
  const printed: string[] = [];
  const numbers = await bench.run(flags, (line) => {
    printed.push(line);
    process.stdout.write(`${line}\n`);
  });
  if (flags["write"]) {
    const page = await writePage(name, numbers ?? ["", "```", ...printed, "```"]);
    process.stderr.write(`Written to ${page}.\n`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
