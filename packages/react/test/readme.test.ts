// The examples of the README compile against the package.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const repository = join(root, "..", "..");

/** Examples do not say where their ids and widgets come from. */
const undeclared = /error TS(2304|2552|18004|7026): /;

test("every example compiles", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  const examples = Array.from(readme.matchAll(/^```tsx\n(.*?)^```$/gms), ([, code = ""]) => code);
  expect(examples.length).toBeGreaterThan(1);
  // Below the package, where its modules are found.
  const dir = await mkdtemp(join(root, "test", "examples-"));
  try {
    for (const [index, code] of examples.entries()) await writeFile(join(dir, `example${index}.tsx`), code);
    const config = { extends: join(root, "tsconfig.json"), include: ["*.tsx"] };
    await writeFile(join(dir, "tsconfig.json"), JSON.stringify(config));
    const tsc = join(repository, "node_modules", ".bin", "tsc");
    const { stdout } = await promisify(execFile)(tsc, ["-p", dir, "--noEmit"], { cwd: dir }).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout.split("\n").filter((line) => line !== "" && !undeclared.test(line))).toEqual([]);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
