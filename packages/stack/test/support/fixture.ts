import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A small project of its own, so that these tests do not depend on the application. */
export const fixtureDir: string = fileURLToPath(new URL("../fixture", import.meta.url));

/** A folder outside of the repository that goes away with the test. */
export async function temporaryDir(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), "stack-test-"));
  // As root the database server runs as another account, which must be let in.
  await chmod(dir, 0o755);
  return { dir, remove: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }) };
}

/** A copy of the fixture that a test may change. */
export async function copyOfFixture(into: string): Promise<string> {
  const dir = join(into, "project");
  await cp(fixtureDir, dir, { recursive: true });
  return dir;
}
