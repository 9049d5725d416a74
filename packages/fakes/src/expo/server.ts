// Expo's push service on a port of its own, as https://docs.expo.dev/push-notifications/sending-notifications describes
// it: sending one message, receipts, and the errors of both. It knows no idempotency keys; a device shows once what has
// the same tag.
import { randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import { type Listening, listen } from "../../../stack/src/listen.ts";

const message = z.strictObject({
  to: z.string(),
  title: z.string(),
  body: z.string(),
  data: z.record(z.string(), z.unknown()),
  ttl: z.int().nonnegative(),
  priority: z.enum(["default", "normal", "high"]),
  sound: z.literal("default"),
  tag: z.string(),
  // Apple's limit.
  collapseId: z.string().max(64),
});
export type ExpoMessage = z.output<typeof message>;

export interface FakeExpo {
  readonly url: string;
  /** What was accepted, also what was posted twice. */
  readonly messages: ExpoMessage[];
  /** An app on a phone asks for its token. */
  token(): string;
  /** The app is removed: Expo learns it when it passes the next message on, and after that refuses others. */
  remove(token: string): void;
  /** Only requests with this access token are taken. */
  requireAccessToken(token: string | undefined): void;
  /** Answers requests with this status instead, until called without one. */
  refuse(status?: number, headers?: Record<string, string>): void;
  /** Answers messages with this error instead, until called without one. */
  fail(error?: string): void;
  stop(): Promise<void>;
}

const refusalOf = (error: string, text: string) => ({ status: "error", message: text, details: { error } });

export async function startExpo(): Promise<FakeExpo> {
  const messages: ExpoMessage[] = [];
  const devices = new Map<string, "there" | "removed" | "unregistered">();
  const receipts = new Map<string, object>();
  let accessToken: string | undefined;
  let refusal: { status: number; headers: Record<string, string> } | undefined;
  let failure: string | undefined;

  const problem = (status: number, code: string) =>
    Response.json({ errors: [{ code, message: code, isTransient: false }] }, { status });

  function send(body: unknown): Response {
    const parsed = message.safeParse(body);
    if (!parsed.success) return problem(400, "VALIDATION_ERROR");
    const sent = parsed.data;
    if (failure !== undefined) return Response.json({ data: refusalOf(failure, "Refused") });
    const device = devices.get(sent.to);
    if (device === undefined || device === "unregistered")
      return Response.json({
        data: refusalOf("DeviceNotRegistered", `${sent.to} is not a registered recipient`),
      });
    if (JSON.stringify(sent).length > 4096)
      return Response.json({ data: refusalOf("MessageTooBig", "Over 4 KiB") });
    const id = randomUUID();
    messages.push(sent);
    if (device === "removed") devices.set(sent.to, "unregistered");
    receipts.set(
      id,
      device === "there" ? { status: "ok" } : refusalOf("DeviceNotRegistered", "The device has no such app"),
    );
    return Response.json({ data: { status: "ok", id } });
  }

  const listening: Listening = await listen(async (request) => {
    if (refusal !== undefined) return new Response(null, refusal);
    if (request.method !== "POST") return problem(405, "METHOD_NOT_ALLOWED");
    if (accessToken !== undefined && request.headers.get("authorization") !== `Bearer ${accessToken}`)
      return problem(401, "UNAUTHORIZED");
    const body: unknown = await request.json();
    switch (new URL(request.url).pathname) {
      case "/--/api/v2/push/send":
        return send(body);
      case "/--/api/v2/push/getReceipts": {
        const { ids } = z.strictObject({ ids: z.array(z.string()).max(1000) }).parse(body);
        const known = ids.flatMap((id) => (receipts.has(id) ? [[id, receipts.get(id)]] : []));
        return Response.json({ data: Object.fromEntries(known) });
      }
      default:
        return problem(404, "NOT_FOUND");
    }
  }, 0);

  return {
    url: listening.url,
    messages,
    token: () => {
      const token = `ExponentPushToken[${randomBytes(16).toString("base64url")}]`;
      devices.set(token, "there");
      return token;
    },
    remove: (token) => void devices.set(token, "removed"),
    requireAccessToken: (token) => {
      accessToken = token;
    },
    refuse: (status, headers = {}) => {
      refusal = status === undefined ? undefined : { status, headers };
    },
    fail: (error) => {
      failure = error;
    },
    stop: () => listening.close(),
  };
}
