// Twilio's Messages API on a port of its own, as https://www.twilio.com/docs/messaging/api/message-resource describes
// it: creating and listing messages, its errors, and its signed calls. It knows no idempotency keys: what is posted
// twice is there twice.
import { createHmac, randomBytes } from "node:crypto";
import { type Listening, listen } from "../../../stack/src/listen.ts";

export interface TwilioMessage {
  readonly sid: string;
  readonly to: string;
  readonly from: string | null;
  readonly messaging_service_sid: string | null;
  readonly body: string;
  readonly direction: "outbound-api";
  readonly status: "queued";
  readonly status_callback: string | null;
}

export interface FakeTwilio {
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** What was accepted, newest first, as its list has it. */
  readonly messages: TwilioMessage[];
  /** The owner of the number answered STOP: Twilio itself takes nothing for it. */
  optOut(phone: string): void;
  /** Answers creations with this error instead, until called without one. */
  refuse(status?: number, code?: number, headers?: Record<string, string>): void;
  reset(): void;
  /** A call as Twilio makes it, signed for the address that it believes to call. */
  call(address: string, fields: Record<string, string>): { headers: Record<string, string>; body: string };
  stop(): Promise<void>;
}

const maxBody = 1600;

export async function startTwilio(): Promise<FakeTwilio> {
  const accountSid = `AC${randomBytes(16).toString("hex")}`;
  const authToken = randomBytes(16).toString("hex");
  const messages: TwilioMessage[] = [];
  const stopped = new Set<string>();
  let refusal: { status: number; code: number; headers: Record<string, string> } | undefined;
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`;

  const problem = (status: number, code: number, message: string, headers: Record<string, string> = {}) =>
    Response.json(
      { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
      { status, headers },
    );

  function create(form: URLSearchParams): Response {
    const to = form.get("To") ?? "";
    const body = form.get("Body") ?? "";
    if (!/^\+[1-9]\d{6,14}$/.test(to))
      return problem(400, 21211, `The 'To' number ${to} is not a valid phone number.`);
    if (body === "") return problem(400, 21602, "Message body is required.");
    if (body.length > maxBody)
      return problem(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
    if (!form.has("From") && !form.has("MessagingServiceSid"))
      return problem(400, 21603, "A 'From' phone number is required.");
    if (stopped.has(to)) return problem(400, 21610, "Attempt to send to unsubscribed recipient");
    const message: TwilioMessage = {
      sid: `SM${randomBytes(16).toString("hex")}`,
      to,
      from: form.get("From"),
      messaging_service_sid: form.get("MessagingServiceSid"),
      body,
      direction: "outbound-api",
      status: "queued",
      status_callback: form.get("StatusCallback"),
    };
    messages.unshift(message);
    return Response.json({ ...message, error_code: null, error_message: null }, { status: 201 });
  }

  const listening: Listening = await listen(async (request) => {
    const url = new URL(request.url);
    if (request.headers.get("authorization") !== authorization) return problem(401, 20003, "Authenticate");
    if (url.pathname !== path)
      return problem(404, 20404, `The requested resource ${url.pathname} was not found`);
    if (request.method === "GET") {
      const to = url.searchParams.get("To");
      const size = Math.min(Number(url.searchParams.get("PageSize") ?? 50), 1000);
      const found = messages.filter((message) => to === null || message.to === to);
      return Response.json({ messages: found.slice(0, size), page: 0, page_size: size, next_page_uri: null });
    }
    if (request.method !== "POST") return problem(405, 20004, "Method not allowed");
    if (refusal !== undefined) return problem(refusal.status, refusal.code, "Refused", refusal.headers);
    return create(new URLSearchParams(await request.text()));
  }, 0);

  return {
    url: listening.url,
    accountSid,
    authToken,
    messages,
    optOut: (phone) => void stopped.add(phone),
    refuse: (status, code = 0, headers = {}) => {
      refusal = status === undefined ? undefined : { status, code, headers };
    },
    reset: () => {
      messages.length = 0;
      stopped.clear();
      refusal = undefined;
    },
    call: (address, fields) => {
      const names = Object.keys(fields).toSorted();
      const text = address + names.map((name) => name + fields[name]).join("");
      return {
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          "x-twilio-signature": createHmac("sha1", authToken).update(text).digest("base64"),
        },
        body: new URLSearchParams(fields).toString(),
      };
    },
    stop: () => listening.close(),
  };
}
