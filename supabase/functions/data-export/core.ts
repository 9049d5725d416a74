/**
 * Builds exports. Claim → read page after page → write file after file → record. Every step is one call, which asks
 * whether the requester may still have it; cut off between any two, the lease runs out and the next run continues.
 * A file that was written and not recorded is written again, to the same path.
 */
import { describe } from "../_shared/errors.ts";
import type { Log } from "../_shared/scheduled.ts";
import { archive } from "./archive.ts";
import type { Claimed, Exports } from "./exports.ts";
import type { Files } from "./files.ts";

export interface Dependencies {
  readonly exports: Exports;
  readonly files: Files;
  readonly now: () => number;
  readonly log: Log;
}

export interface Settings {
  /** How many exports are claimed at a time; they are built one after the other. */
  readonly batchSize: number;
  readonly leaseSeconds: number;
  /** No step begins after this long. */
  readonly budgetMs: number;
}

export interface Counts {
  claimed: number;
  ready: number;
  /** Closed meanwhile, or another run's by now. */
  lost: number;
  /** To be tried again when the lease is over. */
  failed: number;
  /** Continued by the next run. */
  unfinished: number;
  /** Closed ones whose files were removed. */
  removed: number;
}

type Outcome = Exclude<keyof Counts, "claimed">;

/** Builds what is due, until nothing is or the budget is used. */
export async function buildExports(deps: Dependencies, settings: Settings): Promise<Counts> {
  const counts: Counts = { claimed: 0, ready: 0, lost: 0, failed: 0, unfinished: 0, removed: 0 };
  const end = deps.now() + settings.budgetMs;
  while (deps.now() < end) {
    const claimed = await deps.exports.claim(settings.batchSize, settings.leaseSeconds);
    counts.claimed += claimed.length;
    for (const one of claimed) counts[await handleOne(one, deps, end)]++;
    if (claimed.length < settings.batchSize) break;
  }
  return counts;
}

async function handleOne(one: Claimed, deps: Dependencies, end: number): Promise<Outcome> {
  try {
    return one.is_closed ? await remove(one, deps) : await build(one, deps, end);
  } catch (error) {
    deps.log({ event: "export_failed", export: one.export_id, reason: describe(error) });
    return "failed";
  }
}

async function remove(one: Claimed, { exports, files }: Dependencies): Promise<Outcome> {
  await files.remove(one.paths ?? []);
  await exports.recordRemoved(one);
  return "removed";
}

async function build(
  one: Claimed,
  { exports, files, now, log }: Dependencies,
  end: number,
): Promise<Outcome> {
  while (now() < end) {
    const step = await exports.step(one);
    if (step.state === "lost") return "lost";
    if (step.state === "reading") continue;
    const pages = step.number === 1 ? await exports.pages(one) : [];
    const bytes = await archive(step, pages, (bucket, file) => files.read(bucket, file));
    await files.write(step.path, bytes);
    const state = await exports.recordVolume(one, step.number, bytes.byteLength);
    if (state === "packing") continue;
    if (state === "lost") {
      // Closed while it was written: the database may not know of this file.
      await files.remove([step.path]);
      log({ event: "export_lost", export: one.export_id });
    }
    return state;
  }
  return "unfinished";
}
