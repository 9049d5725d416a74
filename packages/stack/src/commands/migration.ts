import { relative } from "node:path";
import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { EMPTY } from "../postgres/clone.ts";
import { repositoryDir } from "../project.ts";
import { isReleased } from "../schemas/baseline.ts";
import { buildSchemas } from "../schemas/build.ts";
import { planChange } from "../schemas/change.ts";
import { differences, extrasOf } from "../schemas/extras.ts";
import { drift, writeMigration } from "../schemas/migration.ts";
import { schemaFiles } from "../schemas/schema-files.ts";
import { parseFlags } from "./flags.ts";

/** `npm run migration -- <name>`: writes what the schemas say and no migration makes, for review. */
export async function migration([name = "", ...rest]: string[]): Promise<void> {
  parseFlags(rest, {});
  if (!(await isReleased(repositoryDir)))
    throw new StackError('Before 1.0 there are no migrations beside the baseline: run "npm run schema".');
  const { file, harmful, open } = await writeMigration(repositoryDir, name, new Date());
  if (!file) return void process.stdout.write("The migrations make what the schemas say.\n");
  process.stdout.write(`Wrote ${relative(repositoryDir, file)}: review it.\n`);
  for (const statement of harmful) process.stdout.write(`  loses or converts data: ${statement}\n`);
  for (const line of open) process.stdout.write(`  write by hand: ${line}\n`);
}

/** `npm run drift`: fails if migrations and schemas differ, or a database (`--db-url`) and the schemas. */
export async function driftCommand(args: string[]): Promise<void> {
  const flags = parseFlags(args, { "db-url": { type: "string" } });
  const url = flags["db-url"];
  const found = typeof url === "string" ? await driftOf(url) : await drift(repositoryDir);
  for (const line of found) process.stdout.write(`${line}\n`);
  if (found.length > 0) throw new StackError(`${found.length} differences from the schemas.`);
  process.stdout.write("No differences from the schemas.\n");
}

/** A used database has rows of its own, so only its shape is compared. */
async function driftOf(url: string): Promise<string[]> {
  const database = await startDatabase();
  try {
    const built = await database.createDatabase({ template: EMPTY });
    await buildSchemas(built.url, await schemaFiles(repositoryDir));
    const shapeOnly = { shapeOnly: true };
    const { statements } = await planChange(url, built.url);
    return [
      ...statements,
      ...differences(await extrasOf(url, shapeOnly), await extrasOf(built.url, shapeOnly)),
    ];
  } finally {
    await database.stop();
  }
}
