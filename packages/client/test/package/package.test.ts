// What is published: the tarball's files, its types for an app, and that it runs.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { extract, list } from "tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const execute = promisify(execFile);
const client = fileURLToPath(new URL("../..", import.meta.url));
const repository = join(client, "..", "..");
const bin = (name: string) => join(repository, "node_modules", ".bin", name);

let dir: string;
let tarball: string;
let app: string;
let copy: string;

beforeAll(async () => {
  dir = await realpath(await mkdtemp(join(tmpdir(), "client-package-")));
  // Packed from a copy: packing builds anew, and somebody may be using the build.
  copy = join(dir, "packages", "client");
  await mkdir(copy, { recursive: true });
  for (const name of [
    "src",
    "test",
    "package.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "README.md",
    "LICENSE",
  ]) {
    await cp(join(client, name), join(copy, name), { recursive: true });
  }
  await cp(join(repository, "tsconfig.json"), join(dir, "tsconfig.json"));
  await symlink(join(repository, "node_modules"), join(dir, "node_modules"));
  await execute("npm", ["pack", "--pack-destination", dir], { cwd: copy });
  tarball = join(dir, "homeroom-client-0.1.0.tgz");

  app = join(dir, "app");
  const installed = join(app, "node_modules", "@homeroom", "client");
  await mkdir(installed, { recursive: true });
  await extract({ file: tarball, cwd: installed, strip: 1 });
  for (const name of ["@supabase", "zod"]) {
    await symlink(join(repository, "node_modules", name), join(app, "node_modules", name));
  }
  await cp(join(client, "test", "package", "consumer"), app, { recursive: true });
  await writeFile(join(app, "package.json"), JSON.stringify({ type: "module", private: true }));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("the tarball holds the build, the sources its maps point at, and nothing else", async () => {
  const packed: string[] = [];
  await list({ file: tarball, onReadEntry: (entry) => packed.push(entry.path.replace(/^package\//, "")) });
  const sources = (await readdir(join(copy, "src"), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(copy, "src"), join(entry.parentPath, entry.name)));
  const built = sources.flatMap((source) =>
    [".js", ".js.map", ".d.ts", ".d.ts.map"].map((ending) => `dist/${source.replace(/\.ts$/, ending)}`),
  );
  const expected = [
    "LICENSE",
    "README.md",
    "package.json",
    ...sources.map((source) => `src/${source}`),
    ...built,
  ];
  expect(packed.toSorted()).toEqual(expected.toSorted());
});

describe("an app's types resolve", () => {
  test.each([
    ["nodenext", "nodenext"],
    ["bundler", "esnext"],
  ])("under %s", async (moduleResolution, module) => {
    const config = join(app, `tsconfig.${moduleResolution}.json`);
    const compilerOptions = {
      target: "es2022",
      lib: ["es2022", "dom", "dom.iterable"],
      module,
      moduleResolution,
      strict: true,
      exactOptionalPropertyTypes: true,
      types: [],
      noEmit: true,
      skipLibCheck: true,
    };
    await writeFile(config, JSON.stringify({ compilerOptions, files: ["app.ts"] }));
    const { stdout, code } = await execute(bin("tsc"), ["-p", config], { cwd: app }).then(
      (output) => ({ ...output, code: 0 }),
      (error: { stdout: string; code: number }) => error,
    );
    expect({ stdout, code }).toEqual({ stdout: "", code: 0 });
  });
});

describe("it runs", () => {
  const expected = { valid: true, code: "auth.required", token: "abc" };

  test("in Node", async () => {
    const { stdout } = await execute(process.execPath, ["main.mjs"], { cwd: app });
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  test("in Deno", async () => {
    const flags = [
      "run",
      "--quiet",
      "--no-lock",
      "--node-modules-dir=manual",
      "--allow-read",
      "--allow-env",
      "--allow-net=api.test",
    ];
    const { stdout } = await execute(bin("deno"), [...flags, "main.mjs"], { cwd: app });
    expect(JSON.parse(stdout)).toEqual(expected);
  });
});
