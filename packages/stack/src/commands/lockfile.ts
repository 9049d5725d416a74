// Tools bring one package per platform, as optional dependencies. npm leaves those that it could not
// find when the lockfile was written out of it, and `npm ci` then refuses the whole file, on every
// platform. Here the missing ones are added, without a hash: npm skips foreign platforms unfetched.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { counted } from "../counted.ts";
import { StackError } from "../errors.ts";
import { repositoryDir } from "../project.ts";
import { parseFlags } from "./flags.ts";

const Package = z.object({
  dev: z.boolean().optional(),
  license: z.string().optional(),
  engines: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const Lockfile = z.object({ packages: z.record(z.string(), Package) });

/** `npm run lockfile`: completes package-lock.json; `-- --check` only says whether it is complete. */
export async function lockfile(args: string[]): Promise<void> {
  const flags = parseFlags(args, { check: { type: "boolean", default: false } });
  const file = join(repositoryDir, "package-lock.json");
  const lock = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(file, "utf8")));
  const missing = missingPackages(Lockfile.parse(lock).packages);
  const count = Object.keys(missing).length;
  if (count === 0) {
    process.stdout.write("package-lock.json is complete.\n");
  } else if (flags["check"]) {
    throw new StackError(
      `package-lock.json lacks ${counted(count, "optional package")}: run "npm run lockfile".`,
    );
  } else {
    const packages = Object.entries({ ...Object(lock["packages"]), ...missing });
    packages.sort(([a], [b]) => a.localeCompare(b, "en"));
    await writeFile(
      file,
      `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
    );
    process.stdout.write(`Added ${counted(count, "package")} to package-lock.json.\n`);
  }
}

function missingPackages(packages: Record<string, z.infer<typeof Package>>): Record<string, object> {
  const missing: Record<string, object> = {};
  for (const [path, { dev, license, engines, optionalDependencies }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = platformOf(name);
      const hoisted = `node_modules/${name}`;
      if (!platform || packages[`${path}/${hoisted}`] || packages[hoisted]) continue;
      missing[hoisted] = {
        version: version.replace(/^[~^]/, ""),
        ...platform,
        ...(dev ? { dev } : {}),
        ...(license ? { license } : {}),
        optional: true,
        ...(engines ? { engines } : {}),
      };
    }
  }
  return missing;
}

/** The platform in a name such as @biomejs/cli-linux-x64-musl; undefined when there is none. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } | undefined {
  const [, system] = name.match(/[-/](darwin|linux|win32|windows|android|freebsd)\b/) ?? [];
  const [, cpu] = name.match(/-(x64|x86_64|arm64|aarch64|ppc64|ia32|arm)\b/) ?? [];
  if (system === undefined || cpu === undefined) return undefined;
  const [, libc] = name.match(/-.*(musl|glibc|gnu)/) ?? [];
  return {
    os: [system === "windows" ? "win32" : system],
    cpu: [{ x86_64: "x64", aarch64: "arm64" }[cpu] ?? cpu],
    ...(libc ? { libc: [libc === "musl" ? "musl" : "glibc"] } : {}),
  };
}
