/** The dispatcher over HTTP, under Deno: what it answers, what it sends, and what Resend's answers make of a mail. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isSignedUnsubscribe } from "../../../../supabase/functions/_shared/links.ts";
import { invitationToken, sha256Hex } from "../../../../supabase/functions/_shared/tokens.ts";
import { type Backend, startBackend } from "./support/backend.ts";
import { jsonAnswer } from "./support/http-server.ts";
import { type MailStack, startMailStack } from "./support/mail-stack.ts";

let backend: Backend;
let stack: MailStack;

beforeAll(async () => {
  backend = await startBackend();
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

const addresses = (count: number) => Array.from({ length: count }, (_, n) => `person${n}@example.com`);
const oneBookingMail = async (address = "bill@example.com") =>
  (await backend.bookingMails([address]))[0] ?? "";
const oneInvitationMail = async (address = "charlie@example.com") => {
  const [invitation] = await backend.invitationMails([address]);
  if (invitation === undefined) throw new Error("no invitation");
  return invitation;
};

describe("who may call, and how", () => {
  const cases: [string, (key: string) => RequestInit, number, string][] = [
    ["no key", () => ({ method: "POST" }), 401, "auth.required"],
    ["a wrong key", () => ({ method: "POST", headers: { apikey: "sb_secret_wrong" } }), 401, "auth.required"],
    [
      "the publishable key",
      () => ({ method: "POST", headers: { apikey: backend.publishableKey } }),
      401,
      "auth.required",
    ],
    [
      "a session's token",
      () => ({ method: "POST", headers: { authorization: "Bearer a.b.c" } }),
      401,
      "auth.required",
    ],
    [
      "the key as a token",
      (key) => ({ method: "POST", headers: { authorization: `Bearer ${key}` } }),
      401,
      "auth.required",
    ],
    ["GET", (apikey) => ({ method: "GET", headers: { apikey } }), 405, "validation.failed"],
    ["OPTIONS", (apikey) => ({ method: "OPTIONS", headers: { apikey } }), 405, "validation.failed"],
    ["not JSON", (apikey) => ({ method: "POST", headers: { apikey }, body: "{" }), 400, "validation.failed"],
    [
      "an unknown field",
      (apikey) => ({ method: "POST", headers: { apikey }, body: '{"a":1}' }),
      400,
      "validation.failed",
    ],
    [
      "not UTF-8",
      (apikey) => ({ method: "POST", headers: { apikey }, body: new Uint8Array([0xff]) }),
      400,
      "validation.failed",
    ],
    [
      "too large",
      (apikey) => ({ method: "POST", headers: { apikey }, body: "x".repeat(2000) }),
      413,
      "validation.failed",
    ],
  ];
  it.each(cases)("%s is refused", async (_, init, status, code) => {
    const id = await oneBookingMail();
    const response = await stack.request(init(backend.secretKey));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.any(String) });
    expect((await backend.email(id)).status).toBe("queued");
  });

  it("the secret key drains the outbox, an empty one too", async () => {
    await oneBookingMail();
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
    const id = await oneBookingMail();
    const [profileId = ""] = await backend.people(["bill@example.com"]);
    await stack.dispatch();
    expect(stack.resend.deliveries).toHaveLength(1);
    const [{ key, mail }] = stack.resend.deliveries as [(typeof stack.resend.deliveries)[number]];
    expect(key).toBe(id);
    expect(mail.tags).toEqual([{ name: "email_id", value: id }]);
    expect(mail.from).toBe("Homeroom <mail@homeroom.example>");
    expect(mail.to).toEqual(['"Bill Miller" <bill@example.com>']);
    expect(mail.subject).toMatch(/^Your booking is confirmed: Mathematics, /);
    expect(mail.text).toContain("Tutor: Dana Miller");
    expect(mail.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const link = new URL(/^<(.+)>$/.exec(mail.headers["List-Unsubscribe"] ?? "")?.[1] ?? "");
    expect(mail.text).toContain(link.href);
    expect(link.searchParams.get("p")).toBe(profileId);
    const target = { key: "BOOKING_CHANGED", profileId };
    expect(isSignedUnsubscribe(stack.keys.unsubscribe, target, link.searchParams.get("s") ?? "")).toBe(true);
    expect(await backend.email(id)).toMatchObject({
      status: "sent",
      provider_id: stack.resend.deliveries[0]?.id,
    });
  });

  it("an invitation whose link carries its token; database and logs never see it", async () => {
    const { emailId, invitationId } = await oneInvitationMail();
    await backend.sql`update private.invitation_secrets set version = 3 where invitation_id = ${invitationId}`;
    await backend.sql`update private.email_outbox set data = '{"version": 3}' where id = ${emailId}`;
    await stack.dispatch();
    const token = invitationToken(stack.keys.invitationToken, invitationId, 3);
    const link = `${stack.rest.url}/functions/v1/invitations#token=${token}`;
    const [delivery] = stack.resend.deliveries;
    expect(delivery?.mail.text).toContain(link);
    expect(delivery?.mail.html).toContain(`href="${link}"`);
    expect(JSON.stringify(delivery?.mail)).not.toContain("homeroom-token-");
    expect((await backend.email(emailId)).status).toBe("sent");
    const dump = await backend.dump();
    expect(dump).toContain(sha256Hex(token));
    expect(dump).not.toContain(token);
    expect(stack.output()).not.toContain(token);
  });

  it("an invitation to an address without an account can be stopped for that address", async () => {
    await oneInvitationMail("nobody@example.com");
    await stack.dispatch();
    const link = new URL(stack.resend.deliveries[0]?.mail.headers["List-Unsubscribe"]?.slice(1, -1) ?? "");
    expect(Buffer.from(link.searchParams.get("e") ?? "", "base64url").toString()).toBe("nobody@example.com");
    const target = { key: "INVITATION_RECEIVED", email: "nobody@example.com" };
    expect(isSignedUnsubscribe(stack.keys.unsubscribe, target, link.searchParams.get("s") ?? "")).toBe(true);
  });

  it("links that lead into the app where there is one", async () => {
    await backend.sql`update private.settings set app_url = 'https://app.homeroom.example'`;
    try {
      await oneInvitationMail();
      const id = await oneBookingMail();
      await stack.dispatch();
      const texts = new Map(stack.resend.deliveries.map(({ key, mail }) => [key, mail.text ?? ""]));
      expect(texts.get(id)).toMatch(/https:\/\/app\.homeroom\.example\/bookings\/[0-9a-f-]{36}\n/);
      expect([...texts.values()].join()).toContain("https://app.homeroom.example/invitations#token=");
    } finally {
      await backend.sql`update private.settings set app_url = null`;
    }
  });

  it("more than one batch, each once", async () => {
    const ids = await backend.bookingMails(addresses(120));
    expect(await stack.dispatch()).toEqual({ claimed: 120, sent: 120, failed: 0, skipped: 0 });
    expect(stack.resend.deliveries.map(({ key }) => key).sort()).toEqual([...ids].sort());
  });

  it("nothing to an address that was suppressed after the mail was queued", async () => {
    const id = await oneBookingMail("gone@example.com");
    await backend.suppress(["gone@example.com"]);
    expect(await stack.dispatch()).toMatchObject({ sent: 0, failed: 0 });
    expect(stack.resend.requests).toEqual([]);
    expect((await backend.email(id)).status).toBe("suppressed");
  });

  it("no link that was replaced between the claim and the sending", async () => {
    const { emailId, invitationId } = await oneInvitationMail();
    stack.rest.rule((name) =>
      name === "freeze_email"
        ? {
            first: async () => {
              await backend.sql`update private.invitation_secrets set version = 2 where invitation_id = ${invitationId}`;
            },
          }
        : undefined,
    );
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 0, skipped: 1 });
    expect(stack.resend.requests).toEqual([]);
    stack.rest.rule(() => undefined);
    await backend.makeDue();
    expect(await stack.dispatch()).toMatchObject({ claimed: 0 });
    expect((await backend.email(emailId)).status).toBe("dropped");
  });

  /** What only a database of another version would hand out. */
  const claimedWith = (change: (row: Record<string, unknown>) => void) =>
    stack.rest.rule((name) =>
      name === "claim_emails"
        ? {
            rewrite: (rows) => {
              if (Array.isArray(rows)) rows.slice(0, 1).forEach(change);
              return rows;
            },
          }
        : undefined,
    );

  it.each([
    ["an unknown template", { template: "FROM_THE_FUTURE" }, /^unknown template FROM_THE_FUTURE$/],
    ["data of another template", { data: { change: "exploded" } }, /^unusable data: change, side, subject/],
    ["a link that leads nowhere", { action_url: "javascript:alert(1)" }, /^unusable data: action_url$/],
    [
      "a token's place without its invitation",
      {
        template: "INVITATION",
        data: {
          kind: "student",
          inviter_name: "Bob",
          relation: null,
          expires_at: "2026-12-04T09:30:00+00:00",
          link_base: null,
        },
      },
      /without its invitation/,
    ],
  ])("%s: waits for the version that understands it, and stops no other", async (_, change, error) => {
    const [first = "", second = ""] = await backend.bookingMails(addresses(2));
    let changed = "";
    claimedWith((row) => {
      Object.assign(row, change);
      changed = String(row["email_id"]);
    });
    expect(await stack.dispatch()).toEqual({ claimed: 2, sent: 1, failed: 1, skipped: 0 });
    expect([first, second]).toContain(changed);
    expect(await backend.email(changed)).toMatchObject({
      status: "queued",
      last_error: expect.stringMatching(error),
    });
    expect(stack.resend.requests).toHaveLength(1);
  });
});

describe("what Resend answers", () => {
  it("refused for what it is: never tried again", async () => {
    const id = await oneBookingMail();
    stack.api.rule(() => resendError(422, "validation_error"));
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    expect(await backend.email(id)).toMatchObject({
      status: "failed",
      last_error: "resend 422 validation_error: Refused by the test.",
    });
  });

  it("429: the batch stops, and everything waits as long as it says", async () => {
    await backend.bookingMails(addresses(40));
    const waits: unknown[] = [];
    stack.api.rule((_, n) =>
      n > 3 ? resendError(429, "rate_limit_exceeded", { "retry-after": "77" }) : undefined,
    );
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
    const ids = await backend.bookingMails(addresses(3));
    stack.api.rule(() => resendError(403, "invalid_api_key"));
    expect(await stack.dispatch()).toEqual({ claimed: 3, sent: 0, failed: 3, skipped: 0 });
    for (const id of ids) expect((await backend.email(id)).status).toBe("queued");
  });

  it.each([
    ["500", () => jsonAnswer(500, { statusCode: 500, name: "internal_server_error", message: "Oops" })],
    [
      "502 in HTML",
      () => ({ status: 502, headers: { "content-type": "text/html" }, body: "<h1>Bad gateway</h1>" }),
    ],
    ["an answer that is no answer", () => ({ status: 200, body: "" })],
    ["a lost connection", () => ({ before: () => Promise.resolve() })],
  ])("%s: tried again, byte for byte, also by a process that is configured otherwise", async (_, verdict) => {
    const { emailId: id } = await oneInvitationMail();
    const bodies = new Set<string>();
    let broken = true;
    stack.api.rule((_name, _n, call) => {
      bodies.add(call.body);
      return broken ? verdict() : undefined;
    });
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    const other = await startMailStack(backend, {
      ...stack.env,
      MAIL_FROM: "Somebody else <else@homeroom.example>",
    });
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
    const id = await oneBookingMail();
    stack.api.rule(() => resendError(409, "invalid_idempotent_request"));
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(await backend.email(id)).toMatchObject({ status: "sent", provider_id: null });
  });

  it("409 for a concurrent request: tried again later", async () => {
    const id = await oneBookingMail();
    stack.api.rule((_, n) => (n === 1 ? resendError(409, "concurrent_idempotent_requests") : undefined));
    expect(await stack.dispatch()).toMatchObject({ failed: 1 });
    await backend.makeDue();
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect((await backend.email(id)).status).toBe("sent");
  });
});

describe("what the database answers", () => {
  it("sent but not recorded: repeated under the same key, delivered once", async () => {
    const id = await oneBookingMail();
    stack.rest.rule((name) =>
      name.startsWith("record_") ? jsonAnswer(503, { code: "PGRST000", message: "down" }) : undefined,
    );
    expect(await stack.dispatch()).toMatchObject({ sent: 0, failed: 1 });
    stack.rest.rule(() => undefined);
    await backend.makeDue();
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(stack.resend.requests).toHaveLength(2);
    expect(stack.resend.deliveries).toHaveLength(1);
    expect(await backend.email(id)).toMatchObject({
      status: "sent",
      provider_id: stack.resend.deliveries[0]?.id,
    });
  });

  it("a record that fails once is tried again at once", async () => {
    await oneBookingMail();
    stack.rest.rule((name, n) =>
      name === "record_email_sent" && n === 1
        ? jsonAnswer(503, { code: "PGRST000", message: "down" })
        : undefined,
    );
    expect(await stack.dispatch()).toMatchObject({ sent: 1, failed: 0 });
    expect(stack.resend.requests).toHaveLength(1);
  });

  it("a lease that is nearly over: left to the next run", async () => {
    const id = await oneBookingMail();
    const soon = new Date(Date.now() + 5000).toISOString();
    stack.rest.rule((name) =>
      name === "claim_emails"
        ? {
            rewrite: (rows) =>
              Array.isArray(rows) ? rows.map((row) => ({ ...row, lease_until: soon })) : rows,
          }
        : undefined,
    );
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 0, skipped: 1 });
    expect(stack.resend.requests).toEqual([]);
    expect(await backend.email(id)).toMatchObject({ status: "sending", payload: null });
  });

  it("tried first 23 hours ago: never again, because Resend may have forgotten the key", async () => {
    const id = await oneBookingMail();
    stack.api.rule(() => jsonAnswer(500, {}));
    await stack.dispatch();
    await backend.makeDue();
    await backend.sql`update private.email_outbox set first_tried_at = now() - interval '23 hours 1 minute' where id = ${id}`;
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ claimed: 0 });
    expect(stack.resend.deliveries).toEqual([]);
    expect((await backend.email(id)).status).toBe("unknown");
  });
});
