import { z } from "zod";
import { readEnv } from "../_shared/env.ts";
import { describe } from "../_shared/errors.ts";
import { allowScheduledCall, json } from "../_shared/http.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { callAgain } from "../_shared/successor.ts";
import { pushDue } from "./core.ts";
import { createPushes } from "./pushes.ts";
import { createWebPush } from "./sender.ts";

const environment = z.object({
  VAPID_PUBLIC_KEY: z.string().regex(/^B[\w-]{86}$/),
  VAPID_PRIVATE_KEY: z.string().regex(/^[\w-]{43}$/),
  /** Whom a push service writes to about this deployment: `mailto:` or `https:`. */
  VAPID_SUBJECT: z.string().regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/),
});

/** POST, secret key → 200 `{ claimed, sent, gone, failed, unrecorded }`. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  await allowScheduledCall(request);
  const env = readEnv(environment);
  const log = (line: Record<string, unknown>) =>
    console.error(JSON.stringify({ function: "push-dispatch", ...line }));
  try {
    const { counts, cutShort } = await pushDue(
      {
        pushes: createPushes(supabaseAdmin),
        channel: createWebPush({
          subject: env.VAPID_SUBJECT,
          publicKey: env.VAPID_PUBLIC_KEY,
          privateKey: env.VAPID_PRIVATE_KEY,
          timeoutMs: 10_000,
        }),
        now: Date.now,
        log,
      },
      // Hosted, a call has two seconds of the processor, and encrypting a message takes about two milliseconds.
      { claimSize: 200, concurrency: 20, leaseSeconds: 150, budgetMs: 8_000, mostPushes: 400 },
    );
    if (cutShort) await callAgain(supabaseAdmin, { p_task: "push-dispatch" }, log);
    return json(200, counts);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    log({ event: "claim_failed", reason: describe(error) });
    return json(503, { code: "unknown", message: "The pushes cannot be claimed." }, { "retry-after": "60" });
  }
}
