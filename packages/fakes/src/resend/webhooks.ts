// Tells the `resend-webhook` function what became of an email, as Resend does: signed with Svix
// headers, retried when not answered with 2xx.
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Webhook } from "standardwebhooks";
import { messageOf } from "../../../stack/src/errors.ts";
import type { Delivery } from "./api.ts";
import { bareAddress, type Email } from "./email.ts";
import type { Message } from "./messages.ts";

export type WebhookOptions = {
  /** Where the function listens; undefined when there is none. */
  endpoint: () => string | undefined;
  secret: string;
  log: (line: string) => void;
};

type EventType = "email.sent" | "email.delivered" | "email.bounced" | "email.complained" | "email.suppressed";

const RETRY_AFTER_MS = [500, 2_000, 10_000];

/** https://resend.com/docs/dashboard/emails/send-test-emails, with or without a +label. */
function outcomes(address: string): EventType[] {
  const [local = "", domain] = bareAddress(address).split("@");
  if (domain !== "resend.dev") return ["email.delivered"];
  switch (local.split("+")[0]) {
    case "bounced":
      return ["email.bounced"];
    case "complained":
      return ["email.delivered", "email.complained"];
    case "suppressed":
      return ["email.suppressed"];
    default:
      return ["email.delivered"];
  }
}

export class Webhooks {
  readonly #options: WebhookOptions;
  readonly #pending = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  constructor(options: WebhookOptions) {
    this.#options = options;
  }

  deliver({ message, email }: Delivery): void {
    const chain = this.#deliverAll(message, email).finally(() => this.#pending.delete(chain));
    this.#pending.add(chain);
  }

  /** Resolves when every event so far was taken or given up. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.settled();
  }

  async #deliverAll(message: Message, email: Email): Promise<void> {
    await this.#send("email.sent", message, message.to, email);
    for (const recipient of message.to) {
      for (const type of outcomes(recipient)) await this.#send(type, message, [recipient], email);
    }
  }

  async #send(type: EventType, message: Message, to: string[], email: Email): Promise<void> {
    const { secret, endpoint, log } = this.#options;
    const created = new Date();
    const id = `msg_${randomUUID().replaceAll("-", "")}`;
    const body = JSON.stringify({
      type,
      created_at: created.toISOString(),
      data: {
        created_at: message.receivedAt,
        email_id: message.id,
        message_id: `<${message.id}@mailbox.invalid>`,
        from: message.from,
        to,
        subject: message.subject,
        ...(email.tags?.length
          ? { tags: Object.fromEntries(email.tags.map((tag) => [tag.name, tag.value])) }
          : {}),
        ...details(type),
      },
    });
    for (const wait of [0, ...RETRY_AFTER_MS]) {
      if (wait > 0) await delay(wait, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      const url = endpoint();
      if (!url || this.#stopping.signal.aborted) return;
      const sentAt = new Date();
      const headers = {
        "content-type": "application/json",
        "user-agent": "Svix-Webhooks/1.0 (local mailbox)",
        "svix-id": id,
        "svix-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
        "svix-signature": new Webhook(secret).sign(id, sentAt, body),
      };
      try {
        const response = await fetch(url, { method: "POST", headers, body, signal: this.#stopping.signal });
        await response.body?.cancel();
        if (response.ok) return;
        log(`webhook ${type}: the function answered ${response.status}`);
      } catch (error) {
        if (!this.#stopping.signal.aborted) log(`webhook ${type}: ${messageOf(error)}`);
      }
    }
  }
}

function details(type: EventType): object {
  if (type === "email.bounced") {
    return {
      bounce: {
        message: "The recipient's email provider sent a hard bounce message.",
        type: "Permanent",
        subType: "General",
      },
    };
  }
  if (type === "email.suppressed") {
    return {
      suppressed: { message: "The address is on the suppression list.", type: "OnAccountSuppressionList" },
    };
  }
  return {};
}
