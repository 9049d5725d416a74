import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { run } from "../run.ts";
import { supabaseCli } from "../supabase-cli.ts";
import { parseFlags } from "./flags.ts";

const target = join("packages", "client", "src", "database.types.ts");

/** `npm run types`: the generated types of the migrated database, for the SDK. */
export async function types(args: string[]): Promise<void> {
  const flags = parseFlags(args, { check: { type: "boolean", default: false } });
  const file = join(repositoryDir, target);
  const current = await readFile(file, "utf8").catch(() => "");
  const generated = await generate();
  if (current === generated) {
    process.stdout.write(`${target} is current.\n`);
  } else if (flags["check"]) {
    throw new StackError(`${target} is not what the migrations say: run "npm run types".`);
  } else {
    await writeFile(file, generated);
    process.stdout.write(`Wrote ${target}.\n`);
  }
}

async function generate(): Promise<string> {
  const database = await startDatabase();
  try {
    const args = ["gen", "types", `--remote=${database.url}`, "--schema", "public"];
    const result = await supabaseCli(args, repositoryDir);
    if (result.code !== 0) throw new StackError(`Types cannot be generated: ${result.stderr.trim()}`);
    return await format(result.stdout);
  } finally {
    await database.stop();
  }
}

async function format(source: string): Promise<string> {
  const biome = join(repositoryDir, "node_modules", ".bin", "biome");
  const result = await run(biome, ["format", `--stdin-file-path=${target}`], {
    cwd: repositoryDir,
    input: source,
  });
  if (result.code !== 0) throw new StackError(`Biome cannot format the types: ${result.stderr.trim()}`);
  return result.stdout;
}
