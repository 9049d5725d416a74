import { render } from "@react-email/render";
import { createElement } from "react";
import { cleanSubject, mailbox } from "./clean.ts";
import type { MailContent, UnsubscribeOffer } from "./content.ts";
import { createFormat } from "./format.ts";
import { Layout } from "./layout.tsx";
import { type MailPayload, tokenPlaceholder } from "./payload.ts";
import { plainText } from "./plain.ts";
import { templates } from "./templates/index.ts";
import { textsFor } from "./texts/index.ts";

/** What of an outbox row decides how its mail looks. */
export interface MailRequest {
  readonly emailId: string;
  readonly template: string;
  readonly data: unknown;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly locale: string;
  readonly timeZone: string;
  readonly actionUrl: string | null;
  readonly unsubscribe: UnsubscribeOffer | null;
}

/** Whom mails come from, and where their links lead if the database names no place. */
export interface Sender {
  readonly from: string;
  readonly replyTo?: string | undefined;
  readonly invitationPage: string;
}

/** This version of the functions has no such template; a later one may. */
export class UnknownTemplate extends Error {
  override readonly name = "UnknownTemplate";
}

/**
 * Renders an outbox row to the payload that is frozen and sent, with a placeholder for the token.
 *
 * @throws UnknownTemplate, or z.ZodError where `data` is not what the template needs.
 */
export async function renderMail(request: MailRequest, sender: Sender): Promise<MailPayload> {
  const template = templates.get(request.template);
  if (template === undefined) throw new UnknownTemplate(request.template);
  const { texts, locale } = textsFor(request.locale);
  const said = template(request.data, {
    texts,
    format: createFormat(locale, request.timeZone),
    address: request.to.address,
    actionUrl: request.actionUrl,
    invitationPage: sender.invitationPage,
    tokenPlaceholder: tokenPlaceholder(request.emailId),
  });
  const content: MailContent = { ...said, subject: cleanSubject(said.subject) };
  const { unsubscribe } = request;
  return {
    from: sender.from,
    to: mailbox(request.to.name, request.to.address),
    ...(sender.replyTo === undefined ? {} : { reply_to: sender.replyTo }),
    subject: content.subject,
    html: await render(createElement(Layout, { content, texts, unsubscribe })),
    text: plainText(content, texts, unsubscribe),
    headers: unsubscribeHeaders(unsubscribe?.url ?? null),
    tags: [{ name: "email_id", value: request.emailId }],
  };
}

/** RFC 8058: a mail program shows its own button and POSTs when the reader presses it. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url === null
    ? {}
    : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
