/**
 * The request to Resend as the database freezes it before the first attempt. Every retry under the
 * same idempotency key has to be byte-identical, and `jsonb` keeps neither the order of keys nor
 * layout; so the request is always built from the frozen payload, in the one order that stands here.
 */
import { z } from "zod";

export const emailPayload = z.strictObject({
  from: z.string(),
  to: z.string(),
  reply_to: z.string().optional(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  headers: z.record(z.string(), z.string()),
  tags: z.array(z.strictObject({ name: z.string(), value: z.string() })),
});

export type EmailPayload = z.output<typeof emailPayload>;

/** Stands in a frozen payload where the token will. Holds the email's id, so nobody's name can contain it. */
export function tokenPlaceholder(emailId: string): string {
  return `homeroom-token-${emailId}`;
}

/** The payload with its keys in canonical order and, where there is one, the token in its place. */
export function canonicalRequest(
  payload: EmailPayload,
  token?: { placeholder: string; value: string },
): EmailPayload {
  const put = (text: string) =>
    token === undefined ? text : text.replaceAll(token.placeholder, token.value);
  return {
    from: payload.from,
    to: payload.to,
    ...(payload.reply_to === undefined ? {} : { reply_to: payload.reply_to }),
    subject: payload.subject,
    html: put(payload.html),
    text: put(payload.text),
    headers: Object.fromEntries(Object.entries(payload.headers).sort(([a], [b]) => (a < b ? -1 : 1))),
    tags: payload.tags.map(({ name, value }) => ({ name, value })).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
