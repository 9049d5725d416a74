// How much script each page loads: the build that the other files look at, against its budget.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repositoryDir } from "../../../packages/stack/src/project.ts";
import { expect, test } from "./support/test.ts";

test("no page loads more script than its budget", () => {
  const script = join(repositoryDir, "apps/family/scripts/sizes.ts");
  const { status, stdout } = spawnSync(process.execPath, [script], { encoding: "utf8" });
  expect(stdout, "Every page is measured.").toMatch(/kB of +\d+ {2}home\/home/);
  expect(stdout.split("\n").filter((line) => line.startsWith("✗"))).toEqual([]);
  expect(status, "The script says the same by its exit code.").toBe(0);
});
