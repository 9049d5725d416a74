import { z } from "zod";
import type { Outcome } from "../_shared/channel.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

const claimed = z.array(
  z.object({
    push_id: z.guid(),
    attempt: z.int(),
    notification_id: z.guid(),
    /** Of a browser; or a token, without keys. */
    endpoint: z.string(),
    p256dh: z.string().nullable(),
    auth: z.string().nullable(),
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

const receipts = z.array(z.object({ push_id: z.guid(), attempt: z.int(), receipt_id: z.string() }));
/** What a provider is asked about a message that it passed on. */
export type Receipt = z.output<typeof receipts>[number];

/** An attempt to push something. */
export type Attempt = Pick<Push, "push_id" | "attempt">;

/** The pushes that are due, as the function sees them. */
export interface Pushes {
  claim(limit: number, leaseSeconds: number): Promise<Push[]>;
  /** A claim may return none because it only ended some. */
  areDue(): Promise<boolean>;
  record(results: readonly { readonly push: Attempt; readonly outcome: Outcome }[]): Promise<void>;
  /** Messages whose receipts can be asked for. Each is given once. */
  takeReceipts(limit: number): Promise<Receipt[]>;
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
        receipt_id: outcome.kind === "sent" ? (outcome.providerId ?? null) : null,
      }));
      await callRpc(db, "record_pushes", { p_results }, z.unknown());
    },
    takeReceipts: (limit) => callRpc(db, "take_push_receipts", { p_limit: limit }, receipts),
  };
}
