import { Buffer } from "node:buffer";
import { sign, verify } from "./tokens.ts";

/**
 * The link in an invitation's email. The token travels in the fragment, which browsers do not send:
 * no access log sees it.
 */
export function invitationLink(base: string, token: string): string {
  return `${base}#token=${token}`;
}

/** The page that shows an invitation: the app's, or without an app the function's own. */
export function invitationPage(apiUrl: string, appUrl: string | undefined): string {
  return appUrl === undefined
    ? `${apiUrl}/functions/v1/invitations`
    : `${appUrl.replace(/\/+$/, "")}/invitations`;
}

/** Whose emails of one kind an unsubscribe link switches off: a profile's, or those to a bare address. */
export type Unsubscribe = { key: string } & ({ profileId: string } | { email: string });

/** What the signature covers. The parts are on lines of their own, so no two meanings share a text. */
function signedText(target: Unsubscribe): string {
  return "profileId" in target
    ? `unsubscribe\np\n${target.profileId}\n${target.key}`
    : `unsubscribe\ne\n${target.email}\n${target.key}`;
}

/**
 * The signed link that the emails carry: `?p=<profile id>` or `?e=<base64url address>`, `&k=<key>&s=<signature>`.
 * `&l=<language>` is the page's: nothing follows from it, so it is not signed.
 */
export function unsubscribeLink(
  apiUrl: string,
  signingKey: string,
  target: Unsubscribe,
  language?: string,
): string {
  const url = new URL(`${apiUrl}/functions/v1/unsubscribe`);
  if ("profileId" in target) url.searchParams.set("p", target.profileId);
  else url.searchParams.set("e", Buffer.from(target.email).toString("base64url"));
  url.searchParams.set("k", target.key);
  url.searchParams.set("s", sign(signingKey, signedText(target)));
  if (language !== undefined) url.searchParams.set("l", language);
  return url.href;
}

/** Whether this deployment signed that link. */
export function isSignedUnsubscribe(signingKey: string, target: Unsubscribe, signature: string): boolean {
  return verify(signingKey, signedText(target), signature);
}
