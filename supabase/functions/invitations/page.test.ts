/** The page that an invitation's link opens: what it shows, what it sends where, and what it never does. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type Answer, type Call, type HttpServer, jsonAnswer, listen } from "../_testing/http-server.ts";
import { KeptByBrowser, openPage } from "../_testing/invitation-page.ts";

let api: HttpServer;
let calls: Call[] = [];
let answers: Record<string, () => Answer> = {};
let env: Record<string, string>;
let plain: FunctionProcess;

const invitation = {
  inviter_name: "Bob Miller",
  kind: "student",
  relation: "FATHER",
  status: "pending",
  expires_at: "2026-12-04T09:30:00+00:00",
  address_hint: "c•••@example.com",
};
const refused = (status: number, code: string) =>
  jsonAnswer(status, { code: `PT${status}`, message: code, details: "", hint: null });

beforeAll(async () => {
  api = await listen(async (call) => {
    calls.push(call);
    return answers[call.url.pathname]?.() ?? jsonAnswer(404, { message: "not found" });
  });
  env = {
    SUPABASE_URL: api.url,
    SUPABASE_SECRET_KEYS: '{"default":"sb_secret_test"}',
    SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_test"}',
  };
  plain = await startFunction("invitations", env);
});
afterAll(async () => {
  await plain.kill();
  await api.stop();
});
beforeEach(() => {
  calls = [];
  answers = { "/rest/v1/rpc/preview_invitation": () => jsonAnswer(200, [invitation]) };
});

const open = (fragment = "#token=the-token", kept?: KeptByBrowser) =>
  openPage(`${plain.url}/invitations`, fragment, kept);
const paths = () => calls.map(({ url }) => url.pathname + url.search);

describe("the response", () => {
  it("is one page for everyone, which nothing may be loaded into and nobody may keep", async () => {
    const response = await fetch(`${plain.url}/invitations?token=ignored`);
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const html = await response.text();
    const policy = response.headers.get("content-security-policy") ?? "";
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(policy).toBe(
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src ${api.url}; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(html.match(new RegExp(`nonce="${nonce.replace(/[+/]/g, "\\$&")}"`, "g"))).toHaveLength(2);
    expect(html).not.toMatch(/ignored|sb_secret|https?:\/\/(?!127\.0\.0\.1)/);
    expect(html).not.toMatch(/ on\w+=| style=/);
    expect((await fetch(`${plain.url}/invitations`)).headers.get("content-security-policy")).not.toBe(policy);
  });

  it("to another method is a refusal", async () => {
    const response = await fetch(`${plain.url}/invitations`, { method: "POST" });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ code: "validation.failed" });
  });

  it("without its configuration is an error without detail", async () => {
    const bare = await startFunction("invitations", {
      SUPABASE_URL: api.url,
      SUPABASE_SECRET_KEYS: '{"default":"x"}',
    });
    try {
      const response = await fetch(bare.url);
      expect(response.status).toBe(500);
      expect(await response.json()).toEqual({ code: "unknown", message: "The function is not configured." });
    } finally {
      await bare.kill();
    }
  });
});

describe("opening it", () => {
  it("shows who invites to what, and only looks", async () => {
    const page = await open();
    await expect.poll(() => page.text("heading")).toBe("Bob Miller invites you");
    expect(page.text("intro")).toBe(
      "Bob Miller would like to be linked with you on Homeroom as your father.",
    );
    expect(page.text("for-address")).toContain("c•••@example.com");
    expect(page.text("expires")).toContain("2026");
    expect(paths()).toEqual(["/rest/v1/rpc/preview_invitation"]);
    expect(JSON.parse(calls[0]?.body ?? "")).toEqual({ p_token: "the-token" });
    expect(calls[0]?.headers).toMatchObject({ apikey: "sb_publishable_test" });
    expect(calls[0]?.headers["authorization"]).toBeUndefined();
    expect(page.visible("sign-in")).toBe(true);
    expect(page.visible("answer")).toBe(false);
  });

  it.each([
    ["student", "OTHER", "Bob Miller would like to be linked with you on Homeroom, to arrange your lessons."],
    [
      "parent",
      "OTHER",
      "Bob Miller would like to be linked with you on Homeroom, with you as their parent or guardian.",
    ],
    [
      "parent",
      "MOTHER",
      "Bob Miller would like to be linked with you on Homeroom, with you as their mother.",
    ],
    ["class", null, "Bob Miller would like to be linked with you on Homeroom."],
  ])("tells a %s with relation %s what is asked", async (kind, relation, text) => {
    answers["/rest/v1/rpc/preview_invitation"] = () => jsonAnswer(200, [{ ...invitation, kind, relation }]);
    const page = await open();
    await expect.poll(() => page.text("intro")).toBe(text);
  });

  it("takes what people wrote as text", async () => {
    const name = "<img src=x onerror=alert(1)> {address}";
    answers["/rest/v1/rpc/preview_invitation"] = () =>
      jsonAnswer(200, [{ ...invitation, inviter_name: name, kind: "client" }]);
    const page = await open();
    await expect.poll(() => page.text("heading")).toBe(`${name} invites you`);
    expect(page.html()).not.toContain("<img");
  });

  it.each([
    ["accepted", "This invitation was already accepted."],
    ["expired", "This invitation has expired. Ask Bob Miller to send it again."],
    ["revoked", "This invitation was withdrawn."],
  ])("one that is %s says so and asks nothing", async (status, text) => {
    answers["/rest/v1/rpc/preview_invitation"] = () => jsonAnswer(200, [{ ...invitation, status }]);
    const page = await open();
    await expect.poll(() => page.text("result")).toBe(text);
    expect(page.visible("sign-in")).toBe(false);
  });

  it.each([
    [
      "an unknown token",
      () => refused(404, "invitation.not_found"),
      "This link opens no invitation. A newer email may have replaced it.",
    ],
    [
      "no row",
      () => jsonAnswer(200, []),
      "This link opens no invitation. A newer email may have replaced it.",
    ],
    ["too many tries", () => refused(429, "rate.limited"), "Too many tries. Wait a while and try again."],
    [
      "an API that is down",
      () => ({ status: 502, body: "<h1>Bad gateway</h1>" }),
      "That did not work. Try again in a moment.",
    ],
  ])("%s", async (_, answer, text) => {
    answers["/rest/v1/rpc/preview_invitation"] = answer;
    const page = await open();
    await expect.poll(() => page.text("error")).toBe(text);
    expect(page.visible("sign-in")).toBe(false);
  });

  it("without a token asks nobody", async () => {
    const page = await open("");
    await expect.poll(() => page.text("error")).toContain("not complete");
    expect(calls).toEqual([]);
  });

  it("sends people on to the app where there is one, token and all", async () => {
    const configured = await startFunction("invitations", { ...env, APP_URL: "https://app.example/" });
    try {
      const page = await openPage(`${configured.url}/invitations`, "#token=a-b_c");
      await expect.poll(() => page.visible("app")).toBe(true);
      expect(page.link("to-app")).toBe("https://app.example/invitations#token=a-b_c");
      expect(page.visible("sign-in")).toBe(false);
    } finally {
      await configured.kill();
    }
  });
});

describe("answering", () => {
  const session = { access_token: "the-session", user: { email: "charlie@example.com" } };

  async function signIn() {
    answers["/auth/v1/token"] = () => jsonAnswer(200, session);
    const page = await open();
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    page.type("email", " charlie@example.com ");
    page.type("password", "correct horse");
    page.submit();
    await expect.poll(() => page.text("signed-in-as")).toBe("You are signed in as charlie@example.com.");
    expect(JSON.parse(calls.at(-1)?.body ?? "")).toEqual({
      email: "charlie@example.com",
      password: "correct horse",
    });
    expect(paths().at(-1)).toBe("/auth/v1/token?grant_type=password");
    return page;
  }

  it("accepting happens in the person's own session", async () => {
    answers["/rest/v1/rpc/accept_invitation"] = () => jsonAnswer(200, { id: "x" });
    const page = await signIn();
    page.click("accept");
    await expect
      .poll(() => page.text("result"))
      .toBe("You accepted the invitation. You are now linked with Bob Miller.");
    expect(calls.at(-1)?.headers["authorization"]).toBe("Bearer the-session");
    expect(JSON.parse(calls.at(-1)?.body ?? "")).toEqual({ p_token: "the-token" });
    expect(page.visible("answer")).toBe(false);
  });

  it("accepting what somebody else has to agree to says so", async () => {
    answers["/rest/v1/rpc/accept_invitation"] = () => jsonAnswer(200, { id: "x", status: "PENDING" });
    const page = await signIn();
    page.click("accept");
    await expect
      .poll(() => page.text("result"))
      .toContain("once an existing guardian or the school has agreed");
  });

  it.each([
    ["weak_password", "too easy to guess"],
    ["user_already_exists", "Sign in instead"],
    ["over_the_moon", "could not be created"],
  ])("an account that cannot be made, for %s", async (error_code, text) => {
    answers["/auth/v1/signup"] = () => jsonAnswer(422, { code: 422, error_code, msg: "No." });
    const page = await open();
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    page.click("switch");
    page.submit();
    await expect.poll(() => page.text("error")).toContain(text);
  });

  it("declining may block, for a student", async () => {
    answers["/rest/v1/rpc/decline_invitation"] = () => ({ status: 204, body: "" });
    const page = await signIn();
    expect(page.visible("block-row")).toBe(true);
    page.check("block");
    page.click("decline");
    await expect.poll(() => page.text("result")).toContain("You declined");
    expect(JSON.parse(calls.at(-1)?.body ?? "")).toEqual({ p_token: "the-token", p_block: true });
  });

  it("as somebody else says for whom it is, and lets one try again", async () => {
    answers["/rest/v1/rpc/accept_invitation"] = () => refused(403, "invitation.wrong_account");
    const page = await signIn();
    page.click("accept");
    await expect.poll(() => page.text("error")).toContain("for another address");
    expect(page.visible("answer")).toBe(true);
  });

  it("with a wrong password says so", async () => {
    answers["/auth/v1/token"] = () =>
      jsonAnswer(400, { error_code: "invalid_credentials", msg: "Invalid login credentials" });
    const page = await open();
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    page.submit();
    await expect.poll(() => page.text("error")).toContain("is wrong");
  });

  it("with a service that is down does not blame the password", async () => {
    answers["/auth/v1/token"] = () => jsonAnswer(503, { msg: "down" });
    const page = await open();
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    page.submit();
    await expect.poll(() => page.text("error")).toBe("That did not work. Try again in a moment.");
  });

  it("without an account makes one, and waits for the address to be confirmed", async () => {
    answers["/auth/v1/signup"] = () => jsonAnswer(200, { id: "x", email: "charlie@example.com" });
    const page = await open();
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    page.click("switch");
    expect(page.visible("name-row")).toBe(true);
    page.type("full-name", "Charlie Miller");
    page.type("email", "charlie@example.com");
    page.type("password", "correct horse");
    page.submit();
    await expect.poll(() => page.text("result")).toContain("We sent an email to charlie@example.com");
    expect(JSON.parse(calls.at(-1)?.body ?? "")).toEqual({
      email: "charlie@example.com",
      password: "correct horse",
      data: { full_name: "Charlie Miller" },
    });
  });

  it("comes back to the invitation when the address is confirmed, without the session in the address", async () => {
    answers["/auth/v1/signup"] = () => jsonAnswer(200, { id: "x", email: "charlie@example.com" });
    answers["/auth/v1/user"] = () => jsonAnswer(200, { email: "charlie@example.com" });
    answers["/rest/v1/rpc/accept_invitation"] = () => jsonAnswer(200, { status: "ACTIVE" });
    const browser = new KeptByBrowser();
    const page = await open("#token=the-token", browser);
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    page.click("switch");
    expect(page.text("password-hint")).toContain("At least 10 characters");
    page.type("email", "charlie@example.com");
    page.submit();
    await expect.poll(() => page.text("result")).toContain("leads back to this invitation");
    const asked = calls.find(({ url }) => url.pathname === "/auth/v1/signup");
    expect(asked?.url.searchParams.get("redirect_to")).toBe(`${plain.url}/invitations`);

    const back = await open("#access_token=a.new.session&type=signup", browser);
    await expect.poll(() => back.text("signed-in-as")).toContain("charlie@example.com");
    expect(back.address).not.toContain("a.new.session");
    back.click("accept");
    await expect.poll(() => back.text("result")).toContain("You accepted the invitation");
    const accepted = calls.at(-1);
    expect(JSON.parse(accepted?.body ?? "")).toEqual({ p_token: "the-token" });
    expect(accepted?.headers["authorization"]).toBe("Bearer a.new.session");

    // It was answered, so this browser keeps it no longer.
    const later = await open("#access_token=another.session&type=signup", browser);
    await expect.poll(() => later.text("error")).toContain("Open the invitation's link in its email again");
  });

  it("confirmed in another browser is told where the invitation is", async () => {
    answers["/auth/v1/user"] = () => jsonAnswer(200, { email: "charlie@example.com" });
    const page = await open("#access_token=a.new.session&type=signup");
    await expect.poll(() => page.text("error")).toContain("Your address is confirmed");
  });

  it("shows another invitation that is opened in the same tab", async () => {
    const page = await open();
    await expect.poll(() => page.visible("sign-in")).toBe(true);
    expect(page.reloadsAfter("focus")).toBe(0);
    expect(page.reloadsAfter("hashchange")).toBe(1);
  });
});
