import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { buildExports } from "./core.ts";
import { createExports } from "./exports.ts";
import { createFiles, type StorageClient } from "./files.ts";

const transferTimeoutMs = 30_000;

/** POST, secret key → 200 `{ claimed, ready, lost, failed, unfinished, removed }`. */
export function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient & StorageClient },
): Promise<Response> {
  return scheduled("data-export", request, (log) =>
    buildExports(
      {
        exports: createExports(supabaseAdmin),
        files: createFiles(supabaseAdmin, transferTimeoutMs),
        now: Date.now,
        log,
      },
      // Longer than the budget and one volume: a lease outlives the step that it was taken for.
      { batchSize: 2, leaseSeconds: 120, budgetMs: 40_000 },
    ),
  );
}
