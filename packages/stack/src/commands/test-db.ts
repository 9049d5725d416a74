import { startDatabase } from "../database.ts";
import { repositoryDir } from "../project.ts";
import { type FileResult, runPgtap } from "../testing/pgtap.ts";
import { installPgtap } from "../testing/pgtap-extension.ts";

export type Totals = { passed: number; failed: number; skipped: number };
type Count = keyof Totals;

/** Runs the pgTAP tests on a database of their own and prints one line per file. */
export async function testDatabase(patterns: string[]): Promise<Totals & { files: number }> {
  await installPgtap();
  const database = await startDatabase();
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
