/** From the app to Google and back: what comes of it, and what does not. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startFunction } from "../_testing/deno.ts";
import {
  type Family,
  type IntegrationStack,
  proofOf,
  startIntegrationStack,
  teach,
} from "../_testing/integration-stack.ts";

let stack: IntegrationStack;
let families = 0;
const family = (): Promise<Family> => stack.family(`kid${++families}`);

beforeAll(async () => {
  stack = await startIntegrationStack();
});
afterAll(() => stack?.stop());
beforeEach(() => stack.google.behave());

const resultOf = (response: Response) =>
  new URL(response.headers.get("location") ?? "about:blank").searchParams.get("result");

it("connects, completes and syncs", async () => {
  const one = await family();
  teach(stack.google, [one], 3);
  const { integration_id: id, authorize_url: url } = await stack.begin(
    one,
    "https://app.example.com/family?tab=1",
  );
  const back = await stack.consent(url, { account: one.email });
  expect(back.status).toBe(303);
  const location = new URL(back.headers.get("location") ?? "");
  expect(`${location.origin}${location.pathname}`).toBe("https://app.example.com/family");
  expect(Object.fromEntries(location.searchParams)).toEqual({
    tab: "1",
    integration: id,
    result: "connected",
    proof: expect.stringMatching(/^[\w-]{43}$/),
  });
  expect(await stack.status(id)).toMatchObject({ status: "pending" });
  expect(await stack.sync()).toMatchObject({ claimed: 0 });
  await stack.as(one.guardian, (sql) => sql`select public.complete_integration(${id}, ${proofOf(back)})`);
  expect(await stack.sync()).toMatchObject({ claimed: 1, synced: 1 });
  expect(await stack.records(one)).toEqual(["Sheet 01 8/10", "Sheet 02 8/10", "Sheet 03 8/10"]);
});

it("takes a way back once, and only with a state of its own", async () => {
  const one = await family();
  const { authorize_url: url } = await stack.begin(one);
  const [callback = ""] = await collect(url, one);
  expect((await fetch(callback, { redirect: "manual" })).status).toBe(303);
  const calls = stack.api.calls.length;
  for (const address of [
    callback,
    callback.replace(/state=[^&]+/, `state=${"A".repeat(43)}`),
    callback.replace(/state=[^&]+/, "state=x"),
    callback.replace(/state=[^&]+&?/, ""),
    `${callback}&state=${"A".repeat(43)}`,
  ]) {
    const response = await fetch(address, { redirect: "manual" });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { code: "integration.state_invalid" },
    ]);
  }
  expect(stack.api.calls.length).toBe(calls);
  const page = await fetch(callback, { headers: { accept: "text/html" }, redirect: "manual" });
  expect([page.status, page.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"]);
  expect((await fetch(callback, { method: "POST" })).status).toBe(405);
});

/** The address that Google sends the person back to. */
async function collect(url: string, one: Family): Promise<string[]> {
  const { clickThrough } = await import("../../../packages/fakes/src/google/consent.ts");
  return [String(await clickThrough(url, { account: one.email }))];
}

describe("connects nothing", () => {
  it("where the person says no", async () => {
    const one = await family();
    const { authorize_url: url } = await stack.begin(one);
    expect(resultOf(await stack.consent(url, { account: one.email, decision: "cancel" }))).toBe("denied");
  });

  it("where Google gives no refresh token, and gives back what it gave", async () => {
    const one = await family();
    stack.google.fail({ kind: "no_refresh_token" });
    const { authorize_url: url } = await stack.begin(one);
    expect(resultOf(await stack.consent(url, { account: one.email }))).toBe("incomplete");
    expect(stack.google.grants.of(one.account)).toBeUndefined();
  });

  it.each(["server_error", "broken_json", "wrong_shape", "html"] as const)(
    "where Google's tokens are %s",
    async (kind) => {
      const one = await family();
      stack.google.fail({ kind, on: "token" });
      const { authorize_url: url } = await stack.begin(one);
      expect(resultOf(await stack.consent(url, { account: one.email }))).toBe("failed");
      const grants = await stack.sql`select from private.integration_grants g
        join public.student_integration_links l on l.id = g.integration_id where l.student_id = ${one.student}`;
      expect(grants).toHaveLength(0);
    },
  );

  it("where it is not said whose account it is", async () => {
    const one = await family();
    stack.google.fail({ kind: "wrong_shape", on: "userinfo" });
    const { authorize_url: url } = await stack.begin(one);
    expect(resultOf(await stack.consent(url, { account: one.email }))).toBe("failed");
    expect(stack.google.grants.of(one.account)).toBeUndefined();
  });

  it("where the guardian was unlinked while at Google: the grant is revoked", async () => {
    const one = await family();
    const { authorize_url: url } = await stack.begin(one);
    stack.rest.rule((name) =>
      name === "store_integration_grant"
        ? {
            first: async () => {
              await stack.sql`delete from public.profile_graph where source_profile_id = ${one.guardian}`;
            },
          }
        : undefined,
    );
    expect(resultOf(await stack.consent(url, { account: one.email }))).toBe("failed");
    stack.rest.rule(() => undefined);
    expect(stack.google.grants.of(one.account)).toBeUndefined();
  });
});

describe("does not start", () => {
  const broken: [string, Record<string, string>][] = [
    ["no keys", { INTEGRATION_TOKEN_KEYS: "" }],
    ["a short key", { INTEGRATION_TOKEN_KEYS: '{"k1": "c2hvcnQ="}' }],
    ["keys that are no JSON", { INTEGRATION_TOKEN_KEYS: "secret-key-material" }],
    ["a current key that is not among them", { INTEGRATION_TOKEN_KEY_ID: "k2" }],
    ["a current key that every object seems to have", { INTEGRATION_TOKEN_KEY_ID: "constructor" }],
  ];
  it.each(broken)("with %s", async (_, change) => {
    const one = await family();
    await stack.connect(one);
    for (const name of ["integration-sync", "integration-callback"]) {
      const process = await startFunction(name, { ...stack.env, ...change });
      const { authorize_url: url } = await stack.begin(one);
      const response =
        name === "integration-sync"
          ? await fetch(process.url, { method: "POST", headers: { apikey: stack.stack.secretKey } })
          : await fetch(`${process.url}?code=c&state=${new URL(url).searchParams.get("state")}`);
      expect([response.status, await response.json()]).toEqual([
        500,
        { code: "unknown", message: "The function is not configured." },
      ]);
      expect(process.output()).toMatch(/Misconfigured: missing or malformed: INTEGRATION_TOKEN_KEY/);
      expect(process.output()).not.toContain("secret-key-material");
      await process.kill();
    }
    // Nothing was claimed, and no state used up.
    const [link] =
      await stack.sql`select lease_id from public.student_integration_links where student_id = ${one.student}`;
    expect(link).toEqual({ lease_id: null });
    const states = await stack.sql`select from private.integration_states s
      join public.student_integration_links l on l.id = s.integration_id
      where l.student_id = ${one.student} and s.consumed_at is null`;
    expect(states).toHaveLength(1);
  });
});
