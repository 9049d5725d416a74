// Live updates with unmodified supabase-js: topics are joined and refused as the policy says, what the
// database sends arrives, and a channel ends when its token does.
import { createClient, type RealtimeChannel } from "@supabase/supabase-js";
import { sign } from "hono/jwt";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import WebSocket from "ws";
import { type Stack, startStack } from "../src/stack.ts";
import { Lines } from "./support/lines.ts";
import { newPerson } from "./support/people.ts";

let stack: Stack;
let sql: postgres.Sql;
let bob: Awaited<ReturnType<typeof newPerson>>;
let eve: Awaited<ReturnType<typeof newPerson>>;

beforeAll(async () => {
  stack = await startStack({ functions: false, realtime: { refuseAfterMs: 0 } });
  sql = postgres(stack.superuserUrl, { max: 2, onnotice: () => undefined });
  bob = await newPerson(stack, "bob.live@example.com");
  eve = await newPerson(stack, "eve.live@example.com");
});

afterAll(async () => {
  await Promise.all([bob, eve].map((person) => person?.client.removeAllChannels()));
  await sql?.end();
  await stack?.stop();
});

/** Statuses and broadcasts of a channel, to be waited for one by one. */
function listenTo(channel: RealtimeChannel): Lines {
  const lines = new Lines();
  channel.on("broadcast", { event: "*" }, ({ event, payload }) =>
    lines.push(`${event} ${JSON.stringify(payload)}`),
  );
  channel.subscribe((status) => lines.push(status));
  return lines;
}

const send = (person: { id: string }, payload: postgres.JSONValue, event = "message.new", isPrivate = true) =>
  sql`select realtime.send(${sql.json(payload)}, ${event}, ${`user:${person.id}`}, ${isPrivate})`;

const topic = (client: typeof bob.client, person: { id: string }) =>
  client.channel(`user:${person.id}`, { config: { private: true } });

test("a person joins their own topic and receives what the database sends, in order and once", async () => {
  const channel = topic(bob.client, bob);
  const heard = listenTo(channel);
  expect(await heard.next()).toBe("SUBSCRIBED");
  await send(eve, { id: "1" });
  await send(bob, { id: "2", text: "Größe" });
  // What a transaction takes back was never sent.
  await sql.begin(async () => send(bob, { id: "3" })).catch(() => undefined);
  await sql
    .begin(async (transaction) => {
      await transaction`select realtime.send('{"id": "gone"}', 'message.new', ${`user:${bob.id}`}, true)`;
      throw new Error("rolled back");
    })
    .catch(() => undefined);
  await send(bob, { id: "public" }, "message.new", false);
  await send(bob, { id: "4" }, "notification.new");
  expect([await heard.next(), await heard.next(), await heard.next()]).toEqual([
    'message.new {"id":"2","text":"Größe"}',
    'message.new {"id":"3"}',
    'notification.new {"id":"4"}',
  ]);
  await bob.client.removeChannel(channel);
});

test("the topic of another person is refused, as is every topic without a session", async () => {
  const others = listenTo(topic(eve.client, bob));
  expect(await others.next()).toBe("CHANNEL_ERROR");
  const stranger = createClient(stack.apiUrl, stack.publishableKey, { auth: { persistSession: false } });
  const strangers = listenTo(topic(stranger, bob));
  expect(await strangers.next()).toBe("CHANNEL_ERROR");
  await Promise.all([eve.client.removeAllChannels(), stranger.removeAllChannels()]);
});

test("a suspended person does not join, and an open topic is sent nothing", async () => {
  const channel = topic(eve.client, eve);
  const heard = listenTo(channel);
  expect(await heard.next()).toBe("SUBSCRIBED");
  await sql`insert into private.suspensions (profile_id, reason) values (${eve.id}, 'Complaint 1')`;
  await sql`select private.broadcast(${eve.id}, 'message.new', '{"id": "secret"}')`;
  await sql`delete from private.suspensions where profile_id = ${eve.id}`;
  await sql`select private.broadcast(${eve.id}, 'message.new', '{"id": "later"}')`;
  // The account is also told that its access has changed.
  const said = async (): Promise<string> => {
    const line = await heard.next();
    return line.startsWith("access.changed") ? said() : line;
  };
  expect(await said()).toBe('message.new {"id":"later"}');
  await sql`insert into private.suspensions (profile_id, reason) values (${eve.id}, 'Complaint 2')`;
  await eve.client.removeChannel(channel);
  expect(await said()).toBe("CLOSED");
  const again = listenTo(topic(eve.client, eve));
  expect(await again.next()).toBe("CHANNEL_ERROR");
  await eve.client.removeAllChannels();
  await sql`delete from private.suspensions where profile_id = ${eve.id}`;
});

/** A socket without supabase-js; answers as frames. */
async function socket(query = `apikey=${stack.publishableKey}&vsn=2.0.0`) {
  const wire = new WebSocket(`${stack.apiUrl.replace("http", "ws")}/realtime/v1/websocket?${query}`);
  const lines = new Lines();
  wire.on("message", (data, isBinary) => lines.push(isBinary ? "binary" : String(data)));
  wire.on("close", () => lines.push("closed"));
  await new Promise((resolve, reject) => {
    wire.on("open", resolve);
    wire.on("error", reject);
  });
  const name = `realtime:user:${bob.id}`;
  return {
    wire,
    lines,
    send: (event: string, payload: object, ref = "1") =>
      wire.send(JSON.stringify(["1", ref, event === "heartbeat" ? "phoenix" : name, event, payload])),
    next: async () => JSON.parse(await lines.next()),
    name,
  };
}

const token = (person: { id: string }, seconds: number) =>
  sign(
    { sub: person.id, role: "authenticated", exp: Math.floor(Date.now() / 1000) + seconds },
    stack.secrets.jwtSecret,
  );
const join = (access_token: string) => ({ config: { private: true }, access_token });

test("a channel ends when its token expires, with a reason", async () => {
  const { wire, send: say, next, name } = await socket();
  say("phx_join", join(await token(bob, 2)));
  expect(await next()).toEqual([
    "1",
    "1",
    name,
    "phx_reply",
    { status: "ok", response: { postgres_changes: [] } },
  ]);
  expect(await next()).toEqual([
    "1",
    null,
    name,
    "system",
    { extension: "system", status: "error", message: "Token has expired", channel: `user:${bob.id}` },
  ]);
  expect(await next()).toEqual(["1", null, name, "phx_close", {}]);
  wire.terminate();
});

test("a changed token is judged when it comes: a later end is kept, another person's ends the channel", async () => {
  const { wire, send: say, next, lines } = await socket();
  const other = await socket();
  const first = join(await token(bob, 2));
  say("phx_join", first);
  other.send("phx_join", first);
  expect((await next())[4].status).toBe("ok");
  expect((await other.next())[4].status).toBe("ok");
  say("access_token", { access_token: await token(bob, 3600) });
  say("access_token", { access_token: stack.publishableKey });
  expect((await other.next())[4].message).toBe("Token has expired");
  expect((await other.next())[3]).toBe("phx_close");
  other.send("phx_join", join(await token(bob, 3600)));
  expect((await other.next())[4].status).toBe("ok");
  say("heartbeat", {}, "2");
  expect(await next()).toEqual(["1", "2", "phoenix", "phx_reply", { status: "ok", response: {} }]);
  await send(bob, { id: "5" });
  expect([await lines.next(), await other.lines.next()]).toEqual(["binary", "binary"]);
  say("access_token", { access_token: await token(eve, 3600) });
  expect((await next())[4].message).toContain("You do not have permissions to read");
  expect((await next())[3]).toBe("phx_close");
  await send(bob, { id: "6" });
  expect(await other.lines.next()).toBe("binary");
  say("heartbeat", {}, "3");
  expect((await next())[2]).toBe("phoenix");
  other.wire.terminate();
  wire.terminate();
});

test("expired, forged and malformed tokens are refused", async () => {
  const { wire, send: say, next } = await socket();
  const forged = await sign(
    { sub: bob.id, role: "authenticated", exp: 9e9 },
    "another secret of the same length",
  );
  const roleless = await sign({ sub: bob.id, exp: 9e9 }, stack.secrets.jwtSecret);
  const superuser = await sign({ role: "supabase_admin", exp: 9e9 }, stack.secrets.jwtSecret);
  for (const bad of [await token(bob, -10), forged, roleless, superuser, "not.a.token", ""]) {
    say("phx_join", join(bad));
    const [, , , event, { status, response }] = await next();
    expect([event, status]).toEqual(["phx_reply", "error"]);
    expect(response.reason).toMatch(/InvalidJWTToken|Unauthorized/);
  }
  wire.terminate();
});

test("frames of the older version are understood, and broadcasts answered in it", async () => {
  const { wire, lines, name } = await socket(`apikey=${stack.publishableKey}&vsn=1.0.0`);
  const payload = join(await token(bob, 3600));
  wire.send(JSON.stringify({ topic: name, event: "phx_join", payload, ref: "1", join_ref: "1" }));
  expect(JSON.parse(await lines.next())).toMatchObject({ event: "phx_reply", payload: { status: "ok" } });
  await send(bob, { id: "7" });
  expect(JSON.parse(await lines.next())).toMatchObject({
    topic: name,
    event: "broadcast",
    payload: { event: "message.new", payload: { id: "7" } },
  });
  wire.terminate();
});

test("a wrong key and a wrong address are refused before there is a socket", async () => {
  await expect(socket("apikey=sb_publishable_wrong&vsn=2.0.0")).rejects.toThrow("401");
  await expect(socket("vsn=2.0.0")).rejects.toThrow("401");
  const elsewhere = new WebSocket(
    `${stack.apiUrl.replace("http", "ws")}/rest/v1/?apikey=${stack.publishableKey}`,
  );
  await expect(new Promise((_, reject) => elsewhere.on("error", reject))).rejects.toThrow("404");
});

test("nonsense ends neither the socket nor the stack", async () => {
  const { wire, send: say, next } = await socket();
  for (const nonsense of ["", "null", "[]", "{}", '["1"]', "[1,2,3,4,5]", "\u0000"]) wire.send(nonsense);
  wire.send(Buffer.from([3, 1, 2, 3]));
  say("presence", { event: "track" });
  expect((await next())[4].status).toBe("error");
  say("phx_join", { config: 7 });
  expect((await next())[4].status).toBe("error");
  say("heartbeat", {}, "9");
  expect((await next())[1]).toBe("9");
  wire.terminate();
});

test("the log is followed while somebody listens, and not afterwards", async () => {
  const followers = async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from pg_replication_slots where active`;
    return row?.count;
  };
  await Promise.all([bob.client.realtime.disconnect(), eve.client.realtime.disconnect()]);
  await expect.poll(followers, { timeout: 60_000 }).toBe(0);
  const { wire, send: say, next } = await socket();
  say("phx_join", join(await token(bob, 3600)));
  await next();
  expect(await followers()).toBe(1);
  wire.terminate();
  await expect.poll(followers, { timeout: 60_000 }).toBe(0);
});
