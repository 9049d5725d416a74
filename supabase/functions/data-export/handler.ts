import { describe } from "../_shared/errors.ts";
import { allowScheduledCall, json } from "../_shared/http.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { buildExports } from "./core.ts";
import { createExports } from "./exports.ts";
import { createFiles, type StorageClient } from "./files.ts";

const transferTimeoutMs = 30_000;

/** POST, secret key → 200 `{ claimed, ready, lost, failed, unfinished, removed }`. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient & StorageClient },
): Promise<Response> {
  await allowScheduledCall(request);
  try {
    const counts = await buildExports(
      {
        exports: createExports(supabaseAdmin),
        files: createFiles(supabaseAdmin, transferTimeoutMs),
        now: Date.now,
        log: (line) => console.error(JSON.stringify({ function: "data-export", ...line })),
      },
      // Longer than the budget and one volume: a lease outlives the step that it was taken for.
      { batchSize: 2, leaseSeconds: 120, budgetMs: 40_000 },
    );
    return json(200, counts);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    console.error(
      JSON.stringify({ function: "data-export", event: "claim_failed", reason: describe(error) }),
    );
    return json(503, { code: "unknown", message: "The exports cannot be claimed." }, { "retry-after": "60" });
  }
}
