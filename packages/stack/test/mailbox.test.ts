import { Resend } from "resend";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listen } from "../src/listen.ts";
import { Mailbox } from "../src/mailbox/mailbox.ts";
import { temporaryDir } from "./support/fixture.ts";

const apiKey = "re_test";
const webhookSecret = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;
const mail = { from: "Homeroom <no-reply@example.com>", to: "bob@example.com", subject: "Hello", text: "Hi" };

let mailbox: Mailbox;
beforeEach(async () => {
  mailbox = await Mailbox.start({ port: 0, apiKey, webhookSecret });
});
afterEach(() => mailbox.stop());

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${mailbox.url}${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

describe("what is sent can be read", () => {
  it("as JSON, newest first, with every field", async () => {
    const resend = new Resend(apiKey, { baseUrl: mailbox.url });
    const html = "<p>Hi</p>";
    const first = await resend.emails.send({
      ...mail,
      html,
      headers: { "X-One": "1" },
      replyTo: "r@example.com",
    });
    const second = await resend.emails.send({ ...mail, to: ["a@example.com", "Ann <b@example.com>"] });
    expect(first.error).toBeNull();
    const messages: unknown = await (await fetch(`${mailbox.url}/api/messages`)).json();
    expect(messages).toEqual([
      {
        id: second.data?.id,
        to: ["a@example.com", "b@example.com"],
        from: mail.from,
        subject: "Hello",
        html: null,
        text: "Hi",
        headers: { To: "a@example.com, Ann <b@example.com>" },
        receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      },
      {
        id: first.data?.id,
        to: ["bob@example.com"],
        from: mail.from,
        subject: "Hello",
        html,
        text: "Hi",
        headers: { To: "bob@example.com", "X-One": "1", "Reply-To": "r@example.com" },
        receivedAt: expect.any(String),
      },
    ]);
  });

  it("as a page that lists one recipient's, and keeps what one reads when an email arrives", async () => {
    const get = async (path: string) => (await fetch(`${mailbox.url}${path}`)).text();
    await post("/emails", { ...mail, to: ["anna@example.com"], subject: "For Anna" });
    const anna = await get("/?to=anna@example.com");
    const [message] = mailbox.messages("anna@example.com");
    expect(anna).toContain(`href="/messages/${message?.id}?to=anna%40example.com"`);
    const newest = await get("/api/newest?to=anna@example.com");
    expect(newest).toBe(message?.id);
    expect(newest.length).toBeLessThan(50);
    await post("/emails", { ...mail, to: ["ben@example.com"], subject: "For Ben" });
    expect(await get("/api/newest?to=anna@example.com")).toBe(newest);
    expect(await get("/api/newest")).not.toBe(newest);
    expect(await get("/?to=anna@example.com")).not.toContain("For Ben");
    const open = await get(`/messages/${message?.id}`);
    expect(open).toContain("<h2>For Anna</h2>");
    for (const address of ["anna@example.com", "ben@example.com"])
      expect(open).toContain(`>${address}</option>`);
    const list = await get(`/list?current=${message?.id}`);
    expect(list).toContain("For Ben");
    expect(list).toMatch(new RegExp(`/messages/${message?.id}" aria-current="true"`));
    expect(list).not.toContain("<html");
  });

  it("as a page, on which an email cannot do anything", async () => {
    const evil = `<script>alert(1)</script><b onclick="x()">bold</b>`;
    await post("/emails", { ...mail, subject: `<img src=x onerror="alert(1)">`, html: evil });
    const [message] = mailbox.messages();
    const page = await (await fetch(mailbox.url)).text();
    expect(page).not.toContain("<img src=x");
    expect(page).toContain("&lt;img src=x");
    expect(page).not.toContain("alert(1)</script>");
    expect(page).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const frame = await fetch(`${mailbox.url}/messages/${message?.id}/html`);
    expect(frame.headers.get("content-security-policy")).toMatch(
      /default-src 'none'.*sandbox(?!.*allow-scripts)/,
    );
    expect(await frame.text()).toContain(evil);
  });

  it("by address, whatever the name before it", async () => {
    await post("/emails", { ...mail, to: `"Baker, Bob" <Bob@example.com>` });
    await post("/emails", { ...mail, to: "bobby@example.com" });
    expect(mailbox.messages("bob@example.com").map(({ to }) => to)).toEqual([
      [`"Baker, Bob" <Bob@example.com>`],
    ]);
    const found: unknown = await (await fetch(`${mailbox.url}/api/messages?to=bobby@example.com`)).json();
    expect(found).toHaveLength(1);
  });

  it("and thrown away", async () => {
    await post("/emails", mail);
    expect((await fetch(`${mailbox.url}/api/messages`, { method: "DELETE" })).status).toBe(204);
    expect(mailbox.messages()).toEqual([]);
  });
});

describe("idempotency, as Resend documents it", () => {
  const key = { "idempotency-key": "welcome/1" };

  it("same key and payload: the same answer, one email", async () => {
    const [a, b] = [await post("/emails", mail, key), await post("/emails", mail, key)];
    expect(await b.json()).toEqual(await a.json());
    expect(mailbox.messages()).toHaveLength(1);
  });

  it.each([
    ["another text", { ...mail, text: "Bye" }],
    ["another order of keys", Object.fromEntries(Object.entries(mail).reverse())],
  ])("same key, %s: refused, nothing sent", async (_, other) => {
    await post("/emails", mail, key);
    const answer = await post("/emails", other, key);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ statusCode: 409, name: "invalid_idempotent_request" });
    expect(mailbox.messages()).toHaveLength(1);
  });

  it("same key while the first is in progress: one is sent, the others are told", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post("/emails", mail, key)));
    const bodies = await Promise.all(answers.map((answer) => answer.json()));
    expect(mailbox.messages()).toHaveLength(1);
    for (const [index, answer] of answers.entries()) {
      if (answer.status === 200) expect(bodies[index]).toEqual({ id: mailbox.messages()[0]?.id });
      else expect(bodies[index]).toMatchObject({ statusCode: 409, name: "concurrent_idempotent_requests" });
    }
  });

  it("a refused request leaves its key unused", async () => {
    expect((await post("/emails", { ...mail, to: "nobody" }, key)).status).toBe(422);
    expect((await post("/emails", mail, key)).status).toBe(200);
  });

  it("keys have 1 to 256 characters, and end with their endpoint", async () => {
    const long = await post("/emails", mail, { "idempotency-key": "k".repeat(257) });
    expect(long.status).toBe(400);
    expect(await long.json()).toMatchObject({ name: "invalid_idempotency_key" });
    expect((await post("/emails", mail, { "idempotency-key": "k".repeat(256) })).status).toBe(200);
    expect((await post("/emails/batch", [mail], { "idempotency-key": "k".repeat(256) })).status).toBe(200);
  });

  it("a batch is one request with one key", async () => {
    const batch = [mail, { ...mail, to: "eve@example.com" }];
    const [a, b] = [await post("/emails/batch", batch, key), await post("/emails/batch", batch, key)];
    const body: unknown = await a.json();
    expect(body).toEqual({ data: [{ id: expect.any(String) }, { id: expect.any(String) }] });
    expect(await b.json()).toEqual(body);
    expect(mailbox.messages()).toHaveLength(2);
  });
});

describe("refusals, in Resend's shape", () => {
  it.each([
    ["without recipient", { ...mail, to: undefined }, 422, "missing_required_field"],
    ["without sender", { ...mail, from: "" }, 422, "missing_required_field"],
    ["without subject", { ...mail, subject: undefined }, 422, "missing_required_field"],
    ["without content", { ...mail, text: undefined }, 422, "missing_required_field"],
    ["to nobody", { ...mail, to: [] }, 422, "missing_required_field"],
    ["to no address", { ...mail, to: "bob" }, 422, "validation_error"],
    ["to a broken name", { ...mail, to: "Bob <bob@example.com" }, 422, "validation_error"],
    ["to a list with one bad", { ...mail, to: ["a@example.com", "x"] }, 422, "validation_error"],
    ["to 51", { ...mail, to: Array(51).fill("a@example.com") }, 422, "validation_error"],
    [
      "with a line break in the address",
      { ...mail, to: "a@example.com\nBcc: x@example.com" },
      422,
      "validation_error",
    ],
    [
      "with a line break in the subject",
      { ...mail, subject: "a\r\nBcc: x@example.com" },
      422,
      "validation_error",
    ],
    ["with a bad tag", { ...mail, tags: [{ name: "a b", value: "c" }] }, 422, "validation_error"],
    ["with a number as text", { ...mail, text: 5 }, 422, "validation_error"],
    ["with a list as body", [mail], 422, "validation_error"],
    ["with broken JSON", "{nope", 400, "validation_error"],
  ])("%s", async (_, body, status, name) => {
    const response = await post("/emails", body);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ statusCode: status, name, message: expect.any(String) });
    expect(mailbox.messages()).toEqual([]);
  });

  it("one bad email stops its whole batch", async () => {
    expect((await post("/emails/batch", [mail, { ...mail, to: "x" }])).status).toBe(422);
    expect((await post("/emails/batch", Array(101).fill(mail))).status).toBe(422);
    expect((await post("/emails/batch", [])).status).toBe(422);
    expect(mailbox.messages()).toEqual([]);
  });

  it("keys are asked for", async () => {
    const without = await post("/emails", mail, { authorization: "" });
    expect([without.status, await without.json()]).toEqual([
      401,
      expect.objectContaining({ name: "missing_api_key" }),
    ]);
    const wrong = await post("/emails", mail, { authorization: "Bearer re_other" });
    expect([wrong.status, await wrong.json()]).toEqual([
      403,
      expect.objectContaining({ name: "invalid_api_key" }),
    ]);
  });

  it("a test can play a failing provider", async () => {
    mailbox.intercept(async (request) =>
      request.headers.get("idempotency-key") ? new Response(null, { status: 503 }) : undefined,
    );
    expect((await post("/emails", mail, { "idempotency-key": "a" })).status).toBe(503);
    expect((await post("/emails", mail)).status).toBe(200);
    mailbox.intercept(undefined);
    expect((await post("/emails", mail, { "idempotency-key": "a" })).status).toBe(200);
  });
});

it("email and keys outlive the process; a torn last line does not hurt", async () => {
  const { dir, remove } = await temporaryDir();
  const file = `${dir}/mailbox.jsonl`;
  const open = () => Mailbox.start({ port: 0, apiKey, webhookSecret, file });
  await mailbox.stop();
  mailbox = await open();
  const key = { "idempotency-key": "kept" };
  const before: unknown = await (await post("/emails", mail, key)).json();
  await mailbox.stop();
  const { appendFile } = await import("node:fs/promises");
  await appendFile(file, '{"at":17,"messages":[{"id":"to');
  mailbox = await open();
  expect(mailbox.messages()).toHaveLength(1);
  expect(await (await post("/emails", mail, key)).json()).toEqual(before);
  await mailbox.clear();
  await mailbox.stop();
  mailbox = await open();
  expect(mailbox.messages()).toEqual([]);
  expect(await (await post("/emails", mail, key)).json()).toEqual(before);
  expect(mailbox.messages()).toEqual([]);
  await remove();
});

describe("webhooks", () => {
  type Delivery = { headers: Record<string, string>; body: string };

  async function deliveriesFor(to: string | string[], answers: number[] = []) {
    const deliveries: Delivery[] = [];
    const receiver = await listen(async (request) => {
      deliveries.push({ headers: Object.fromEntries(request.headers), body: await request.text() });
      return new Response(null, { status: answers.shift() ?? 204 });
    }, 0);
    await mailbox.stop();
    mailbox = await Mailbox.start({ port: 0, apiKey, webhookSecret, webhookEndpoint: () => receiver.url });
    const sent = await post("/emails", {
      ...mail,
      to,
      tags: [{ name: "key", value: "INVITATION_RECEIVED" }],
    });
    expect(sent.status).toBe(200);
    await mailbox.webhooksSettled();
    await receiver.close();
    return { deliveries, events: deliveries.map(({ body }) => JSON.parse(body)) };
  }

  it("are signed as Svix signs, and tell of the email", async () => {
    const { deliveries, events } = await deliveriesFor("bob@example.com");
    expect(events.map(({ type }) => type)).toEqual(["email.sent", "email.delivered"]);
    expect(events[1].data).toMatchObject({
      email_id: mailbox.messages()[0]?.id,
      to: ["bob@example.com"],
      from: mail.from,
      subject: "Hello",
      tags: { key: "INVITATION_RECEIVED" },
    });
    for (const { headers, body } of deliveries) {
      const standard = {
        "webhook-id": headers["svix-id"] ?? "",
        "webhook-timestamp": headers["svix-timestamp"] ?? "",
        "webhook-signature": headers["svix-signature"] ?? "",
      };
      expect(() => new Webhook(webhookSecret).verify(body, standard)).not.toThrow();
      expect(() => new Webhook(webhookSecret).verify(`${body} `, standard)).toThrow();
    }
    expect(new Set(deliveries.map(({ headers }) => headers["svix-id"])).size).toBe(2);
  });

  it.each([
    ["bounced@resend.dev", ["email.sent", "email.bounced"]],
    ["bounced+one@resend.dev", ["email.sent", "email.bounced"]],
    ["complained@resend.dev", ["email.sent", "email.delivered", "email.complained"]],
    ["suppressed@resend.dev", ["email.sent", "email.suppressed"]],
    ["delivered@resend.dev", ["email.sent", "email.delivered"]],
  ])("%s behaves as documented", async (address, types) => {
    const { events } = await deliveriesFor(address);
    expect(events.map(({ type }) => type)).toEqual(types);
  });

  it("are repeated under the same id until they are taken", async () => {
    const { deliveries, events } = await deliveriesFor("bob@example.com", [500]);
    expect(events.map(({ type }) => type)).toEqual(["email.sent", "email.sent", "email.delivered"]);
    expect(deliveries[0]?.headers["svix-id"]).toBe(deliveries[1]?.headers["svix-id"]);
  });
});
