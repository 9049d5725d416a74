/**
 * Tells devices. Claim → encrypt → post → record; cut off between any two, the lease runs out and the next run
 * posts it again, under the same topic and tag: a device that had it shows it once.
 */
import type { Channel, Outcome } from "../_shared/channel.ts";
import { describe } from "../_shared/errors.ts";
import type { Log } from "../_shared/scheduled.ts";
import { type Message, messageOf } from "./message.ts";
import type { Push, Pushes } from "./pushes.ts";

/** A message and the device that it is for. */
export interface PushMessage {
  readonly push: Push;
  readonly message: Message;
}

export interface Dependencies {
  readonly pushes: Pushes;
  readonly channel: Channel<PushMessage>;
  readonly now: () => number;
  readonly log: Log;
}

export interface Settings {
  readonly claimSize: number;
  readonly concurrency: number;
  readonly leaseSeconds: number;
  /** Nothing more is claimed after this long, or after so many. */
  readonly budgetMs: number;
  readonly mostPushes: number;
}

export interface Counts {
  claimed: number;
  sent: number;
  /** Devices that were forgotten. */
  gone: number;
  /** To be tried again, or given up. */
  failed: number;
  /** The outcome could not be recorded: sent again when the lease is over. */
  unrecorded: number;
}

/** Tells what is due, until nothing is or the budget is used. */
export async function pushDue(
  deps: Dependencies,
  settings: Settings,
): Promise<{ counts: Counts; cutShort: boolean }> {
  const counts: Counts = { claimed: 0, sent: 0, gone: 0, failed: 0, unrecorded: 0 };
  const started = deps.now();
  while (deps.now() - started < settings.budgetMs && counts.claimed < settings.mostPushes) {
    const claimed = await deps.pushes.claim(settings.claimSize, settings.leaseSeconds);
    if (claimed.length === 0) {
      if (await deps.pushes.areDue()) continue;
      return { counts, cutShort: false };
    }
    counts.claimed += claimed.length;
    const results = await sendAll(claimed, deps, settings.concurrency);
    try {
      await deps.pushes.record(results);
      for (const { outcome } of results)
        counts[outcome.kind === "sent" || outcome.kind === "gone" ? outcome.kind : "failed"]++;
    } catch (error) {
      counts.unrecorded += results.length;
      deps.log({ event: "record_failed", reason: describe(error) });
    }
  }
  return { counts, cutShort: true };
}

/** A few at a time, in the order in which they were claimed. */
async function sendAll(
  claimed: readonly Push[],
  deps: Dependencies,
  concurrency: number,
): Promise<{ push: Push; outcome: Outcome }[]> {
  const left = [...claimed];
  const results: { push: Push; outcome: Outcome }[] = [];
  const work = async () => {
    for (let push = left.shift(); push !== undefined; push = left.shift()) {
      const outcome = await deps.channel.send({ push, message: messageOf(push) }, push.attempt > 1);
      if ("reason" in outcome) deps.log({ event: "push_failed", push: push.push_id, reason: outcome.reason });
      results.push({ push, outcome });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}
