/** The secret that signs the events of an endpoint, sealed as the tokens of integrations are. */
import { randomBytes } from "node:crypto";
import { open, seal, type TokenKeys } from "../integrations/seal.ts";

const purpose = (endpointId: string) =>
  ({ integrationId: endpointId, provider: "webhook", token: "secret" }) as const;

/** A new secret, written as Standard Webhooks writes it. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

export function sealSecret(keys: TokenKeys, endpointId: string, secret: string): Promise<string> {
  return seal(keys, purpose(endpointId), secret);
}

/** @throws SealBroken */
export function openSecret(
  keys: TokenKeys,
  keyId: string,
  endpointId: string,
  sealed: string,
): Promise<string> {
  return open(keys, keyId, purpose(endpointId), sealed);
}
