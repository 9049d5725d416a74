// Pages of another origin use the stack as supabase-js does there: every preflight allows what the call
// sends, and every answer, refusals included, can be read. The calls come from the catalogue.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stack, startStack } from "../src/stack.ts";

const origin = "https://app.example.com";
const sent = "apikey, authorization, content-profile, content-type, prefer, x-client-info, x-retry-count";
/** Commands of the SDK also name themselves, so that they may be sent twice. */
const command = `${sent}, idempotency-key`;

let stack: Stack;
let calls: string[];
let views: string[];

beforeAll(async () => {
  stack = await startStack({ seed: true });
  const sql = postgres(stack.dbUrl, { max: 1, onnotice: () => undefined });
  calls = (
    await sql<{ name: string }[]>`
      select distinct p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`
  ).map(({ name }) => name);
  views = (
    await sql<{ name: string }[]>`
      select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') order by 1`
  ).map(({ name }) => name);
  await sql.end();
});

afterAll(() => stack?.stop());

async function preflight(path: string, method: string, headers = sent): Promise<string[]> {
  const response = await fetch(`${stack.apiUrl}${path}`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": method, "access-control-request-headers": headers },
  });
  const allowed = (response.headers.get("access-control-allow-headers") ?? "").toLowerCase().split(/,\s*/);
  const problems = headers.split(", ").filter((header) => !allowed.includes(header));
  if (!response.ok) problems.push(`status ${response.status}`);
  if (!["*", origin].includes(response.headers.get("access-control-allow-origin") ?? ""))
    problems.push("origin");
  if (!(response.headers.get("access-control-allow-methods") ?? "").includes(method)) problems.push(method);
  return problems.map((problem) => `${method} ${path}: ${problem}`);
}

describe("a page of another origin", () => {
  it("may call every function", async () => {
    expect(calls.length).toBeGreaterThan(90);
    const problems = await Promise.all(
      calls.map((name) => preflight(`/rest/v1/rpc/${name}`, "POST", command)),
    );
    expect(problems.flat()).toEqual([]);
  });

  it("may read every table and view, and write with every verb", async () => {
    expect(views.length).toBeGreaterThan(40);
    const problems = await Promise.all(
      views.flatMap((name) =>
        ["GET", "HEAD", "POST", "PATCH", "DELETE"].map((verb) =>
          preflight(`/rest/v1/${name}?select=*`, verb, `${command}, accept-profile, range`),
        ),
      ),
    );
    expect(problems.flat()).toEqual([]);
  });

  it("may use Auth", async () => {
    const headers = "apikey, authorization, content-type, x-client-info, x-supabase-api-version";
    const problems = await Promise.all(
      [
        ["POST", "token?grant_type=password"],
        ["POST", "token?grant_type=refresh_token"],
        ["POST", "signup"],
        ["POST", "recover"],
        ["POST", "verify"],
        ["POST", "resend"],
        ["POST", "logout?scope=local"],
        ["GET", "user"],
        ["PUT", "user"],
        ["POST", "factors"],
      ].map(([verb = "", path = ""]) => preflight(`/auth/v1/${path}`, verb, headers)),
    );
    expect(problems.flat()).toEqual([]);
  });

  it("may upload, download and list files", async () => {
    const headers = "apikey, authorization, cache-control, content-type, x-client-info, x-upsert";
    const problems = await Promise.all([
      preflight("/storage/v1/object/message-attachments/a/b/c.png", "POST", headers),
      preflight("/storage/v1/object/message-attachments/a/b/c.png", "PUT", headers),
      preflight("/storage/v1/object/authenticated/message-attachments/a/b/c.png", "GET", headers),
      preflight("/storage/v1/object/list/message-attachments", "POST", headers),
    ]);
    expect(problems.flat()).toEqual([]);
  });

  it("may call every edge function", async () => {
    const names = await stack.functionNames();
    expect(names.length).toBeGreaterThan(5);
    const headers = "apikey, authorization, content-type, x-client-info, x-region";
    const problems = await Promise.all(
      names.map((name) => preflight(`/functions/v1/${name}`, "POST", headers)),
    );
    expect(problems.flat()).toEqual([]);
  });
});

describe("an answer to a page of another origin", () => {
  const keyed = () => ({ origin, apikey: stack.publishableKey, "content-type": "application/json" });
  const readable = (response: Response) => response.headers.get("access-control-allow-origin");

  it.each([
    ["a list without a session", "/rest/v1/my_students", {}],
    ["a table that does not exist", "/rest/v1/no_such_table", {}],
    [
      "a call with a wrong argument",
      "/rest/v1/rpc/child_overview",
      { method: "POST", body: '{"p_wrong": 1}' },
    ],
    [
      "a wrong password",
      "/auth/v1/token?grant_type=password",
      { method: "POST", body: '{"email": "a@b.c", "password": "x"}' },
    ],
    ["a file that does not exist", "/storage/v1/object/authenticated/message-attachments/a/b/c.png", {}],
    ["an edge function that does not exist", "/functions/v1/none", { method: "POST" }],
    ["an edge function that refuses", "/functions/v1/integration-import", { method: "POST" }],
    ["an address of no service", "/nowhere", {}],
  ])("can be read: %s", async (_, path, init) => {
    const response = await fetch(`${stack.apiUrl}${path}`, { headers: keyed(), ...init });
    expect(response.ok).toBe(false);
    expect(response.status).toBeLessThan(500);
    expect(readable(response)).toBe("*");
  });

  it("exposes the headers that supabase-js reads", async () => {
    const response = await fetch(`${stack.apiUrl}/rest/v1/tutors?select=*`, {
      headers: { ...keyed(), prefer: "count=exact" },
    });
    const exposed = (response.headers.get("access-control-expose-headers") ?? "").toLowerCase();
    for (const name of ["content-range", "preference-applied", "retry-after"])
      expect(exposed).toContain(name);
  });
});
