import { z } from "zod";
import { address, moment, webAddress } from "../_shared/emails/fields.ts";
import { type MailPayload, mailPayload } from "../_shared/emails/payload.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

/** A claimed row. Everything in it was decided by the database; nothing is looked up again here. */
export const claimedEmail = z.object({
  email_id: z.guid(),
  template: z.string(),
  to_email: address,
  to_name: z.string().nullable(),
  locale: z.string(),
  time_zone: z.string(),
  data: z.unknown(),
  /** What an earlier attempt froze. */
  payload: mailPayload.nullable(),
  invitation_id: z.guid().nullable(),
  invitation_version: z.int().nullable(),
  unsubscribe_profile_id: z.guid().nullable(),
  unsubscribe_key: z.string().nullable(),
  action_url: webAddress.nullable(),
  lease_until: moment,
});

export type ClaimedEmail = z.output<typeof claimedEmail>;

/** A row's id, which has to be readable even where the rest is not. */
const identified = z.looseObject({ email_id: z.guid() });

export interface Failure {
  readonly reason: string;
  /** Not before so many seconds; without it the database's own back-off applies. */
  readonly retryAfterSeconds?: number | undefined;
  /** Trying again cannot help. */
  readonly permanent?: boolean;
}

/** The outbox as the dispatcher sees it. */
export interface Outbox {
  claim(limit: number, leaseSeconds: number): Promise<z.output<typeof identified>[]>;
  /** The payload to send, or null where the mail may not go out any more. */
  freeze(emailId: string, payload: MailPayload, tokenSha256: string | null): Promise<MailPayload | null>;
  recordSent(emailId: string, providerId: string | null): Promise<void>;
  recordFailed(emailId: string, failure: Failure): Promise<void>;
}

/** The outbox behind the database's functions. */
export function createOutbox(db: RpcClient): Outbox {
  return {
    claim: (limit, leaseSeconds) =>
      callRpc(db, "claim_emails", { p_limit: limit, p_lease_seconds: leaseSeconds }, z.array(identified)),
    freeze: (emailId, payload, tokenSha256) =>
      callRpc(
        db,
        "freeze_email",
        { p_email_id: emailId, p_payload: payload, p_token_sha256: tokenSha256 },
        mailPayload.nullable(),
      ),
    recordSent: async (emailId, providerId) => {
      await callRpc(db, "record_email_sent", { p_email_id: emailId, p_provider_id: providerId }, z.unknown());
    },
    recordFailed: async (emailId, { reason, retryAfterSeconds, permanent }) => {
      await callRpc(
        db,
        "record_email_failed",
        {
          p_email_id: emailId,
          p_error: reason,
          p_retry_after_seconds: retryAfterSeconds ?? null,
          p_permanent: permanent ?? false,
        },
        z.unknown(),
      );
    },
  };
}
