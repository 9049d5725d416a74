import { z } from "zod";
import { address, moment, webAddress } from "../_shared/emails/fields.ts";
import { type EmailPayload, emailPayload } from "../_shared/emails/payload.ts";
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
  payload: emailPayload.nullable(),
  invitation_id: z.guid().nullable(),
  invitation_version: z.int().nullable(),
  unsubscribe_profile_id: z.guid().nullable(),
  unsubscribe_key: z.string().nullable(),
  action_url: webAddress.nullable(),
  lease_until: moment,
});

export type ClaimedEmail = z.output<typeof claimedEmail>;

/** What has to be readable of a row even where the rest is not. */
const claimedRow = z.looseObject({
  email_id: z.guid(),
  /** A batch that is sent again: all its rows, in their order. */
  batch_id: z.guid().nullable().default(null),
  batch_size: z.int().nullable().default(null),
  /** Rows of one turn go out in one request. */
  turn: z.int().default(0),
  /** When that request may start, from now. */
  starts_in_ms: z.number().default(0),
});

export type ClaimedRow = z.output<typeof claimedRow>;

export interface Failure {
  readonly reason: string;
  /** Not before so many seconds; without it the database's own back-off applies. */
  readonly retryAfterSeconds?: number | undefined;
  /** Trying again cannot help. */
  readonly permanent?: boolean;
  /** Resend said that it did not take it: the attempt does not count as one. */
  readonly refused?: boolean;
}

/** A batch as the database froze it. */
export interface FrozenBatch {
  readonly batchId: string;
  readonly members: readonly { readonly emailId: string; readonly payload: EmailPayload }[];
}

const frozenMembers = z.array(z.object({ batch_id: z.guid(), email_id: z.guid(), payload: emailPayload }));

/** The outbox as the dispatcher sees it. */
export interface Outbox {
  claim(limit: number, leaseSeconds: number, perSecond: number): Promise<ClaimedRow[]>;
  /** Milliseconds until a claim would find work, null where this run has none. One may answer nothing because it only ended emails. */
  dueIn(): Promise<number | null>;
  /** The payload to send, or null where the email may not go out any more. */
  freeze(emailId: string, payload: EmailPayload, tokenSha256: string | null): Promise<EmailPayload | null>;
  recordSent(emailId: string, providerId: string | null): Promise<void>;
  recordFailed(emailId: string, failure: Failure): Promise<void>;
  /** Null where none of them may go out any more. */
  freezeBatch(
    emails: readonly { readonly emailId: string; readonly payload: EmailPayload }[],
  ): Promise<FrozenBatch | null>;
  recordBatchSent(
    batchId: string,
    providerIds: readonly string[] | null,
    errors: Readonly<Record<string, string>>,
  ): Promise<void>;
  /** `alone`: its content was refused, so its emails are sent one by one. */
  recordBatchFailed(batchId: string, failure: Failure & { readonly alone?: boolean }): Promise<void>;
  /** Gives back what this run does not come to. */
  release(emailIds: readonly string[]): Promise<void>;
  /** Stops every run, this and others, for so long. */
  halt(seconds: number, reason: string): Promise<void>;
}

/** The outbox behind the database's functions. */
export function createOutbox(db: RpcClient, runId: string): Outbox {
  const run = async (name: string, args: Record<string, unknown>): Promise<void> => {
    await callRpc(db, name, args, z.unknown());
  };
  return {
    claim: (limit, leaseSeconds, perSecond) =>
      callRpc(
        db,
        "claim_emails",
        { p_limit: limit, p_lease_seconds: leaseSeconds, p_per_second: perSecond, p_run_id: runId },
        z.array(claimedRow),
      ),
    dueIn: () => callRpc(db, "emails_due_in", { p_run_id: runId }, z.number().nullable()),
    freeze: (emailId, payload, tokenSha256) =>
      callRpc(
        db,
        "freeze_email",
        { p_email_id: emailId, p_payload: payload, p_token_sha256: tokenSha256 },
        emailPayload.nullable(),
      ),
    recordSent: (emailId, providerId) =>
      run("record_email_sent", { p_email_id: emailId, p_provider_id: providerId }),
    recordFailed: (emailId, { reason, retryAfterSeconds, permanent, refused }) =>
      run("record_email_failed", {
        p_email_id: emailId,
        p_error: reason,
        p_retry_after_seconds: retryAfterSeconds ?? null,
        p_permanent: permanent ?? false,
        p_refused: refused ?? false,
      }),
    freezeBatch: async (emails) => {
      const rows = await callRpc(
        db,
        "freeze_email_batch",
        { p_emails: emails.map(({ emailId, payload }) => ({ email_id: emailId, payload })) },
        frozenMembers,
      );
      const [first] = rows;
      return first === undefined
        ? null
        : {
            batchId: first.batch_id,
            members: rows.map(({ email_id: emailId, payload }) => ({ emailId, payload })),
          };
    },
    recordBatchSent: (batchId, providerIds, errors) =>
      run("record_email_batch_sent", {
        p_batch_id: batchId,
        p_provider_ids: providerIds,
        p_errors: errors,
      }),
    recordBatchFailed: (batchId, { reason, retryAfterSeconds, refused, alone }) =>
      run("record_email_batch_failed", {
        p_batch_id: batchId,
        p_error: reason,
        p_retry_after_seconds: retryAfterSeconds ?? null,
        p_refused: refused ?? false,
        p_alone: alone ?? false,
      }),
    release: (emailIds) => run("release_emails", { p_email_ids: emailIds }),
    halt: (seconds, reason) => run("halt_emails", { p_seconds: seconds, p_reason: reason }),
  };
}
