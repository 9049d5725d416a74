import { readEnv } from "../_shared/env.ts";
import { importTokenKeys, tokenKeyEnvironment } from "../_shared/integrations/encryption.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { allowsLocal } from "../_shared/webhooks/address.ts";
import { deliverDue } from "./core.ts";
import { createDeliveries } from "./deliveries.ts";
import { post } from "./post.ts";

/** POST, secret key → 200 `{ claimed, delivered, failed, unrecorded }`. */
export function handle(request: Request, { supabaseAdmin }: { supabaseAdmin: RpcClient }): Promise<Response> {
  return scheduled("webhook-dispatch", request, async (log) => {
    const mayBeLocal = allowsLocal();
    const keys = await importTokenKeys(readEnv(tokenKeyEnvironment));
    return deliverDue(
      {
        deliveries: createDeliveries(supabaseAdmin),
        keys,
        post: (target) => post(target, { mayBeLocal, timeoutMs: 10_000 }),
        now: Date.now,
        log,
      },
      // Less than the schedule's interval; the last requests may take ten seconds more, the lease covers them.
      { batchSize: 20, leaseSeconds: 60, budgetMs: 8_000 },
    );
  });
}
