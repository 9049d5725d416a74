// What the API answers, where @supabase/lite needed help to answer as PostgREST and Auth do.
import type { SupabaseClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Stack, startStack } from "../src/stack.ts";
import { fixtureDir } from "./support/fixture.ts";
import { clientOf, confirmationLink, newPerson, password } from "./support/people.ts";
import { until } from "./support/until.ts";

let stack: Stack;
let anon: SupabaseClient;
let service: SupabaseClient;
let ann: Awaited<ReturnType<typeof newPerson>>;
let sql: postgres.Sql;

beforeAll(async () => {
  stack = await startStack({ projectDir: fixtureDir, functions: false });
  sql = postgres(stack.dbUrl, { max: 1, onnotice: () => undefined });
  anon = clientOf(stack);
  service = clientOf(stack, stack.secretKey);
  ann = await newPerson(stack, "ann@example.com", "Ann Õ");
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

function call(name: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${stack.apiUrl}/rest/v1/rpc/${name}`, {
    method: "POST",
    headers: { apikey: stack.publishableKey, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

describe("a request in SQL", () => {
  it("has role, claims, headers, method, path and the role's settings", async () => {
    const response = await call(
      "request_context",
      {},
      { authorization: `Bearer ${ann.token}`, "x-probe": "p" },
    );
    expect(await response.json()).toMatchObject({
      role: "authenticated",
      uid: ann.id,
      claims: { sub: ann.id, role: "authenticated", email: "ann@example.com", aud: "authenticated" },
      header: "p",
      method: "POST",
      path: "/rpc/request_context",
      timeout: "8s",
    });
    expect((await anon.rpc("request_context")).data).toMatchObject({
      role: "anon",
      uid: null,
      timeout: "300ms",
    });
    expect((await service.rpc("request_context")).data).toMatchObject({ role: "service_role" });
  });

  it("has them in a view too, and nothing of the request before", async () => {
    const { data } = await ann.client.from("context_view").select();
    expect(data?.[0]?.context).toMatchObject({
      uid: ann.id,
      method: "GET",
      path: "/context_view",
      header: null,
    });
    expect((await anon.from("context_view").select()).data?.[0]?.context).toMatchObject({
      uid: null,
      role: "anon",
    });
  });

  it("passes pgrst.db_pre_request, which can refuse it", async () => {
    expect((await anon.rpc("request_context")).data).toMatchObject({ checked: "yes" });
    const planned = await ann.client.from("my_notes").select("*", { count: "planned" });
    expect(planned.status).toBe(400);
    expect(planned.error).toMatchObject({ code: "PT400", message: "validation.failed" });
    expect((await ann.client.from("my_notes").select("*", { count: "exact" })).error).toBeNull();
  });

  it("is ended by its role's statement_timeout", async () => {
    const { error, status } = await anon.rpc("slow");
    expect({ status, code: error?.code }).toEqual({ status: 500, code: "57014" });
  });
});

describe("grants", () => {
  it("stay what the migrations made them, also after requests of every role", async () => {
    for (const client of [anon, service, ann.client]) await client.from("notes").select();
    const rows = await sql`
      select grantee, privilege_type from information_schema.role_table_grants
      where table_schema = 'public' and table_name in ('notes', 'closed') and grantee in ('anon', 'authenticated')
      order by 1, 2`;
    expect(rows.map((row) => Object.values(row).join(" "))).toEqual([
      "authenticated DELETE",
      "authenticated INSERT",
      "authenticated SELECT",
    ]);
    const [schema] = await sql`select has_schema_privilege('anon', 'private', 'usage') as may`;
    expect(schema).toEqual({ may: false });
  });

  it("decide: 401 for nobody, 403 for somebody, columns by column", async () => {
    expect(await anon.from("notes").select()).toMatchObject({ status: 401, error: { code: "42501" } });
    expect(await service.from("closed").select()).toMatchObject({ status: 403, error: { code: "42501" } });
    await ann.client.from("notes").insert({ title: "mine" });
    expect(
      (await ann.client.from("notes").update({ title: "still mine" }).eq("title", "mine")).error,
    ).toBeNull();
    const price = await ann.client.from("notes").update({ price: 3 }).eq("title", "still mine");
    expect(price).toMatchObject({ status: 403, error: { code: "42501" } });
  });

  it("private schemas and unknown names do not exist", async () => {
    expect(await ann.client.from("hidden").select()).toMatchObject({
      status: 404,
      error: { code: "PGRST205" },
    });
    expect(await ann.client.schema("private").from("hidden").select()).toMatchObject({ status: 406 });
    expect(await ann.client.rpc("no_such")).toMatchObject({ status: 404, error: { code: "PGRST202" } });
    expect(await ann.client.rpc("some_notes", { p_wrong: 1 })).toMatchObject({ error: { code: "PGRST202" } });
  });

  it("keys and tokens are checked", async () => {
    const without = await fetch(`${stack.apiUrl}/rest/v1/notes`);
    expect(without.status).toBe(401);
    const forged = await call("request_context", {}, { authorization: "Bearer a.b.c" });
    expect([forged.status, await forged.json()]).toEqual([
      401,
      expect.objectContaining({ code: "PGRST301" }),
    ]);
    const bearer = await call("request_context", {}, { authorization: `Bearer ${stack.secretKey}` });
    expect(await bearer.json()).toMatchObject({ role: "anon" });
  });
});

describe("rows", () => {
  it("carry values as PostgREST writes them", async () => {
    const inserted = await service
      .from("notes")
      .insert([{ owner_id: ann.id, title: "typed", price: 1.5, extra: { list: [1, "x"] } }])
      .select()
      .single();
    expect(inserted.data).toMatchObject({
      price: 1.5,
      extra: { list: [1, "x"] },
      written_at: "2026-01-02T03:04:05.678901+00:00",
    });
  });

  it("JSON goes in and comes out as what it is", async () => {
    const values = [{ a: 1 }, [1, [2]], "text", 5, null];
    const rows = values.map((extra, index) => ({ owner_id: ann.id, title: `json ${index}`, extra }));
    const { data, error } = await service.from("notes").insert(rows).select("extra");
    expect(error).toBeNull();
    expect(data?.map(({ extra }) => extra)).toEqual(values);
    const types = await sql`
      select jsonb_typeof(extra) as type from public.notes where title like 'json %' order by title`;
    expect(types.map(({ type }) => type)).toEqual(["object", "array", "string", "number", null]);
    const { data: seen } = await anon.rpc("takes_json", { p_rows: [{ a: "b" }], p_ids: [1, 2] });
    expect(seen).toEqual({ type: "array", rows: [{ a: "b" }], ids: [1, 2], kind: "k" });
  });

  it("order, limit, offset, ranges and exact counts work on views", async () => {
    const ben = await newPerson(stack, "ben@example.com");
    const titles = ["c", "a", "d", "b", "e"];
    await ben.client.from("notes").insert(titles.map((title) => ({ title })));
    const page = await ben.client
      .from("my_notes")
      .select("title", { count: "exact" })
      .order("title")
      .range(1, 2);
    expect(page).toMatchObject({ status: 206, count: 5, data: [{ title: "b" }, { title: "c" }] });
    const last = await ben.client
      .from("my_notes")
      .select("title")
      .order("title", { ascending: false })
      .limit(1);
    expect(last.data).toEqual([{ title: "e" }]);
    const head = await ben.client.from("my_notes").select("*", { count: "exact", head: true });
    expect(head).toMatchObject({ count: 5, data: null });
    const beyond = await ben.client.from("my_notes").select("title", { count: "exact" }).range(10, 20);
    expect(beyond).toMatchObject({ status: 416, error: { code: "PGRST103" } });
    expect((await ben.client.from("my_notes").select("title").eq("title", "a").csv()).data).toBe("title\na");
  });
});

describe("a delete answers what was deleted", () => {
  let dan: Awaited<ReturnType<typeof newPerson>>;
  const titles = async () => (await dan.client.from("notes").select("title").order("title")).data;
  beforeAll(async () => {
    dan = await newPerson(stack, "dan@example.com");
  });
  beforeEach(async () => {
    await sql`delete from public.notes where owner_id = ${dan.id}`;
    await sql`
      insert into public.notes (owner_id, title) values (${dan.id}, 'kept'), (${dan.id}, 'other'), (${dan.id}, 'third')`;
  });

  it.each([
    ["columns by their names", "title", { title: "other" }],
    ["columns by other names", "called:title", { called: "other" }],
    ["a column twice", "called:title,title,price", { called: "other", title: "other", price: null }],
    ["a cast", "called:title::text", { called: "other" }],
  ])("with %s", async (_, select, deleted) => {
    const kept = await dan.client.from("notes").delete().eq("title", "kept").select(select);
    expect(kept.data ?? [], "A row that a policy keeps is not answered as deleted.").toEqual([]);
    expect(await titles()).toHaveLength(3);
    const gone = await dan.client.from("notes").delete().eq("title", "other").select(select);
    expect(gone).toMatchObject({ error: null, data: [deleted] });
    expect(await titles()).toEqual([{ title: "kept" }, { title: "third" }]);
  });

  it("of several rows only those that went, by name or alias, and none where it cannot tell", async () => {
    const cast = await dan.client.from("notes").delete().neq("title", "x").select("called:title::text");
    expect(cast).toMatchObject({ status: 400, error: { code: "PGRST127" } });
    expect(await titles()).toHaveLength(3);
    const all = await dan.client
      .from("notes")
      .delete()
      .neq("title", "x")
      .select("called:title")
      .order("title");
    expect(all.data).toEqual([{ called: "other" }, { called: "third" }]);
    expect(await titles()).toEqual([{ title: "kept" }]);
  });

  it("one row, or a refusal that takes the write back", async () => {
    const one = (title: string) =>
      dan.client.from("notes").delete().eq("title", title).select("called:title").single();
    expect(await one("kept")).toMatchObject({ status: 406, error: { code: "PGRST116" } });
    expect(await one("other")).toMatchObject({ error: null, data: { called: "other" } });
  });

  it.each([undefined, "title", "called:title"])("with a count, and the select %s", async (select) => {
    const remove = (title: string) => {
      const request = dan.client.from("notes").delete({ count: "exact" }).eq("title", title);
      return select === undefined ? request : request.select(select);
    };
    expect(await remove("kept")).toMatchObject({ error: null, count: 0 });
    expect(await remove("other")).toMatchObject({ error: null, count: 1 });
  });

  it("an update answers its rows also where they left its filter", async () => {
    const moved = dan.client.from("notes").update({ title: "moved" }).eq("title", "other");
    expect((await moved.select("called:title")).data).toEqual([{ called: "moved" }]);
  });
});

describe("functions", () => {
  it("give one object for a row, an array for a set, a scalar, or nothing", async () => {
    expect((await anon.rpc("one_note")).data).toMatchObject({ id: 7, title: "seven", price: 1.5 });
    expect((await anon.rpc("some_notes", { p_count: 0 })).data).toEqual([]);
    expect((await anon.rpc("pairs")).data).toEqual([
      { a: 1, b: "x" },
      { a: 2, b: "y" },
    ]);
    expect((await anon.rpc("a_number")).data).toBe(42);
    expect(await anon.rpc("nothing")).toMatchObject({ status: 204, data: null });
    const some = await anon
      .rpc("some_notes", { p_count: 5 }, { count: "exact" })
      .select("id")
      .order("id")
      .range(1, 2);
    expect(some).toMatchObject({ count: 5, data: [{ id: 2 }, { id: 3 }] });
  });

  it("set status and headers on success", async () => {
    const response = await call("say_headers", {});
    expect([response.status, response.headers.get("x-answer")]).toEqual([202, "42"]);
  });

  it.each([
    ["PT404", 404],
    ["PT409", 409],
    ["PT410", 410],
    ["42501", 401],
    ["22023", 400],
    ["23502", 400],
    ["23503", 409],
    ["23505", 409],
    ["23514", 400],
    ["23P01", 400],
    ["40001", 500],
    ["40P01", 500],
    ["55P03", 500],
    ["53300", 503],
    ["P0001", 400],
    ["P0002", 500],
    ["XX000", 500],
  ])("SQLSTATE %s becomes %i and keeps code, message, detail and hint", async (code, status) => {
    const said = { p_code: code, p_message: "some.code", p_detail: "a detail", p_hint: "a hint" };
    const response = await call("fail_with", said);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      code,
      message: "some.code",
      details: "a detail",
      hint: "a hint",
    });
  });

  it("SQLSTATE PGRST sets status and headers itself", async () => {
    const response = await call("fail_with", {
      p_code: "PGRST",
      p_message: JSON.stringify({ code: "rate.limited", message: "rate.limited", details: "wait" }),
      p_detail: JSON.stringify({ status: 429, headers: { "Retry-After": "17" } }),
    });
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "17"]);
    expect(await response.json()).toMatchObject({ code: "rate.limited", message: "rate.limited" });
  });
});

describe("auth", () => {
  it("asks for confirmation by email, and its metadata arrives in the trigger as JSON", async () => {
    const client = clientOf(stack);
    const email = "cleo@example.com";
    const options = { data: { full_name: "Cleo" }, emailRedirectTo: "http://127.0.0.1:3000/welcome?x=1" };
    const signedUp = await client.auth.signUp({ email, password, options });
    expect(signedUp.data.session).toBeNull();
    const early = await client.auth.signInWithPassword({ email, password });
    expect(early.error?.code).toBe("email_not_confirmed");

    const link = new URL(confirmationLink(stack, email));
    expect(link.origin).toBe(stack.apiUrl);
    const followed = await fetch(link, { redirect: "manual" });
    expect(followed.status).toBe(303);
    expect(followed.headers.get("location")).toMatch(
      /^http:\/\/127\.0\.0\.1:3000\/welcome\?x=1#access_token=/,
    );
    const { data } = await client.auth.signInWithPassword({ email, password });
    const profile = await client.from("profiles").select().single();
    expect(profile.data).toEqual({ id: data.user?.id, full_name: "Cleo" });
    const [row] = await sql`
      select jsonb_typeof(raw_user_meta_data) as type from auth.users where email = ${email}`;
    expect(row).toEqual({ type: "object" });
  });

  it("a link to a foreign address leads to the site instead", async () => {
    const client = clientOf(stack);
    const email = "dora@example.com";
    await client.auth.signUp({ email, password, options: { emailRedirectTo: "https://evil.example/x" } });
    const followed = await fetch(confirmationLink(stack, email), { redirect: "manual" });
    expect(followed.headers.get("location")).toMatch(/^http:\/\/127\.0\.0\.1:3000\/?#access_token=/);
  });

  it("a code from the email works once", async () => {
    const client = clientOf(stack);
    const email = "emil@example.com";
    await client.auth.signUp({ email, password });
    const token = stack.mailbox.messages(email)[0]?.text?.match(/\b\d{6}\b/)?.[0] ?? "";
    expect((await client.auth.verifyOtp({ email, token, type: "signup" })).data.user?.email).toBe(email);
    expect((await clientOf(stack).auth.verifyOtp({ email, token, type: "signup" })).error).not.toBeNull();
  });

  it("signing up says nothing of whether the address has an account", async () => {
    const email = "fred@example.com";
    const first = await clientOf(stack).auth.signUp({ email, password });
    const again = await clientOf(stack).auth.signUp({ email, password });
    expect(again.error).toBeNull();
    expect(again.data.session).toBeNull();
    expect(again.data.user?.email).toBe(email);
    expect(again.data.user?.id).not.toBe(first.data.user?.id);
    expect(await sql`select 1 from auth.users where email = ${email}`).toHaveLength(1);
    expect(stack.mailbox.messages(email)).toHaveLength(1);
  });

  it("text that Postgres cannot keep is refused, as are addresses that nobody has", async () => {
    const signUp = (body: string) =>
      fetch(`${stack.apiUrl}/auth/v1/signup`, {
        method: "POST",
        headers: { apikey: stack.publishableKey, "content-type": "application/json" },
        body,
      });
    const bodies = [
      JSON.stringify({ email: "a\0b@example.com", password }),
      JSON.stringify({ email: "gina@example.com", password, data: { full_name: "a\0b" } }),
      `{"email":"gina@example.com","password":"${password}","data":{"full_name":"\\ud800"}}`,
      JSON.stringify({ email: `${"x".repeat(300)}@example.com`, password }),
    ];
    for (const body of bodies) expect((await signUp(body)).status, body).toBe(400);
    expect((await signUp(JSON.stringify({ email: "gina@example.com", password }))).status).toBe(200);
  });

  it("a password that a migration or a seed wrote with pgcrypto works", async () => {
    await sql`
      insert into auth.users (id, email, encrypted_password, email_confirmed_at, raw_user_meta_data)
      values (gen_random_uuid(), 'seeded@example.com',
        extensions.crypt(${password}, extensions.gen_salt('bf', 4)), now(), '{"full_name": "Seeded"}')`;
    const { data, error } = await clientOf(stack).auth.signInWithPassword({
      email: "seeded@example.com",
      password,
    });
    expect(error).toBeNull();
    expect(data.user?.user_metadata).toEqual({ full_name: "Seeded" });
  });
});

it("a migration is seen at once", async () => {
  await sql`create table public.later (id int primary key)`;
  await sql`grant select on public.later to anon`;
  await until("the new table answers", async () => (await anon.from("later").select()).error === null);
  await sql`alter role authenticator reset pgrst.db_pre_request`;
  await sql`notify pgrst, 'reload config'`;
  await until(
    "requests are no longer checked",
    async () => !(await anon.rpc("request_context")).data?.checked,
  );
});

it("Studio acts without a key, for its own origin only", async () => {
  expect((await fetch(stack.studioUrl)).headers.get("content-type")).toMatch(/html/);
  const own = await fetch(`${stack.studioUrl}/rest/v1/notes?limit=1`);
  expect(own.status).toBe(200);
  const foreign = await fetch(`${stack.studioUrl}/rest/v1/notes?limit=1`, {
    headers: { origin: "https://evil.example" },
  });
  expect(foreign.status).toBe(401);
  expect((await fetch(`${stack.apiUrl}/_system/config`)).status).toBe(404);
});
