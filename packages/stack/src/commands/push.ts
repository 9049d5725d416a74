import { StackError } from "../errors.ts";
import { encryptedUrl } from "../postgres/urls.ts";
import { repositoryDir } from "../project.ts";
import { renewBaseline } from "../schemas/baseline.ts";
import { compareWithMigrations } from "../schemas/stored.ts";
import { applyMigrations } from "../supabase-cli.ts";
import { parseFlags } from "./flags.ts";

/**
 * `npm run push -- --db-url <url>`: applies the pending migrations to a database, after its stored state was
 * compared with what they start from. With --dry-run it only compares.
 */
export async function push(args: string[]): Promise<void> {
  const flags = parseFlags(args, {
    "db-url": { type: "string" },
    "dry-run": { type: "boolean", default: false },
  });
  if (typeof flags["db-url"] !== "string")
    throw new StackError("Name the database: npm run push -- --db-url <url>.");
  const url = encryptedUrl(flags["db-url"]);
  if (await renewBaseline(repositoryDir))
    throw new StackError("The baseline was behind the schemas and is written now: commit it, then push.");
  const compared = await compareWithMigrations(url, repositoryDir);
  if (!compared.fits) throw new StackError(compared.sentence);
  process.stdout.write(`${compared.sentence}\n`);
  if (flags["dry-run"] || compared.pending.length === 0) return;
  await applyMigrations(url, repositoryDir);
  process.stdout.write(`Applied ${compared.pending.join(", ")}.\n`);
}
