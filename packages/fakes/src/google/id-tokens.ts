// ID tokens, signed with RS256 by a key of this process that /oauth2/v3/certs publishes.
import { createSign, generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";

let made: { publicKey: KeyObject; privateKey: KeyObject } | undefined;

/** Made when first needed: it takes a while. */
function keys(): { publicKey: KeyObject; privateKey: KeyObject } {
  made ??= generateKeyPairSync("rsa", { modulusLength: 2048 });
  return made;
}

export class IdTokens {
  readonly #keyId = randomBytes(20).toString("hex");

  sign(options: { issuer: string; audience: string; now: number; claims: object }): string {
    const { issuer, audience, now, claims } = options;
    const seconds = Math.floor(now / 1000);
    const header = { alg: "RS256", kid: this.#keyId, typ: "JWT" };
    const payload = {
      iss: issuer,
      azp: audience,
      aud: audience,
      ...claims,
      iat: seconds,
      exp: seconds + 3600,
    };
    const text = `${part(header)}.${part(payload)}`;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(keys().privateKey, "base64url")}`;
  }

  publicKey(): object {
    return { ...keys().publicKey.export({ format: "jwk" }), kid: this.#keyId, alg: "RS256", use: "sig" };
  }
}

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
