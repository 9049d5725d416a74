/**
 * Looks into sent files. Claim → first bytes → type by content → record; cut off between any two, the
 * lease runs out and the next run looks again. The database compares with what was claimed.
 */
import { describe } from "../_shared/errors.ts";
import type { Log } from "../_shared/scheduled.ts";
import type { Checks } from "./checks.ts";
import { contentType } from "./content-type.ts";
import type { Files } from "./files.ts";

export interface Dependencies {
  readonly checks: Checks;
  readonly files: Files;
  readonly now: () => number;
  readonly log: Log;
}

export interface Settings {
  /** How many files are claimed, and looked into, at a time. */
  readonly batchSize: number;
  readonly leaseSeconds: number;
  /** Nothing more is claimed after this long. */
  readonly budgetMs: number;
}

export interface Counts {
  claimed: number;
  /** What they claim to be. */
  passed: number;
  /** Closed to everybody from now on. */
  closed: number;
  /** To be looked into again when the lease is over. */
  failed: number;
  /** Were sent by nobody, or erased, and are gone. */
  removed: number;
}

/** Looks into what is due, until nothing is or the budget is used. */
export async function checkFiles(deps: Dependencies, settings: Settings): Promise<Counts> {
  const counts: Counts = { claimed: 0, passed: 0, closed: 0, failed: 0, removed: 0 };
  const started = deps.now();
  while (deps.now() - started < settings.budgetMs) {
    const paths = await deps.checks.claim(settings.batchSize, settings.leaseSeconds);
    counts.claimed += paths.length;
    const results = await Promise.all(paths.map((path) => checkFile(path, deps)));
    for (const result of results) counts[result]++;
    // Where all failed the next ones would too: storage or database is down.
    if (paths.length < settings.batchSize || results.every((result) => result === "failed")) break;
  }
  counts.removed = await removeExpired(deps, settings);
  return counts;
}

/** One batch of files that nobody sent, or that were erased; what fails is claimed again when its lease is over. */
async function removeExpired(deps: Dependencies, settings: Settings): Promise<number> {
  try {
    const files = await deps.checks.claimExpired(settings.batchSize, settings.leaseSeconds);
    if (files.length === 0) return 0;
    await deps.files.remove(files);
    return await deps.checks.recordRemoved(files.map(({ path }) => path));
  } catch (error) {
    deps.log({ event: "removal_failed", reason: describe(error) });
    return 0;
  }
}

async function checkFile(path: string, deps: Dependencies): Promise<"passed" | "closed" | "failed"> {
  try {
    const bytes = await deps.files.firstBytes(path);
    const type = bytes === null ? null : await contentType(bytes);
    if (await deps.checks.record(path, type)) return "passed";
    deps.log({ event: "file_closed", file: idOf(path), content_type: type, missing: bytes === null });
    return "closed";
  } catch (error) {
    deps.log({ event: "check_failed", file: idOf(path), reason: describe(error) });
    return "failed";
  }
}

/** A path without its last part: what people call their files is for no log. */
function idOf(path: string): string {
  return path.split("/").slice(0, 2).join("/");
}
