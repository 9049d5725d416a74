import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { baselineFile, baselineOf, isReleased, renewBaseline } from "../schemas/baseline.ts";
import { parseFlags } from "./flags.ts";

/** `npm run schema`: writes the baseline migration from supabase/schemas. With --check it only compares. */
export async function schema(args: string[]): Promise<void> {
  const flags = parseFlags(args, { check: { type: "boolean", default: false } });
  const name = relative(repositoryDir, baselineFile(repositoryDir));
  if (flags["check"] && !(await isReleased(repositoryDir))) {
    const current = await readFile(baselineFile(repositoryDir), "utf8").catch(() => "");
    if (current !== (await baselineOf(repositoryDir)))
      throw new StackError(`${name} is not what supabase/schemas say: run "npm run schema".`);
  } else if (await renewBaseline(repositoryDir)) {
    process.stdout.write(`Wrote ${name}.\n`);
    return;
  }
  process.stdout.write("The migrations are current.\n");
}
