import { z } from "zod";
import { httpUrl, publicApiUrl, readEnv, signingKey } from "../_shared/env.ts";
import { describe } from "../_shared/errors.ts";
import { allowScheduledCall, json } from "../_shared/http.ts";
import { invitationPage } from "../_shared/links.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { smsProvider } from "../_shared/sms/provider.ts";
import { sendDue } from "./core.ts";
import { createTexts } from "./texts.ts";

const environment = z.object({ INVITATION_TOKEN_KEY: signingKey, APP_URL: httpUrl.optional() });

/** POST, secret key → 200 `{ claimed, sent, failed, skipped }`. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  await allowScheduledCall(request);
  const env = readEnv(environment);
  const log = (line: Record<string, unknown>) =>
    console.error(JSON.stringify({ function: "sms-dispatch", ...line }));
  try {
    const counts = await sendDue(
      { texts: createTexts(supabaseAdmin), channel: smsProvider(10_000), now: Date.now, log },
      {
        invitationTokenKey: env.INVITATION_TOKEN_KEY,
        invitationPage: invitationPage(publicApiUrl(), env.APP_URL),
        claimSize: 50,
        concurrency: 5,
        leaseSeconds: 150,
        leaseMarginMs: 45_000,
        budgetMs: 8_000,
      },
    );
    return json(200, counts);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    log({ event: "claim_failed", reason: describe(error) });
    return json(
      503,
      { code: "unknown", message: "The messages cannot be claimed." },
      { "retry-after": "60" },
    );
  }
}
