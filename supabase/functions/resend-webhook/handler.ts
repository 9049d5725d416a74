import { z } from "zod";
import { readEnv } from "../_shared/env.ts";
import { malformed } from "../_shared/errors.ts";
import { allowMethods, json, parseJson, readText } from "../_shared/http.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { verifiedId } from "../_shared/signed.ts";
import { type EmailEvent, readEvent, recordEvent } from "./core.ts";

const environment = z.object({
  /** The signing secret that Resend shows for the webhook. */
  RESEND_WEBHOOK_SECRET: z.string().regex(/^whsec_[A-Za-z0-9+/]{20,}={0,2}$/),
});

/** Events carry no bodies; this leaves room for fifty recipients with long names. */
const maxBytes = 64 * 1024;

/** POST, signed by Resend → 200 `{ status: "recorded" | "duplicate" | "ignored" }`. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  allowMethods(request, ["POST"]);
  const { RESEND_WEBHOOK_SECRET } = readEnv(environment);
  const text = await readText(request, maxBytes);
  const svixId = verifiedId(text, request.headers, RESEND_WEBHOOK_SECRET, "svix");
  const event = readOrRefuse(parseJson(text));
  if (event === null) return json(200, { status: "ignored" });
  try {
    return json(200, {
      status: (await recordEvent(supabaseAdmin, svixId, event)) ? "recorded" : "duplicate",
    });
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    // An email of somebody else who uses the same Resend account.
    if (error.code === "email.not_found") return json(200, { status: "ignored" });
    // The database will not keep it tomorrow either: answered, so that it is not delivered for a day.
    const isSetAside = error.status === 400 || error.status === 422;
    console.error(
      JSON.stringify({
        function: "resend-webhook",
        event: isSetAside ? "set_aside" : "record_failed",
        svix_id: svixId,
        reason: error.message,
      }),
    );
    if (isSetAside) return json(200, { status: "ignored" });
    // Resend delivers again what was not answered with 2xx.
    return json(503, { code: "unknown", message: "The event cannot be recorded." }, { "retry-after": "60" });
  }
}

function readOrRefuse(payload: unknown): EmailEvent | null {
  try {
    return readEvent(payload);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw malformed(error, "The event is malformed.");
  }
}
