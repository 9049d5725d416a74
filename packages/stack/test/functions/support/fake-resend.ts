/**
 * Resend's sending API as its documentation describes it: https://resend.com/docs/api-reference/errors,
 * …/dashboard/emails/idempotency-keys. Keeps what it accepted, byte for byte.
 */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { type Answer, type Call, type HttpServer, jsonAnswer, listen } from "./http-server.ts";

const mailbox = /^(?:[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+|[^<>]+ <[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>)$/;
const tagPart = z
  .string()
  .max(256)
  .regex(/^[A-Za-z0-9_-]+$/);

const sendRequest = z.object({
  from: z.string().regex(mailbox),
  to: z
    .union([z.string(), z.array(z.string()).min(1).max(50)])
    .transform((to) => (typeof to === "string" ? [to] : to)),
  subject: z.string().min(1),
  html: z.string().optional(),
  text: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  tags: z.array(z.object({ name: tagPart, value: tagPart })).default([]),
});

export interface Delivery {
  readonly id: string;
  readonly key: string;
  /** Exactly what was posted. */
  readonly body: string;
  readonly mail: z.output<typeof sendRequest>;
}

export interface FakeResend extends HttpServer {
  readonly apiKey: string;
  /** Every mail that went out: one per accepted request, none per repetition. */
  readonly deliveries: Delivery[];
  /** Every request that reached it, repetitions and refused ones too. */
  readonly requests: Call[];
  /** Forgets what it delivered. */
  reset(): void;
}

const refuse = (status: number, name: string, message: string) =>
  jsonAnswer(status, { statusCode: status, name, message });

export async function startFakeResend(): Promise<FakeResend> {
  const apiKey = "re_test_key";
  const deliveries: Delivery[] = [];
  const requests: Call[] = [];

  async function answer(call: Call): Promise<Answer> {
    requests.push(call);
    if (call.url.pathname !== "/emails")
      return refuse(404, "not_found", "The requested endpoint does not exist.");
    if (call.method !== "POST")
      return refuse(405, "method_not_allowed", "This endpoint does not support this method.");
    const { authorization } = call.headers;
    if (authorization === undefined)
      return refuse(401, "missing_api_key", "Missing API key in the authorization header.");
    if (authorization !== `Bearer ${apiKey}`) return refuse(403, "invalid_api_key", "API key is invalid.");
    const key = call.headers["idempotency-key"];
    if (typeof key !== "string" || key.length < 1 || key.length > 256) {
      return refuse(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
    }
    const earlier = deliveries.find((delivery) => delivery.key === key);
    if (earlier !== undefined) {
      return earlier.body === call.body
        ? jsonAnswer(200, { id: earlier.id })
        : refuse(
            409,
            "invalid_idempotent_request",
            "Same idempotency key used with a different request payload.",
          );
    }
    const parsed = sendRequest.safeParse(JSON.parse(call.body));
    if (!parsed.success)
      return refuse(422, "validation_error", `Invalid \`${parsed.error.issues[0]?.path.join(".")}\` field.`);
    if (parsed.data.to.some((to) => !mailbox.test(to)))
      return refuse(422, "validation_error", "Invalid `to` field.");
    const delivery: Delivery = { id: randomUUID(), key, body: call.body, mail: parsed.data };
    deliveries.push(delivery);
    return jsonAnswer(
      200,
      { id: delivery.id },
      { "ratelimit-limit": "2", "ratelimit-remaining": "1", "ratelimit-reset": "1" },
    );
  }

  const server = await listen(answer);
  const reset = () => {
    deliveries.length = 0;
    requests.length = 0;
  };
  return { ...server, apiKey, deliveries, requests, reset };
}
