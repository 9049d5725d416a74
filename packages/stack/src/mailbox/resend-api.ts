// Resend's sending API, as https://resend.com/docs describes it. Mail goes to the mailbox.
import { createHash, randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { Message, MessageStore } from "./messages.ts";
import { type Email, parseEmail, ResendError } from "./resend-email.ts";

export type ResendApiOptions = {
  store: MessageStore;
  apiKey: string;
  /** Called after the answer is settled; webhooks start here. */
  onAccepted: (message: Message, email: Email) => void;
  now?: () => number;
};

const MAX_BATCH = 100;

export function resendApi({ store, apiKey, onAccepted, now = Date.now }: ResendApiOptions): Hono {
  const inProgress = new Set<string>();
  const api = new Hono();

  api.onError((error, c) => {
    if (error instanceof ResendError) return c.json(error.toJSON(), error.statusCode);
    return c.json({ statusCode: 500, name: "internal_server_error", message: error.message }, 500);
  });

  api.use("/emails/*", async (c, next) => {
    const header = c.req.header("Authorization");
    if (!header?.startsWith("Bearer ")) {
      throw new ResendError(401, "missing_api_key", "Missing API key in the authorization header.");
    }
    if (header.slice(7) !== apiKey) throw new ResendError(403, "invalid_api_key", "API key is invalid");
    await next();
  });

  api.post("/emails", async (c) => {
    const body = await readJson(c.req.raw);
    const key = idempotencyKey(c.req.raw);
    return c.json(
      await once(key && `/emails ${key}`, body, () => {
        const email = parseEmail(body);
        const message = toMessage(email, now());
        return { accepted: [{ message, email }], response: { id: message.id } };
      }),
    );
  });

  api.post("/emails/batch", async (c) => {
    const body = await readJson(c.req.raw);
    const key = idempotencyKey(c.req.raw);
    return c.json(
      await once(key && `/emails/batch ${key}`, body, () => {
        if (!Array.isArray(body) || body.length === 0 || body.length > MAX_BATCH) {
          throw new ResendError(422, "validation_error", `A batch holds 1 to ${MAX_BATCH} emails.`);
        }
        const accepted = body.map((item: unknown) => {
          const email = parseEmail(item);
          if (email.attachments?.length || email.scheduled_at) {
            throw new ResendError(
              422,
              "validation_error",
              "`attachments` and `scheduled_at` are not supported in a batch.",
            );
          }
          return { email, message: toMessage(email, now()) };
        });
        return { accepted, response: { data: accepted.map(({ message }) => ({ id: message.id })) } };
      }),
    );
  });

  api.get("/emails/:id", (c) => {
    const message = store.find(c.req.param("id"));
    if (!message) throw new ResendError(404, "not_found", "Email not found");
    const { id, to, from, subject, html, text, receivedAt } = message;
    return c.json({
      object: "email",
      id,
      to,
      from,
      subject,
      html,
      text,
      created_at: receivedAt,
      last_event: "delivered",
    });
  });

  type Work = () => { accepted: { message: Message; email: Email }[]; response: object };

  async function once(key: string | undefined, body: unknown, work: Work): Promise<object> {
    const payloadHash = createHash("sha256").update(canonical(body)).digest("hex");
    const used = key ? store.usedKey(key, now()) : undefined;
    if (used) {
      if (used.payloadHash === payloadHash) return Object(used.response);
      throw new ResendError(
        409,
        "invalid_idempotent_request",
        "Same idempotency key used with a different request payload.",
      );
    }
    if (key && inProgress.has(key)) {
      throw new ResendError(
        409,
        "concurrent_idempotent_requests",
        "Same idempotency key used while original request is still in progress.",
      );
    }
    // A request that is refused leaves its key unused.
    const { accepted, response } = work();
    if (key) inProgress.add(key);
    try {
      const messages = accepted.map(({ message }) => message);
      await store.accept({ at: now(), messages, response, ...(key ? { key, payloadHash } : {}) });
    } finally {
      if (key) inProgress.delete(key);
    }
    for (const { message, email } of accepted) onAccepted(message, email);
    return response;
  }

  return api;
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("Idempotency-Key");
  if (key === null) return undefined;
  if (key.length < 1 || key.length > 256) {
    throw new ResendError(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  }
  return key;
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new ResendError(400, "validation_error", "The request body is not valid JSON.");
  }
}

/** Equal payloads have equal texts, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function toMessage(email: Email, now: number): Message {
  const headers: Record<string, string> = { ...email.headers };
  if (email.cc.length > 0) headers["Cc"] = email.cc.join(", ");
  if (email.bcc.length > 0) headers["Bcc"] = email.bcc.join(", ");
  if (email.reply_to.length > 0) headers["Reply-To"] = email.reply_to.join(", ");
  return {
    id: randomUUID(),
    to: email.to,
    from: email.from,
    subject: email.subject,
    html: email.html ?? null,
    text: email.text ?? null,
    headers,
    receivedAt: new Date(now).toISOString(),
  };
}
