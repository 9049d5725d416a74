/** What each email about an account says, of Supabase Auth and of Homeroom. */
import type { Texts } from "../texts/emails/index.ts";
import type { AccountEmailKind } from "./auth-kinds.ts";
import type { EmailContent } from "./content.ts";

/** What differs from one email to the next. */
export interface AuthEmailPlaces {
  readonly url: string;
  /** What a person types into the app who cannot follow the link. */
  readonly code: string;
  /** Empty where the account has none: one that signs in by phone gets its first. */
  readonly address: string;
  readonly newAddress: string;
}

export function authEmailContent(
  kind: AccountEmailKind,
  places: AuthEmailPlaces,
  { say }: Texts,
): EmailContent {
  const { url, code, address, newAddress } = places;
  const isFirst = kind === "email_change" && address === "";
  const hasLink = kind !== "reauthentication" && kind !== "address_check";
  return {
    subject: say(`auth.${kind}.subject`),
    preview: isFirst ? say("auth.email_change.first", { newAddress }) : say(`auth.${kind}.preview`),
    heading: say(`auth.${kind}.heading`),
    paragraphs: isFirst
      ? [say("auth.email_change.first", { newAddress })]
      : [
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
