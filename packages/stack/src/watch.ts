// Tells when files below a folder change, however an editor saves them. @parcel/watcher watches folders, not files:
// a file that is replaced while its last change is read is not lost, as it was with fs.watch and with chokidar.
import { subscribe } from "@parcel/watcher";
import { messageOf } from "./errors.ts";

export type Watcher = { close(): Promise<void> };

/** Watches before it returns: every later change below the folder is told, with its path. */
export async function watchFiles(
  folder: string,
  onChange: (path: string) => void,
  report: (line: string) => void,
): Promise<Watcher> {
  const subscription = await subscribe(folder, (error, events) => {
    // As when the system's limit of watched folders is reached.
    if (error) report(`Not all files are watched: ${messageOf(error)}`);
    for (const { path } of events ?? []) onChange(path);
  });
  return { close: () => subscription.unsubscribe() };
}
