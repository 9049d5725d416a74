/** What Auth wants to say, as rows of the outbox: one for each mailbox. Nothing is rendered here. */
import { z } from "zod";
import { type AuthEmailKind, authVerifyTypes } from "../_shared/emails/auth-kinds.ts";
import { address } from "../_shared/emails/fields.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";
import { sha256Hex } from "../_shared/tokens.ts";

const token = z.string().max(500);

const call = z.object({
  user: z.object({
    id: z.guid(),
    /** Empty in an account that signs in by phone. */
    email: z.union([z.literal(""), address]),
    new_email: z.union([z.literal(""), address]).nullish(),
    user_metadata: z.object({ locale: z.string().max(35).optional().catch(undefined) }).nullish(),
  }),
  email_data: z.object({
    email_action_type: z.string().max(100),
    token,
    token_hash: token,
    token_new: token.default(""),
    token_hash_new: token.default(""),
    redirect_to: z.string().max(2000).default(""),
    site_url: z.string().max(2000).default(""),
  }),
});

/** Auth's names of what it sends, each with the email that says it. */
const kinds: Readonly<Record<string, AuthEmailKind>> = {
  signup: "confirmation",
  recovery: "recovery",
  magiclink: "magic_link",
  email: "magic_link",
  email_change: "email_change",
  invite: "invite",
  reauthentication: "reauthentication",
};

/** A row of the outbox, as `queue_auth_emails` takes it. */
export interface AuthEmail {
  readonly to_email: string;
  readonly locale: string | null;
  readonly dedupe_key: string;
  readonly data: {
    readonly kind: AuthEmailKind;
    readonly url: string;
    readonly code: string;
    readonly address: string;
    readonly new_address: string;
  };
}

/**
 * Reads a verified call of the hook.
 *
 * @returns no email for what Homeroom has no words for, and none for an account without an address.
 * @throws z.ZodError where it is malformed.
 */
export function readEmails(payload: unknown, apiUrl: string): AuthEmail[] {
  const { user, email_data: said } = call.parse(payload);
  const kind = kinds[said.email_action_type];
  if (kind === undefined) return [];
  const newAddress = user.new_email || user.email;
  if ((kind === "email_change" ? newAddress : user.email) === "") return [];
  const email = (to: string, code: string, hash: string): AuthEmail => ({
    to_email: to,
    locale: user.user_metadata?.locale ?? null,
    // Each attempt of the hook has an id of its own; the token is the same in all of them.
    dedupe_key: sha256Hex([user.id, kind, hash, code, to].join("\n")),
    data: {
      kind,
      url: verifyUrl(apiUrl, kind, hash, said.redirect_to || said.site_url),
      code,
      address: user.email,
      new_address: newAddress,
    },
  });
  if (
    kind !== "email_change" ||
    newAddress === user.email ||
    user.email === "" ||
    said.token_hash_new === ""
  ) {
    return [email(kind === "email_change" ? newAddress : user.email, said.token, said.token_hash)];
  }
  // The names are crossed: the hash that belongs to the code of one mailbox is called after the other.
  return [
    email(user.email, said.token, said.token_hash_new),
    email(newAddress, said.token_new, said.token_hash),
  ];
}

function verifyUrl(apiUrl: string, kind: AuthEmailKind, hash: string, redirectTo: string): string {
  const url = new URL(`${apiUrl}/auth/v1/verify`);
  url.searchParams.set("token", hash);
  url.searchParams.set("type", authVerifyTypes[kind]);
  url.searchParams.set("redirect_to", redirectTo);
  return url.href;
}

export async function queueEmails(db: RpcClient, emails: readonly AuthEmail[]): Promise<void> {
  await callRpc(db, "queue_auth_emails", { p_emails: emails }, z.unknown());
}
