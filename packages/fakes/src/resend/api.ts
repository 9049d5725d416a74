// Resend's sending API, as https://resend.com/docs describes it. Email goes to the mailbox.
import { createHash, randomUUID } from "node:crypto";
import { Hono } from "hono";
import { type Email, parseEmail, ResendError } from "./email.ts";
import type { Message, MessageStore } from "./messages.ts";

/** An email that was accepted, and the request that brought it. */
export type Delivery = {
  message: Message;
  email: Email;
  /** The idempotency key; a batch has one for all its emails. */
  key: string | undefined;
};

export type ResendApiOptions = {
  store: MessageStore;
  apiKey: string;
  /** Called after the answer is settled; webhooks start here. */
  onAccepted: (delivery: Delivery) => void;
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

  api.post("/emails", async (c) =>
    c.json(
      await once(c.req.raw, (body) => {
        const email = parseEmail(body);
        const message = toMessage(email, now());
        return { accepted: [{ message, email }], response: { id: message.id } };
      }),
    ),
  );

  api.post("/emails/batch", async (c) => {
    // Strict refuses the whole batch for one bad email; permissive takes the others and names the bad ones.
    const permissive = c.req.header("x-batch-validation") === "permissive";
    return c.json(
      await once(c.req.raw, (body) => {
        if (!Array.isArray(body) || body.length === 0 || body.length > MAX_BATCH) {
          throw new ResendError(422, "validation_error", `A batch holds 1 to ${MAX_BATCH} emails.`);
        }
        const accepted: { message: Message; email: Email }[] = [];
        const errors: { index: number; message: string }[] = [];
        for (const [index, item] of body.entries()) {
          try {
            const email = parseBatched(item);
            accepted.push({ email, message: toMessage(email, now()) });
          } catch (error) {
            if (!permissive || !(error instanceof ResendError)) throw error;
            errors.push({ index, message: error.message });
          }
        }
        const data = accepted.map(({ message }) => ({ id: message.id }));
        return { accepted, response: permissive ? { data, errors } : { data } };
      }),
    );
  });

  api.all("/emails", () => {
    throw new ResendError(405, "method_not_allowed", "This endpoint does not support this method.");
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

  type Work = (body: unknown) => { accepted: { message: Message; email: Email }[]; response: object };

  /** Does the work of a request once per idempotency key and endpoint. */
  async function once(request: Request, work: Work): Promise<object> {
    const text = await request.text();
    const body = parseJson(text);
    const header = idempotencyKey(request);
    const key = header && `${new URL(request.url).pathname} ${header}`;
    // The bytes: whether Resend accepts another order of keys is not documented, and refusing it is the stricter fake.
    const payloadHash = createHash("sha256").update(text).digest("hex");
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
    const { accepted, response } = work(body);
    if (key) inProgress.add(key);
    try {
      const messages = accepted.map(({ message }) => message);
      await store.accept({ at: now(), messages, response, ...(key ? { key, payloadHash } : {}) });
    } finally {
      if (key) inProgress.delete(key);
    }
    for (const { message, email } of accepted) onAccepted({ message, email, key: header });
    return response;
  }

  return api;
}

function parseBatched(item: unknown): Email {
  const email = parseEmail(item);
  if (email.attachments?.length || email.scheduled_at) {
    throw new ResendError(
      422,
      "validation_error",
      "`attachments` and `scheduled_at` are not supported in a batch.",
    );
  }
  return email;
}

function idempotencyKey(request: Request): string | undefined {
  const key = request.headers.get("Idempotency-Key");
  if (key === null) return undefined;
  if (key.length < 1 || key.length > 256) {
    throw new ResendError(400, "invalid_idempotency_key", "The key must be between 1-256 chars.");
  }
  return key;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ResendError(400, "validation_error", "The request body is not valid JSON.");
  }
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
