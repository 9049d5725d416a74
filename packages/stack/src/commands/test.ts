import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { browserTests } from "./test-browser.ts";
import { summary, type Totals, testDatabase } from "./test-db.ts";

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number().default(0),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** `npm test`: pgTAP, vitest, then the app in a browser; ends with one line over all. */
export async function test(args: string[]): Promise<void> {
  const database = await testDatabase(args);
  const rest = await vitest(args);
  const browser = await browserTests(args);
  const totals: Totals = {
    passed: database.passed + rest.passed + browser.passed,
    failed: database.failed + rest.failed + browser.failed,
    skipped: database.skipped + rest.skipped + browser.skipped,
  };
  process.stdout.write(`${summary(totals)}\n`);
  if (totals.failed > 0) process.exitCode = 1;
}

async function vitest(args: string[]): Promise<Totals> {
  const folder = await mkdtemp(join(tmpdir(), "homeroom-report-"));
  const file = join(folder, "vitest.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await inherit(["run", "--passWithNoTests", ...reporters, ...args]);
    const report = Report.safeParse(JSON.parse(await readFile(file, "utf8").catch(() => "null")));
    if (!report.success) throw new StackError("vitest gave no report.");
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.data;
    // A file that cannot be loaded has no tests, and an error outside of tests belongs to none.
    const unloadable = testResults.filter(
      ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + unloadable;
    return {
      passed: numPassedTests,
      failed: code !== 0 && failed === 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function inherit(args: string[]): Promise<number> {
  const entry = join(repositoryDir, "node_modules", "vitest", "vitest.mjs");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      cwd: repositoryDir,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
