import { relative } from "node:path";
import { counted } from "../counted.ts";
import { StackError } from "../errors.ts";
import { encryptedUrl } from "../postgres/urls.ts";
import { repositoryDir } from "../project.ts";
import { isReleased } from "../schemas/baseline.ts";
import { drift, driftOf, writeMigration } from "../schemas/migration.ts";
import { parseFlags } from "./flags.ts";

/**
 * `npm run migration -- <name>`: writes what the schemas say and no migration makes, for review. `--replace` writes a
 * migration again that was changed by hand.
 */
export async function migration([name = "", ...rest]: string[]): Promise<void> {
  const replace = parseFlags(rest, { replace: { type: "boolean", default: false } })["replace"] === true;
  if (!(await isReleased(repositoryDir)))
    throw new StackError('Before 1.0 there are no migrations beside the baseline: run "npm run schema".');
  const { file, harmful, open } = await writeMigration(repositoryDir, name, new Date(), { replace });
  if (!file) return void process.stdout.write("The migrations make what the schemas say.\n");
  process.stdout.write(`Wrote ${relative(repositoryDir, file)}: review it.\n`);
  for (const statement of harmful) process.stdout.write(`  loses or converts data: ${statement}\n`);
  for (const line of open) process.stdout.write(`  write by hand: ${line}\n`);
}

/**
 * `npm run drift`: fails if migrations and schemas differ, or a database (`--db-url`) and the schemas. `--fresh` says
 * that nobody has used that database, so all its rows are compared.
 */
export async function driftCommand(args: string[]): Promise<void> {
  const flags = parseFlags(args, {
    "db-url": { type: "string" },
    fresh: { type: "boolean", default: false },
  });
  const url = flags["db-url"];
  const fresh = flags["fresh"] === true;
  const found =
    typeof url === "string"
      ? await driftOf(encryptedUrl(url), repositoryDir, { fresh })
      : await drift(repositoryDir);
  for (const line of found) process.stdout.write(`${line}\n`);
  if (found.length > 0) throw new StackError(`${counted(found.length, "difference")} from the schemas.`);
  process.stdout.write("No differences from the schemas.\n");
}
