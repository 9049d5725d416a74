import { z } from "zod";
import { readEnv } from "../_shared/env.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { callAgain } from "../_shared/successor.ts";
import { pushDue } from "./core.ts";
import { createExpo, expoEnvironment } from "./expo.ts";
import { createPushes } from "./pushes.ts";
import { createWebPush } from "./web-push.ts";

const environment = z.object({
  VAPID_PUBLIC_KEY: z.string().regex(/^B[\w-]{86}$/),
  VAPID_PRIVATE_KEY: z.string().regex(/^[\w-]{43}$/),
  /** Whom a push service writes to about this deployment: `mailto:` or `https:`. */
  VAPID_SUBJECT: z.string().regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/),
});

const timeoutMs = 10_000;

/** POST, secret key → 200 `{ claimed, sent, gone, failed, unrecorded }`. */
export function handle(request: Request, { supabaseAdmin }: { supabaseAdmin: RpcClient }): Promise<Response> {
  return scheduled("push-dispatch", request, async (log) => {
    const env = readEnv(environment);
    const { counts, cutShort } = await pushDue(
      {
        pushes: createPushes(supabaseAdmin),
        browsers: createWebPush({
          subject: env.VAPID_SUBJECT,
          publicKey: env.VAPID_PUBLIC_KEY,
          privateKey: env.VAPID_PRIVATE_KEY,
          timeoutMs,
        }),
        phones: createExpo(readEnv(expoEnvironment), timeoutMs),
        now: Date.now,
        log,
      },
      // Hosted, a call has two seconds of the processor, and encrypting a message takes about two milliseconds.
      { claimSize: 200, concurrency: 20, leaseSeconds: 150, budgetMs: 8_000, mostPushes: 400 },
    );
    if (cutShort) await callAgain(supabaseAdmin, { p_task: "push-dispatch" }, log);
    return counts;
  });
}
