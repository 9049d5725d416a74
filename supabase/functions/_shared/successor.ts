import { z } from "zod";
import { describe } from "./errors.ts";
import { callRpc, type RpcClient } from "./rpc.ts";
import type { Log } from "./scheduled.ts";

/** Where the platform can, a successor of this run begins at once. Elsewhere the schedule calls it soon. */
export async function callAgain(
  db: RpcClient,
  task: { p_task: string; p_run_id?: string },
  log: Log,
): Promise<void> {
  try {
    await callRpc(db, "call_again", task, z.boolean());
  } catch (error) {
    log({ event: "call_again_failed", reason: describe(error) });
  }
}
