/** The secret that signs the events of an endpoint, encrypted as the tokens of integrations are. */
import { randomBytes } from "node:crypto";
import { decrypt, encrypt, type TokenKeys } from "../integrations/encryption.ts";

const purpose = (endpointId: string) =>
  ({ integrationId: endpointId, provider: "webhook", token: "secret" }) as const;

/** A new secret, written as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

export function encryptSecret(keys: TokenKeys, endpointId: string, secret: string): Promise<string> {
  return encrypt(keys, purpose(endpointId), secret);
}

/** @throws DecryptionFailed */
export function decryptSecret(
  keys: TokenKeys,
  keyId: string,
  endpointId: string,
  encrypted: string,
): Promise<string> {
  return decrypt(keys, keyId, purpose(endpointId), encrypted);
}
