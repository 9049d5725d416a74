/**
 * One message to one device: encrypted by `web-push` (RFC 8291), posted with `fetch`. A repetition needs no care: its
 * topic replaces the earlier message.
 */
import { generateRequestDetails } from "web-push";
import { z } from "zod";
import type { Channel, Outcome } from "../_shared/channel.ts";
import { retryAfterSeconds } from "../_shared/retry-after.ts";
import type { PushMessage } from "./core.ts";

export interface SenderOptions {
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
  readonly timeoutMs: number;
}

export function createWebPush({
  subject,
  publicKey,
  privateKey,
  timeoutMs,
}: SenderOptions): Channel<PushMessage> {
  const send = async ({ push, message }: PushMessage): Promise<Outcome> => {
    const { p256dh, auth } = push;
    if (p256dh === null || auth === null) return { kind: "refused", reason: "no keys" };
    let request: { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> };
    try {
      const { headers, body } = generateRequestDetails(
        { endpoint: push.endpoint, keys: { p256dh, auth } },
        JSON.stringify(message),
        {
          vapidDetails: { subject, publicKey, privateKey },
          TTL: push.ttl_seconds,
          urgency: push.is_urgent ? "high" : "normal",
          // What the service still holds of the same notification is replaced.
          topic: push.notification_id.replaceAll("-", ""),
          contentEncoding: "aes128gcm",
        },
      );
      const { "Content-Length": _, ...rest } = z.record(z.string(), z.coerce.string()).parse(headers);
      request = { headers: rest, body: new Uint8Array(body ?? []) };
    } catch {
      // Keys that are no point of the curve: a browser gives none.
      return { kind: "refused", reason: "unusable keys" };
    }
    try {
      const response = await fetch(push.endpoint, {
        method: "POST",
        ...request,
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      return outcomeOf(
        response.status,
        retryAfterSeconds(response.headers.get("retry-after") ?? undefined, Date.now()),
      );
    } catch {
      return { kind: "later", reason: "no answer" };
    }
  };
  return { send };
}

function outcomeOf(status: number, wait: number | undefined): Outcome {
  if (status >= 200 && status < 300) return { kind: "sent" };
  if (status === 404 || status === 410) return { kind: "gone" };
  const reason = `status ${status}`;
  // 401 and 403 are about our keys, which an operator mends: worth another try.
  return [400, 405, 413].includes(status)
    ? { kind: "refused", reason }
    : { kind: "later", reason, retryAfterSeconds: wait };
}
