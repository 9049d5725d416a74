/** Pushes to apps on phones over HTTP, under Deno, to a played service that passes messages on as Expo does. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type FakeExpo, startExpo } from "../../../packages/fakes/src/expo/server.ts";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

let backend: Backend;
let rest: Interceptor;
let expo: FakeExpo;
let env: Record<string, string>;
let dispatcher: FunctionProcess;
let bob = "";

beforeAll(async () => {
  backend = await startBackend();
  rest = await startInterceptor(backend.url);
  expo = await startExpo();
  expo.requireAccessToken("of-the-project");
  env = {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    // A deployment without browsers has no keys for them; the line of .env.example stays as it is.
    VAPID_SUBJECT: "mailto:",
    EXPO_ACCESS_TOKEN: "of-the-project",
    EXPO_BASE_URL: expo.url,
  };
  dispatcher = await startFunction("push-dispatch", env);
  [bob = ""] = await backend.people(["bob@example.com"]);
  await backend.sql`update private.settings set push_services = '{expo}'`;
});
afterAll(async () => {
  await dispatcher.kill();
  await Promise.all([expo.stop(), rest.stop()]);
  await backend.stop();
});
beforeEach(async () => {
  expo.messages.length = 0;
  expo.refuse();
  expo.fail();
  rest.rule(() => undefined);
  await backend.sql`delete from private.push_subscriptions`;
  await backend.sql`delete from public.notifications`;
});

/** Bob's app, in a session of its own. Returns its token. */
async function subscribe(): Promise<string> {
  const token = expo.token();
  const session = randomUUID();
  await backend.sql.begin(async (sql) => {
    const [row] = await sql`select user_id from public.profiles where id = ${bob}`;
    const userId = String(row?.["user_id"]);
    await sql`
      insert into auth.sessions (id, user_id, aal, created_at, updated_at)
      values (${session}, ${userId}, 'aal1', now(), now())`;
    await sql`select set_config('request.jwt.claims', ${JSON.stringify({ sub: userId, role: "authenticated", session_id: session })}, true)`;
    await sql`set local role authenticated`;
    await sql`select public.subscribe_to_push(${token})`;
  });
  return token;
}
async function notify(): Promise<string> {
  const [row] = await backend.sql`
    insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
    select ${bob}, 'LINK_CHANGED', p.id, 'link', gen_random_uuid(), '{"change": "ended", "side": "guardian"}',
           gen_random_uuid()::text
    from public.profiles p where p.full_name = 'Charlie Miller' returning id`;
  return String(row?.["id"]);
}
async function run(): Promise<unknown> {
  const init = { method: "POST", headers: { apikey: backend.secretKey } };
  const response = await fetch(`${dispatcher.url}/push-dispatch`, init);
  expect(response.status).toBe(200);
  return response.json();
}
const makeDue = () =>
  backend.sql`update private.push_outbox set not_before = now(), serve_by = now(), lease_until = null`;
const receiptsAreThere = () =>
  backend.sql`update private.push_outbox set receipt_at = now() where receipt_at is not null`;
const state = async () => {
  const [row] = await backend.sql`select status, last_error from private.push_outbox`;
  return row;
};
const devices = () => backend.sql`select from private.push_subscriptions`;
const nothing = { claimed: 0, sent: 0, gone: 0, failed: 0, unrecorded: 0 };

it("a phone is told what happened, where it leads and nobody's name", async () => {
  const to = await subscribe();
  const tag = await notify();
  expect(await run()).toEqual({ ...nothing, claimed: 1, sent: 1 });
  expect(expo.messages).toEqual([
    {
      to,
      title: "Homeroom",
      body: "A link with a student has ended",
      data: { path: "/students", tag },
      ttl: expect.any(Number),
      priority: "high",
      sound: "default",
      tag,
      collapseId: tag,
    },
  ]);
  expect(await state()).toEqual({ status: "sent", last_error: null });
});

it("a phone whose app was removed is forgotten when its receipt says so, and not before", async () => {
  expo.remove(await subscribe());
  await notify();
  expect(await run()).toEqual({ ...nothing, claimed: 1, sent: 1 });
  expect(await run()).toEqual(nothing);
  expect(await devices()).toHaveLength(1);
  await receiptsAreThere();
  expect(await run()).toEqual({ ...nothing, gone: 1 });
  expect(await devices()).toHaveLength(0);
});

it("a receipt that says nothing of the kind is asked for once, and the phone stays", async () => {
  await subscribe();
  await notify();
  await run();
  await receiptsAreThere();
  expect(await run()).toEqual(nothing);
  const [row] =
    await backend.sql`select receipt_id, receipt_at, public.pushes_are_due() as due from private.push_outbox`;
  expect(row).toEqual({ receipt_id: null, receipt_at: null, due: false });
  expect(await devices()).toHaveLength(1);
});

it("a phone that Expo does not know is forgotten at once", async () => {
  await subscribe();
  await notify();
  expo.fail("DeviceNotRegistered");
  expect(await run()).toEqual({ ...nothing, claimed: 1, gone: 1 });
  expect(await devices()).toHaveLength(0);
});

it.each([
  ["MessageTooBig", "failed"],
  ["MessageRateExceeded", "queued"],
  ["InvalidCredentials", "queued"],
])("the error %s leaves the message %s", async (error, status) => {
  await subscribe();
  await notify();
  expo.fail(error);
  expect(await run()).toEqual({ ...nothing, claimed: 1, failed: 1 });
  expect(await state()).toEqual({ status, last_error: `expo ${error}` });
  expect(await devices()).toHaveLength(1);
});

it("a service that is busy, down or of another mind is asked again", async () => {
  await subscribe();
  await notify();
  expo.refuse(429, { "retry-after": "900" });
  await run();
  const [row] =
    await backend.sql`select not_before > now() + interval '14 minutes' as waits from private.push_outbox`;
  expect(row).toEqual({ waits: true });
  await makeDue();
  expo.refuse(503);
  await run();
  expect(await state()).toEqual({ status: "queued", last_error: "status 503" });
  await makeDue();
  expo.refuse(200);
  await run();
  expect(await state()).toEqual({ status: "queued", last_error: "no answer" });
});

it("without the access token of the project nothing is sent, and nothing is lost", async () => {
  await subscribe();
  await notify();
  expo.requireAccessToken("another");
  await run();
  expo.requireAccessToken("of-the-project");
  expect(await state()).toEqual({ status: "queued", last_error: "status 401" });
  await makeDue();
  expect(await run()).toEqual({ ...nothing, claimed: 1, sent: 1 });
});

it("a run that is killed before it recorded is followed by one with the same tag, which the phone shows once", async () => {
  await subscribe();
  const tag = await notify();
  rest.rule((name) => (name === "record_pushes" ? { before: () => dispatcher.kill() } : undefined));
  const init = { method: "POST", headers: { apikey: backend.secretKey } };
  await expect(fetch(`${dispatcher.url}/push-dispatch`, init)).rejects.toThrow();
  await rest.settled();
  rest.rule(() => undefined);
  dispatcher = await startFunction("push-dispatch", env);
  await makeDue();
  await run();
  expect(expo.messages.map((message) => [message.tag, message.collapseId])).toEqual([
    [tag, tag],
    [tag, tag],
  ]);
});
