import { Buffer } from "node:buffer";
import { z } from "zod";
import { address } from "../_shared/emails/fields.ts";
import { Refusal } from "../_shared/errors.ts";
import { isSignedUnsubscribe, type Unsubscribe } from "../_shared/links.ts";
import { callRpc, type RpcClient } from "../_shared/rpc.ts";

const key = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/);
const signature = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const decodedAddress = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,500}$/)
  .transform((encoded) => Buffer.from(encoded, "base64url").toString("utf8"))
  .pipe(address);

/**
 * Mail programs add parameters of their own to links, behind ours and perhaps of the same names; the signature covers
 * what counts.
 */
const query = z.union([
  z
    .object({ p: z.guid(), k: key, s: signature })
    .transform(({ p, k, s }) => ({ target: { key: k, profileId: p }, s })),
  z
    .object({ e: decodedAddress, k: key, s: signature })
    .transform(({ e, k, s }) => ({ target: { key: k, email: e }, s })),
]);

/**
 * What a link asks for, if this deployment signed it.
 *
 * @throws Refusal 400 where the link is incomplete, 403 where it is forged.
 */
export function readLink(url: URL, signingKey: string): Unsubscribe {
  // Of two with one name the first stays.
  const parsed = query.safeParse(Object.fromEntries([...url.searchParams].reverse()));
  if (!parsed.success) throw new Refusal(400, "validation.failed", "The link is incomplete.");
  const { target, s } = parsed.data;
  if (!isSignedUnsubscribe(signingKey, target, s)) {
    throw new Refusal(403, "permission.denied", "The link is not one of ours.");
  }
  return target;
}

/** Switches the emails off, or on again. Doing it twice is the same as once. */
export async function unsubscribe(db: RpcClient, target: Unsubscribe, isUndo: boolean): Promise<void> {
  const undo = isUndo ? { p_undo: true } : {};
  if ("profileId" in target) {
    const person = { p_profile_id: target.profileId, p_key: target.key };
    await callRpc(db, "unsubscribe_email", { ...person, ...undo }, z.unknown());
  } else {
    await callRpc(db, "unsubscribe_address", { p_email: target.email, ...undo }, z.unknown());
  }
}
