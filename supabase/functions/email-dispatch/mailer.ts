import { Resend } from "resend";
import { z } from "zod";
import { oneLine } from "../_shared/emails/clean.ts";
import type { MailPayload } from "../_shared/emails/payload.ts";

/** What became of an attempt to send. */
export type Outcome =
  /** Resend has it. Without an id where an earlier attempt was accepted. */
  | { readonly kind: "accepted"; readonly providerId: string | null }
  /** This mail will never be accepted as it is. */
  | { readonly kind: "refused"; readonly reason: string }
  /** This mail may be accepted later. */
  | { readonly kind: "later"; readonly reason: string; readonly retryAfterSeconds?: number }
  /** No mail will be accepted before then: too fast, out of quota, or the account is not in order. */
  | { readonly kind: "halted"; readonly reason: string; readonly retryAfterSeconds: number };

export interface Mailer {
  send(request: MailPayload, idempotencyKey: string): Promise<Outcome>;
}

/** The part of the SDK's answer that is used. Its errors are whatever JSON the server sent, so they are checked. */
const accepted = z.object({ id: z.string() });
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
      const { reply_to: replyTo, ...rest } = request;
      const { data, error, headers } = await resend.emails.send(
        { ...rest, ...(replyTo === undefined ? {} : { replyTo }) },
        { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
      );
      if (error === null) {
        const parsed = accepted.safeParse(data);
        // An answer without an id says nothing; the same request again gets the same mail's id.
        return parsed.success
          ? { kind: "accepted", providerId: parsed.data.id }
          : { kind: "later", reason: "resend: unreadable answer" };
      }
      return outcomeOf(
        failed.catch({ name: "application_error", message: "", statusCode: null }).parse(error),
        headers,
        now(),
      );
    },
  };
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
  // The key, the domain or the account: nothing about this mail, and the next would fare no better.
  if (status === 401 || status === 403)
    return { kind: "halted", reason, retryAfterSeconds: accountRetrySeconds };
  if (status !== null && status >= 400 && status < 500 && status !== 408 && status !== 409)
    return { kind: "refused", reason };
  return { kind: "later", reason, ...(wait === undefined ? {} : { retryAfterSeconds: wait }) };
}

/** `retry-after` as seconds or as a date, at least one second and at most a day. */
export function retryAfterSeconds(value: string | undefined, nowMs: number): number | undefined {
  if (value === undefined) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : (Date.parse(value) - nowMs) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(Math.ceil(seconds), 1), 86_400) : undefined;
}
