import { z } from "zod";
import type { Outcome } from "../_shared/channel.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

const claimed = z.array(
  z.object({
    push_id: z.guid(),
    attempt: z.int(),
    notification_id: z.guid(),
    endpoint: z.string(),
    p256dh: z.string(),
    auth: z.string(),
    key: z.string(),
    change: z.string().nullable(),
    locale: z.string(),
    /** Null where the device is told no names. */
    student_name: z.string().nullable(),
    title: z.string().nullable(),
    path: z.string(),
    is_urgent: z.boolean(),
    ttl_seconds: z.int(),
  }),
);
/** A push that was claimed. Everything in it was decided by the database. */
export type Push = z.output<typeof claimed>[number];

/** The pushes that are due, as the function sees them. */
export interface Pushes {
  claim(limit: number, leaseSeconds: number): Promise<Push[]>;
  /** A claim may return none because it only ended some. */
  areDue(): Promise<boolean>;
  record(results: readonly { readonly push: Push; readonly outcome: Outcome }[]): Promise<void>;
}

/** The pushes behind the database's functions. */
export function createPushes(db: RpcClient): Pushes {
  return {
    claim: (limit, leaseSeconds) =>
      callRpc(db, "claim_pushes", { p_limit: limit, p_lease_seconds: leaseSeconds }, claimed),
    areDue: () => callRpc(db, "pushes_are_due", {}, z.boolean()),
    record: async (results) => {
      const p_results = results.map(({ push, outcome }) => ({
        push_id: push.push_id,
        attempt: push.attempt,
        outcome: outcome.kind === "halted" ? "later" : outcome.kind,
        retry_after: "retryAfterSeconds" in outcome ? (outcome.retryAfterSeconds ?? null) : null,
        error: "reason" in outcome ? outcome.reason : null,
      }));
      await callRpc(db, "record_pushes", { p_results }, z.unknown());
    },
  };
}
