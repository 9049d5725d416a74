/** Into the mailbox of `supabase start` (Mailpit) instead of to Resend: for development only. */
import ky, { HTTPError } from "ky";
import { z } from "zod";
import type { EmailPayload } from "../_shared/emails/payload.ts";
import type { Mailer, Outcome } from "./mailer.ts";

const answer = z.object({ ID: z.string() });

/** Mailpit knows no idempotency keys and no batches: a repetition is there twice, and each email is a request. */
export function createMailpit(baseUrl: string, timeoutMs: number): Mailer {
  async function send(request: EmailPayload): Promise<Outcome> {
    try {
      const { ID } = answer.parse(
        await ky
          .post(`${baseUrl}/api/v1/send`, { json: asMailpit(request), timeout: timeoutMs, retry: 0 })
          .json(),
      );
      return { kind: "accepted", providerId: ID };
    } catch (error) {
      return error instanceof HTTPError && error.response.status === 400
        ? { kind: "refused", reason: "mailpit: 400" }
        : { kind: "later", reason: "mailpit: unreachable" };
    }
  }
  return {
    send,
    async sendBatch(requests) {
      const outcomes = [];
      for (const request of requests) outcomes.push(await send(request));
      const taken = outcomes.flatMap((one) =>
        one.kind === "accepted" && one.providerId ? [one.providerId] : [],
      );
      if (taken.length === 0 && outcomes.some(({ kind }) => kind === "later"))
        return { kind: "later", reason: "mailpit: unreachable" };
      return {
        kind: "accepted",
        providerIds: taken,
        errors: Object.fromEntries(
          outcomes.flatMap((one, index) => ("reason" in one ? [[String(index), one.reason]] : [])),
        ),
      };
    },
  };
}

function asMailpit({ from, to, reply_to: replyTo, subject, html, text, headers }: EmailPayload) {
  return {
    From: person(from),
    To: [person(to)],
    ...(replyTo === undefined ? {} : { ReplyTo: [person(replyTo)] }),
    Subject: subject,
    HTML: html,
    Text: text,
    Headers: headers,
  };
}

/** `"Name" <address>`, `Name <address>` or an address. */
function person(mailbox: string): { Email: string; Name?: string } {
  const [, name, address] = /^"?([^"<]*)"?\s*<([^<>]+)>$/.exec(mailbox) ?? [];
  return address === undefined ? { Email: mailbox } : { Email: address, Name: name?.trim() ?? "" };
}
