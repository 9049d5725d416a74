import { startDatabase } from "../database.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { type FileResult, runPgtap } from "../testing/pgtap.ts";
import { installPgtap } from "../testing/pgtap-extension.ts";

export type Totals = { passed: number; failed: number; skipped: number };
type Count = keyof Totals;

/** `npm run test:db`: words choose files; `--at <instant>` runs them as if it were then. */
export async function testDb(args: string[]): Promise<void> {
  const at = args.indexOf("--at");
  const [, instant] = at < 0 ? [] : args.splice(at, 2);
  if (at >= 0 && Number.isNaN(Date.parse(instant ?? ""))) {
    throw new StackError(`--at must be an instant such as 2028-02-29T23:30:00Z, not "${instant ?? ""}".`);
  }
  const totals = await testDatabase(args, instant === undefined ? undefined : new Date(instant));
  if (args.length > 0 && totals.files === 0) throw new StackError(`No test file matches ${args.join(", ")}.`);
  process.stdout.write(`${summary(totals)}\n`);
  if (totals.failed > 0) process.exitCode = 1;
}

/** Runs the pgTAP tests on a database of their own and prints one line per file. */
export async function testDatabase(patterns: string[], at?: Date): Promise<Totals & { files: number }> {
  await installPgtap();
  const database = await startDatabase(at ? { at } : {});
  try {
    const results = await runPgtap(database, { projectDir: repositoryDir, patterns, onFile: print });
    const sum = (key: Count) => results.reduce((total, result) => total + result[key], 0);
    return { passed: sum("passed"), failed: sum("failed"), skipped: sum("skipped"), files: results.length };
  } finally {
    await database.stop();
  }
}

export function summary({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

function print({ file, passed, failed, failures, milliseconds }: FileResult): void {
  const mark = failed > 0 ? "✗" : "✓";
  process.stdout.write(`${mark} ${file} (${passed} passed, ${Math.round(milliseconds)} ms)\n`);
  for (const failure of failures) process.stdout.write(`  ${failure.replaceAll("\n", "\n  ").trimEnd()}\n`);
}
