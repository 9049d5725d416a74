import { z } from "zod";
import type { Outcome } from "../_shared/channel.ts";
import { name, webAddress } from "../_shared/emails/fields.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

/** What is sent, with a placeholder where the token goes. */
export const payload = z.object({ to: z.string(), body: z.string() });
export type Payload = z.output<typeof payload>;

const row = z.looseObject({ sms_id: z.guid(), attempt: z.int() });
export type Row = z.output<typeof row>;

/** A claimed row. Everything in it was decided by the database. */
export const claimed = z.object({
  sms_id: z.guid(),
  attempt: z.int(),
  to_phone: z.string(),
  locale: z.string(),
  data: z.object({
    inviter_name: name,
    /** The page that shows invitations; null: the one that these functions show themselves. */
    link_base: webAddress.nullish().transform((url) => url ?? null),
  }),
  /** What an earlier attempt froze. */
  payload: payload.nullable(),
  may_have_arrived: z.boolean(),
  invitation_id: z.guid(),
  invitation_version: z.int(),
});
export type Claimed = z.output<typeof claimed>;

/** The text messages that are due, as the function sees them. */
export interface Texts {
  claim(limit: number, leaseSeconds: number): Promise<Row[]>;
  /** A claim may return none because it only ended some. */
  areDue(): Promise<boolean>;
  /** What to send, or null where it may not go out any more. */
  freeze(row: Row, payload: Payload, tokenSha256: string): Promise<Payload | null>;
  record(row: Row, outcome: Outcome): Promise<void>;
}

/** The messages behind the database's functions. */
export function createTexts(db: RpcClient): Texts {
  return {
    claim: (limit, leaseSeconds) =>
      callRpc(db, "claim_sms", { p_limit: limit, p_lease_seconds: leaseSeconds }, z.array(row)),
    areDue: () => callRpc(db, "sms_are_due", {}, z.boolean()),
    freeze: (text, frozen, tokenSha256) =>
      callRpc(
        db,
        "freeze_sms",
        {
          p_sms_id: text.sms_id,
          p_attempt: text.attempt,
          p_payload: frozen,
          p_token_sha256: tokenSha256,
        },
        payload.nullable(),
      ),
    record: async (text, outcome) => {
      await callRpc(
        db,
        "record_sms",
        {
          p_sms_id: text.sms_id,
          p_attempt: text.attempt,
          p_outcome: outcome.kind === "gone" ? "closed" : outcome.kind,
          p_provider_id: outcome.kind === "sent" ? (outcome.providerId ?? null) : null,
          p_error: "reason" in outcome ? (outcome.reason ?? null) : null,
          p_retry_after: "retryAfterSeconds" in outcome ? (outcome.retryAfterSeconds ?? null) : null,
        },
        z.unknown(),
      );
    },
  };
}
