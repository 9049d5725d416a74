/** What Resend tells about an email, checked and reduced to what the database keeps. */
import { z } from "zod";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

/** The events that change an email's state. Opens and clicks are nobody's business. */
const relevant: ReadonlySet<string> = new Set([
  "email.sent",
  "email.delivered",
  "email.delivery_delayed",
  "email.bounced",
  "email.complained",
  "email.failed",
  "email.suppressed",
]);

const envelope = z.object({ type: z.string(), created_at: z.coerce.date(), data: z.unknown() });

/** Resend documents tags as a list and sends them as an object; both are read. */
const tags = z
  .union([
    z.record(z.string(), z.string()),
    z
      .array(z.object({ name: z.string(), value: z.string() }))
      .transform((list) => Object.fromEntries(list.map(({ name, value }) => [name, value]))),
  ])
  .catch({});

const email = z.object({
  email_id: z.string().max(200),
  to: z.array(z.string().max(320)).max(50).default([]),
  tags: tags.default({}),
  /** `Permanent` and `Transient` are what the email's way calls a hard and a soft bounce. */
  bounce: z
    .object({ type: z.string().max(100) })
    .optional()
    .catch(undefined),
});

/** An event as `record_email_event` takes it. */
export interface EmailEvent {
  readonly type: string;
  /** The outbox row, from the tag the dispatcher set; null for emails without it. */
  readonly emailId: string | null;
  readonly providerId: string | null;
  readonly occurredAt: string;
  readonly bounceType: string | null;
  readonly recipient: string | null;
}

/** Stands for an event that cannot be read or kept: an id and a time, which change nothing. */
export function unreadable(occurredAt: string): EmailEvent {
  return {
    type: "set_aside",
    emailId: null,
    providerId: null,
    occurredAt,
    bounceType: null,
    recipient: null,
  };
}

/**
 * Reads a verified event.
 *
 * @returns null for an event that is about no email's delivery.
 * @throws z.ZodError where it is malformed.
 */
export function readEvent(payload: unknown): EmailEvent | null {
  const { type, created_at: occurredAt, data } = envelope.parse(payload);
  if (!relevant.has(type)) return null;
  const mail = email.parse(data);
  return {
    type,
    emailId: z.guid().safeParse(mail.tags["email_id"]).data ?? null,
    providerId: mail.email_id,
    occurredAt: occurredAt.toISOString(),
    bounceType: mail.bounce?.type ?? null,
    recipient: onlyRecipient(mail.to),
  };
}

/** The bare address of the one recipient. Of several the event does not say which one it is about. */
function onlyRecipient(recipients: readonly string[]): string | null {
  const [first, second] = recipients;
  if (first === undefined || second !== undefined) return null;
  return (/<([^<>]+)>\s*$/.exec(first)?.[1] ?? first).trim().toLowerCase();
}

/** Hands an event to the database, which knows duplicates by `svixId`. False for one it already had. */
export function recordEvent(db: RpcClient, svixId: string, event: EmailEvent): Promise<boolean> {
  return callRpc(
    db,
    "record_email_event",
    {
      p_svix_id: svixId,
      p_type: event.type,
      p_email_id: event.emailId,
      p_provider_id: event.providerId,
      p_occurred_at: event.occurredAt,
      p_bounce_type: event.bounceType,
      p_recipient: event.recipient,
    },
    z.boolean(),
  );
}
