/**
 * Delivers events. Claim → sign → post → record; cut off between any two, the lease runs out and the next run posts
 * the same bytes under the same `webhook-id`: at least once.
 */
import { Webhook } from "standardwebhooks";
import { describe } from "../_shared/errors.ts";
import { DecryptionFailed, type TokenKeys } from "../_shared/integrations/encryption.ts";
import type { Log } from "../_shared/scheduled.ts";
import { AddressRefused } from "../_shared/webhooks/address.ts";
import { decryptSecret, encryptSecret } from "../_shared/webhooks/secret.ts";
import type { Deliveries, Delivery, Outcome } from "./deliveries.ts";
import type { Target } from "./post.ts";

export interface Dependencies {
  readonly deliveries: Deliveries;
  readonly keys: TokenKeys;
  /** The status of the answer. */
  readonly post: (target: Target) => Promise<number>;
  readonly now: () => number;
  readonly log: Log;
}

export interface Settings {
  /** How many endpoints are posted to at a time. */
  readonly batchSize: number;
  readonly leaseSeconds: number;
  /** Nothing more is claimed after this long. */
  readonly budgetMs: number;
}

export interface Counts {
  claimed: number;
  delivered: number;
  /** To be tried again, or given up. */
  failed: number;
  /** The outcome could not be recorded: tried again when the lease is over. */
  unrecorded: number;
}

/**
 * Delivers what is due, until nothing is or the budget is used. Each answer makes room for the next claim: an endpoint
 * that does not answer holds a place for as long as its time limit, and nobody else.
 */
export async function deliverDue(deps: Dependencies, settings: Settings): Promise<Counts> {
  const counts: Counts = { claimed: 0, delivered: 0, failed: 0, unrecorded: 0 };
  const started = deps.now();
  const underWay = new Set<Promise<void>>();
  while (deps.now() - started < settings.budgetMs) {
    const claimed = await deps.deliveries.claim(settings.batchSize - underWay.size, settings.leaseSeconds);
    counts.claimed += claimed.length;
    for (const one of claimed) {
      const delivery = deliver(one, deps).then((result) => {
        counts[result]++;
        underWay.delete(delivery);
      });
      underWay.add(delivery);
    }
    if (underWay.size === 0) break;
    await Promise.race(underWay);
  }
  await Promise.all(underWay);
  return counts;
}

async function deliver(
  delivery: Delivery,
  deps: Dependencies,
): Promise<"delivered" | "failed" | "unrecorded"> {
  const outcome = await attempt(delivery, deps);
  const { delivery_id: id, endpoint_id: endpoint, attempt: number } = delivery;
  try {
    const state = await deps.deliveries.record(delivery, outcome);
    if (state === "delivered") return "delivered";
    deps.log({
      event: state === "failed" ? "delivery_failed" : "attempt_failed",
      ...{ delivery: id, endpoint, attempt: number, status: outcome.status, reason: outcome.error },
    });
    return "failed";
  } catch (error) {
    deps.log({ event: "record_failed", delivery: id, endpoint, reason: describe(error) });
    return "unrecorded";
  }
}

async function attempt(delivery: Delivery, deps: Dependencies): Promise<Outcome> {
  const started = deps.now();
  let renewed: Outcome["secret"];
  const outcome = (status: number | null, error: string | null): Outcome => ({
    status,
    error,
    durationMs: deps.now() - started,
    ...(renewed && { secret: renewed }),
  });
  try {
    const { url, body, delivery_id: id } = delivery;
    const secret = await decryptSecret(
      deps.keys,
      delivery.key_id,
      delivery.endpoint_id,
      delivery.secret_encrypted,
    );
    const { currentId: keyId } = deps.keys;
    if (delivery.key_id !== keyId)
      renewed = { keyId, encrypted: await encryptSecret(deps.keys, delivery.endpoint_id, secret) };
    // Signed anew in each attempt, so that its time is now.
    const at = new Date(deps.now());
    const headers = {
      "content-type": "application/json",
      "user-agent": "Homeroom-Webhooks/1",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, at, body),
    };
    return outcome(await deps.post({ url, headers, body }), null);
  } catch (error) {
    return outcome(null, wordFor(error));
  }
}

/** What the log says, without an answer's words, which are anybody's. */
function wordFor(error: unknown): string {
  if (error instanceof AddressRefused || error instanceof DecryptionFailed) return error.reason;
  // The guarded lookup's refusal may come wrapped by the runtime.
  if (/private_address/.test(String(error))) return "private_address";
  if (error instanceof Error && ["AbortError", "TimeoutError"].includes(error.name)) return "timeout";
  const code: unknown = Reflect.get(Object(error), "code");
  return typeof code === "string" ? code.slice(0, 50) : "no_answer";
}
