// A change of address needs both mailboxes (`double_confirm_changes`): with lite the old one alone would do,
// and a stranger could take an address that was invited and has no account. The first of the two
// confirmations is accepted here and leaves one token; the second completes the change in lite.
import { createHash } from "node:crypto";
import type postgres from "postgres";

export type EmailChangeOptions = {
  sql: postgres.Sql;
  expirySeconds: number;
  siteUrl: string;
};

const accepted = "Confirmation link accepted. Please proceed to confirm link sent to the other email";

/** The answer to the first confirmation of a change; undefined for every other request. */
export async function firstConfirmation(
  request: Request,
  { sql, expirySeconds, siteUrl }: EmailChangeOptions,
): Promise<Response | undefined> {
  const url = new URL(request.url);
  if (url.pathname !== "/auth/v1/verify") return undefined;
  const asked = request.method === "POST" ? await bodyOf(request) : Object.fromEntries(url.searchParams);
  const hash = asked["type"] === "email_change" ? hashOf(asked) : undefined;
  if (hash === undefined) return undefined;
  // One statement: of two confirmations at the same moment one is the first. Lite completes a change by the
  // token of the old address, so the token that is left takes that place.
  const changed = await sql`
    update auth.users
    set email_change_token_current =
          case when email_change_token_current = ${hash} then email_change_token_new else email_change_token_current end,
        email_change_token_new = null, email_change_confirm_status = 1
    where (email_change_token_current = ${hash} or email_change_token_new = ${hash})
      and email_change_token_current <> '' and email_change_token_new <> ''
      and email_change_sent_at > now() - make_interval(secs => ${expirySeconds})`;
  if (changed.count === 0) return undefined;
  if (request.method === "POST") return Response.json({ code: 200, msg: accepted });
  const target = new URL(asked["redirect_to"] || siteUrl);
  // Only the app: lite, which knows the allowed addresses, is not asked.
  const place = target.origin === new URL(siteUrl).origin ? target : new URL(siteUrl);
  place.hash = new URLSearchParams({ message: accepted, sb: "" }).toString();
  return Response.redirect(place, 303);
}

async function bodyOf(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return body && typeof body === "object" ? Object.fromEntries(Object.entries(body)) : {};
}

/** As Auth hashes a code: with the address that it was sent to. */
function hashOf(asked: Record<string, unknown>): string | undefined {
  const { token_hash, token, email } = asked;
  if (typeof token_hash === "string") return token_hash;
  if (typeof token !== "string") return undefined;
  if (typeof email !== "string") return token;
  return createHash("sha256")
    .update(email.toLowerCase() + token)
    .digest("hex");
}
