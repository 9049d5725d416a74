import { z } from "zod";
import type { Page } from "../_shared/integrations/provider.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

/** A claimed link with the run to go on with. The tokens are encrypted. */
const claimed = z.object({
  integration_id: z.guid(),
  provider: z.string(),
  run_id: z.guid(),
  kind: z.enum(["full", "incremental"]).catch("full"),
  lease_id: z.guid(),
  pages: z.int(),
  position: z.unknown(),
  cursors: z.record(z.string(), z.unknown()),
  key_id: z.string().nullable(),
  access_token_encrypted: z.string().nullable(),
  access_expires_at: z.string().nullable(),
  refresh_token_encrypted: z.string().nullable(),
});
export type ClaimedLink = z.output<typeof claimed>;

const revocation = z.object({
  id: z.guid(),
  integration_id: z.guid(),
  provider: z.string(),
  key_id: z.string(),
  refresh_token_encrypted: z.string(),
});
export type Revocation = z.output<typeof revocation>;

const applied = z.object({ status: z.enum(["running", "succeeded", "awaiting_approval", "lost"]) });
export type Applied = z.output<typeof applied>["status"];

export interface EncryptedTokens {
  readonly key_id: string;
  readonly access_token_encrypted: string;
  readonly access_expires_at: string;
  readonly refresh_token_encrypted: string;
}

/** How a link is given back: see `record_sync_failed`. */
export type Outcome = "retry" | "restart" | "failed" | "reconnect" | "yield";

/** The links as the function sees them. */
export interface Links {
  claim(limit: number, leaseSeconds: number): Promise<ClaimedLink[]>;
  apply(link: ClaimedLink, page: number, content: Page): Promise<Applied>;
  storeTokens(link: ClaimedLink, tokens: EncryptedTokens): Promise<boolean>;
  releaseLease(
    link: ClaimedLink,
    outcome: Outcome,
    reason: string,
    retryAfterSeconds: number | undefined,
  ): Promise<void>;
  claimRevocations(limit: number, leaseSeconds: number): Promise<Revocation[]>;
  recordRevocation(id: string, isDone: boolean): Promise<void>;
}

/** Without what jsonb cannot hold, NUL and halves of surrogate pairs: one such title would stop every sync. */
function storable<T>(content: T): T {
  return JSON.parse(
    JSON.stringify(content, (_, value) =>
      typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
    ),
  );
}

/** The links behind the database's functions. */
export function createLinks(db: RpcClient): Links {
  return {
    claim: (limit, leaseSeconds) =>
      callRpc(db, "claim_syncs", { p_limit: limit, p_lease_seconds: leaseSeconds }, z.array(claimed)),
    apply: async (link, page, content) => {
      const batch = { ...storable(content), lease_id: link.lease_id, page };
      const args = { p_integration_id: link.integration_id, p_batch: batch };
      return (await callRpc(db, "apply_sync", args, applied)).status;
    },
    storeTokens: (link, tokens) =>
      callRpc(
        db,
        "store_integration_tokens",
        { p_integration_id: link.integration_id, p_lease_id: link.lease_id, p_tokens: tokens },
        z.boolean(),
      ),
    releaseLease: async (link, outcome, reason, retryAfterSeconds) => {
      await callRpc(
        db,
        "record_sync_failed",
        {
          p_integration_id: link.integration_id,
          p_lease_id: link.lease_id,
          p_outcome: outcome,
          p_error: reason,
          p_retry_after_seconds: retryAfterSeconds ?? null,
        },
        z.unknown(),
      );
    },
    claimRevocations: (limit, leaseSeconds) =>
      callRpc(
        db,
        "claim_revocations",
        { p_limit: limit, p_lease_seconds: leaseSeconds },
        z.array(revocation),
      ),
    recordRevocation: async (id, isDone) => {
      await callRpc(db, "record_revocation", { p_revocation_id: id, p_is_done: isDone }, z.unknown());
    },
  };
}
