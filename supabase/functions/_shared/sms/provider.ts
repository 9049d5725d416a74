/** Providers of text messages, and the one that the environment names. */
import process from "node:process";
import { z } from "zod";
import type { Channel } from "../channel.ts";
import { readEnv } from "../env.ts";
import { createTwilio, twilioEnvironment } from "./twilio.ts";

export interface TextMessage {
  /** The row of the outbox: the provider names it when it tells what became of the message. */
  readonly smsId: string;
  /** E.164, with its plus sign. */
  readonly to: string;
  readonly body: string;
  /** A part of the body that no other message has: what an earlier attempt sent is found by it. */
  readonly mark: string;
}

/** What a provider tells later. */
export type SmsEvent =
  | {
      readonly type: "sent" | "delivered" | "undelivered";
      readonly smsId: string | null;
      readonly providerId: string;
      readonly phone: string | null;
    }
  /** The number takes no text messages. */
  | {
      readonly type: "unreachable";
      readonly smsId: string | null;
      readonly providerId: string;
      readonly phone: string;
    }
  /** What its owner answered. */
  | {
      readonly type: "stop" | "start";
      readonly smsId: string | null;
      readonly providerId: string;
      readonly phone: string;
    };

export interface SmsProvider extends Channel<TextMessage> {
  /**
   * Reads a call of the provider.
   *
   * @returns null for one that says nothing of use.
   * @throws Refusal where the provider did not sign it.
   */
  read(text: string, url: string, headers: Headers): SmsEvent | null;
  /** What the provider expects as the answer. */
  answer(): Response;
}

const choice = z.object({ SMS_PROVIDER: z.enum(["twilio"]) });

/** Whether the deployment sends text messages at all. */
export const hasSmsProvider = (): boolean => (process.env["SMS_PROVIDER"] ?? "") !== "";

/** @throws Misconfigured */
export function smsProvider(timeoutMs: number): SmsProvider {
  switch (readEnv(choice).SMS_PROVIDER) {
    case "twilio":
      return createTwilio(readEnv(twilioEnvironment), timeoutMs);
  }
}
