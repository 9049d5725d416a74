import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { StackError } from "../errors.ts";
import { denoBinary } from "../functions/worker.ts";
import { repositoryDir } from "../project.ts";
import { run } from "../run.ts";
import { isReleased } from "../schemas/baseline.ts";
import { parseFlags } from "./flags.ts";

/** Most of a check is one process that waits for a database or a disk. */
const AT_A_TIME = 2;

type Check = { name: string; command: string; args: string[] };

/** `npm run check`: everything that can be known without running the tests. `--only <name>` runs some of it. */
export async function check(args: string[]): Promise<void> {
  const only = [parseFlags(args, { only: { type: "string", multiple: true } })["only"] ?? []]
    .flat()
    .map(String);
  const failed: string[] = [];
  const all = await allChecks();
  const checks = all.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  if (checks.length === 0) {
    const names = all.map(({ name }) => name).join(", ");
    throw new StackError(`No check matches ${only.join(", ")}; there are: ${names}.`);
  }
  const queue = [...checks];
  const next = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) if (!(await passes(one))) failed.push(one.name);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
  if (failed.length > 0) throw new StackError(`Failed: ${failed.join(", ")}.`);
}

/** Whether it passes; says so in a line, and what it said if it does not. */
async function passes({ name, command, args }: Check): Promise<boolean> {
  const started = performance.now();
  const { code, stdout, stderr } = await run(command, args, {
    cwd: repositoryDir,
    env: { ...process.env, NO_COLOR: "1" },
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? "✓" : "✗"} ${name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${`${stdout}${stderr}`.trimEnd().replaceAll(/^/gm, "  ")}\n`);
  return code === 0;
}

async function allChecks(): Promise<Check[]> {
  const bin = (name: string) => join(repositoryDir, "node_modules", ".bin", name);
  const cli = (...args: string[]) => [join(repositoryDir, "packages/stack/src/cli.ts"), ...args];
  const projects = [".", ...(await workspaces())].filter((folder) =>
    existsSync(join(repositoryDir, folder, "tsconfig.json")),
  );
  return [
    { name: "biome", command: bin("biome"), args: ["check", "--error-on-warnings"] },
    ...projects.map((folder) => ({
      name: `tsc ${folder === "." ? "(root)" : folder}`,
      command: bin("tsc"),
      args: ["--noEmit", "-p", join(folder, "tsconfig.json")],
    })),
    { name: "deno check", command: denoBinary(), args: await denoCheckArgs() },
    { name: "sql", command: process.execPath, args: cli("lint:sql") },
    {
      name: "sql (language server)",
      command: bin("postgres-language-server"),
      args: ["check", "--disable-db", "--error-on-warnings", "supabase/schemas", "supabase/migrations"],
    },
    { name: "markdown", command: bin("markdownlint-cli2"), args: [] },
    { name: "lockfile", command: process.execPath, args: cli("lockfile", "--check") },
    { name: "baseline", command: process.execPath, args: cli("schema", "--check") },
    { name: "domains", command: process.execPath, args: cli("domains") },
    ...((await isReleased(repositoryDir))
      ? [{ name: "drift", command: process.execPath, args: cli("drift") }]
      : []),
    {
      name: "app messages",
      command: process.execPath,
      args: [join(repositoryDir, "apps/family/scripts/messages.ts")],
    },
    { name: "test messages", command: process.execPath, args: cli("messages") },
    { name: "generated types", command: process.execPath, args: cli("types", "--check") },
    { name: "retention page", command: process.execPath, args: cli("docs:retention", "--check") },
    { name: "advisors", command: process.execPath, args: cli("advisors") },
  ];
}

async function workspaces(): Promise<string[]> {
  const found = await Promise.all(
    ["packages", "apps"].map(async (parent) => {
      const entries = await readdir(join(repositoryDir, parent), { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map((entry) => join(parent, entry.name));
    }),
  );
  return found.flat();
}

async function denoCheckArgs(): Promise<string[]> {
  const functions = join("supabase", "functions");
  const names = (await readdir(join(repositoryDir, functions)))
    .map((name) => join(functions, name, "index.ts"))
    .filter((file) => existsSync(join(repositoryDir, file)));
  const host = join("packages", "stack", "src", "functions", "host.deno.ts");
  return ["check", "--quiet", ...names, host];
}
