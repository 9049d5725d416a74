import { describe } from "../_shared/errors.ts";
import { allowScheduledCall, json } from "../_shared/http.ts";
import { type RpcClient, RpcError } from "../_shared/rpc.ts";
import { createChecks } from "./checks.ts";
import { checkFiles } from "./core.ts";
import { createFiles, type StorageClient } from "./files.ts";

const downloadTimeoutMs = 5_000;

/** POST, secret key → 200 `{ claimed, passed, closed, failed, removed }`. */
export async function handle(
  request: Request,
  { supabaseAdmin }: { supabaseAdmin: RpcClient & StorageClient },
): Promise<Response> {
  await allowScheduledCall(request);
  try {
    const counts = await checkFiles(
      {
        checks: createChecks(supabaseAdmin),
        files: createFiles(supabaseAdmin, downloadTimeoutMs),
        now: Date.now,
        log: (line) => console.error(JSON.stringify({ function: "attachment-check", ...line })),
      },
      // Less than the schedule's interval; the last files that are claimed may take some seconds more.
      { batchSize: 8, leaseSeconds: 60, budgetMs: 8_000 },
    );
    return json(200, counts);
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    console.error(
      JSON.stringify({ function: "attachment-check", event: "claim_failed", reason: describe(error) }),
    );
    return json(503, { code: "unknown", message: "The files cannot be claimed." }, { "retry-after": "60" });
  }
}
