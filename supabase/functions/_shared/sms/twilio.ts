/** Twilio's Messages API, and its signed calls (https://www.twilio.com/docs/messaging/api/message-resource). */
import { Buffer } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import ky from "ky";
import { z } from "zod";
import type { Outcome } from "../channel.ts";
import { oneLine } from "../emails/clean.ts";
import { httpUrl, publicApiUrl } from "../env.ts";
import { Refusal } from "../errors.ts";
import { postOnce } from "../post-once.ts";
import { retryAfterSeconds } from "../retry-after.ts";
import type { SmsEvent, SmsProvider, TextMessage } from "./provider.ts";

export const twilioEnvironment = z
  .object({
    TWILIO_ACCOUNT_SID: z.string().regex(/^AC[0-9a-f]{32}$/),
    TWILIO_AUTH_TOKEN: z.string().min(32),
    /** A number, a short code or an alphanumeric sender; or a messaging service, which chooses among its own. */
    TWILIO_FROM: z
      .string()
      .regex(/^(\+[1-9]\d{6,14}|\d{5,6}|[A-Za-z0-9 ]{1,11})$/)
      .optional(),
    TWILIO_MESSAGING_SERVICE_SID: z
      .string()
      .regex(/^MG[0-9a-f]{32}$/)
      .optional(),
    TWILIO_BASE_URL: httpUrl.default("https://api.twilio.com"),
  })
  .refine((env) => env.TWILIO_FROM !== undefined || env.TWILIO_MESSAGING_SERVICE_SID !== undefined, {
    path: ["TWILIO_FROM"],
  });

const created = z.object({ sid: z.string() });
const listed = z.object({
  messages: z.array(z.object({ sid: z.string(), body: z.string().nullish(), direction: z.string() })),
});
const problem = z.object({ code: z.number().catch(0), message: z.string().catch("") });

/** The owner of the number answered STOP. */
const unsubscribed = 21610;
/** Errors about the sender or the account, with 4xx that say nothing about the message. */
const ours: ReadonlySet<number> = new Set([
  20003, 20404, 21212, 21601, 21603, 21606, 21607, 21618, 21659, 21660, 21661, 21701, 21703, 21704, 21705,
]);
/** Of a number that does not exist, or takes no text messages: what comes back from the carrier. */
const noSuchNumber: ReadonlySet<number> = new Set([30005, 30006]);
const accountRetrySeconds = 300;
const rateRetrySeconds = 10;

export function createTwilio(env: z.output<typeof twilioEnvironment>, timeoutMs: number): SmsProvider {
  const messages = `${env.TWILIO_BASE_URL}/2010-04-01/Accounts/${env.TWILIO_ACCOUNT_SID}/Messages.json`;
  const credentials = Buffer.from(`${env.TWILIO_ACCOUNT_SID}:${env.TWILIO_AUTH_TOKEN}`).toString("base64");
  const options = {
    headers: { authorization: `Basic ${credentials}` },
    timeout: timeoutMs,
    retry: 0,
    throwHttpErrors: false,
  } as const;
  const webhook = `${publicApiUrl()}/functions/v1/sms-webhook`;

  async function request(message: TextMessage): Promise<Outcome> {
    const form = {
      To: message.to,
      Body: message.body,
      ...(env.TWILIO_MESSAGING_SERVICE_SID === undefined
        ? { From: env.TWILIO_FROM ?? "" }
        : { MessagingServiceSid: env.TWILIO_MESSAGING_SERVICE_SID }),
      StatusCallback: `${webhook}?sms=${message.smsId}`,
    };
    const response = await postOnce(messages, options.headers, form, timeoutMs);
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) {
      const parsed = created.safeParse(body);
      return parsed.success
        ? { kind: "sent", providerId: parsed.data.sid }
        : { kind: "later", reason: "twilio: unreadable answer" };
    }
    return outcomeOf(response.status, body, response.headers.get("retry-after") ?? undefined);
  }

  /** What an earlier attempt left there. Twilio lists the newest first, and one number gets few of ours. */
  async function found(message: TextMessage): Promise<Outcome | null> {
    const response = await ky.get(messages, { ...options, searchParams: { To: message.to, PageSize: 50 } });
    const body: unknown = await response.json().catch(() => null);
    if (!response.ok) {
      // Nothing was sent now, but what an earlier attempt did is still unknown: so it counts as one.
      const outcome = outcomeOf(response.status, body, response.headers.get("retry-after") ?? undefined);
      const reason = "reason" in outcome ? (outcome.reason ?? "twilio") : "twilio";
      return outcome.kind === "halted" ? outcome : { kind: "later", reason };
    }
    const parsed = listed.safeParse(body);
    if (!parsed.success) return { kind: "later", reason: "twilio: unreadable list" };
    const mine = parsed.data.messages.find(
      ({ body: text, direction }) => direction.startsWith("outbound") && text?.includes(message.mark),
    );
    return mine === undefined ? null : { kind: "sent", providerId: mine.sid };
  }

  return {
    async send(message, mayHaveArrived) {
      try {
        return (mayHaveArrived ? await found(message) : null) ?? (await request(message));
      } catch {
        return { kind: "later", reason: "twilio: no answer" };
      }
    },
    read(text, url, headers) {
      const parameters = [...new URLSearchParams(text)];
      const address = `${webhook}${new URL(url).search}`;
      if (!isSigned(env.TWILIO_AUTH_TOKEN, address, parameters, headers.get("x-twilio-signature") ?? ""))
        throw new Refusal(401, "auth.required", "The signature is missing or wrong.");
      return eventIn(Object.fromEntries(parameters), new URL(url).searchParams.get("sms"));
    },
    // Answers to people are sent by Twilio's own handling of STOP, START and HELP.
    answer: () =>
      new Response("<Response/>", { headers: { "content-type": "text/xml", "cache-control": "no-store" } }),
  };
}

function outcomeOf(status: number, body: unknown, wait: string | undefined): Outcome {
  const { code, message } = problem.catch({ code: 0, message: "" }).parse(body);
  const reason = oneLine(`twilio ${status} ${code}: ${message}`, 300);
  const seconds = retryAfterSeconds(wait, Date.now());
  if (code === unsubscribed) return { kind: "gone", reason };
  if (status === 429) return { kind: "halted", reason, retryAfterSeconds: seconds ?? rateRetrySeconds };
  // The key, the sender or the account: nothing about this message, and the next would fare no better.
  if (ours.has(code) || (code === 0 && [401, 403, 404].includes(status)) || status === 401)
    return { kind: "halted", reason, retryAfterSeconds: seconds ?? accountRetrySeconds };
  if (status >= 400 && status < 500 && status !== 408 && status !== 409) return { kind: "refused", reason };
  return { kind: "later", reason, retryAfterSeconds: seconds };
}

/**
 * Twilio signs the address that it calls, with the parameters in order of their names (HMAC-SHA1).
 * https://www.twilio.com/docs/usage/security#validating-requests
 */
export function isSigned(
  authToken: string,
  url: string,
  parameters: readonly (readonly [string, string])[],
  signature: string,
): boolean {
  const text =
    url +
    parameters
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, value]) => name + value)
      .join("");
  const expected = createHmac("sha1", authToken).update(text).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

const call = z.object({
  MessageSid: z.string().max(64),
  MessageStatus: z.string().optional(),
  ErrorCode: z.coerce.number().optional().catch(undefined),
  To: z.string().optional(),
  From: z.string().optional(),
  Body: z.string().optional(),
  /** Where Twilio itself read the answer as one: STOP, START or HELP. */
  OptOutType: z.string().optional(),
});
const phone = /^\+[1-9]\d{6,14}$/;
const smsId = z.guid();

/** What Twilio takes as such, of messages that say nothing else. */
const stops = new Set([
  "STOP",
  "STOPALL",
  "UNSUBSCRIBE",
  "CANCEL",
  "END",
  "QUIT",
  "REVOKE",
  "OPTOUT",
  "ARRET",
  "ARRÊT",
]);
const starts = new Set(["START", "UNSTOP", "YES"]);

function eventIn(fields: Record<string, string>, row: string | null): SmsEvent | null {
  const parsed = call.safeParse(fields);
  if (!parsed.success) return null;
  const { MessageSid: providerId, MessageStatus: status, ErrorCode: code, To: to, From: from } = parsed.data;
  const id = smsId.safeParse(row).data ?? null;
  if (id !== null || (status !== undefined && status !== "received")) {
    const about = to !== undefined && phone.test(to) ? to : null;
    if (about !== null && code === unsubscribed) return { type: "stop", smsId: id, providerId, phone: about };
    if (about !== null && code !== undefined && noSuchNumber.has(code))
      return { type: "unreachable", smsId: id, providerId, phone: about };
    const type =
      status === "sent" || status === "delivered"
        ? status
        : status === "undelivered" || status === "failed"
          ? "undelivered"
          : null;
    return type === null ? null : { type, smsId: id, providerId, phone: about };
  }
  const said = (parsed.data.OptOutType ?? parsed.data.Body ?? "").trim().toUpperCase();
  if (from === undefined || !phone.test(from)) return null;
  if (stops.has(said)) return { type: "stop", smsId: null, providerId, phone: from };
  return starts.has(said) ? { type: "start", smsId: null, providerId, phone: from } : null;
}
