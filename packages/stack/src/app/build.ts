// Builds the app when what it is made of has changed.
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { dirname, join } from "node:path";
import { StackError } from "../errors.ts";
import type { ProjectDir } from "../project.ts";
import { appDir, inputHash } from "./inputs.ts";

/** Beside the files, so that it goes where they go. */
const HASH_FILE = ".inputs";

export type AppBuild = {
  /** The folder with the built files; rejects with a sentence if the build fails. */
  dist: Promise<string>;
  stop(): void;
};

/** The build that is there, if it is current, else a new one. Undefined without an app. */
export function currentBuild(
  projectDir: ProjectDir,
  onProgress: (line: string) => void,
): AppBuild | undefined {
  const folder = appDir(projectDir);
  if (folder === undefined) return undefined;
  let child: ChildProcess | undefined;
  let stopped = false;
  const dist = (async () => {
    const target = join(folder, "dist");
    const hash = await inputHash(projectDir);
    if ((await readFile(join(target, HASH_FILE), "utf8").catch(() => "")) === hash) return target;
    if (stopped) throw new StackError("The stack stopped.");
    onProgress("Building the app");
    // Beside the old one, and then in its place: a page that is open never meets half a build.
    const fresh = `${target}.${process.pid}`;
    try {
      await viteBuild(folder, fresh, (started) => {
        child = started;
      });
      await writeFile(join(fresh, HASH_FILE), hash);
      await rm(target, { recursive: true, force: true });
      await rename(fresh, target);
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
    return target;
  })();
  // Whoever asks for a page is told; nobody may have asked yet.
  dist.catch(() => undefined);
  return {
    dist,
    stop: () => {
      stopped = true;
      child?.kill("SIGKILL");
    },
  };
}

async function viteBuild(folder: string, outDir: string, onStart: (child: ChildProcess) => void) {
  const vite = join(dirname(createRequire(join(folder, "x.js")).resolve("vite/package.json")), "bin/vite.js");
  const args = [vite, "build", "--logLevel", "warn", "--outDir", outDir, "--emptyOutDir"];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  onStart(child);
  // Postgres and the API come first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
    });
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? -1));
  });
  if (code !== 0) throw new StackError(`The app could not be built.\n${said.trim()}`);
}
