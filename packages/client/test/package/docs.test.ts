// The examples of the documents and docstrings call what there is, as it wants to be called.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const client = fileURLToPath(new URL("../..", import.meta.url));
const repository = join(client, "..", "..");

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  lib: ["es2022", "dom", "dom.iterable"],
  customConditions: ["@homeroom/source"],
  allowImportingTsExtensions: true,
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Examples do not say where their ids and widgets come from. */
const undeclared = /error TS(2304|2552|18004): /;

let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "client-examples-"));
  await mkdir(join(dir, "node_modules", "@homeroom"), { recursive: true });
  await symlink(client, join(dir, "node_modules", "@homeroom", "client"));
  await symlink(join(repository, "node_modules", "@supabase"), join(dir, "node_modules", "@supabase"));
  await writeFile(join(dir, "package.json"), JSON.stringify({ type: "module" }));
  await writeFile(join(dir, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const prelude =
    'import type { Homeroom } from "@homeroom/client";\ndeclare global { const homeroom: Homeroom; }\n';
  await writeFile(join(dir, "prelude.ts"), prelude);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

test("every example compiles", async () => {
  const fromDocs = await Promise.all(
    [join(repository, "docs", "sdk.md"), join(client, "README.md")].map(codeBlocks),
  );
  const sources = await readdir(join(client, "src"), { recursive: true });
  const fromSources = await Promise.all(
    sources
      .filter((name) => name.endsWith(".ts"))
      .map((name) => docstringExamples(join(client, "src", name))),
  );
  const examples = [...fromDocs, ...fromSources].flat();
  expect(examples.length).toBeGreaterThan(60);
  for (const [index, code] of examples.entries()) {
    await writeFile(join(dir, `example${index}.ts`), `${code}\nexport {};\n`);
  }
  const problems = (await compile()).filter((line) => !undeclared.test(line));
  const named = problems.map((line) => `${line}\n${examples[Number(/^example(\d+)/.exec(line)?.[1])]}`);
  expect(named.join("\n")).toBe("");
});

test("the README names every namespace", async () => {
  const homeroom = await readFile(join(client, "src", "homeroom.ts"), "utf8");
  const namespaces = Array.from(
    homeroom.matchAll(/^ {2}readonly (\w+): \w+Namespace;/gm),
    ([, name = ""]) => name,
  );
  expect(namespaces.length).toBeGreaterThan(20);
  const table = (await readFile(join(client, "README.md"), "utf8")).match(/^\| `.+? \|/gm)?.join("") ?? "";
  expect(namespaces.filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});

async function codeBlocks(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return Array.from(text.matchAll(/^```ts\n(.*?)^```$/gms), ([, code = ""]) => code);
}

async function docstringExamples(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8");
  return Array.from(text.matchAll(/\* @example\n(.*?)\*\//gs), ([, lines = ""]) =>
    lines.replaceAll(/^ *\* ?/gm, ""),
  );
}

async function compile(): Promise<string[]> {
  const tsc = join(repository, "node_modules", ".bin", "tsc");
  const { stdout } = await promisify(execFile)(tsc, ["-p", dir], { cwd: dir }).catch(
    (error: { stdout: string }) => error,
  );
  return stdout.split("\n").filter((line) => line !== "");
}
