/**
 * Tells devices. Claim → encrypt → post → record; cut off between any two, the lease runs out and the next run
 * posts it again, under the same topic and tag: a device that had it shows it once. Of phones it is asked later whether
 * they still have the app.
 */
import type { Channel, Outcome } from "../_shared/channel.ts";
import { describe } from "../_shared/errors.ts";
import type { Log } from "../_shared/scheduled.ts";
import { type Message, messageOf } from "./message.ts";
import type { Attempt, Push, Pushes } from "./pushes.ts";

/** A message and the device that it is for. */
export interface PushMessage {
  readonly push: Push;
  readonly message: Message;
}

/** A provider that passes messages on to phones. Another one is another implementation. */
export interface PhoneChannel extends Channel<PushMessage> {
  /**
   * What became of messages, by the `providerId` of their outcome; without those of which nothing is known. Never
   * throws.
   *
   * @param ids up to 1000.
   */
  receipts(ids: readonly string[]): Promise<ReadonlyMap<string, Outcome>>;
}

export interface Dependencies {
  readonly pushes: Pushes;
  readonly browsers: Channel<PushMessage>;
  readonly phones: PhoneChannel;
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

type Result = { readonly push: Attempt; readonly outcome: Outcome };

/** As many as are recorded at a time. */
const mostReceipts = 500;

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
      if ((await settleReceipts(deps, counts)) || (await deps.pushes.areDue())) continue;
      return { counts, cutShort: false };
    }
    counts.claimed += claimed.length;
    const results = await sendAll(claimed, deps, settings.concurrency);
    for (const { outcome } of (await record(deps, counts, results)) ? results : [])
      counts[outcome.kind === "sent" || outcome.kind === "gone" ? outcome.kind : "failed"]++;
  }
  return { counts, cutShort: true };
}

/** Forgets phones that no longer have the app. Says whether there was something to ask. */
async function settleReceipts(deps: Dependencies, counts: Counts): Promise<boolean> {
  const asked = await deps.pushes.takeReceipts(mostReceipts);
  if (asked.length === 0) return false;
  const told = await deps.phones.receipts(asked.map(({ receipt_id }) => receipt_id));
  const gone: Result[] = [];
  for (const push of asked) {
    const outcome = told.get(push.receipt_id);
    if (outcome?.kind === "gone") gone.push({ push, outcome });
    else if (outcome !== undefined && outcome.kind !== "sent")
      deps.log({ event: "push_failed", push: push.push_id, reason: outcome.reason });
  }
  if (gone.length > 0 && (await record(deps, counts, gone))) counts.gone += gone.length;
  return true;
}

async function record(deps: Dependencies, counts: Counts, results: readonly Result[]): Promise<boolean> {
  try {
    await deps.pushes.record(results);
    return true;
  } catch (error) {
    counts.unrecorded += results.length;
    deps.log({ event: "record_failed", reason: describe(error) });
    return false;
  }
}

/** A few at a time, in the order in which they were claimed. */
async function sendAll(claimed: readonly Push[], deps: Dependencies, concurrency: number): Promise<Result[]> {
  const left = [...claimed];
  const results: Result[] = [];
  const work = async () => {
    for (let push = left.shift(); push !== undefined; push = left.shift()) {
      const channel = push.p256dh === null ? deps.phones : deps.browsers;
      const outcome = await channel.send({ push, message: messageOf(push) }, push.attempt > 1);
      if ("reason" in outcome) deps.log({ event: "push_failed", push: push.push_id, reason: outcome.reason });
      results.push({ push, outcome });
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}
