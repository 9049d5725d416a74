import { z } from "zod";
import { publicApiUrl, readEnv } from "../_shared/env.ts";
import { malformed } from "../_shared/errors.ts";
import { allowMethods, json, parseJson, readText } from "../_shared/http.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { verifiedId } from "../_shared/signed.ts";
import { type AuthEmail, queueEmails, readEmails } from "./core.ts";

const environment = z.object({
  /** As the dashboard shows it; Auth writes the version of the signature before it. */
  SEND_EMAIL_HOOK_SECRET: z.string().regex(/^(v1,)?whsec_[A-Za-z0-9+/]{20,}={0,2}$/),
});

/** A user with identities and metadata. */
const maxBytes = 256 * 1024;

/**
 * POST, signed by Auth → 200 `{}` once the emails are in the outbox. Auth waits five seconds for all its
 * attempts, inside the transaction of its cause.
 */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  allowMethods(request, ["POST"]);
  const { SEND_EMAIL_HOOK_SECRET } = readEnv(environment);
  const text = await readText(request, maxBytes);
  verifiedId(text, request.headers, SEND_EMAIL_HOOK_SECRET.replace(/^v1,/, ""), "webhook");
  const emails = readOrRefuse(parseJson(text), publicApiUrl());
  try {
    if (emails.length > 0) await queueEmails(supabaseAdmin, emails);
    return json(200, {});
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    console.error(JSON.stringify({ function: "send-email", event: "queue_failed", reason: error.message }));
    // Auth tries again, and tells the person if it has to.
    return json(503, { code: "unknown", message: "The email cannot be queued." }, { "retry-after": "1" });
  }
}

function readOrRefuse(payload: unknown, apiUrl: string): AuthEmail[] {
  try {
    return readEmails(payload, apiUrl);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw malformed(error, "The call is malformed.");
  }
}
