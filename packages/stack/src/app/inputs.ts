// What the built app is made of: the build is current as long as none of these files has changed.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { ProjectDir } from "../project.ts";

const folders = ["apps/family", "packages/client/src", "packages/react/src", "packages/texts"];
const files = ["package-lock.json", "tsconfig.json"];
const leftOut = new Set(["dist", "node_modules", "test", "README.md"]);

/** The folder of the app; a project without one, such as a test's fixture, serves none. */
export function appDir(projectDir: ProjectDir): string | undefined {
  const folder = join(projectDir, "apps/family");
  return existsSync(join(folder, "index.html")) ? folder : undefined;
}

export async function inputHash(projectDir: ProjectDir): Promise<string> {
  const found = await Promise.all(folders.map((folder) => below(join(projectDir, folder))));
  const all = [...found.flat(), ...files.map((file) => join(projectDir, file))].sort();
  const contents = await Promise.all(all.map((file) => readFile(file).catch(() => Buffer.alloc(0))));
  const hash = createHash("sha256");
  for (const [index, content] of contents.entries())
    hash.update(`${relative(projectDir, all[index] ?? "")}:${content.length}:`).update(content);
  return hash.digest("hex");
}

async function below(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter(({ name }) => !leftOut.has(name) && !name.startsWith("dist."))
      .map(async (entry) =>
        entry.isDirectory() ? below(join(folder, entry.name)) : [join(folder, entry.name)],
      ),
  );
  return found.flat();
}
