// Tells when files below a folder change, also when an editor saves by writing a new file and renaming it. Node's
// recursive fs.watch misses every later save of such a file; chokidar goes on watching it.
import { watch } from "chokidar";
import { messageOf } from "./errors.ts";

export type Watcher = { close(): Promise<void> };

/** Watches before it returns: every later change is told, with the path. It keeps no process alive. */
export async function watchFiles(
  paths: string[],
  onChange: (path: string) => void,
  report: (line: string) => void,
): Promise<Watcher> {
  const watcher = watch(paths, { ignoreInitial: true, persistent: false });
  watcher.on("all", (_event, path) => onChange(path));
  // As when the system's limit of watched files is reached: the rest stays watched.
  watcher.on("error", (error) => report(`Not all files are watched: ${messageOf(error)}`));
  await new Promise<void>((resolve) => {
    watcher.once("ready", resolve);
  });
  return watcher;
}
