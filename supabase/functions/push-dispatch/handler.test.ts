/** Pushes over HTTP, under Deno, to a played push service that decrypts them as a browser would. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import webPush from "web-push";
import { z } from "zod";
import { type FakePush, type PushDevice, startPush } from "../../../packages/fakes/src/push/server.ts";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

const vapid = webPush.generateVAPIDKeys();
let backend: Backend;
let rest: Interceptor;
let push: FakePush;
let env: Record<string, string>;
let dispatcher: FunctionProcess;
let bob = "";

beforeAll(async () => {
  backend = await startBackend();
  rest = await startInterceptor(backend.url);
  push = await startPush();
  env = {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    VAPID_PUBLIC_KEY: vapid.publicKey,
    VAPID_PRIVATE_KEY: vapid.privateKey,
    VAPID_SUBJECT: "mailto:operator@homeroom.example",
  };
  dispatcher = await startFunction("push-dispatch", env);
  [bob = ""] = await backend.people(["bob@example.com"]);
  await backend.sql`
    update private.settings set vapid_public_key = ${vapid.publicKey}, push_services = ${[push.url]}`;
});
afterAll(async () => {
  await dispatcher.kill();
  await Promise.all([push.stop(), rest.stop()]);
  await backend.stop();
});
beforeEach(async () => {
  push.deliveries.length = 0;
  push.refuse();
  rest.rule(() => undefined);
  await backend.sql`delete from private.push_subscriptions`;
  await backend.sql`delete from public.notifications`;
  await backend.sql`update public.profile_details set locale = null where profile_id = ${bob}`;
});

/** A device of Bob's, subscribed in a session of its own. */
async function subscribe(showsNames = false, keys?: Partial<PushDevice["keys"]>): Promise<PushDevice> {
  const device = push.device();
  const session = randomUUID();
  await backend.sql.begin(async (sql) => {
    const [row] = await sql`select user_id from public.profiles where id = ${bob}`;
    const userId = String(row?.["user_id"]);
    await sql`
      insert into auth.sessions (id, user_id, aal, created_at, updated_at) values (${session}, ${userId}, 'aal1', now(), now())`;
    await sql`select set_config('request.jwt.claims', ${JSON.stringify({ sub: userId, role: "authenticated", session_id: session })}, true)`;
    await sql`set local role authenticated`;
    const { p256dh, auth } = { ...device.keys, ...keys };
    await sql`select public.subscribe_to_push(${device.endpoint}, ${p256dh}, ${auth}, ${showsNames})`;
  });
  return device;
}
/** Bob is told that a link of Charlie's has ended. */
async function notify(): Promise<string> {
  const [row] = await backend.sql`
    insert into public.notifications (profile_id, key, student_id, subject_type, subject_id, data, dedupe_key)
    select ${bob}, 'LINK_CHANGED', p.id, 'link', gen_random_uuid(), '{"change": "ended", "side": "guardian"}', gen_random_uuid()::text
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
const states = async () => {
  const rows = await backend.sql`select status, attempts from private.push_outbox order by id`;
  return rows.map((row) => `${row["status"]} ${row["attempts"]}`);
};
const message = z.strictObject({
  tag: z.string(),
  title: z.string(),
  body: z.string(),
  lang: z.string(),
  dir: z.string(),
  path: z.string(),
  isUrgent: z.boolean(),
});
const shown = () => push.deliveries.map(({ text }) => message.parse(JSON.parse(text)));
const nothing = { claimed: 0, sent: 0, gone: 0, failed: 0, unrecorded: 0 };

it("a device decrypts what happened, without a name, and nothing else can be learned on the way", async () => {
  const device = await subscribe();
  const id = await notify();
  expect(await run()).toEqual({ ...nothing, claimed: 1, sent: 1 });
  expect(push.deliveries).toEqual([
    {
      endpoint: device.endpoint,
      text: expect.any(String),
      topic: id.replaceAll("-", ""),
      urgency: "high",
      ttl: expect.any(Number),
      audience: push.url,
      subject: "mailto:operator@homeroom.example",
      key: vapid.publicKey,
    },
  ]);
  expect(shown()).toEqual([
    {
      tag: id,
      title: "Homeroom",
      body: "A link with a student has ended",
      lang: "en",
      dir: "ltr",
      path: "/students",
      isUrgent: true,
    },
  ]);
  expect(await run()).toEqual(nothing);
  expect(await states()).toEqual(["sent 1"]);
});

it("a device names people where its person chose so, in their language", async () => {
  await subscribe(true);
  await backend.sql`
    insert into public.profile_details (profile_id, locale) values (${bob}, 'ar')
    on conflict (profile_id) do update set locale = 'ar'`;
  await notify();
  await run();
  const [one] = shown();
  expect(one?.body).toContain("Charlie Miller");
  expect([one?.lang, one?.dir]).toEqual(["ar", "rtl"]);
});

it.each([404, 410])("a device whose service answers %i is forgotten", async (status) => {
  await subscribe();
  await notify();
  push.refuse(status);
  expect(await run()).toEqual({ ...nothing, claimed: 1, gone: 1 });
  expect(await states()).toEqual([]);
  expect(await backend.sql`select from private.push_subscriptions`).toHaveLength(0);
});

it("a device that was ended in the browser is forgotten, and the others are told", async () => {
  const ended = await subscribe();
  const other = await subscribe();
  push.end(ended);
  await notify();
  expect(await run()).toEqual({ ...nothing, claimed: 2, sent: 1, gone: 1 });
  expect(push.deliveries.map(({ endpoint }) => endpoint)).toEqual([other.endpoint]);
});

it("a service that is busy is asked again when it said so, and refused messages are not", async () => {
  await subscribe();
  await notify();
  push.refuse(429, { "retry-after": "900" });
  expect(await run()).toEqual({ ...nothing, claimed: 1, failed: 1 });
  const [row] = await backend.sql`
    select not_before > now() + interval '14 minutes' as waits, last_error from private.push_outbox`;
  expect(row).toEqual({ waits: true, last_error: "status 429" });
  await makeDue();
  push.refuse(413);
  await run();
  expect(await states()).toEqual(["failed 2"]);
});

it("keys that no browser gives end the push and not the run", async () => {
  // Not on the curve.
  await subscribe(false, { p256dh: `B${"A".repeat(86)}` });
  await subscribe();
  await notify();
  expect(await run()).toEqual({ ...nothing, claimed: 2, sent: 1, failed: 1 });
});

describe.each([
  ["claim_pushes", "before"],
  ["claim_pushes", "after"],
  ["record_pushes", "before"],
  ["record_pushes", "after"],
])("a run that is killed at %s, %s it was answered", (call, when) => {
  it("is followed by one that sends what was not recorded, and a device shows it once", async () => {
    await subscribe();
    const id = await notify();
    const kill = () => dispatcher.kill();
    rest.rule((name) => (name !== call ? undefined : when === "before" ? { before: kill } : { after: kill }));
    const init = { method: "POST", headers: { apikey: backend.secretKey } };
    await expect(fetch(`${dispatcher.url}/push-dispatch`, init)).rejects.toThrow();
    await rest.settled();
    rest.rule(() => undefined);
    dispatcher = await startFunction("push-dispatch", env);
    await makeDue();
    await run();
    expect(await states()).toEqual([expect.stringMatching(/^sent [12]$/)]);
    expect(push.deliveries.length).toBe(call === "record_pushes" && when === "before" ? 2 : 1);
    expect(new Set(push.deliveries.map(({ topic }) => topic))).toEqual(new Set([id.replaceAll("-", "")]));
    expect(new Set(shown().map(({ tag }) => tag))).toEqual(new Set([id]));
  });
});

it("without the secret key nobody starts a run", async () => {
  const response = await fetch(`${dispatcher.url}/push-dispatch`, {
    method: "POST",
    headers: { apikey: backend.publishableKey },
  });
  expect(response.status).toBe(401);
});
