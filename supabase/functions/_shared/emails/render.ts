import { z } from "zod";
import { textsFor } from "../texts/emails/index.ts";
import { cleanSubject, mailbox } from "./clean.ts";
import type { EmailContent, UnsubscribeOffer } from "./content.ts";
import { createFormat, type Format } from "./format.ts";
import { emailHtml } from "./html.ts";
import { type EmailPayload, tokenPlaceholder } from "./payload.ts";
import { plainText } from "./plain.ts";
import { templates } from "./templates/index.ts";

/** What of an outbox row decides how its email looks. */
export interface EmailRequest {
  readonly emailId: string;
  readonly template: string;
  readonly data: unknown;
  readonly to: { readonly address: string; readonly name: string | null };
  readonly locale: string;
  readonly timeZone: string;
  readonly actionUrl: string | null;
  readonly unsubscribe: UnsubscribeOffer | null;
}

/** Whom emails come from, and where their links lead if the database names no place. */
export interface Sender {
  readonly from: string;
  readonly replyTo?: string | undefined;
  readonly invitationPage: string;
}

/** How many other notices of its kind an email stands for. */
const merged = z.object({ more: z.int().nonnegative().default(0) });

/** This version of the functions has no such template; a later one may. */
export class UnknownTemplate extends Error {
  override readonly name = "UnknownTemplate";
}

/**
 * Renders an outbox row to the payload that is frozen and sent, with a placeholder for the token.
 *
 * @throws UnknownTemplate, or z.ZodError where `data` is not what the template needs.
 */
export function renderEmail(request: EmailRequest, sender: Sender): EmailPayload {
  const template = templates.get(request.template);
  if (template === undefined) throw new UnknownTemplate(request.template);
  const { texts, locale } = textsFor(request.locale);
  const said = template(request.data, {
    texts,
    format: formatFor(locale, request.timeZone),
    address: request.to.address,
    actionUrl: request.actionUrl,
    invitationPage: sender.invitationPage,
    tokenPlaceholder: tokenPlaceholder(request.emailId),
  });
  const { more } = merged.parse(request.data);
  const content: EmailContent = {
    ...said,
    ...(more > 0 ? { paragraphs: [...said.paragraphs, texts.say("common.more", { count: more })] } : {}),
    subject: cleanSubject(
      more > 0 ? texts.say("common.moreSubject", { subject: said.subject, count: more }) : said.subject,
    ),
  };
  const { unsubscribe } = request;
  return {
    from: sender.from,
    to: mailbox(request.to.name, request.to.address),
    ...(sender.replyTo === undefined ? {} : { reply_to: sender.replyTo }),
    subject: content.subject,
    html: emailHtml(content, texts, unsubscribe),
    text: plainText(content, texts, unsubscribe),
    headers: unsubscribeHeaders(unsubscribe?.url ?? null),
    tags: [{ name: "email_id", value: request.emailId }],
  };
}

const formats = new Map<string, Format>();

/** Formatters take longer to make than to use, and most people share a few zones. */
function formatFor(locale: string, timeZone: string): Format {
  const key = `${locale} ${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = createFormat(locale, timeZone);
  if (formats.size < 200) formats.set(key, made);
  return made;
}

/** RFC 8058: an email client shows its own button and POSTs when the reader presses it. */
function unsubscribeHeaders(url: string | null): Record<string, string> {
  return url === null
    ? {}
    : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}
