import { z } from "zod";
import { describe, Refusal } from "./errors.ts";
import { allowMethods, json, parseJson, readText } from "./http.ts";
import { RpcError } from "./rpc.ts";

/** A line of a function's log: an event, and what belongs to it. */
export type Log = (line: Record<string, unknown>) => void;

/**
 * Answers a schedule's call: 200 with what the work counts; 503, to be tried again in a minute, when the database
 * refuses to say what is due. Its log names the function.
 */
export async function scheduled(
  name: string,
  request: Request,
  work: (log: Log) => Promise<unknown>,
): Promise<Response> {
  await allowScheduledCall(request);
  const log: Log = (line) => console.error(JSON.stringify({ function: name, ...line }));
  try {
    return json(200, await work(log));
  } catch (error) {
    if (!(error instanceof RpcError)) throw error;
    log({ event: "claim_failed", reason: describe(error) });
    return json(503, { code: "unknown", message: "What is due cannot be read." }, { "retry-after": "60" });
  }
}

/** Refuses all but what a schedule posts: nothing, or an empty object. */
async function allowScheduledCall(request: Request): Promise<void> {
  allowMethods(request, ["POST"]);
  const text = (await readText(request, 1024)).trim();
  if (text === "" || z.strictObject({}).safeParse(parseJson(text)).success) return;
  throw new Refusal(400, "validation.failed", "The body must be empty or {}.");
}
