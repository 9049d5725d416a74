/**
 * The emails of Supabase Auth, in the words and the look of all others. Auth fills their places itself: the
 * templates in `supabase/templates`, which `supabase/config.toml` names, are this with Auth's placeholders.
 */
import { render } from "@react-email/render";
import { createElement } from "react";
import type { Texts } from "../texts/emails/index.ts";
import type { EmailContent } from "./content.ts";
import { Layout } from "./layout.tsx";
import { plainText } from "./plain.ts";

/** As the tables of `[auth.email.template]` are named. */
export const authEmailKinds = [
  "confirmation",
  "recovery",
  "magic_link",
  "email_change",
  "invite",
  "reauthentication",
] as const;
export type AuthEmailKind = (typeof authEmailKinds)[number];

/** What differs from one email to the next. */
export interface AuthEmailPlaces {
  readonly url: string;
  /** What a person types into the app who cannot follow the link. */
  readonly code: string;
  readonly address: string;
  readonly newAddress: string;
}

/** Go's template language, which Auth fills. */
export const authPlaceholders: AuthEmailPlaces = {
  url: "{{ .ConfirmationURL }}",
  code: "{{ .Token }}",
  address: "{{ .Email }}",
  newAddress: "{{ .NewEmail }}",
};

export function authEmailContent(kind: AuthEmailKind, places: AuthEmailPlaces, { say }: Texts): EmailContent {
  const { url, code, address, newAddress } = places;
  const hasLink = kind !== "reauthentication";
  return {
    subject: say(`auth.${kind}.subject`),
    preview: say(`auth.${kind}.preview`),
    heading: say(`auth.${kind}.heading`),
    paragraphs: [
      say(`auth.${kind}.text`, { address, newAddress }),
      ...(kind === "email_change" ? [say("auth.email_change.both")] : []),
    ],
    ...(hasLink
      ? { button: { label: say(`auth.${kind}.button`), url, showUrl: true } }
      : { facts: [{ label: say("auth.code"), value: code }] }),
    notes: [...(hasLink ? [say("auth.codeHint", { code })] : []), say(`auth.${kind}.ignore`)],
    reason: say(`auth.${kind}.reason`),
  };
}

export async function renderAuthEmail(
  kind: AuthEmailKind,
  places: AuthEmailPlaces,
  texts: Texts,
): Promise<{ subject: string; html: string; text: string }> {
  const content = authEmailContent(kind, places, texts);
  return {
    subject: content.subject,
    html: await render(createElement(Layout, { content, texts, unsubscribe: null })),
    text: plainText(content, texts, null),
  };
}
