import { Buffer } from "node:buffer";
import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/**
 * The token in an invitation's link: base64url of HMAC-SHA256 over the invitation's id and version.
 * Derived whenever an email goes out, stored nowhere: the database knows only its SHA-256, so a dump of
 * it opens no invitation.
 *
 * @example invitationToken(process.env.INVITATION_TOKEN_KEY, "0b5c…", 1)
 */
export function invitationToken(key: string, invitationId: string, version: number): string {
  return sign(key, `${invitationId}.${version}`);
}

/** SHA-256 of a text in hex: the form in which the database keeps tokens. */
export function sha256Hex(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** base64url of HMAC-SHA256. */
export function sign(key: string, message: string): string {
  return createHmac("sha256", key).update(message).digest("base64url");
}

/** Whether `signature` is the one of `message`, compared in constant time. */
export function verify(key: string, message: string, signature: string): boolean {
  const expected = Buffer.from(sign(key, message));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
