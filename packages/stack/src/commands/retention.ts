import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import * as z from "zod";
import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { parseFlags } from "./flags.ts";

const target = join("docs", "retention.md");
const start = "<!-- The table is written by npm run docs:retention. -->";
const end = "<!-- End of the table. -->";

const rules = z.array(
  z.object({
    class: z.string(),
    keep_days: z.nullable(z.int()),
    has_outer_limit: z.boolean(),
    description: z.string(),
    basis: z.string(),
  }),
);

/** `npm run docs:retention`: the written policy, from the rules of the migrated database. */
export async function retention(args: string[]): Promise<void> {
  const flags = parseFlags(args, { check: { type: "boolean", default: false } });
  const file = join(repositoryDir, target);
  const current = await readFile(file, "utf8");
  const generated = withTable(current, await table());
  if (current === generated) {
    process.stdout.write(`${target} is current.\n`);
  } else if (flags["check"]) {
    throw new StackError(`${target} is not what the rules say: run "npm run docs:retention".`);
  } else {
    await writeFile(file, generated);
    process.stdout.write(`Wrote ${target}.\n`);
  }
}

function withTable(page: string, text: string): string {
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new StackError(`${target} has lost the marks around its table.`);
  return `${before}${start}\n\n${text}\n\n${end}${after}`;
}

async function table(): Promise<string> {
  const database = await startDatabase();
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    const rows = rules.parse(await sql`select * from private.list_retention_rules()`);
    return [
      "| what | kept | why |",
      "|---|---|---|",
      ...rows.map(
        (one) =>
          `| ${one.description} (\`${one.class}\`) | ${period(one.keep_days)}${one.has_outer_limit ? ", at most until the outer limit" : ""} | ${one.basis} |`,
      ),
    ].join("\n");
  } finally {
    await sql.end();
    await database.stop();
  }
}

function period(days: number | null): string {
  if (days === null) return "not deleted by time";
  return days < 365 ? `${days} days` : `${days} days (${Math.round((days / 365.25) * 10) / 10} years)`;
}
