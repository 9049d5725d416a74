// What is published: the tarballs' files, that npm can install them in an empty folder, their types for an app, and
// that every entry point runs.
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { create, list } from "tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const execute = promisify(execFile);
const client = fileURLToPath(new URL("../..", import.meta.url));
const repository = join(client, "..", "..");
const bin = (name: string) => join(repository, "node_modules", ".bin", name);

const Manifest = z.looseObject({
  version: z.string(),
  exports: z.unknown().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
  peerDependencies: z.record(z.string(), z.string()).default({}),
});
const Entries = z.record(z.string(), z.union([z.string(), z.record(z.string(), z.string())]));

async function manifestOf(folder: string): Promise<z.output<typeof Manifest>> {
  return Manifest.parse(JSON.parse(await readFile(join(folder, "package.json"), "utf8")));
}

const packages = ["client", "react"] as const;
type Name = (typeof packages)[number];

let dir: string;
let app: string;
const tarballs = new Map<Name, string>();
const copyOf = (name: Name) => join(dir, "packages", name);
const installed = (name: Name) => join(app, "node_modules", "@homeroom", name);

beforeAll(async () => {
  dir = await realpath(await mkdtemp(join(tmpdir(), "client-package-")));
  await cp(join(repository, "tsconfig.json"), join(dir, "tsconfig.json"));
  await linkModules(join(dir, "node_modules"));
  for (const name of packages) {
    // Packed from a copy: packing builds anew, and somebody may be using the build.
    await mkdir(copyOf(name), { recursive: true });
    for (const part of [
      "src",
      "package.json",
      "tsconfig.json",
      "tsconfig.build.json",
      "README.md",
      "LICENSE",
    ]) {
      await cp(join(repository, "packages", name, part), join(copyOf(name), part), { recursive: true });
    }
    await execute("npm", ["pack", "--pack-destination", dir], { cwd: copyOf(name) });
    const { version } = await manifestOf(copyOf(name));
    tarballs.set(name, join(dir, `homeroom-${name}-${version}.tgz`));
  }
  app = join(dir, "app");
  await cp(join(client, "test", "package", "consumer"), app, { recursive: true });
  await install();
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** The repository's modules, but with the copies of the packages. */
async function linkModules(modules: string): Promise<void> {
  await mkdir(join(modules, "@homeroom"), { recursive: true });
  for (const name of await readdir(join(repository, "node_modules"))) {
    if (name === "@homeroom") continue;
    await symlink(join(repository, "node_modules", name), join(modules, name));
  }
  for (const name of packages) await symlink(copyOf(name), join(modules, "@homeroom", name));
}

/** As npm does it for an app with nothing but these packages and their peers, without a registry. */
async function install(): Promise<void> {
  const dependencies: Record<string, string> = {};
  for (const [name, tarball] of tarballs) dependencies[`@homeroom/${name}`] = `file:${tarball}`;
  for (const name of await needed()) {
    const file = join(dir, `${name.replace("/", "+")}.tgz`);
    const cwd = join(repository, "node_modules", name);
    await create({ file, cwd, gzip: { level: 1 }, prefix: "package", portable: true }, ["."]);
    dependencies[name] = `file:${file}`;
  }
  await writeFile(join(app, "package.json"), JSON.stringify({ type: "module", private: true, dependencies }));
  const flags = ["--offline", "--strict-peer-deps", "--ignore-scripts", "--no-audit", "--no-fund"];
  await execute("npm", ["install", ...flags], { cwd: app });
}

/** What the packages need, and what that needs. */
async function needed(): Promise<Set<string>> {
  const found = new Set<string>();
  const visit = async (names: string[]): Promise<void> => {
    for (const name of names) {
      if (found.has(name) || name.startsWith("@homeroom/")) continue;
      found.add(name);
      const { dependencies } = await manifestOf(join(repository, "node_modules", name));
      await visit(Object.keys(dependencies));
    }
  };
  for (const name of packages) {
    const { dependencies, peerDependencies } = await manifestOf(copyOf(name));
    await visit([...Object.keys(dependencies), ...Object.keys(peerDependencies)]);
  }
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

test("SDK and database have the same major version", async () => {
  const [database, sdk] = [await manifestOf(repository), await manifestOf(client)];
  expect(sdk.version.split(".")[0]).toBe(database.version.split(".")[0]);
});

describe.each(packages)("the package %s", (name) => {
  test("holds the build, the sources its maps point at, and nothing else", async () => {
    const packed: string[] = [];
    const file = tarballs.get(name) ?? "";
    await list({ file, onReadEntry: (entry) => packed.push(entry.path.replace(/^package\//, "")) });
    const sources = await filesBelow(join(copyOf(name), "src"));
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

  test("says what it is", async () => {
    const manifest = await manifestOf(installed(name));
    expect(manifest).toMatchObject({
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: { node: ">=20" },
    });
    expect(manifest["description"]).toBeTruthy();
  });

  test("names only files of its build", async () => {
    const entries = Entries.parse((await manifestOf(installed(name))).exports);
    const files = await filesBelow(installed(name));
    for (const [entry, targets] of Object.entries(entries)) {
      if (typeof targets === "string") continue;
      const { "@homeroom/source": _, ...published } = targets;
      expect(Object.keys(published), `${entry} has types before the code.`).toEqual(["types", "default"]);
      for (const target of Object.values(published)) {
        expect(target, `${entry} leads into the build.`).toMatch(/^\.\/dist\//);
        expect(files).toContain(target.slice(2));
      }
    }
  });

  test("imports nothing but its build and what it depends on", async () => {
    const { dependencies, peerDependencies } = await manifestOf(installed(name));
    const known = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
    const files = await filesBelow(join(installed(name), "dist"));
    const built = new Set(files);
    const strangers: string[] = [];
    for (const file of files.filter((one) => /\.(js|d\.ts)$/.test(one))) {
      const text = await readFile(join(installed(name), "dist", file), "utf8");
      // Not those in examples.
      const code = text.replaceAll(/\/\*.*?\*\//gs, "");
      for (const [, from = ""] of code.matchAll(/(?<![.\w])(?:from|import)\s*\(?\s*"([@\w./-]+)"/g)) {
        const isKnown = from.startsWith(".")
          ? built.has(join(dirname(file), from)) ||
            built.has(join(dirname(file), from.replace(/\.[jt]s$/, ".d.ts")))
          : known.some((one) => from === one || from.startsWith(`${one}/`));
        if (!isKnown) strangers.push(`${file}: ${from}`);
      }
    }
    expect(strangers).toEqual([]);
  });
});

describe("an app's types resolve", () => {
  test.each([
    ["node16", "node16"],
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
  const expected = {
    valid: true,
    code: "auth.required",
    token: "abc",
    said: "Il n’y a pas de lien entre les deux.",
  };

  /** Every entry point, imported in plain JavaScript. */
  async function importing(): Promise<string> {
    const lines = await Promise.all(
      packages.map(async (name) => {
        const entries = Entries.parse((await manifestOf(installed(name))).exports);
        const code = Object.keys(entries).filter((entry) => entry !== "./package.json");
        return code.map((entry) => `await import("@homeroom/${name}${entry.slice(1)}")`);
      }),
    );
    return `const all = [${lines.flat().join(", ")}];
console.log(JSON.stringify(all.map((one) => Object.keys(one).length > 0)));`;
  }

  test("in Node", async () => {
    const { stdout } = await execute(process.execPath, ["main.mjs"], { cwd: app });
    expect(JSON.parse(stdout)).toEqual(expected);
  });

  test("in Node, by every entry point", async () => {
    await writeFile(join(app, "all.mjs"), await importing());
    const { stdout } = await execute(process.execPath, ["all.mjs"], { cwd: app });
    const found: unknown = JSON.parse(stdout);
    expect(found).toEqual(Array.from({ length: 22 }, () => true));
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
