import { createPublicKey, verify } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { temporaryDir } from "../../../stack/test/support/fixture.ts";
import type { Classroom } from "../../src/google/classroom.ts";
import { clickThrough } from "../../src/google/consent.ts";
import { demoAccounts } from "../../src/google/demo-school.ts";
import {
  answerOf,
  authorizeUrl,
  client,
  connect,
  exchange,
  get,
  post,
  redirectUri,
  refresh,
  SCOPES,
  startClassroom,
} from "./support.ts";

let now = Date.parse("2026-03-02T10:00:00Z");
let google: Classroom;
beforeEach(async () => {
  google = await startClassroom({ now: () => now });
});
afterEach(() => google.stop());

const charlie = { account: demoAccounts.charlie };

describe("the consent pages", () => {
  it("send back code, state and what was granted", async () => {
    const landed = await clickThrough(authorizeUrl(google), charlie);
    expect(`${landed.origin}${landed.pathname}`).toBe(redirectUri);
    expect(landed.searchParams.get("state")).toBe("s-1");
    expect(landed.searchParams.get("code")).toMatch(/^4\/0A/);
    expect(landed.searchParams.get("scope")).toContain("https://www.googleapis.com/auth/userinfo.email");
  });

  it("send back access_denied, and no code, after Cancel", async () => {
    const landed = await clickThrough(authorizeUrl(google), { ...charlie, decision: "cancel" });
    expect(Object.fromEntries(landed.searchParams)).toEqual({ state: "s-1", error: "access_denied" });
  });

  it("leave out what the person unticks", async () => {
    const topics = SCOPES.at(-1) ?? "";
    const tokens = await connect(google, { untick: [topics] });
    expect(tokens.scope).not.toContain(topics);
    const [status, body] = await answerOf(get(google, "/v1/courses/1/topics", tokens.access_token));
    expect(status).toBe(403);
    expect(body).toMatchObject({
      error: { status: "PERMISSION_DENIED", details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }] },
    });
  });

  it.each([
    ["redirect_uri_mismatch", 400, { redirect_uri: `${redirectUri}/` }],
    ["invalid_client", 401, { client_id: "somebody.else" }],
    ["unsupported_response_type", 400, { response_type: "token" }],
    ["invalid_scope", 400, { scope: "https://www.googleapis.com/auth/drive" }],
    ["invalid_request", 400, { code_challenge: "short" }],
  ])("refuse with %s, and send nobody anywhere", async (error, status, params) => {
    const response = await fetch(authorizeUrl(google, params), { redirect: "manual" });
    expect(response.status).toBe(status);
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain(error);
  });

  it("put the hinted account first", async () => {
    const page = await (await fetch(authorizeUrl(google, { login_hint: demoAccounts.leo }))).text();
    expect(page.indexOf(demoAccounts.leo)).toBeLessThan(page.indexOf(demoAccounts.mia));
  });
});

describe("a code", () => {
  it("is exchanged once", async () => {
    const code = (await clickThrough(authorizeUrl(google), charlie)).searchParams.get("code") ?? "";
    expect((await exchange(google, code)).status).toBe(200);
    const again = await answerOf(exchange(google, code));
    expect(again).toEqual([400, { error: "invalid_grant", error_description: "Bad Request" }]);
  });

  it("expires", async () => {
    const code = (await clickThrough(authorizeUrl(google), charlie)).searchParams.get("code") ?? "";
    now += 11 * 60_000;
    expect(await answerOf(exchange(google, code))).toMatchObject([400, { error: "invalid_grant" }]);
  });

  it("needs the verifier of its S256 challenge", async () => {
    const challenge = {
      code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
      code_challenge_method: "S256",
    };
    const code = async () =>
      (await clickThrough(authorizeUrl(google, challenge), charlie)).searchParams.get("code") ?? "";
    expect(await answerOf(exchange(google, await code()))).toMatchObject([400, { error: "invalid_grant" }]);
    const wrong = { code_verifier: "A".repeat(43) };
    expect(await answerOf(exchange(google, await code(), wrong))).toMatchObject([
      400,
      { error: "invalid_grant" },
    ]);
    // The pair of RFC 7636, appendix B.
    const right = { code_verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk" };
    expect((await exchange(google, await code(), right)).status).toBe(200);
  });

  it.each([
    ["another secret", { client_secret: "no" }, 401, "invalid_client"],
    ["another client", { client_id: "no" }, 401, "invalid_client"],
    ["another redirect", { redirect_uri: "http://127.0.0.1/else" }, 400, "redirect_uri_mismatch"],
    ["an unknown grant type", { grant_type: "password" }, 400, "unsupported_grant_type"],
  ])("is refused with %s", async (_what, params, status, error) => {
    const code = (await clickThrough(authorizeUrl(google), charlie)).searchParams.get("code") ?? "";
    expect(await answerOf(exchange(google, code, params))).toMatchObject([status, { error }]);
  });

  it("is exchanged by a client that sends its secret as Basic", async () => {
    const code = (await clickThrough(authorizeUrl(google), charlie)).searchParams.get("code") ?? "";
    const response = await fetch(google.addresses.tokenUrl, {
      method: "POST",
      headers: { authorization: `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}` },
      body: new URLSearchParams({ grant_type: "authorization_code", redirect_uri: redirectUri, code }),
    });
    expect(response.status).toBe(200);
  });
});

describe("a refresh token", () => {
  it("comes at the first consent and whenever consent is asked for, not otherwise", async () => {
    expect((await connect(google, {}, { prompt: "" })).refresh_token).toBeDefined();
    expect((await connect(google, {}, { prompt: "" })).refresh_token).toBeUndefined();
    expect((await connect(google)).refresh_token).toBeDefined();
    expect(
      (await connect(google, { account: demoAccounts.mia }, { access_type: "online" })).refresh_token,
    ).toBeUndefined();
  });

  it("gives access tokens without a new refresh token", async () => {
    const { refresh_token = "", access_token } = await connect(google);
    const [status, body] = await answerOf(refresh(google, refresh_token));
    expect(status).toBe(200);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^ya29\./),
      expires_in: 3599,
      scope: expect.any(String),
      token_type: "Bearer",
      id_token: expect.any(String),
    });
    expect(body).not.toMatchObject({ access_token });
  });

  it("stays good when the server starts again, unlike access tokens", async () => {
    const { dir, remove } = await temporaryDir();
    try {
      const first = await startClassroom({ dir });
      const { refresh_token = "", access_token } = await connect(first);
      const before = await (await get(first, "/v1/courses", access_token)).text();
      await first.stop();
      const second = await startClassroom({ dir });
      try {
        expect((await get(second, "/v1/courses", access_token)).status).toBe(401);
        const [, tokens] = await answerOf(refresh(second, refresh_token));
        const { access_token: fresh } = z.object({ access_token: z.string() }).parse(tokens);
        expect(await (await get(second, "/v1/courses", fresh)).text()).toBe(before);
      } finally {
        await second.stop();
      }
    } finally {
      await remove();
    }
  });
});

describe("revoking", () => {
  it.each(["access_token", "refresh_token"] as const)("the %s ends the whole grant, once", async (which) => {
    const tokens = await connect(google);
    const token = tokens[which] ?? "";
    expect(await answerOf(post(google.addresses.revokeUrl, { token }))).toEqual([200, {}]);
    expect((await get(google, "/v1/courses", tokens.access_token)).status).toBe(401);
    expect(await answerOf(refresh(google, tokens.refresh_token ?? ""))).toEqual([
      400,
      { error: "invalid_grant", error_description: "Token has been expired or revoked." },
    ]);
    expect(await answerOf(post(google.addresses.revokeUrl, { token }))).toEqual([
      400,
      { error: "invalid_token", error_description: "Token expired or revoked" },
    ]);
  });
});

describe("userinfo", () => {
  it("says who it is, no more than the scopes allow", async () => {
    const { access_token } = await connect(google);
    const [status, body] = await answerOf(get(google, "/v1/userinfo", access_token));
    expect(status).toBe(200);
    expect(body).toEqual({
      sub: expect.stringMatching(/^\d{21}$/),
      email: demoAccounts.charlie,
      email_verified: true,
    });
  });

  it("refuses an expired token", async () => {
    const { access_token } = await connect(google);
    now += 3600_000;
    expect((await get(google, "/v1/userinfo", access_token)).status).toBe(401);
  });

  it("agrees with the signed ID token", async () => {
    const { id_token = "", access_token } = await connect(google);
    const certs = await (await fetch(`${google.url}/oauth2/v3/certs`)).json();
    const { keys } = z.object({ keys: z.array(z.record(z.string(), z.string())) }).parse(certs);
    const [header = "", payload = "", signature = ""] = id_token.split(".");
    const key = createPublicKey({ key: keys[0] ?? {}, format: "jwk" });
    const signed = Buffer.from(`${header}.${payload}`);
    expect(verify("RSA-SHA256", signed, key, Buffer.from(signature, "base64url"))).toBe(true);
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    const [, info] = await answerOf(get(google, "/v1/userinfo", access_token));
    expect(claims).toMatchObject({ aud: client.clientId, iss: google.url, ...z.looseObject({}).parse(info) });
  });
});
