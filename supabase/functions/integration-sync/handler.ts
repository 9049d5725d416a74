import process from "node:process";
import { z } from "zod";
import { readEnv } from "../_shared/env.ts";
import { importTokenKeys, tokenKeyEnvironment } from "../_shared/integrations/encryption.ts";
import { syncProviders } from "../_shared/integrations/providers.ts";
import { createPacer, systemClock } from "../_shared/pacer.ts";
import type { RpcClient } from "../_shared/rpc.ts";
import { scheduled } from "../_shared/scheduled.ts";
import { syncDue } from "./core.ts";
import { createLinks } from "./links.ts";

const environment = z.object({
  /** Requests that may start in a second, over all links of this isolate. */
  INTEGRATION_MAX_PER_SECOND: z.coerce.number().positive().default(20),
  /** Links that are worked on at a time. */
  INTEGRATION_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(8),
  /** How long a run goes on: less than the schedule's interval. */
  INTEGRATION_SYNC_SECONDS: z.coerce.number().positive().max(100).default(25),
});

let pacer: { perSecond: number; pace: () => Promise<void> } | undefined;

/** POST, secret key → 200 `{ claimed, synced, stopped, failed, unfinished, revoked }`. */
export function handle(request: Request, { supabaseAdmin }: { supabaseAdmin: RpcClient }): Promise<Response> {
  return scheduled("integration-sync", request, async (log) => {
    const env = readEnv(environment);
    // Before anything is claimed: without its keys the function does not start.
    const keys = await importTokenKeys(readEnv(tokenKeyEnvironment));
    const perSecond = env.INTEGRATION_MAX_PER_SECOND;
    if (pacer?.perSecond !== perSecond) pacer = { perSecond, pace: createPacer(perSecond, systemClock) };
    return syncDue(
      {
        links: createLinks(supabaseAdmin),
        provider: syncProviders({ env: process.env, pace: pacer.pace, now: systemClock.now }),
        keys,
        now: systemClock.now,
        log,
      },
      {
        concurrency: env.INTEGRATION_CONCURRENCY,
        leaseSeconds: 120,
        budgetMs: env.INTEGRATION_SYNC_SECONDS * 1000,
        renewBeforeMs: 120_000,
      },
    );
  });
}
