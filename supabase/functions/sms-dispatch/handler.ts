import { z } from "zod";
import { httpUrl, publicApiUrl, readEnv, signingKey } from "../_shared/env.ts";
import { invitationPage } from "../_shared/links.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { smsProvider } from "../_shared/sms/provider.ts";
import { sendDue } from "./core.ts";
import { createTexts } from "./texts.ts";

const environment = z.object({ INVITATION_TOKEN_KEY: signingKey, APP_URL: httpUrl.optional() });

/** POST, secret key → 200 `{ claimed, sent, failed, skipped }`. */
export function handle(request: Request, { supabaseAdmin }: { supabaseAdmin: RpcClient }): Promise<Response> {
  return scheduled("sms-dispatch", request, async (log) => {
    const env = readEnv(environment);
    return sendDue(
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
  });
}
