/** Webhooks over HTTP, under Deno, to a real receiver that verifies them with the library of Standard Webhooks. */
import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type Answer, type Call, type HttpServer, jsonAnswer, listen } from "../_testing/http-server.ts";
import { type Interceptor, startInterceptor } from "../_testing/interceptor.ts";

let backend: Backend;
let rest: Interceptor;
let receiver: HttpServer;
let endpoints: FunctionProcess;
let dispatcher: FunctionProcess;
let received: Call[] = [];
let answer: (call: Call) => Answer | null | Promise<Answer> = () => ({ status: 204, body: "" });

beforeAll(async () => {
  backend = await startBackend();
  rest = await startInterceptor(backend.url);
  receiver = await listen(async (call) => {
    received.push(call);
    return answer(call);
  });
  const k1 = randomBytes(32).toString("base64");
  const env = {
    SUPABASE_URL: rest.url,
    SUPABASE_SECRET_KEYS: JSON.stringify({ default: backend.secretKey }),
    SUPABASE_PUBLISHABLE_KEYS: JSON.stringify({ default: backend.publishableKey }),
    INTEGRATION_TOKEN_KEYS: JSON.stringify({ k1 }),
    INTEGRATION_TOKEN_KEY_ID: "k1",
    WEBHOOK_ALLOW_LOCAL: "true",
  };
  [endpoints, dispatcher] = await Promise.all([
    startFunction("webhook-endpoints", env),
    startFunction("webhook-dispatch", {
      ...env,
      INTEGRATION_TOKEN_KEYS: JSON.stringify({ k1, k2: randomBytes(32).toString("base64") }),
      INTEGRATION_TOKEN_KEY_ID: "k2",
    }),
  ]);
});
afterAll(async () => {
  await Promise.all([endpoints.kill(), dispatcher.kill(), receiver.stop()]);
  await rest.stop();
  await backend.stop();
});
beforeEach(async () => {
  received = [];
  answer = () => ({ status: 204, body: "" });
  rest.rule(() => undefined);
  await backend.sql`delete from private.webhook_endpoints`;
  await backend.reset();
});

const asOperator = (body: unknown) => ({
  method: "POST",
  headers: { apikey: backend.secretKey, "content-type": "application/json" },
  body: JSON.stringify(body),
});
async function register(
  url = `${receiver.url}/hook?a=1`,
  event_types = ["booking.requested", "booking.confirmed"],
) {
  const response = await fetch(endpoints.url, asOperator({ url, event_types }));
  expect(response.status).toBe(201);
  const made = z.object({ id: z.string(), secret: z.string() }).parse(await response.json());
  expect(made.secret).toMatch(/^whsec_/);
  return made;
}
async function run() {
  const response = await fetch(dispatcher.url, asOperator({}));
  expect(response.status).toBe(200);
  return response.json();
}
/** One event: somebody asks for a lesson. */
async function book(day = 3): Promise<string> {
  const [client, tutor] = await backend.people(["cora@example.com", "tara@example.com"]);
  await backend.sql`
    insert into public.profile_roles (profile_id, role, vouched) values (${tutor ?? ""}, 'tutor', true) on conflict do nothing`;
  const [row] = await backend.sql`
    insert into public.bookings (client_id, tutor_id, starts_at, ends_at, subject)
    values (${client ?? ""}, ${tutor ?? ""}, now() + make_interval(days => ${day}), now() + make_interval(days => ${day}, hours => 1), 'Canary') returning id`;
  return String(row?.["id"]);
}
const states = () =>
  backend.sql`select status, attempts from private.webhook_deliveries order by id`.then((rows) =>
    rows.map((row) => `${row["status"]} ${row["attempts"]}`),
  );
const headersOf = (call: Call | undefined) => ({
  "webhook-id": String(call?.headers["webhook-id"]),
  "webhook-timestamp": String(call?.headers["webhook-timestamp"]),
  "webhook-signature": String(call?.headers["webhook-signature"]),
});
const makeDue = () =>
  backend.sql`
    with e as (update private.webhook_endpoints set lease_until = null)
    update private.webhook_deliveries set not_before = now() where status = 'queued'`;

it("delivers a signed event with ids and nothing that anybody wrote", async () => {
  const { id, secret } = await register();
  const booking = await book();
  expect(await run()).toEqual({ claimed: 1, delivered: 1, failed: 0, unrecorded: 0 });
  const [call, none] = received;
  expect(none).toBeUndefined();
  expect([call?.method, call?.url.pathname, call?.url.search]).toEqual(["POST", "/hook", "?a=1"]);
  expect(new Webhook(secret).verify(call?.body ?? "", headersOf(call))).toEqual({
    type: "booking.requested",
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/),
    data: {
      id: booking,
      client_id: expect.any(String),
      student_id: null,
      tutor_id: expect.any(String),
      revision: expect.any(Number),
    },
  });
  expect(call?.body).not.toContain("Canary");
  expect(() =>
    new Webhook(`whsec_${randomBytes(32).toString("base64")}`).verify(call?.body ?? "", headersOf(call)),
  ).toThrow();
  expect(await backend.dump()).not.toContain(secret.slice(6));
  expect(await states()).toEqual(["delivered 1"]);
  const [log] = await backend.sql`select public.list_webhook_deliveries(${id})`;
  expect(JSON.stringify(log)).toContain("204");
});

it("tries a refused delivery again with the same id and bytes, follows no redirect, and replays", async () => {
  const { id, secret } = await register();
  await book();
  answer = () => ({ status: 302, headers: { location: `${receiver.url}/elsewhere` }, body: "" });
  expect(await run()).toMatchObject({ claimed: 1, failed: 1 });
  expect(received.map(({ url }) => url.pathname)).toEqual(["/hook"]);
  expect(await run()).toMatchObject({ claimed: 0 });
  answer = () => null;
  await makeDue();
  expect(await run()).toMatchObject({ claimed: 1, failed: 1 });
  answer = () => ({ status: 200, body: "x".repeat(100_000) });
  await makeDue();
  expect(await run()).toMatchObject({ claimed: 1, delivered: 1 });
  expect(await states()).toEqual(["delivered 3"]);
  const [first] = received;
  await backend.sql`select public.replay_webhooks(${id}, p_delivery_ids => array(select id from private.webhook_deliveries))`;
  expect(await run()).toMatchObject({ delivered: 1 });
  for (const call of received) {
    expect([call.body, call.headers["webhook-id"]]).toEqual([first?.body, first?.headers["webhook-id"]]);
    new Webhook(secret).verify(call.body, headersOf(call));
  }
});

it("delivers again what was delivered and not recorded, under the same id", async () => {
  await register();
  await book();
  rest.rule((call) => (call === "record_webhook_attempt" ? jsonAnswer(500, { message: "down" }) : undefined));
  expect(await run()).toMatchObject({ claimed: 1, unrecorded: 1 });
  rest.rule(() => undefined);
  expect(await run()).toMatchObject({ claimed: 0 });
  await makeDue();
  expect(await run()).toMatchObject({ claimed: 1, delivered: 1 });
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  expect(received).toHaveLength(2);
});

it("encrypts a secret with the current key when it delivers, and blames nobody for a key that is missing", async () => {
  const { id, secret } = await register();
  const endpoint = () =>
    backend.sql`select key_id, failing_since from private.webhook_endpoints where id = ${id}`;
  expect(await endpoint()).toMatchObject([{ key_id: "k1" }]);
  await book();
  expect(await run()).toMatchObject({ delivered: 1 });
  expect(await endpoint()).toMatchObject([{ key_id: "k2" }]);
  await book(4);
  await backend.sql`update private.webhook_endpoints set key_id = 'gone'`;
  expect(await run()).toMatchObject({ claimed: 1, failed: 1 });
  expect(await run()).toMatchObject({ claimed: 0 });
  expect(await endpoint()).toMatchObject([{ key_id: "gone", failing_since: null }]);
  expect(await states()).toEqual(["delivered 1", "queued 0"]);
  await backend.sql`update private.webhook_endpoints set key_id = 'k2'`;
  await makeDue();
  expect(await run()).toMatchObject({ delivered: 1 });
  for (const call of received) new Webhook(secret).verify(call.body, headersOf(call));
});

it("delivers to others while an endpoint lets it wait", async () => {
  await register();
  await register(`${receiver.url}/slow`);
  for (const day of [3, 4, 5]) await book(day);
  const others = Promise.withResolvers<Answer>();
  answer = ({ url }) => {
    if (url.pathname === "/slow") return others.promise;
    if (received.filter((call) => call.url.pathname === "/hook").length === 3)
      others.resolve({ status: 204, body: "" });
    return { status: 204, body: "" };
  };
  expect(await run()).toEqual({ claimed: 6, delivered: 6, failed: 0, unrecorded: 0 });
});

it("refuses private addresses when they are registered, and again when they are called", async () => {
  for (const url of [
    "http://example.com/hook",
    "https://127.1/",
    "https://0/",
    "https://[::ffff:127.0.0.1]/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest",
    "https://localhost/",
    "https://intranet/",
    "https://db.internal/",
    "https://example.com:8443/",
    "https://user:word@example.com/",
    "ftp://example.com/",
  ]) {
    const response = await fetch(endpoints.url, asOperator({ url, event_types: ["link.created"] }));
    expect([url, response.status]).toEqual([url, 400]);
  }
  expect(
    (await fetch(endpoints.url, asOperator({ url: receiver.url, event_types: ["link.seen"] }))).status,
  ).toBe(400);
  await register();
  await backend.sql`update private.webhook_endpoints set url = 'https://localhost/hook'`;
  await book();
  expect(await run()).toMatchObject({ claimed: 1, failed: 1 });
  const [attempt] = await backend.sql`select error, response_status from private.webhook_attempts`;
  expect(attempt).toEqual({ error: "private_name", response_status: null });
});

it("needs the secret key", async () => {
  const body = { method: "POST", body: "{}", headers: { apikey: backend.publishableKey } };
  expect((await fetch(dispatcher.url, body)).status).toBe(401);
  expect((await fetch(endpoints.url, body)).status).toBe(401);
});
