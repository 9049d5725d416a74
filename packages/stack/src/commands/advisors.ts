import { z } from "zod";
import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { supabaseCli } from "../supabase-cli.ts";

/** A fresh database has used no index yet, so this one lint says nothing. */
const allowed = new Set(["unused_index"]);

const Advice = z.object({
  results: z.array(z.object({ name: z.string(), level: z.string(), detail: z.string() })),
});

/** `npm run advisors`: the lints of the hosted Security and Performance Advisors, at every level. */
export async function advisors(): Promise<void> {
  const database = await startDatabase();
  try {
    const args = ["db", "advisors", `--remote=${database.url}`, "--type", "all", "--level", "info"];
    const more = ["--fail-on", "none", "--output-format", "json"];
    const result = await supabaseCli([...args, ...more], repositoryDir);
    if (result.code !== 0) throw new StackError(`The advisors did not run: ${result.stderr.trim()}`);
    const { results } = Advice.parse(JSON.parse(result.stdout));
    const found = results.filter(({ name }) => !allowed.has(name));
    for (const { level, name, detail } of found) process.stdout.write(`${level} ${name}: ${detail}\n`);
    if (found.length > 0) throw new StackError(`The advisors found ${found.length}.`);
    process.stdout.write("The advisors found nothing.\n");
  } finally {
    await database.stop();
  }
}
