// A second factor, as supabase-js asks for it: the session's level, what it takes to change what signs one in,
// and what ends when it is turned on.
import type { SupabaseClient } from "@supabase/supabase-js";
import { Secret, TOTP } from "otpauth";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stack, startStack } from "../src/stack.ts";
import { clientOf, newPerson, password } from "./support/people.ts";

let stack: Stack;
let sql: postgres.Sql;

beforeAll(async () => {
  stack = await startStack({ functions: false });
  sql = postgres(stack.dbUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

const codeOf = (secret: string, at = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

async function enroll(client: SupabaseClient) {
  const { data, error } = await client.auth.mfa.enroll({ factorType: "totp", issuer: "Homeroom" });
  if (error) throw error;
  return { id: data.id, ...data.totp };
}

async function turnOn(client: SupabaseClient) {
  const factor = await enroll(client);
  const { error } = await client.auth.mfa.challengeAndVerify({
    factorId: factor.id,
    code: codeOf(factor.secret),
  });
  if (error) throw error;
  return factor;
}

const levels = async (client: SupabaseClient) => {
  const { data } = await client.auth.mfa.getAuthenticatorAssuranceLevel();
  return [data?.currentLevel, data?.nextLevel];
};

const signIn = async (email: string, secret = password) => {
  const client = clientOf(stack);
  const { error } = await client.auth.signInWithPassword({ email, password: secret });
  if (error) throw error;
  return client;
};

describe("turning it on", () => {
  it("raises this session, ends the others and is asked for from then on", async () => {
    const { client } = await newPerson(stack, "two.steps@example.com");
    const other = await signIn("two.steps@example.com");
    expect(await levels(client)).toEqual(["aal1", "aal1"]);

    const factor = await enroll(client);
    expect(factor.uri).toContain("otpauth://totp/Homeroom:two.steps%40example.com");
    expect(factor.qr_code).toContain("<svg");
    expect(await levels(client), "A factor that was never confirmed asks for nothing.").toEqual([
      "aal1",
      "aal1",
    ]);
    const { error } = await client.auth.mfa.challengeAndVerify({
      factorId: factor.id,
      code: codeOf(factor.secret),
    });
    expect(error).toBeNull();
    expect(await levels(client)).toEqual(["aal2", "aal2"]);
    expect((await other.auth.refreshSession()).error, "Sessions without the factor end.").not.toBeNull();

    expect((await client.auth.refreshSession()).error, "The raised session goes on.").toBeNull();
    expect(await levels(client), "Its level stays when its token is renewed.").toEqual(["aal2", "aal2"]);

    const next = await signIn("two.steps@example.com");
    expect(await levels(next)).toEqual(["aal1", "aal2"]);
    const { data } = await next.auth.mfa.listFactors();
    expect(data?.totp.map(({ id }) => id)).toEqual([factor.id]);
    expect(
      data?.all.some((one) => "secret" in one),
      "The secret is told once only.",
    ).toBe(false);
  });

  it("refuses wrong codes, used challenges, old challenges and other people's factors", async () => {
    const { client } = await newPerson(stack, "wrong.codes@example.com");
    const { client: eve } = await newPerson(stack, "eve.codes@example.com");
    const factor = await enroll(client);
    const challenge = async () => {
      const { data, error } = await client.auth.mfa.challenge({ factorId: factor.id });
      if (error) throw error;
      return data.id;
    };
    const verify = async (as: SupabaseClient, challengeId: string, code: string) =>
      (await as.auth.mfa.verify({ factorId: factor.id, challengeId, code })).error?.code;

    const open = await challenge();
    const wrong = codeOf(factor.secret, Date.now() + 3_600_000);
    expect(await verify(client, open, wrong)).toBe("mfa_verification_failed");
    expect(await verify(client, open, "0".repeat(30))).toBe("validation_failed");
    expect(await verify(eve, open, codeOf(factor.secret))).toBe("mfa_factor_not_found");
    expect((await eve.auth.mfa.unenroll({ factorId: factor.id })).error?.code).toBe("mfa_factor_not_found");

    const old = await challenge();
    await sql`update auth.mfa_challenges set created_at = now() - interval '6 minutes' where id = ${old}`;
    expect(await verify(client, old, codeOf(factor.secret))).toBe("mfa_challenge_expired");

    expect(await verify(client, open, codeOf(factor.secret))).toBeUndefined();
    expect(await verify(client, open, codeOf(factor.secret)), "A challenge is used once.").toBe(
      "mfa_factor_not_found",
    );
  });
});

describe("an account that has it", () => {
  it("changes password and address, and turns it off, only after the second step", async () => {
    const email = "keeps.safe@example.com";
    const { client } = await newPerson(stack, email);
    const factor = await turnOn(client);
    const half = await signIn(email);
    expect((await half.auth.updateUser({ password: "a new password 1" })).error?.code).toBe(
      "insufficient_aal",
    );
    expect((await half.auth.updateUser({ email: "elsewhere@example.com" })).error?.code).toBe(
      "insufficient_aal",
    );
    expect((await half.auth.updateUser({ data: { full_name: "Kay" } })).error).toBeNull();
    expect((await half.auth.mfa.unenroll({ factorId: factor.id })).error?.code).toBe("insufficient_aal");
    expect((await half.auth.mfa.enroll({ factorType: "totp", friendlyName: "second" })).error?.code).toBe(
      "insufficient_aal",
    );

    const raised = await half.auth.mfa.challengeAndVerify({
      factorId: factor.id,
      code: codeOf(factor.secret),
    });
    expect(raised.error).toBeNull();
    expect((await half.auth.updateUser({ password: "a new password 1" })).error).toBeNull();
    expect((await half.auth.mfa.unenroll({ factorId: factor.id })).error).toBeNull();
    await half.auth.refreshSession();
    expect(await levels(half)).toEqual(["aal1", "aal1"]);
    expect(await levels(await signIn(email, "a new password 1"))).toEqual(["aal1", "aal1"]);
  });

  it("is not reached by a bad token, a bad id or a bad body", async () => {
    const { client, token } = await newPerson(stack, "bad.input@example.com");
    const factor = await enroll(client);
    const send = async (path: string, method: string, body?: unknown, bearer = token) =>
      (
        await fetch(`${stack.apiUrl}/auth/v1/factors${path}`, {
          method,
          headers: { apikey: stack.publishableKey, authorization: `Bearer ${bearer}` },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        })
      ).status;
    const statuses = await Promise.all([
      send("", "POST", { factor_type: "totp" }, "a.b.c"),
      send("", "POST", { factor_type: "totp" }, stack.publishableKey),
      send("", "POST", { factor_type: "phone" }),
      send("", "POST", []),
      send("", "GET"),
      send("/1", "DELETE"),
      send(`/${factor.id}/verify`, "POST", { challenge_id: "1", code: 5 }),
      send(`/${factor.id}/nothing`, "POST", {}),
    ]);
    expect(statuses.filter((status) => status < 400 || status >= 500)).toEqual([]);
  });
});

describe("admins", () => {
  it("do over HTTP what admins do only with a second factor, where one is asked for", async () => {
    const { client } = await newPerson(stack, "admin.of.all@example.com");
    await sql`
      insert into public.profile_roles (profile_id, role, vouched)
      select p.id, 'admin', true from public.profiles p join auth.users u on u.id = p.user_id
      where u.email = 'admin.of.all@example.com'`;
    const find = () => client.rpc("find_people", { p_search: "admin.of.all@example.com" });
    expect((await find()).status, "Locally none is asked for.").toBe(200);
    await sql`update private.settings set admin_requires_mfa = true`;
    try {
      const refused = await find();
      expect([refused.status, refused.error?.message]).toEqual([403, "auth.mfa_required"]);
      expect((await client.from("organizations").insert({ name: "East" })).status).toBe(403);
      const { id } = await turnOn(client);
      expect((await find()).status).toBe(200);
      expect((await client.from("organizations").insert({ name: "East" })).status).toBe(201);
      await client.auth.mfa.unenroll({ factorId: id });
      expect((await find()).error?.message, "The token is older than the end of the factor.").toBe(
        "auth.mfa_required",
      );
    } finally {
      await sql`update private.settings set admin_requires_mfa = false`;
    }
  });
});
