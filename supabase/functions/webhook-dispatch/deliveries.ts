import { z } from "zod";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

const claimed = z.array(
  z.object({
    delivery_id: z.guid(),
    endpoint_id: z.guid(),
    url: z.string(),
    key_id: z.string(),
    secret_encrypted: z.string(),
    body: z.string(),
    attempt: z.int(),
  }),
);
export type Delivery = z.output<typeof claimed>[number];

/** What came of an attempt: a status, or a word where there was no answer. */
export interface Outcome {
  readonly status: number | null;
  readonly error: string | null;
  readonly durationMs: number;
  /** The signing secret under the current key, where it was under another one. */
  readonly secret?: { readonly keyId: string; readonly encrypted: string };
}

/** The deliveries that are due, as the function sees them. */
export interface Deliveries {
  /** One delivery of each endpoint that is this run's for so long. */
  claim(limit: number, leaseSeconds: number): Promise<Delivery[]>;
  /** Returns the state that the delivery has then. */
  record(delivery: Delivery, outcome: Outcome): Promise<string>;
}

/** The deliveries behind the database's functions. */
export function createDeliveries(db: RpcClient): Deliveries {
  return {
    claim: (limit, leaseSeconds) =>
      callRpc(db, "claim_webhooks", { p_limit: limit, p_lease_seconds: leaseSeconds }, claimed),
    record: ({ delivery_id, attempt }, { status, error, durationMs, secret }) =>
      callRpc(
        db,
        "record_webhook_attempt",
        {
          p_delivery_id: delivery_id,
          p_attempt: attempt,
          p_response_status: status,
          p_error: error,
          p_duration_ms: durationMs,
          p_key_id: secret?.keyId ?? null,
          p_secret_encrypted: secret?.encrypted ?? null,
        },
        z.string(),
      ),
  };
}
