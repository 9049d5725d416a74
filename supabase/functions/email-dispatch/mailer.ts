import { Resend } from "resend";
import { z } from "zod";
import { oneLine } from "../_shared/emails/clean.ts";
import type { EmailPayload } from "../_shared/emails/payload.ts";
import { retryAfterSeconds } from "../_shared/retry-after.ts";

/** What became of an attempt to send. */
export type Outcome =
  /** Resend has it. Without an id where an earlier attempt was accepted. */
  | { readonly kind: "accepted"; readonly providerId: string | null }
  /** This email will never be accepted as it is. */
  | { readonly kind: "refused"; readonly reason: string }
  /** This email may be accepted later. `isDown`: it was no answer about this email. */
  | {
      readonly kind: "later";
      readonly reason: string;
      readonly retryAfterSeconds?: number;
      readonly isDown?: true;
    }
  /** No email will be accepted before then: too fast, out of quota, or the account is not in order. */
  | { readonly kind: "halted"; readonly reason: string; readonly retryAfterSeconds: number };

/** What became of a batch. */
export type BatchOutcome =
  | Exclude<Outcome, { kind: "accepted" }>
  | {
      readonly kind: "accepted";
      /** Of the accepted emails in their order; null where an earlier attempt was accepted. */
      readonly providerIds: readonly string[] | null;
      /** Why Resend did not take an email, by its index. */
      readonly errors: Readonly<Record<string, string>>;
    };

export interface Mailer {
  send(request: EmailPayload, idempotencyKey: string): Promise<Outcome>;
  /** Up to 100 emails in one request. One that is invalid does not keep the others back. */
  sendBatch(requests: readonly EmailPayload[], idempotencyKey: string): Promise<BatchOutcome>;
}

/** The part of the SDK's answer that is used. Its errors are whatever JSON the server sent, so they are checked. */
const accepted = z.object({ id: z.string() });
const acceptedBatch = z.object({
  data: z.array(accepted),
  errors: z.array(z.object({ index: z.int().nonnegative(), message: z.string() })).default([]),
});
const failed = z.object({
  name: z.string().catch("application_error"),
  message: z.string().catch(""),
  statusCode: z.number().nullable().catch(null),
});

/** Where an error carries no `retry-after`. Quotas are refilled by the day or month, keys by people. */
const defaultRetrySeconds: Readonly<Record<string, number>> = {
  rate_limit_exceeded: 5,
  daily_quota_exceeded: 3600,
  monthly_quota_exceeded: 3600,
};
const accountRetrySeconds = 300;

export interface MailerOptions {
  readonly apiKey: string;
  /** Resend's own address where it is missing. */
  readonly baseUrl: string | undefined;
  readonly timeoutMs: number;
  readonly now: () => number;
}

/** Sends through Resend's SDK. */
export function createMailer({ apiKey, baseUrl, timeoutMs, now }: MailerOptions): Mailer {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  return {
    async send(request, idempotencyKey) {
      const { data, error, headers } = await resend.emails.send(toSdk(request), {
        idempotencyKey,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (error === null) {
        const parsed = accepted.safeParse(data);
        // An answer without an id says nothing; the same request again gets the same email's id.
        return parsed.success
          ? { kind: "accepted", providerId: parsed.data.id }
          : { kind: "later", reason: "resend: unreadable answer" };
      }
      return outcomeOf(failureIn(error), headers, now());
    },
    async sendBatch(requests, idempotencyKey) {
      const { data, error, headers } = await resend.batch.send(requests.map(toSdk), {
        idempotencyKey,
        batchValidation: "permissive",
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (error !== null) {
        const outcome = outcomeOf(failureIn(error), headers, now());
        return outcome.kind === "accepted" ? { kind: "accepted", providerIds: null, errors: {} } : outcome;
      }
      const parsed = acceptedBatch.safeParse(data);
      const errors = parsed.data?.errors ?? [];
      if (parsed.data === undefined || parsed.data.data.length + errors.length !== requests.length) {
        return { kind: "later", reason: "resend: unreadable answer" };
      }
      return {
        kind: "accepted",
        providerIds: parsed.data.data.map(({ id }) => id),
        errors: Object.fromEntries(
          errors.map(({ index, message }) => [String(index), oneLine(`resend: ${message}`, 300)]),
        ),
      };
    },
  };
}

function toSdk({ reply_to: replyTo, ...rest }: EmailPayload) {
  return { ...rest, ...(replyTo === undefined ? {} : { replyTo }) };
}

function failureIn(error: unknown): z.output<typeof failed> {
  return failed.catch({ name: "application_error", message: "", statusCode: null }).parse(error);
}

/** Resend's published errors, sorted by what can be done about them. */
export function outcomeOf(
  error: z.output<typeof failed>,
  headers: Readonly<Record<string, string>> | null,
  nowMs: number,
): Outcome {
  const { name, message, statusCode: status } = error;
  const reason = oneLine(`resend ${status ?? "unreachable"} ${name}: ${message}`, 300);
  const wait = retryAfterSeconds(headers?.["retry-after"], nowMs);
  if (name === "invalid_idempotent_request") return { kind: "accepted", providerId: null };
  if (name === "concurrent_idempotent_requests")
    return { kind: "later", reason, retryAfterSeconds: wait ?? 30 };
  if (status === 429) {
    return { kind: "halted", reason, retryAfterSeconds: wait ?? defaultRetrySeconds[name] ?? 60 };
  }
  // The key, the domain or the account: nothing about this email, and the next would fare no better.
  if (status === 401 || status === 403)
    return { kind: "halted", reason, retryAfterSeconds: accountRetrySeconds };
  if (status !== null && status >= 400 && status < 500 && status !== 408 && status !== 409)
    return { kind: "refused", reason };
  const isDown = status === null || status >= 500 ? { isDown: true as const } : {};
  return { kind: "later", reason, ...isDown, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) };
}
