// The story of a family, as `npm run demo` tells it: the SDK against a whole stack, also one that somebody used.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { repositoryDir } from "../../stack/src/project.ts";
import { run } from "../../stack/src/run.ts";
import { announce, claim } from "../../stack/src/running.ts";
import { startStack } from "../../stack/src/stack.ts";

it("goes as told on a running stack, and once more on the same", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "homeroom-story-"));
  const release = await claim(dataDir);
  const stack = await startStack({ seed: true });
  try {
    await announce({ ...stack, dataDir });
    const main = join(repositoryDir, "packages/story/src/main.ts");
    for (const time of ["first", "second"]) {
      const told = await run(process.execPath, [
        "--conditions=@homeroom/source",
        main,
        "--data-dir",
        dataDir,
      ]);
      expect(told.stdout, time).toContain(`Telling the story on the running stack at ${stack.apiUrl}`);
      expect(told.stdout, time).toContain("The story went as told");
      expect(told.stdout, time).not.toContain("!!");
      expect([told.code, told.stderr], time).toEqual([0, ""]);
    }
  } finally {
    await stack.stop();
    await release();
    await rm(dataDir, { recursive: true, force: true });
  }
});
