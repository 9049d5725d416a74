/** The dispatcher over HTTP, under Deno: what it answers, what it sends, and what Resend's answers make of an email. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { isSignedUnsubscribe } from "../_shared/links.ts";
import { invitationToken, sha256Hex } from "../_shared/tokens.ts";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type EmailStack, startEmailStack } from "../_testing/email-stack.ts";
import { jsonAnswer } from "../_testing/http-server.ts";

let backend: Backend;
let stack: EmailStack;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startEmailStack(backend);
});
afterAll(async () => {
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  await stack.resend.reset();
  stack.rest.rule(() => undefined);
  stack.api.rule(() => undefined);
});

const resendError = (status: number, name: string, headers: Record<string, string> = {}) =>
  jsonAnswer(status, { statusCode: status, name, message: "Refused by the test." }, headers);

const addresses = (count: number) => Array.from({ length: count }, (_, n) => `person${n}@example.com`);
const oneBookingEmail = async (address = "bill@example.com") =>
  (await backend.bookingEmails([address]))[0] ?? "";
const oneInvitationEmail = async (address = "charlie@example.com") => {
  const [invitation] = await backend.invitationEmails([address]);
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
    const id = await oneBookingEmail();
    const response = await stack.request(init(backend.secretKey));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ code, message: expect.any(String) });
    expect((await backend.email(id)).status).toBe("queued");
  });

  it("the secret key drains the outbox, an empty one too", async () => {
    await oneBookingEmail();
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
  it("an email with its tag, its key and a signed way to stop emails of its kind", async () => {
    const id = await oneBookingEmail();
    const [profileId = ""] = await backend.people(["bill@example.com"]);
    await stack.dispatch();
    expect(stack.resend.deliveries).toHaveLength(1);
    const [{ key, email }] = stack.resend.deliveries as [(typeof stack.resend.deliveries)[number]];
    expect(key).toBe(id);
    expect(email.tags).toEqual([{ name: "email_id", value: id }]);
    expect(email.from).toBe("Homeroom <mail@homeroom.example>");
    expect(email.to).toEqual(['"Bill Miller" <bill@example.com>']);
    expect(email.subject).toMatch(/^Your booking is confirmed: Mathematics, /);
    expect(email.text).toContain("Tutor: Dana Miller");
    expect(email.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
    const link = new URL(/^<(.+)>$/.exec(email.headers["List-Unsubscribe"] ?? "")?.[1] ?? "");
    expect(email.text).toContain(link.href);
    expect(link.searchParams.get("p")).toBe(profileId);
    const target = { key: "BOOKING_CHANGED", profileId };
    expect(isSignedUnsubscribe(stack.keys.unsubscribe, target, link.searchParams.get("s") ?? "")).toBe(true);
    expect(await backend.email(id)).toMatchObject({
      status: "sent",
      provider_id: stack.resend.deliveries[0]?.message.id,
    });
  });

  it("an invitation whose link carries its token; database and logs never see it", async () => {
    const { emailId, invitationId } = await oneInvitationEmail();
    await backend.sql`update private.invitation_secrets set version = 3 where invitation_id = ${invitationId}`;
    await backend.sql`update private.email_outbox set data = '{"version": 3}' where id = ${emailId}`;
    await stack.dispatch();
    const token = invitationToken(stack.keys.invitationToken, invitationId, 3);
    const link = `${stack.rest.url}/functions/v1/invitations#token=${token}`;
    const [delivery] = stack.resend.deliveries;
    expect(delivery?.email.text).toContain(link);
    expect(delivery?.email.html).toContain(`href="${link}"`);
    expect(JSON.stringify(delivery?.email)).not.toContain("homeroom-token-");
    expect((await backend.email(emailId)).status).toBe("sent");
    const dump = await backend.dump();
    expect(dump).toContain(sha256Hex(token));
    expect(dump).not.toContain(token);
    expect(stack.output()).not.toContain(token);
  });

  it("an invitation to an address without an account can be stopped for that address", async () => {
    await oneInvitationEmail("nobody@example.com");
    await stack.dispatch();
    const link = new URL(stack.resend.deliveries[0]?.email.headers["List-Unsubscribe"]?.slice(1, -1) ?? "");
    expect(Buffer.from(link.searchParams.get("e") ?? "", "base64url").toString()).toBe("nobody@example.com");
    const target = { key: "INVITATION_RECEIVED", email: "nobody@example.com" };
    expect(isSignedUnsubscribe(stack.keys.unsubscribe, target, link.searchParams.get("s") ?? "")).toBe(true);
  });

  it("links that lead into the app where there is one", async () => {
    await backend.sql`update private.settings set app_url = 'https://app.homeroom.example'`;
    try {
      await oneInvitationEmail();
      const id = await oneBookingEmail();
      await stack.dispatch();
      const texts = new Map(stack.resend.deliveries.map(({ key, email }) => [key, email.text ?? ""]));
      expect(texts.get(id)).toMatch(/https:\/\/app\.homeroom\.example\/bookings\/[0-9a-f-]{36}\n/);
      expect([...texts.values()].join()).toContain("https://app.homeroom.example/invitations#token=");
    } finally {
      await backend.sql`update private.settings set app_url = null`;
    }
  });

  it("more than one batch, each once", async () => {
    const ids = await backend.bookingEmails(addresses(120));
    expect(await stack.dispatch()).toEqual({ claimed: 120, sent: 120, failed: 0, skipped: 0 });
    expect(stack.resend.deliveries.map(({ key }) => key).sort()).toEqual([...ids].sort());
  });

  it("nothing to an address that was suppressed after the email was queued", async () => {
    const id = await oneBookingEmail("gone@example.com");
    await backend.suppress(["gone@example.com"]);
    expect(await stack.dispatch()).toMatchObject({ sent: 0, failed: 0 });
    expect(stack.resend.requests).toEqual([]);
    expect((await backend.email(id)).status).toBe("suppressed");
  });

  it("no link that was replaced between the claim and the sending", async () => {
    const { emailId, invitationId } = await oneInvitationEmail();
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
    const [first = "", second = ""] = await backend.bookingEmails(addresses(2));
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
    const id = await oneBookingEmail();
    stack.api.rule(() => resendError(422, "validation_error"));
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    expect(await backend.email(id)).toMatchObject({
      status: "failed",
      last_error: "resend 422 validation_error: Refused by the test.",
    });
  });

  it("429: all runs wait as long as it says, through the database", async () => {
    await backend.bookingEmails(addresses(40));
    stack.api.rule((_, n) =>
      n > 3 ? resendError(429, "rate_limit_exceeded", { "retry-after": "77" }) : undefined,
    );
    const counts = await stack.dispatch();
    expect(counts).toMatchObject({ claimed: 40, sent: 3 });
    expect((counts?.failed ?? 0) + (counts?.skipped ?? 0)).toBe(37);
    // Only what was under way when the first 429 came.
    expect(stack.api.calls.length).toBeLessThanOrEqual(3 + 8);
    const [halt] = await backend.sql`
      select extract(epoch from halted_until - now())::int as seconds, halt_reason from private.email_pacing`;
    expect(halt?.["seconds"]).toBeGreaterThan(40);
    expect(halt?.["seconds"]).toBeLessThanOrEqual(77);
    expect(halt?.["halt_reason"]).toMatch(/^resend 429 rate_limit_exceeded/);
    // Another run, also one of another process, asks nothing, whatever is due.
    stack.api.rule(() => undefined);
    await backend.sql`update private.email_outbox set not_before = now() where status = 'queued'`;
    expect(await stack.dispatch()).toEqual({ claimed: 0, sent: 0, failed: 0, skipped: 0 });
    expect(stack.api.calls).toEqual([]);
    await backend.makeDue();
    await stack.dispatch();
    expect(stack.resend.deliveries).toHaveLength(40);
  });

  it.each([
    ["401", () => resendError(401, "restricted_api_key")],
    ["403", () => resendError(403, "invalid_api_key")],
    ["429", () => resendError(429, "daily_quota_exceeded")],
  ])("%s: not taken, so not tried: written anew when it is sent, also a day later", async (_, refusal) => {
    const [id = ""] = await backend.bookingEmails(["bill@example.com"]);
    stack.api.rule(refusal);
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    expect(await backend.email(id)).toMatchObject({ status: "queued", payload: null });
    await backend.makeDue();
    await backend.sql`update private.email_outbox set due_at = now() - interval '25 hours' where id = ${id}`;
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect((await backend.email(id)).status).toBe("sent");
  });

  it("a refusal after an attempt without an answer: still the frozen email, and not for ever", async () => {
    const [id = ""] = await backend.bookingEmails(["bill@example.com"]);
    stack.api.rule(() => jsonAnswer(500, {}));
    await stack.dispatch();
    await backend.makeDue();
    stack.api.rule(() => resendError(429, "rate_limit_exceeded"));
    await stack.dispatch();
    expect((await backend.email(id)).payload).not.toBeNull();
    const [row] = await backend.sql`select first_tried_at from private.email_outbox where id = ${id}`;
    expect(row?.["first_tried_at"]).not.toBeNull();
  });

  it("a key or domain that is not in order: everything waits", async () => {
    const ids = await backend.bookingEmails(addresses(3));
    stack.api.rule(() => resendError(403, "invalid_api_key"));
    expect(await stack.dispatch()).toMatchObject({ claimed: 3, sent: 0 });
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
    const { emailId: id } = await oneInvitationEmail();
    const bodies = new Set<string>();
    let broken = true;
    stack.api.rule((_name, _n, call) => {
      bodies.add(call.body);
      return broken ? verdict() : undefined;
    });
    expect(await stack.dispatch()).toEqual({ claimed: 1, sent: 0, failed: 1, skipped: 0 });
    const other = await startEmailStack(backend, {
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
    const id = await oneBookingEmail();
    stack.api.rule(() => resendError(409, "invalid_idempotent_request"));
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(await backend.email(id)).toMatchObject({ status: "sent", provider_id: null });
  });

  it("409 for a concurrent request: tried again later", async () => {
    const id = await oneBookingEmail();
    stack.api.rule((_, n) => (n === 1 ? resendError(409, "concurrent_idempotent_requests") : undefined));
    expect(await stack.dispatch()).toMatchObject({ failed: 1 });
    await backend.makeDue();
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect((await backend.email(id)).status).toBe("sent");
  });
});

describe("what the database answers", () => {
  it("sent but not recorded: repeated under the same key, delivered once", async () => {
    const id = await oneBookingEmail();
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
      provider_id: stack.resend.deliveries[0]?.message.id,
    });
  });

  it("a record that fails once is tried again at once", async () => {
    await oneBookingEmail();
    stack.rest.rule((name, n) =>
      name === "record_email_sent" && n === 1
        ? jsonAnswer(503, { code: "PGRST000", message: "down" })
        : undefined,
    );
    expect(await stack.dispatch()).toMatchObject({ sent: 1, failed: 0 });
    expect(stack.resend.requests).toHaveLength(1);
  });

  it("tried first 23 hours ago: never again, because Resend may have forgotten the key", async () => {
    const id = await oneBookingEmail();
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

describe("a batch", () => {
  const parents = (count: number) => Array.from({ length: count }, (_, n) => `parent${n}@example.com`);

  it("is one request of up to 100 emails, each with its own tag and link", async () => {
    const ids = await backend.digestEmails(parents(130));
    expect(await stack.dispatch()).toEqual({ claimed: 130, sent: 130, failed: 0, skipped: 0 });
    // A claim whose time is over ends before a hundred: on a busy machine there are more than two.
    expect(new Set(stack.api.calls)).toEqual(new Set(["batch"]));
    const sizes = stack.resend.requests.map(
      ({ body }) => z.array(z.unknown()).parse(JSON.parse(body)).length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(100);
    expect(sizes.length, "Emails go out together.").toBeLessThan(65);
    const delivered = stack.resend.deliveries.map(({ email }) => email.tags?.[0]?.value);
    expect(delivered.toSorted()).toEqual(ids.toSorted());
    const links = new Set(stack.resend.deliveries.map(({ email }) => email.headers["List-Unsubscribe"]));
    expect(links.size).toBe(130);
    const rows = await backend.sql`
      select o.provider_id from private.email_outbox o where o.status = 'sent' order by o.id`;
    const ofDelivery = new Map(
      stack.resend.deliveries.map(({ email, message }) => [email.tags?.[0]?.value, message.id]),
    );
    expect(rows.map((row) => row["provider_id"])).toEqual(ids.toSorted().map((id) => ofDelivery.get(id)));
  });

  it("holds neither invitations nor what is urgent", async () => {
    await backend.digestEmails(parents(2));
    await backend.bookingEmails(addresses(2));
    await backend.invitationEmails(["one@example.com", "two@example.com"]);
    await stack.dispatch();
    expect(stack.api.calls.toSorted()).toEqual(["batch", "emails", "emails", "emails", "emails"]);
  });

  it("one email that Resend refuses fails alone", async () => {
    const ids = await backend.digestEmails(parents(3));
    stack.rest.rule((name) =>
      name === "freeze_email_batch"
        ? {
            rewrite: (rows) =>
              Array.isArray(rows)
                ? rows.map((row, n) =>
                    n === 1 ? { ...row, payload: { ...row.payload, to: "nobody" } } : row,
                  )
                : rows,
          }
        : undefined,
    );
    expect(await stack.dispatch()).toEqual({ claimed: 3, sent: 2, failed: 1, skipped: 0 });
    const ends = await Promise.all(ids.map((id) => backend.email(id)));
    expect(ends.map(({ status }) => status)).toEqual(["sent", "failed", "sent"]);
    expect(ends[1]?.last_error).toMatch(/^resend: Invalid `to` field/);
    const ofDelivery = new Map(
      stack.resend.deliveries.map(({ email, message }) => [email.tags?.[0]?.value, message.id]),
    );
    expect(ends[2]?.provider_id).toBe(ofDelivery.get(ids[2]));
  });

  it("refused as a whole: its emails go singly", async () => {
    const ids = await backend.digestEmails(parents(3));
    stack.api.rule((name) => (name === "batch" ? resendError(422, "validation_error") : undefined));
    await stack.dispatch();
    await backend.makeDue();
    await stack.dispatch();
    expect(stack.resend.deliveries.map(({ key }) => key).toSorted()).toEqual(ids.toSorted());
  });

  it("429 at the first attempt: dissolved, and each email is judged anew", async () => {
    const [left = "", ...others] = await backend.digestEmails(parents(3));
    stack.api.rule(() => resendError(429, "rate_limit_exceeded"));
    await stack.dispatch();
    await backend.sql`
      insert into public.notification_preferences (profile_id, key, email)
      select recipient_id, 'PARENT_WEEKLY_DIGEST', false from private.email_outbox where id = ${left}`;
    await backend.makeDue();
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ sent: 2 });
    expect((await backend.email(left)).status).toBe("dropped");
    for (const id of others) expect((await backend.email(id)).status).toBe("sent");
  });

  it("409 for a changed payload: all were accepted", async () => {
    const ids = await backend.digestEmails(parents(2));
    stack.api.rule(() => resendError(409, "invalid_idempotent_request"));
    expect(await stack.dispatch()).toMatchObject({ sent: 2 });
    for (const id of ids)
      expect(await backend.email(id)).toMatchObject({ status: "sent", provider_id: null });
  });

  it("without an answer for 23 hours: unknown, all of it", async () => {
    const ids = await backend.digestEmails(parents(2));
    stack.api.rule(() => jsonAnswer(500, {}));
    await stack.dispatch();
    await backend.makeDue();
    await backend.sql`update private.email_batches set first_tried_at = now() - interval '23 hours 1 minute'`;
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ claimed: 0 });
    for (const id of ids) expect((await backend.email(id)).status).toBe("unknown");
  });
});
