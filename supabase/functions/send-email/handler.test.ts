/** The hook of Supabase Auth over HTTP, under Deno: who is believed, and what reaches the outbox. */
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type EmailStack, startEmailStack } from "../_testing/email-stack.ts";
import { jsonAnswer } from "../_testing/http-server.ts";

const secretBytes = randomBytes(32);
let backend: Backend;
let stack: EmailStack;
let hook: FunctionProcess;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startEmailStack(backend);
  hook = await startFunction("send-email", {
    ...stack.env,
    PUBLIC_API_URL: "https://api.homeroom.example",
    SEND_EMAIL_HOOK_SECRET: `v1,whsec_${secretBytes.toString("base64")}`,
  });
});
afterAll(async () => {
  await hook.kill();
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  await stack.resend.reset();
  stack.rest.rule(() => undefined);
});

/** The scheme of Standard Webhooks. Auth gives each attempt an id of its own. */
function signed(body: string, { at = Date.now(), key = secretBytes } = {}) {
  const id = randomUUID();
  const seconds = Math.floor(at / 1000);
  const signature = createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": String(seconds), "webhook-signature": `v1,${signature}` };
}

const post = (payload: unknown, sign: (body: string) => Record<string, string> = signed) => {
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  return fetch(`${hook.url}/send-email`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", ...sign(body) },
  });
};

/** As Auth sends it. */
const call = (action: string, email = {}, user = {}) => ({
  user: { id: randomUUID(), aud: "authenticated", email: "nora@families.example", ...user },
  email_data: {
    token: "123456",
    token_hash: "pkce_hash",
    redirect_to: "https://app.homeroom.example/confirmed?next=%2Ffamily",
    email_action_type: action,
    site_url: "https://app.homeroom.example",
    token_new: "",
    token_hash_new: "",
    ...email,
  },
});

async function sent() {
  await backend.makeDue();
  await stack.dispatch();
  return stack.resend.deliveries.map(({ email: { to, subject, html } }) => ({ to, subject, html }));
}

describe("a signed call", () => {
  it("becomes the email that Auth asked for, sent once however often Auth tries", async () => {
    const signup = call("signup");
    for (const _ of [1, 2]) {
      const response = await post(signup);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({});
    }
    const [email, ...others] = await sent();
    expect(others).toEqual([]);
    expect(email).toMatchObject({ subject: "Confirm your address for Homeroom" });
    expect(email?.html).toContain(
      "https://api.homeroom.example/auth/v1/verify?token=pkce_hash&amp;type=signup&amp;redirect_to=https%3A%2F%2Fapp.homeroom.example%2Fconfirmed%3Fnext%3D%252Ffamily",
    );
    expect(await backend.dump()).not.toContain("pkce_hash");
  });

  it("of a change of address goes to both mailboxes, each with its own token", async () => {
    const change = call(
      "email_change",
      { token: "111111", token_hash: "hash-of-new", token_new: "222222", token_hash_new: "hash-of-today" },
      { email: "today@families.example", new_email: "new@families.example" },
    );
    expect((await post(change)).status).toBe(200);
    const emails = await sent();
    const of = (address: string) => emails.find(({ to }) => JSON.stringify(to).includes(address))?.html ?? "";
    expect(of("today@families.example")).toContain("token=hash-of-today");
    expect(of("today@families.example")).toContain("111111");
    expect(of("new@families.example")).toContain("token=hash-of-new");
    expect(of("new@families.example")).toContain("222222");
  });

  it("of the first address of an account that signs in by phone goes to it alone", async () => {
    const change = call(
      "email_change",
      {},
      { email: "", phone: "4915100000001", new_email: "new@families.example" },
    );
    expect((await post(change)).status).toBe(200);
    const [email, ...others] = await sent();
    expect(others).toEqual([]);
    expect(JSON.stringify(email?.to)).toContain("new@families.example");
    expect(email?.html).toContain("that has no address yet");
    expect(email?.html).toContain("token=pkce_hash");
    expect((await post(call("reauthentication", {}, { email: "" }))).status).toBe(200);
    expect(await sent(), "An account without an address gets no email.").toHaveLength(1);
  });

  it.each([
    ["recovery", "Choose a new password for Homeroom"],
    ["magiclink", "Sign in to Homeroom"],
    ["invite", "You have an account on Homeroom"],
    ["reauthentication", "Your code for Homeroom"],
  ])("of %s has its words", async (action, subject) => {
    expect((await post(call(action))).status).toBe(200);
    expect(await sent()).toMatchObject([{ subject }]);
  });

  it("about what Homeroom has no words for is answered, and sends nothing", async () => {
    expect((await post(call("password_changed_notification"))).status).toBe(200);
    expect(await sent()).toEqual([]);
  });

  it("that cannot be queued now is asked for again", async () => {
    stack.rest.rule(() => jsonAnswer(503, { message: "down" }));
    expect((await post(call("signup"))).status).toBe(503);
  });
});

describe("a call", () => {
  it.each([
    ["with another secret", (body: string) => signed(body, { key: randomBytes(32) })],
    ["of another text", () => signed("{}")],
    ["six minutes old", (body: string) => signed(body, { at: Date.now() - 360_000 })],
    ["without a signature", () => ({})],
  ])("%s is refused", async (_, sign) => {
    expect((await post(call("signup"), sign as (body: string) => Record<string, string>)).status).toBe(401);
    expect(await sent()).toEqual([]);
  });

  it("that is malformed is refused", async () => {
    expect((await post({ user: {} })).status).toBe(400);
    expect((await post("no JSON")).status).toBe(400);
  });
});
