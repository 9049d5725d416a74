import { z } from "zod";
import type { Channel } from "../_shared/channel.ts";
import { readEnv } from "../_shared/env.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { callAgain } from "../_shared/successor.ts";
import { type PushMessage, pushDue } from "./core.ts";
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

const anyKey = z.object({
  VAPID_PUBLIC_KEY: z.string().optional(),
  VAPID_PRIVATE_KEY: z.string().optional(),
});

/** A deployment that tells phones only needs no keys. If browsers have subscribed all the same, theirs waits for keys. */
function browsers(): Channel<PushMessage> {
  if (Object.values(readEnv(anyKey)).every((key) => key === undefined)) {
    return { send: async () => ({ kind: "later", reason: "VAPID_PUBLIC_KEY is missing" }) };
  }
  const { VAPID_SUBJECT, VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = readEnv(environment);
  return createWebPush({
    subject: VAPID_SUBJECT,
    publicKey: VAPID_PUBLIC_KEY,
    privateKey: VAPID_PRIVATE_KEY,
    timeoutMs,
  });
}

/** POST, secret key → 200 `{ claimed, sent, gone, failed, unrecorded }`. */
export function handle(request: Request, { supabaseAdmin }: { supabaseAdmin: RpcClient }): Promise<Response> {
  return scheduled("push-dispatch", request, async (log) => {
    const { counts, cutShort } = await pushDue(
      {
        pushes: createPushes(supabaseAdmin),
        browsers: browsers(),
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
