/**
 * Apps on phones, by Expo's push service (https://docs.expo.dev/push-notifications/sending-notifications), which passes
 * a message on to Apple or Google. It says at once that it has it, and a quarter of an hour later whether the device
 * still has the app. A repetition needs no care: its tag replaces the earlier message on the device.
 */
import { z } from "zod";
import type { Outcome } from "../_shared/channel.ts";
import { httpUrl } from "../_shared/env.ts";
import { retryAfterSeconds } from "../_shared/retry-after.ts";
import type { PhoneChannel, PushMessage } from "./core.ts";

export const expoEnvironment = z.object({
  /** Of a project with "Enhanced Security for Push Notifications". */
  EXPO_ACCESS_TOKEN: z.string().min(1).optional(),
  EXPO_BASE_URL: httpUrl.default("https://exp.host"),
});

const answer = z.union([
  z.object({ status: z.literal("ok"), id: z.string().max(100).optional() }),
  z.object({
    status: z.literal("error"),
    details: z.object({ error: z.string().catch("") }).catch({ error: "" }),
  }),
]);
const sent = z.object({ data: answer });
const told = z.object({ data: z.record(z.string(), answer) });

export function createExpo(env: z.output<typeof expoEnvironment>, timeoutMs: number): PhoneChannel {
  async function post(path: string, body: unknown): Promise<{ outcome: Outcome } | { answer: unknown }> {
    try {
      const response = await fetch(`${env.EXPO_BASE_URL}/--/api/v2/push/${path}`, {
        method: "POST",
        headers: {
          accept: "application/json",
          "content-type": "application/json",
          ...(env.EXPO_ACCESS_TOKEN === undefined
            ? {}
            : { authorization: `Bearer ${env.EXPO_ACCESS_TOKEN}` }),
        },
        body: JSON.stringify(body),
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.status === 200) return { answer: await response.json() };
      await response.body?.cancel();
      const wait = retryAfterSeconds(response.headers.get("retry-after") ?? undefined, Date.now());
      return { outcome: outcomeOf(response.status, wait) };
    } catch {
      return { outcome: { kind: "later", reason: "no answer" } };
    }
  }

  return {
    async send(message) {
      const result = await post("send", bodyOf(message));
      if ("outcome" in result) return result.outcome;
      const parsed = sent.safeParse(result.answer);
      return parsed.success ? meaningOf(parsed.data.data) : { kind: "later", reason: "unreadable answer" };
    },
    async receipts(ids) {
      const result = await post("getReceipts", { ids });
      const parsed = told.safeParse("answer" in result ? result.answer : null);
      if (!parsed.success) return new Map();
      return new Map(Object.entries(parsed.data.data).map(([id, receipt]) => [id, meaningOf(receipt)]));
    },
  };
}

function bodyOf({ push, message }: PushMessage) {
  return {
    to: push.endpoint,
    title: message.title,
    body: message.body,
    data: { path: message.path, tag: message.tag },
    ttl: push.ttl_seconds,
    priority: message.isUrgent ? "high" : "default",
    sound: "default",
    // What the device shows of the same notification is replaced: by Android, and by iOS.
    tag: message.tag,
    collapseId: message.tag,
  };
}

function meaningOf(said: z.output<typeof answer>): Outcome {
  if (said.status === "ok") return { kind: "sent", providerId: said.id ?? null };
  const { error } = said.details;
  const reason = `expo ${error.slice(0, 50) || "error"}`;
  if (error === "DeviceNotRegistered") return { kind: "gone", reason };
  // Others are about the rate, about Expo, or about keys that an operator mends: worth another try.
  return error === "MessageTooBig" || error === "DeveloperError"
    ? { kind: "refused", reason }
    : { kind: "later", reason };
}

function outcomeOf(status: number, wait: number | undefined): Outcome {
  const reason = `status ${status}`;
  return status === 400 || status === 413
    ? { kind: "refused", reason }
    : { kind: "later", reason, retryAfterSeconds: wait };
}
