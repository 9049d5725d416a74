import { readEnv } from "../_shared/env.ts";
import { describe } from "../_shared/errors.ts";
import { allowScheduledCall, json } from "../_shared/http.ts";
import { importTokenKeys, tokenKeyEnvironment } from "../_shared/integrations/encryption.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { allowsLocal } from "../_shared/webhooks/address.ts";
import { deliverDue } from "./core.ts";
import { createDeliveries } from "./deliveries.ts";
import { post } from "./post.ts";

/** POST, secret key → 200 `{ claimed, delivered, failed, unrecorded }`. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient },
): Promise<Response> {
  await allowScheduledCall(request);
  const mayBeLocal = allowsLocal();
  const keys = await importTokenKeys(readEnv(tokenKeyEnvironment));
  const log = (line: Record<string, unknown>) =>
    console.error(JSON.stringify({ function: "webhook-dispatch", ...line }));
  try {
    const counts = await deliverDue(
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
    return json(200, counts);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    log({ event: "claim_failed", reason: describe(error) });
    return json(
      503,
      { code: "unknown", message: "The webhooks cannot be claimed." },
      { "retry-after": "60" },
    );
  }
}
