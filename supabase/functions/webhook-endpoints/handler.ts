import { randomUUID } from "node:crypto";
import { z } from "zod";
import { readEnv } from "../_shared/env.ts";
import { malformed, Refusal } from "../_shared/errors.ts";
import { allowMethods, json, parseJson, readText } from "../_shared/http.ts";
import { importTokenKeys, tokenKeyEnvironment } from "../_shared/integrations/encryption.ts";
import { callRpc, type RpcClient, RpcError } from "../_shared/rpc.ts";
import { AddressRefused, allowsLocal, readAddress } from "../_shared/webhooks/address.ts";
import { encryptSecret, newSecret } from "../_shared/webhooks/secret.ts";

const body = z.strictObject({
  url: z.string(),
  /** The database knows which there are. */
  event_types: z.array(z.string().max(100)).min(1).max(50),
  description: z.string().max(200).optional(),
});

/** POST `{ url, event_types, description? }`, secret key → 201 `{ id, secret }`; the secret is shown this once. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  allowMethods(request, ["POST"]);
  const keys = await importTokenKeys(readEnv(tokenKeyEnvironment));
  const input = body.safeParse(parseJson(await readText(request, 16_384)));
  if (!input.success) throw malformed(input.error, "The body is malformed.");
  const { url, event_types, description } = input.data;
  const id = randomUUID();
  const secret = newSecret();
  try {
    await callRpc(
      supabaseAdmin,
      "add_webhook_endpoint",
      {
        p_id: id,
        p_url: readAddress(url, allowsLocal()).href,
        p_event_types: event_types,
        p_key_id: keys.currentId,
        p_secret_encrypted: await encryptSecret(keys, id, secret),
        p_description: description ?? null,
      },
      z.unknown(),
    );
  } catch (error) {
    if (error instanceof AddressRefused) {
      throw new Refusal(400, "validation.failed", "Events cannot be sent to this address.", {
        detail: error.reason,
      });
    }
    if (error instanceof RpcError && error.code === "validation.failed") {
      throw new Refusal(400, "validation.failed", error.details ?? "The endpoint is not valid.");
    }
    throw error;
  }
  return json(201, { id, secret });
}
