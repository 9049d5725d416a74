/** Calls that a provider signs, as https://www.standardwebhooks.com says. */
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
  text: string,
  headers: Headers,
  secret: string,
  prefix: "webhook" | "svix",
): string {
  const header = (name: string) => headers.get(`${prefix}-${name}`) ?? "";
  const id = header("id");
  try {
    if (id.length > 200) throw new Error("id too long");
    new Webhook(secret).verify(
      text,
      {
        "webhook-id": id,
        "webhook-timestamp": header("timestamp"),
        "webhook-signature": header("signature"),
      },
      { jsonParse: false },
    );
  } catch {
    throw new Refusal(401, "auth.required", "The signature is missing, wrong or too old.");
  }
  return id;
}
