/** The dispatcher over HTTP, under Deno: what it answers, what it sends, and what Resend's answers make of a mail. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isSignedUnsubscribe } from "../../../../supabase/functions/_shared/links.ts";
import { invitationToken, sha256Hex } from "../../../../supabase/functions/_shared/tokens.ts";
import type { Backend } from "./support/backend.ts";
import { bookingEmail, invitationEmail } from "./support/emails.ts";
import { startFakeBackend } from "./support/fake-backend.ts";
import { jsonAnswer } from "./support/http-server.ts";
import { type MailStack, startMailStack } from "./support/mail-stack.ts";

let backend: Backend;
let stack: MailStack;

beforeAll(async () => {
  backend = await startFakeBackend();
  stack = await startMailStack(backend);
});
afterAll(async () => {
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  stack.resend.reset();
  stack.rest.rule(() => undefined);
  stack.api.rule(() => undefined);
});

const resendError = (status: number, name: string, headers: Record<string, string> = {}) =>
  jsonAnswer(status, { statusCode: status, name, message: "Refused by the test." }, headers);

describe("who may call, and how", () => {
  const cases: [string, RequestInit, number, string][] = [
    ["no key", { method: "POST" }, 401, "auth.required"],
    ["a wrong key", { method: "POST", headers: { apikey: "sb_secret_wrong" } }, 401, "auth.required"],
    ["the publishable key", { method: "POST", headers: { apikey: "sb_publishable_test" } }, 401, "auth.required"],
    ["a session's token", { method: "POST", headers: { authorization: "Bearer a.b.c" } }, 401, "auth.required"],
    ["GET", { method: "GET", headers: { apikey: "sb_secret_test" } }, 405, "validation.failed"],
    ["OPTIONS", { method: "OPTIONS", headers: { apikey: "sb_secret_test" } }, 405, "validation.failed"],
    ["not JSON", { method: "POST", headers: { apikey: "sb_secret_test" }, body: "{" }, 400, "validation.failed"],
    ["an unknown field", { method: "POST", headers: { apikey: "sb_secret_test" }, body: '{"a":1}' }, 400, "validation.failed"],
    ["not UTF-8", { method: "POST", headers: { apikey: "sb_secret_test" }, body: new Uint8Array([0xff]) }, 400, "validation.failed"],
    ["too large", { method: "POST", headers: { apikey: "sb_secret_test" }, body: "x".repeat(2000) }, 413, "validation.failed"],
  ];
  it.each(cases)("%s is refused", async (_, init, status, code) => {
    const id = await backend.enqueue(bookingEmail("bob@example.com"));
    const response = await stack.request(init);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.any(String) });
    expect((await backend.email(id)).status).toBe("queued");
  });

  it("the secret key drains the outbox, an empty one too", async () => {
    await backend.enqueue(bookingEmail("bob@example.com"));
    const init = { method: "POST", headers: { apikey: backend.secretKey }, body: "{}" };
    expect(await (await stack.request(init)).json()).toEqual({ claimed: 1, sent: 1, failed: 0, skipped: 0 });
    expect(await (await stack.request(init)).json()).toEqual({ claimed: 0, sent: 0, failed: 0, skipped: 0 });
  });

  it("a database that cannot be reached is a 503", async () => {
    stack.rest.rule(() => jsonAnswer(503, { code: "PGRST000", message: "down" }));
    const response = await stack.request({ method: "POST", headers: { apikey: backend.secretKey } });
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ code: "unknown", message: expect.any(String) });
  });
});

describe("what is sent", () => {
  it("a mail with its tag, its key and a signed way to stop mails of its kind", async () => {
    const email = bookingEmail("bob@example.com");
    const id = await backend.enqueue(email);
    await stack.dispatch();
    expect(stack.resend.deliveries).toHaveLength(1);
    const [{ key, mail }] = stack.resend.deliveries as [(typeof stack.resend.deliveries)[number]];
    expect(key).toBe(id);
    expect(mail.tags).toEqual([{ name: "email_id", value: id }]);
    expect(mail.from).toBe("Homeroom <mail@homeroom.example>");
    expect(mail.to).toEqual(['"Bob Miller" <bob@example.com>']);
    expect(mail.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const link = new URL(/^<(.+)>$/.exec(mail.headers["List-Unsubscribe"] ?? "")?.[1] ?? "");
    expect(mail.text).toContain(link.href);
    const target = { key: "BOOKING_CHANGED", profileId: email.unsubscribe_profile_id ?? "" };
    expect(link.searchParams.get("p")).toBe(target.profileId);
    expect(isSignedUnsubscribe(stack.keys.unsubscribe, target, link.searchParams.get("s") ?? "")).toBe(true);
    expect(await backend.email(id)).toMatchObject({ status: "sent", providerId: stack.resend.deliveries[0]?.id });
  });

  it("a mail to a bare address names the address in its unsubscribe link", async () => {
    await backend.enqueue(bookingEmail("nobody@example.com", { unsubscribe_profile_id: null }));
    await stack.dispatch();
    const link = new URL(stack.resend.deliveries[0]?.mail.headers["List-Unsubscribe"]?.slice(1, -1) ?? "");
    expect(Buffer.from(link.searchParams.get("e") ?? "", "base64url").toString()).toBe("nobody@example.com");
    const target = { key: "BOOKING_CHANGED", email: "nobody@example.com" };
    expect(isSignedUnsubscribe(stack.keys.unsubscribe, target, link.searchParams.get("s") ?? "")).toBe(true);
  });

  it("an invitation's link carries its token; database and logs never see it", async () => {
    const email = invitationEmail("charlie@example.com", { invitation_version: 3 });
    const id = await backend.enqueue(email);
    await stack.dispatch();
    const token = invitationToken(stack.keys.invitationToken, email.invitation_id ?? "", 3);
    const link = `https://homeroom.example/invitations#token=${token}`;
    const [delivery] = stack.resend.deliveries;
    expect(delivery?.mail.text).toContain(link);
    expect(delivery?.mail.html).toContain(`href="${link}"`);
    expect(delivery?.mail.headers).toEqual({});
    expect(JSON.stringify(delivery?.mail)).not.toContain("homeroom-token-");
    expect((await backend.email(id)).status).toBe("sent");
    const dump = await backend.dump();
    expect(dump).toContain(sha256Hex(token));
    expect(dump).not.toContain(token);
    expect(stack.output()).not.toContain(token);
  });

  it("an invitation's mail without its invitation does not go out", async () => {
    const id = await backend.enqueue(invitationEmail("charlie@example.com", { invitation_id: null, invitation_version: null }));
    expect(await stack.dispatch()).toMatchObject({ claimed: 1, failed: 1 });
    expect(stack.resend.requests).toEqual([]);
    expect((await backend.email(id)).status).toBe("queued");
  });

  it("more than one batch, each once", async () => {
    const ids = await Promise.all(Array.from({ length: 120 }, (_, n) => backend.enqueue(bookingEmail(`bob${n}@example.com`))));
    expect(await stack.dispatch()).toEqual({ claimed: 120, sent: 120, failed: 0, skipped: 0 });
    expect(stack.resend.deliveries.map(({ key }) => key).sort()).toEqual([...ids].sort());
  });

  it("nothing to an address that was suppressed after the mail was queued", async () => {
    const id = await backend.enqueue(bookingEmail("gone@example.com"));
    await backend.suppress("gone@example.com");
    const counts = await stack.dispatch();
    expect(counts?.sent).toBe(0);
    expect(stack.resend.requests).toEqual([]);
    expect((await backend.email(id)).status).toBe("suppressed");
  });

  it("a mail whose data no template understands waits, and stops no other", async () => {
    const unknown = await backend.enqueue({ ...bookingEmail("a@example.com"), template: "FROM_THE_FUTURE" });
    const broken = await backend.enqueue({ ...bookingEmail("b@example.com"), data: { change: "exploded" } });
    await backend.enqueue(bookingEmail("c@example.com"));
    expect(await stack.dispatch()).toEqual({ claimed: 3, sent: 1, failed: 2, skipped: 0 });
    expect(await backend.email(unknown)).toMatchObject({ status: "queued", lastError: "unknown template FROM_THE_FUTURE" });
    expect((await backend.email(broken)).lastError).toMatch(/^unusable data: change, side, subject/);
  });
});

describe("what Resend answers", () => {
  it("refused for what it is: never tried again", async () => {
    const id = await backend.enqueue(bookingEmail("bob@example.com"));
    stack.api.rule(() => resendError(422, "validation_error"));
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    expect(await backend.email(id)).toMatchObject({ status: "failed", lastError: "resend 422 validation_error: Refused by the test." });
  });

  it("429: the batch stops, and everything waits as long as it says", async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => backend.enqueue(bookingEmail(`bob${n}@example.com`))));
    const waits: unknown[] = [];
    stack.api.rule((_, n) => (n > 3 ? resendError(429, "rate_limit_exceeded", { "retry-after": "77" }) : undefined));
    stack.rest.rule((name, _, call) => {
      if (name === "record_email_failed") waits.push(JSON.parse(call.body).p_retry_after_seconds);
      return undefined;
    });
    const counts = await stack.dispatch();
    expect(counts).toMatchObject({ claimed: 40, sent: 3, failed: 37 });
    expect(waits).toEqual(Array.from({ length: 37 }, () => 77));
    // Only what was under way when the first 429 came.
    expect(stack.api.calls.length).toBeLessThanOrEqual(3 + 8);
    await backend.makeDue();
    stack.api.rule(() => undefined);
    await stack.dispatch();
    expect(stack.resend.deliveries).toHaveLength(40);
  });

  it("a key or domain that is not in order: everything waits", async () => {
    await Promise.all([1, 2, 3].map((n) => backend.enqueue(bookingEmail(`bob${n}@example.com`))));
    stack.api.rule(() => resendError(403, "invalid_api_key"));
    expect(await stack.dispatch()).toEqual({ claimed: 3, sent: 0, failed: 3, skipped: 0 });
    expect(await backend.dump()).not.toContain('"failed"');
  });

  it.each([
    ["500", () => jsonAnswer(500, { statusCode: 500, name: "internal_server_error", message: "Oops" })],
    ["502 in HTML", () => ({ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad gateway</h1>" })],
    ["an answer that is no answer", () => ({ status: 200, body: "" })],
    ["a lost connection", () => ({ before: () => Promise.resolve() })],
  ])("%s: tried again, byte for byte, also by a process that is configured otherwise", async (_, verdict) => {
    const id = await backend.enqueue(invitationEmail("charlie@example.com"));
    const bodies = new Set<string>();
    let broken = true;
    stack.api.rule((_name, _n, call) => {
      bodies.add(call.body);
      return broken ? verdict() : undefined;
    });
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    const other = await startMailStack(backend, { ...stack.env, EMAIL_FROM: "Somebody else <else@homeroom.example>" });
    try {
      broken = false;
      await backend.makeDue();
      expect(await other.dispatch()).toEqual({ claimed: 1, sent: 1, failed: 0, skipped: 0 });
    } finally {
      await other.stop();
    }
    expect(stack.api.calls.length).toBeGreaterThan(1);
    expect(bodies.size).toBe(1);
    expect((await backend.email(id)).status).toBe("sent");
  });

  it("409 for a changed payload: the first one was accepted", async () => {
    const id = await backend.enqueue(bookingEmail("bob@example.com"));
    stack.api.rule(() => resendError(409, "invalid_idempotent_request"));
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(await backend.email(id)).toMatchObject({ status: "sent", providerId: null });
  });

  it("409 for a concurrent request: tried again later", async () => {
    const id = await backend.enqueue(bookingEmail("bob@example.com"));
    stack.api.rule((_, n) => (n === 1 ? resendError(409, "concurrent_idempotent_requests") : undefined));
    expect(await stack.dispatch()).toMatchObject({ failed: 1 });
    await backend.makeDue();
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect((await backend.email(id)).status).toBe("sent");
  });
});

describe("what the database answers", () => {
  it("sent but not recorded: repeated under the same key, delivered once", async () => {
    const id = await backend.enqueue(bookingEmail("bob@example.com"));
    stack.rest.rule((name) => (name.startsWith("record_") ? jsonAnswer(503, { code: "PGRST000", message: "down" }) : undefined));
    expect(await stack.dispatch()).toMatchObject({ sent: 0, failed: 1 });
    stack.rest.rule(() => undefined);
    await backend.makeDue();
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(stack.resend.requests).toHaveLength(2);
    expect(stack.resend.deliveries).toHaveLength(1);
    expect(await backend.email(id)).toMatchObject({ status: "sent", providerId: stack.resend.deliveries[0]?.id });
  });

  it("a record that fails once is tried again at once", async () => {
    await backend.enqueue(bookingEmail("bob@example.com"));
    stack.rest.rule((name, n) =>
      name === "record_email_sent" && n === 1 ? jsonAnswer(503, { code: "PGRST000", message: "down" }) : undefined,
    );
    expect(await stack.dispatch()).toMatchObject({ sent: 1, failed: 0 });
    expect(stack.resend.requests).toHaveLength(1);
  });

  it("a lease that is nearly over: left to the next run", async () => {
    const id = await backend.enqueue(bookingEmail("bob@example.com"));
    stack.rest.rule((name, n) =>
      name === "claim_emails" && n === 1
        ? jsonAnswer(200, [{ ...claimed(id), lease_until: new Date(Date.now() + 5000).toISOString() }])
        : undefined,
    );
    const counts = await stack.dispatch();
    expect(counts).toEqual({ claimed: 2, sent: 1, failed: 0, skipped: 1 });
    expect(stack.resend.requests).toHaveLength(1);
  });
});

const claimed = (id: string) => ({
  ...{ to_name: null, locale: "en", payload: null, invitation_id: null, invitation_version: null },
  ...bookingEmail("bob@example.com"),
  email_id: id,
});
