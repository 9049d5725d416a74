import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { chromiumPath } from "../testing/chromium.ts";
import { summary, type Totals } from "./test-db.ts";

const Report = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** `npm run test:browser`: the app in a real Chromium; words choose files. */
export async function testBrowser(args: string[]): Promise<void> {
  const totals = await browserTests(args);
  process.stdout.write(`${summary(totals)}\n`);
  if (totals.failed > 0) process.exitCode = 1;
}

/** Skipped, with one line, where there is no Chromium. */
export async function browserTests(args: string[]): Promise<Totals> {
  if (chromiumPath() === undefined) {
    process.stdout.write("The browser tests are skipped: there is no Chromium.\n");
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const folder = await mkdtemp(join(tmpdir(), "homeroom-browser-report-"));
  const file = join(folder, "playwright.json");
  try {
    // Chosen files run without what comes before them in a whole run, and so one at a time.
    const chosen = args.length > 0 ? ["--no-deps", "--workers=1", ...args] : [];
    const code = await playwright(["test", "--reporter=list,json", ...chosen], file);
    const report = Report.safeParse(JSON.parse(await readFile(file, "utf8").catch(() => "null")));
    if (!report.success) throw new StackError("Playwright gave no report.");
    const { expected, unexpected, flaky, skipped } = report.data.stats;
    const failed = unexpected + flaky + report.data.errors.length;
    return { passed: expected, failed: code !== 0 && failed === 0 ? 1 : failed, skipped };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function playwright(args: string[], reportFile: string): Promise<number> {
  const entry = join(repositoryDir, "node_modules", "@playwright", "test", "cli.js");
  const config = join(repositoryDir, "apps", "family", "browser", "playwright.config.ts");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args, "--config", config], {
      cwd: repositoryDir,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
        // The packages' sources, which need no build. Workers inherit it.
        NODE_OPTIONS: "--conditions=@homeroom/source",
      },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
