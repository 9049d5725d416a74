// `npm run bench`: how fast the hot statements are under all rules, beside the queries one would write
// by hand, in a small and in a large database; with `--schools`, for an organization with 100,000
// students; with `--messages`, for one and ten million messages; with `--portal`, a child's page among
// 1,000 and a million students, 100,000 grades and 100,000 digests. Builds its own databases and throws
// them away.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseFlags } from "../commands/flags.ts";
import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { markdown } from "./markdown.ts";
import { benchMessages } from "./messages/index.ts";
import { benchPortal } from "./portal/index.ts";
import { judge, table } from "./report.ts";
import { runAll } from "./run.ts";
import { benchSchools } from "./schools.ts";

const PAGE = join(repositoryDir, "docs", "benchmarks.md");
const SIZES = "1000,100000";

async function bench(args: string[]): Promise<void> {
  const flags = parseFlags(args, {
    sizes: { type: "string", default: SIZES },
    rounds: { type: "string", default: "300" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    messages: { type: "boolean", default: false },
    portal: { type: "boolean", default: false },
    schools: { type: "boolean", default: false },
  });
  if (flags["schools"]) return benchSchools((line) => process.stdout.write(`${line}\n`));
  const sizes = String(flags["sizes"])
    .split(",")
    .map((size) => whole(size, "--sizes", 1000));
  if (flags["messages"]) return benchMessages(flags["sizes"] === SIZES ? undefined : sizes);
  if (flags["portal"]) {
    return benchPortal({
      ...(flags["sizes"] === SIZES ? {} : { sizes }),
      only: String(flags["only"]),
      report: (line) => process.stdout.write(`${line}\n`),
    });
  }
  const rounds = whole(String(flags["rounds"]), "--rounds", 10);
  const database = await startDatabase();
  try {
    const tell = (line: string) => process.stderr.write(`${line}\n`);
    const results = judge(await runAll(database, { sizes, rounds, only: String(flags["only"]), tell }));
    process.stdout.write(flags["json"] ? `${JSON.stringify(results, null, 2)}\n` : `${table(results)}\n`);
    if (flags["write"]) {
      const before = await readFile(PAGE, "utf8");
      await writeFile(PAGE, markdown(before, results, { sizes, rounds }));
      tell(`Written to ${PAGE}.`);
    }
  } finally {
    await database.stop();
  }
}

function whole(text: string, flag: string, least: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new StackError(`${flag} takes whole numbers from ${least}, not "${text}".`);
}

try {
  await bench(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StackError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
