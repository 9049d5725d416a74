import { Buffer } from "node:buffer";
import { z } from "zod";

/** A CryptoKey, as this runtime's types call it. */
type EncryptionKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** Keys that encrypt tokens, by id; new ones are encrypted with the current key. */
export interface TokenKeys {
  readonly currentId: string;
  readonly keys: ReadonlyMap<string, EncryptionKey>;
}

const key = z.base64().refine((text) => Buffer.from(text, "base64").length === 32);

/** The two variables; without them nothing that keeps tokens starts. */
export const tokenKeyEnvironment = z
  .object({
    /** `{"<key id>": "<32 random bytes in base64>"}` */
    INTEGRATION_TOKEN_KEYS: z
      .string()
      .transform((text, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.addIssue({ code: "custom", message: "not JSON" });
          return z.NEVER;
        }
      })
      .pipe(z.record(z.string().regex(/^[\w.-]{1,100}$/), key)),
    INTEGRATION_TOKEN_KEY_ID: z.string(),
  })
  .refine((env) => Object.hasOwn(env.INTEGRATION_TOKEN_KEYS, env.INTEGRATION_TOKEN_KEY_ID), {
    path: ["INTEGRATION_TOKEN_KEY_ID"],
  });

export async function importTokenKeys(env: z.output<typeof tokenKeyEnvironment>): Promise<TokenKeys> {
  const entries = await Promise.all(
    Object.entries(env.INTEGRATION_TOKEN_KEYS).map(
      async ([id, text]) =>
        [
          id,
          await crypto.subtle.importKey("raw", Buffer.from(text, "base64"), "AES-GCM", false, [
            "encrypt",
            "decrypt",
          ]),
        ] as const,
    ),
  );
  return { currentId: env.INTEGRATION_TOKEN_KEY_ID, keys: new Map(entries) };
}

/** What a token is encrypted for. Encrypted for one thing, it decrypts for no other. */
export interface Purpose {
  readonly integrationId: string;
  readonly provider: string;
  readonly token: "access" | "refresh" | "secret";
}

const ivBytes = 12;

/** AES-256-GCM with a random IV: base64url of IV and ciphertext. */
export async function encrypt(
  { currentId, keys }: TokenKeys,
  purpose: Purpose,
  token: string,
): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const encrypted = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: associated(purpose) },
    keyOf(keys, currentId),
    new TextEncoder().encode(token),
  );
  return Buffer.concat([iv, new Uint8Array(encrypted)]).toString("base64url");
}

/**
 * Decrypts what `encrypt` made under the key of that id.
 *
 * @throws DecryptionFailed where the key is gone, or the text was encrypted for something else.
 */
export async function decrypt(
  { keys }: TokenKeys,
  keyId: string,
  purpose: Purpose,
  encrypted: string,
): Promise<string> {
  const bytes = Buffer.from(encrypted, "base64url");
  const key = keyOf(keys, keyId);
  try {
    const token = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: bytes.subarray(0, ivBytes), additionalData: associated(purpose) },
      key,
      bytes.subarray(ivBytes),
    );
    return new TextDecoder().decode(token);
  } catch {
    throw new DecryptionFailed("decryption_failed");
  }
}

/** A token that cannot be decrypted any more; its owner has to connect again. */
export class DecryptionFailed extends Error {
  override readonly name = "DecryptionFailed";
  readonly reason: "key_missing" | "decryption_failed";

  constructor(reason: DecryptionFailed["reason"]) {
    super(reason);
    this.reason = reason;
  }
}

function keyOf(keys: ReadonlyMap<string, EncryptionKey>, id: string): EncryptionKey {
  const key = keys.get(id);
  if (key === undefined) throw new DecryptionFailed("key_missing");
  return key;
}

/** As JSON, so that no two purposes share a text. */
function associated({ integrationId, provider, token }: Purpose): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([integrationId, provider, token]));
}
