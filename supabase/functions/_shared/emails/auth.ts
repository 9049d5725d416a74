/**
 * The emails of Supabase Auth, in the words and the look of all others. Auth fills their places itself: the
 * templates in `supabase/templates`, which `supabase/config.toml` names, are this with Auth's placeholders.
 */
import { render } from "@react-email/render";
import { createElement } from "react";
import type { Texts } from "../texts/emails/index.ts";
import { type AuthEmailPlaces, authEmailContent } from "./auth-content.ts";
import type { AccountEmailKind } from "./auth-kinds.ts";
import { Layout } from "./layout.tsx";
import { plainText } from "./plain.ts";

/** Go's template language, which Auth fills. */
export const authPlaceholders: AuthEmailPlaces = {
  url: "{{ .ConfirmationURL }}",
  code: "{{ .Token }}",
  address: "{{ .Email }}",
  newAddress: "{{ .NewEmail }}",
};

export async function renderAuthEmail(
  kind: AccountEmailKind,
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
