import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { createChecks } from "./checks.ts";
import { checkFiles } from "./core.ts";
import { createFiles, type StorageClient } from "./files.ts";

const downloadTimeoutMs = 5_000;

/** POST, secret key → 200 `{ claimed, passed, closed, failed, removed }`. */
export function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient & StorageClient },
): Promise<Response> {
  return scheduled("attachment-check", request, (log) =>
    checkFiles(
      {
        checks: createChecks(supabaseAdmin),
        files: createFiles(supabaseAdmin, downloadTimeoutMs),
        now: Date.now,
        log,
      },
      // Less than the schedule's interval; the last files that are claimed may take some seconds more.
      { batchSize: 8, leaseSeconds: 60, budgetMs: 8_000 },
    ),
  );
}
