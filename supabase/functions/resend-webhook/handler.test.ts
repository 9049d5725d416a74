/** Resend's webhook over HTTP, under Deno: who is believed, and what reaches the database. */
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { jsonAnswer } from "../_testing/http-server.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

const secretBytes = randomBytes(32);
let backend: Backend;
let rest: Interceptor;
let webhook: FunctionProcess;

beforeAll(async () => {
  backend = await startBackend();
  rest = await startInterceptor(backend.url);
  webhook = await startFunction("resend-webhook", {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    RESEND_WEBHOOK_SECRET: `whsec_${secretBytes.toString("base64")}`,
  });
});
afterAll(async () => {
  await webhook.kill();
  await rest.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  rest.rule(() => undefined);
});

/** Svix's scheme: HMAC-SHA256 over id, time in seconds and the raw body. */
function signed(
  body: string | Uint8Array<ArrayBuffer>,
  { id = `msg_${randomUUID()}`, at = Date.now(), key = secretBytes } = {},
) {
  const seconds = Math.floor(at / 1000);
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.`).update(body).digest("base64");
  return { "svix-id": id, "svix-timestamp": String(seconds), "svix-signature": `v1,${signature}` };
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) =>
  fetch(`${webhook.url}/resend-webhook`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...headers },
  });

const emailId = randomUUID();
const bounced = {
  type: "email.bounced",
  created_at: "2026-11-20T23:41:12.126Z",
  data: {
    broadcast_id: "8b146471-e88e-4322-86af-016cd36fd216",
    created_at: "2026-11-20T23:41:11.894719+00:00",
    email_id: "56761188-7520-42d8-8898-ff6fc54ce618",
    from: "Homeroom <mail@homeroom.example>",
    to: ["gone@example.com"],
    subject: "Your booking is confirmed",
    bounce: { message: "The recipient's mailbox does not exist.", subType: "General", type: "Permanent" },
    tags: { email_id: emailId },
  },
};
const expected = {
  p_svix_id: expect.stringMatching(/^msg_/),
  p_type: "email.bounced",
  p_email_id: emailId,
  p_provider_id: "56761188-7520-42d8-8898-ff6fc54ce618",
};

/** Collects what the database's function is called with from now on. */
function recordedArguments(): unknown[] {
  const args: unknown[] = [];
  rest.rule((_, __, call) => {
    args.push(JSON.parse(call.body));
    return undefined;
  });
  return args;
}

describe("a signed event", () => {
  it("reaches the database, with the email's own id from its tag", async () => {
    const args = recordedArguments();
    const body = JSON.stringify(bounced);
    const response = await post(body, signed(body));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "recorded" });
    expect(args).toEqual([
      {
        ...expected,
        p_occurred_at: "2026-11-20T23:41:12.126Z",
        p_bounce_type: "Permanent",
        p_recipient: "gone@example.com",
      },
    ]);
  });

  it("with its tags as a list is read alike", async () => {
    const args = recordedArguments();
    const body = JSON.stringify({
      ...bounced,
      data: { ...bounced.data, tags: [{ name: "email_id", value: emailId }] },
    });
    expect(await (await post(body, signed(body))).json()).toEqual({ status: "recorded" });
    expect(args).toMatchObject([expected]);
  });

  it("delivered twice is answered alike and counted once", async () => {
    const body = JSON.stringify(bounced);
    const headers = signed(body);
    expect(await (await post(body, headers)).json()).toEqual({ status: "recorded" });
    const again = await post(body, headers);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ status: "duplicate" });
  });

  it("with one of several signatures that fits is believed", async () => {
    const body = JSON.stringify(bounced);
    const headers = signed(body);
    headers["svix-signature"] = `v1,${randomBytes(32).toString("base64")} ${headers["svix-signature"]}`;
    expect((await post(body, headers)).status).toBe(200);
  });

  it("without a tag of ours leaves it to the database to know the email", async () => {
    const args = recordedArguments();
    for (const tags of [undefined, {}, { email_id: "not-an-id" }, { campaign: "x" }, null]) {
      const body = JSON.stringify({ ...bounced, data: { ...bounced.data, tags } });
      expect((await post(body, signed(body))).status).toBe(200);
    }
    expect(args).toMatchObject(Array.from({ length: 5 }, () => ({ ...expected, p_email_id: null })));
  });

  it("about somebody else's email, or about nothing we keep, is ignored", async () => {
    rest.rule(() => jsonAnswer(404, { code: "PT404", message: "email.not_found", details: "", hint: null }));
    const strange = JSON.stringify(bounced);
    expect(await (await post(strange, signed(strange))).json()).toEqual({ status: "ignored" });
    rest.rule(() => undefined);
    for (const type of [
      "email.opened",
      "email.clicked",
      "domain.updated",
      "inbox.created",
      "something.new",
    ]) {
      const body = JSON.stringify({ type, created_at: bounced.created_at, data: { any: "thing" } });
      const response = await post(body, signed(body));
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ status: "ignored" });
    }
    expect(rest.calls).toEqual([]);
  });

  it.each([
    ["with a display name", ['"Gone, Person" <Gone@Example.com>'], "gone@example.com"],
    ["to several recipients, of whom it names none", ["gone@example.com", "there@example.com"], null],
  ])("%s closes the right address", async (_, to, recipient) => {
    const args = recordedArguments();
    const body = JSON.stringify({ ...bounced, data: { ...bounced.data, to } });
    expect((await post(body, signed(body))).status).toBe(200);
    expect(args).toMatchObject([{ p_recipient: recipient }]);
  });

  it("that the database cannot keep is answered and set aside", async () => {
    rest.rule(() => jsonAnswer(400, { code: "22P05", message: "unsupported Unicode escape sequence" }));
    const body = JSON.stringify(bounced);
    const response = await post(body, signed(body));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "set_aside" });
  });

  it("that cannot be recorded now is asked for again", async () => {
    for (const answer of [
      jsonAnswer(503, { message: "down" }),
      jsonAnswer(404, { code: "PGRST202", message: "no such function" }),
    ]) {
      rest.rule(() => answer);
      const body = JSON.stringify(bounced);
      const response = await post(body, signed(body));
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ code: "unknown", message: expect.any(String) });
    }
  });
});

describe("what events do to an email", () => {
  const event = (id: string, type: string, extra: object = {}) =>
    JSON.stringify({
      ...bounced,
      type,
      data: {
        ...bounced.data,
        tags: { email_id: id },
        to: ["bill@example.com"],
        bounce: undefined,
        ...extra,
      },
    });
  const send = async (body: string) => {
    const response = await post(body, signed(body));
    expect(response.status).toBe(200);
  };
  const bounce = (type: string) => ({ bounce: { type, subType: "General", message: "…" } });
  const suppressions = () => backend.sql`
    select a.address, s.reason from private.email_suppressions s
    left join (values ('bill@example.com'), ('dana@example.com')) a(address) on private.address_hash(a.address) = s.address_hash`;
  async function sentEmail(): Promise<string> {
    const [id = ""] = await backend.bookingEmails(["bill@example.com"]);
    await backend.sql`update private.email_outbox set status = 'sent', to_email = 'bill@example.com' where id = ${id}`;
    return id;
  }

  it.each([
    ["email.delivered", {}, "delivered", []],
    ["email.bounced", bounce("Permanent"), "bounced", [{ address: "bill@example.com", reason: "bounce" }]],
    ["email.bounced", bounce("Transient"), "bounced", []],
    ["email.complained", {}, "complained", [{ address: "bill@example.com", reason: "complaint" }]],
    ["email.delivery_delayed", {}, "sent", []],
  ])("%s %j: %s", async (type, extra, status, closed) => {
    const id = await sentEmail();
    await send(event(id, type, extra));
    expect((await backend.email(id)).status).toBe(status);
    expect(await suppressions()).toEqual(closed);
  });

  it("end alike in whatever order they come, and however often", async () => {
    const types = ["email.sent", "email.delivered", "email.complained"];
    const orders = types.flatMap((a) =>
      types.filter((b) => b !== a).map((b) => [a, b, types.find((c) => c !== a && c !== b) ?? a]),
    );
    expect(orders).toHaveLength(6);
    for (const order of orders) {
      const id = await sentEmail();
      for (const type of [...order, ...order]) await send(event(id, type));
      expect((await backend.email(id)).status).toBe("complained");
    }
    expect(await suppressions()).toEqual([{ address: "bill@example.com", reason: "complaint" }]);
  });

  it("may come before the dispatcher has recorded the sending", async () => {
    const [id = ""] = await backend.bookingEmails(["bill@example.com"]);
    await backend.sql`update private.email_outbox set status = 'sending', to_email = 'bill@example.com' where id = ${id}`;
    await send(event(id, "email.delivered"));
    await backend.sql`select private.record_email_sent(${id}, 'provider-id', now())`;
    expect((await backend.email(id)).status).toBe("delivered");
  });
});

describe("an event that is not believed", () => {
  const body = JSON.stringify(bounced);
  const minutes = 60_000;
  const cases: [string, () => Record<string, string>][] = [
    ["without a signature", () => ({})],
    ["signed with another key", () => signed(body, { key: randomBytes(32) })],
    ["signed for another body", () => signed(`${body} `)],
    ["signed under another id", () => ({ ...signed(body), "svix-id": "msg_other" })],
    [
      "signed at another time",
      () => ({ ...signed(body), "svix-timestamp": String(Math.floor(Date.now() / 1000) - 1) }),
    ],
    ["six minutes old", () => signed(body, { at: Date.now() - 6 * minutes })],
    ["from six minutes ahead", () => signed(body, { at: Date.now() + 6 * minutes })],
    ["with a time that is none", () => ({ ...signed(body), "svix-timestamp": "soon" })],
    ["with an empty signature", () => ({ ...signed(body), "svix-signature": "v1," })],
    [
      "with a signature of another version",
      () => ({ ...signed(body), "svix-signature": signed(body)["svix-signature"].replace("v1", "v2") }),
    ],
    ["with an endless id", () => signed(body, { id: "x".repeat(1000) })],
  ];
  it.each(cases)("%s", async (_, headers) => {
    const response = await post(body, headers());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: "auth.required", message: expect.any(String) });
    expect(rest.calls).toEqual([]);
  });

  it("four minutes old is believed: the limit is five", async () => {
    expect((await post(body, signed(body, { at: Date.now() - 4 * minutes }))).status).toBe(200);
  });
});

describe("a signed event that cannot be read", () => {
  const cases: [string, string | Uint8Array<ArrayBuffer>][] = [
    ["empty", ""],
    ["not JSON", "{"],
    ["not an object", "[]"],
    ["not UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ["without a type", JSON.stringify({ ...bounced, type: undefined })],
    ["without a time", JSON.stringify({ ...bounced, created_at: "yesterday" })],
    ["without data", JSON.stringify({ ...bounced, data: undefined })],
    ["without the email's id", JSON.stringify({ ...bounced, data: { to: ["a@example.com"] } })],
    [
      "with recipients that are none",
      JSON.stringify({ ...bounced, data: { ...bounced.data, to: "a@example.com" } }),
    ],
    [
      "with more recipients than an email has",
      JSON.stringify({ ...bounced, data: { ...bounced.data, to: Array(5000).fill("a@example.com") } }),
    ],
  ];
  it.each(cases)("%s is answered, and kept by its id alone", async (_, body) => {
    const args = recordedArguments();
    const headers = signed(body);
    const response = await post(body, headers);
    expect([response.status, await response.json()]).toEqual([200, { status: "set_aside" }]);
    expect(args).toEqual([
      {
        p_svix_id: headers["svix-id"],
        p_type: "set_aside",
        p_email_id: null,
        p_provider_id: null,
        p_occurred_at: expect.any(String),
        p_bounce_type: null,
        p_recipient: null,
      },
    ]);
    expect(await backend.sql`select svix_id, type, email_id from private.email_events`).toEqual([
      { svix_id: headers["svix-id"], type: "set_aside", email_id: null },
    ]);
    expect(await backend.sql`select from private.email_suppressions`).toHaveLength(0);
    // Its log names fields and never what is in them.
    expect(webhook.output()).not.toContain("a@example.com");
  });

  it("and that the database is away for is answered all the same", async () => {
    rest.rule(() => jsonAnswer(503, {}));
    const response = await post("{", signed("{"));
    expect([response.status, await response.json()]).toEqual([200, { status: "set_aside" }]);
  });

  it.each(cases)("%s, but not signed, is refused", async (_, body) => {
    const response = await post(body, signed(body, { key: randomBytes(32) }));
    expect(response.status).toBe(401);
    expect(rest.calls).toEqual([]);
  });

  it("because of a character that no text of the database has is set aside", async () => {
    const body = JSON.stringify({ ...bounced, data: { ...bounced.data, to: ["a\u0000@example.com"] } });
    const response = await post(body, signed(body));
    expect([response.status, await response.json()]).toEqual([200, { status: "set_aside" }]);
  });

  it("because its time is beyond the database's calendar is set aside", async () => {
    const body = JSON.stringify({ ...bounced, created_at: "+275760-09-13T00:00:00Z" });
    const response = await post(body, signed(body));
    expect([response.status, await response.json()]).toEqual([200, { status: "set_aside" }]);
    expect(await backend.sql`select type from private.email_events`).toEqual([{ type: "set_aside" }]);
  });
});

describe("a call", () => {
  it("that is too large is refused, whether or not it says so", async () => {
    const body = JSON.stringify({ ...bounced, padding: "x".repeat(1_100_000) });
    expect((await post(body, signed(body))).status).toBe(413);
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(body));
        controller.close();
      },
    });
    const init: RequestInit = { method: "POST", body: stream, duplex: "half", headers: signed(body) };
    const response = await fetch(`${webhook.url}/resend-webhook`, init);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: "validation.failed" });
  });

  it("by another method is refused", async () => {
    const response = await fetch(`${webhook.url}/resend-webhook`);
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  });
});
