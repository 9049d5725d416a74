/** What is deployed of a function: the files that its entry point imports. None is a test. */
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";

/** What functions share with the SDK; these files import nothing. */
const shared = [
  "packages/client/src/platform/csv/parse.ts",
  "packages/client/src/platform/csv/text.ts",
  "packages/client/src/alerts/ical.ts",
];

const folder = fileURLToPath(new URL("./", import.meta.url));
const repository = pathToFileURL(join(folder, "../..")).href;
const deno = join(dirname(createRequire(import.meta.url).resolve("deno/package.json")), "deno");
const Graph = z.object({
  modules: z.array(z.object({ specifier: z.string(), error: z.string().optional() })),
});

it("holds no test, and of the packages only what is shared with the SDK", async () => {
  const config = await readFile(join(folder, "../config.toml"), "utf8");
  const names = [...config.matchAll(/^\[functions\.([\w-]+)\]$/gm)].map(([, name = ""]) => name);
  const folders = await readdir(folder, { withFileTypes: true });
  expect(names.toSorted()).toEqual(
    folders
      .filter((it) => it.isDirectory() && /^[a-z]/.test(it.name))
      .map(({ name }) => name)
      .toSorted(),
  );
  for (const name of names) {
    const args = [
      "info",
      "--json",
      "--no-lock",
      "--node-modules-dir=manual",
      "--config",
      join(folder, "deno.json"),
    ];
    const { stdout } = await promisify(execFile)(deno, [...args, join(folder, name, "index.ts")], {
      maxBuffer: 100_000_000,
    });
    const { modules } = Graph.parse(JSON.parse(stdout));
    const own = modules
      .map(({ specifier }) => specifier)
      .filter((it) => it.startsWith("file:") && !it.includes("node_modules"));
    expect(own.length, `${name} imports its handler`).toBeGreaterThan(2);
    expect(
      own
        .map((it) => it.slice(repository.length + 1))
        .filter((it) => !it.startsWith("supabase/functions/") || /\.test\.tsx?$|\/_testing\//.test(it))
        .filter((it) => !shared.includes(it)),
      name,
    ).toEqual([]);
  }
});
