/** Calls that a provider signs, as https://www.standardwebhooks.com says. */
import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { Refusal } from "./errors.ts";

/**
 * Checks signature and age (±300 s) over the bytes as they came, before anything looks into them.
 *
 * @param prefix what the provider's headers begin with: `webhook`, or `svix` for one that signs with Svix.
 * @returns the id of the call.
 * @throws Refusal
 */
export function verifiedId(
  body: string | Uint8Array,
  headers: Headers,
  secret: string,
  prefix: "webhook" | "svix",
): string {
  const header = (name: string) => headers.get(`${prefix}-${name}`) ?? "";
  const id = header("id");
  try {
    if (id.length > 200) throw new Error("id too long");
    const signed = signedText(body, id, header("timestamp"), header("signature"), secret);
    new Webhook(secret).verify(
      signed.text,
      {
        "webhook-id": id,
        "webhook-timestamp": header("timestamp"),
        "webhook-signature": signed.signature,
      },
      { jsonParse: false },
    );
  } catch {
    throw new Refusal(401, "auth.required", "The signature is missing, wrong or too old.");
  }
  return id;
}

/**
 * The library signs texts. Where the bytes are no text its own signature of a stand-in is handed on, if that of the
 * bytes is right: so it still judges everything else.
 */
function signedText(
  body: string | Uint8Array,
  id: string,
  timestamp: string,
  signature: string,
  secret: string,
): { text: string; signature: string } {
  if (typeof body === "string") return { text: body, signature };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body), signature };
  } catch {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
    const isRight = signature.split(" ").some((one) => {
      const given = Buffer.from(one.startsWith("v1,") ? one.slice(3) : "", "base64");
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
    const at = new Date(Number(timestamp) * 1000);
    return { text: "", signature: isRight ? new Webhook(secret).sign(id, at, "") : "" };
  }
}
