import { z } from "zod";
import { Refusal } from "../_shared/errors.ts";
import { allowMethods, json, readText } from "../_shared/http.ts";
import { callRpc, type RpcClient, RpcError } from "../_shared/rpc.ts";
import { hasSmsProvider, type SmsEvent, smsProvider } from "../_shared/sms/provider.ts";

/** The texts that people answer, and a few fields. */
const maxBytes = 64 * 1024;

/** POST, signed by the provider → its own kind of answer. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  allowMethods(request, ["POST"]);
  // Anybody may call it. Without a provider nobody's signature is right.
  if (!hasSmsProvider()) throw new Refusal(401, "auth.required", "The signature is missing or wrong.");
  const provider = smsProvider(10_000);
  const text = await readText(request, maxBytes);
  const event = provider.read(text, request.url, request.headers);
  if (event === null) return provider.answer();
  try {
    await record(supabaseAdmin, event);
    return provider.answer();
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    // The database will not keep it tomorrow either: answered, so that it is not told again.
    const isSetAside = error.status === 400 || error.status === 422;
    console.error(
      JSON.stringify({
        function: "sms-webhook",
        event: isSetAside ? "set_aside" : "record_failed",
        message: event.providerId,
        reason: error.message,
      }),
    );
    if (isSetAside) return provider.answer();
    return json(503, { code: "unknown", message: "The event cannot be recorded." }, { "retry-after": "60" });
  }
}

async function record(db: RpcClient, event: SmsEvent): Promise<void> {
  await callRpc(
    db,
    "record_sms_event",
    {
      p_type: event.type,
      p_sms_id: event.smsId,
      p_phone: event.phone,
      p_provider_id: event.providerId,
    },
    z.boolean(),
  );
}
