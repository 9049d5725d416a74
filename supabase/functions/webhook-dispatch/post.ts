/** One signed request. Not `fetch`, which resolves names itself: `lookup` decides to which IP addresses it goes. */
import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { guardedLookup, isLocal, readAddress } from "../_shared/webhooks/address.ts";

export interface Target {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Of an answer nothing counts but its status; more than this is not waited for. */
const answerBytes = 16 * 1024;

/**
 * Posts, follows no redirect, and returns the status.
 *
 * @throws AddressRefused, or whatever the connection ends with.
 */
export async function post(
  { url: text, headers, body }: Target,
  { mayBeLocal, timeoutMs }: { mayBeLocal: boolean; timeoutMs: number },
): Promise<number> {
  const url = readAddress(text, mayBeLocal);
  const signal = AbortSignal.timeout(timeoutMs);
  const options = {
    method: "POST",
    headers: { ...headers, "content-length": String(new TextEncoder().encode(body).length) },
    signal,
    // No connection is kept: the next one is judged anew.
    agent: false,
  } as const;
  return new Promise<number>((resolve, reject) => {
    const request = isLocal(url)
      ? requestPlain(url, options)
      : requestSecure(url, { ...options, lookup: guardedLookup() });
    request.once("error", reject);
    request.once("response", (response) => {
      const status = response.statusCode ?? 0;
      let bytes = 0;
      const done = () => {
        resolve(status);
        request.destroy();
      };
      response.on("data", (chunk: Uint8Array) => {
        bytes += chunk.length;
        if (bytes > answerBytes) done();
      });
      response.once("end", done);
      response.once("error", done);
    });
    request.end(body);
  });
}
