/** Text messages over HTTP, under Deno, to a played Twilio; and the dispatcher killed between any two of its steps. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { jsonAnswer } from "../_testing/http-server.ts";
import { type SmsStack, startSmsStack } from "../_testing/sms-stack.ts";

let backend: Backend;
let stack: SmsStack;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startSmsStack(backend);
});
afterAll(async () => {
  await stack.stop();
  await backend.stop();
});
beforeEach(() => stack.reset());

const phones = (count: number) =>
  Array.from({ length: count }, (_, n) => `+4915100000${String(n).padStart(3, "0")}`);
const tokenIn = (body: string) => /#token=([\w-]{43})$/m.exec(body)?.[1] ?? "";
const nothing = { claimed: 0, sent: 0, failed: 0, skipped: 0 };

it("an invitation is a short text with who invites, a link on its own line, and how to stop it", async () => {
  const [id = ""] = await stack.invite(phones(1));
  expect(await stack.dispatch()).toEqual({ ...nothing, claimed: 1, sent: 1 });
  const [message] = stack.twilio.messages;
  const token = tokenIn(message?.body ?? "");
  expect(message).toMatchObject({
    to: "+4915100000000",
    from: "+15005550006",
    body: [
      "Bob Miller invites you to Homeroom. Read what it is about, then accept or decline:",
      `https://api.homeroom.example/functions/v1/invitations#token=${token}`,
      "Answer STOP to get no more of these.",
    ].join("\n"),
    status_callback: `https://api.homeroom.example/functions/v1/sms-webhook?sms=${id}`,
  });
  expect(await stack.state(id)).toEqual({ status: "sent", attempts: 1, sent: true, sendCount: 1 });
  // The link works, and the database knows only its hash.
  const [secret] = await backend.sql`select token_sha256 from private.invitation_secrets`;
  expect(secret?.["token_sha256"]).toBe(createHash("sha256").update(token).digest("hex"));
  expect(await backend.dump()).not.toContain(token);
  expect(stack.output()).not.toContain(token);
  expect(await stack.dispatch()).toEqual(nothing);
});

it("a text speaks the invitee's language, else the inviter's, and a name in it is no link", async () => {
  const names = await backend.sql`select id, full_name from public.profiles where full_name = 'Bob Miller'`;
  const bob = String(names[0]?.["id"]);
  await backend.sql`
    insert into public.profile_details (profile_id, locale) values (${bob}, 'de')
    on conflict (profile_id) do update set locale = 'de'`;
  await backend.sql`update public.profiles set full_name = 'evil.example/win homeroom-token' where id = ${bob}`;
  const [carla = ""] = await backend.people(["carla@example.com"]);
  await backend.sql`
    update auth.users u set phone = '4915100000001', phone_confirmed_at = now() from public.profiles p
    where p.id = ${carla} and p.user_id = u.id`;
  await backend.sql`
    insert into public.profile_details (profile_id, locale) values (${carla}, 'ar')
    on conflict (profile_id) do update set locale = 'ar'`;
  await stack.invite(phones(2));
  await stack.dispatch();
  const bodies = new Map(stack.twilio.messages.map(({ to, body }) => [to, body]));
  expect(bodies.get("+4915100000000")).toMatch(
    /^evil\. example\/win homeroom-token lädt Sie zu Homeroom ein\./,
  );
  expect(bodies.get("+4915100000001")).toContain("إلى Homeroom");
  // Nothing stands beside the link that a program would take for a part of it.
  expect(tokenIn(bodies.get("+4915100000001") ?? "")).toHaveLength(43);
  await backend.sql`update public.profiles set full_name = 'Bob Miller' where id = ${bob}`;
  await backend.sql`update public.profile_details set locale = null where profile_id = ${bob}`;
});

describe("what Twilio answers", () => {
  it.each([
    [429, 20429, { "retry-after": "900" }, 900],
    [401, 20003, {}, 300],
    [400, 21606, {}, 300],
  ] as const)(
    "%i %i stops every run, and nothing counts as tried",
    async (status, code, headers, seconds) => {
      const [first = "", second = ""] = await stack.invite(phones(2));
      stack.twilio.refuse(status, code, headers);
      expect(await stack.dispatch()).toMatchObject({ sent: 0 });
      const [pacing] = await backend.sql`
      select extract(epoch from halted_until - now())::integer as seconds from private.sms_pacing`;
      expect(Number(pacing?.["seconds"])).toBeGreaterThan(seconds - 30);
      expect(Number(pacing?.["seconds"])).toBeLessThanOrEqual(seconds);
      expect(await stack.dispatch()).toEqual(nothing);
      stack.twilio.refuse();
      await stack.makeDue();
      stack.api.rule(() => undefined);
      await stack.dispatch();
      expect(stack.twilio.messages).toHaveLength(2);
      // Nothing had to be looked for: Twilio had said that it took none.
      expect(stack.api.calls).toHaveLength(2);
      for (const id of [first, second])
        expect(await stack.state(id)).toMatchObject({ status: "sent", sendCount: 1 });
    },
  );

  it("a number that answered STOP at Twilio is closed, and its inviter sees no difference", async () => {
    stack.twilio.optOut("+4915100000000");
    const [stopped = "", open = ""] = await stack.invite(phones(2));
    expect(await stack.dispatch()).toEqual({ ...nothing, claimed: 2, sent: 1, failed: 1 });
    expect(await stack.state(stopped)).toMatchObject({ status: "suppressed", sent: true, sendCount: 1 });
    expect(await stack.state(open)).toMatchObject({ status: "sent", sent: true, sendCount: 1 });
    await backend.sql`delete from public.invitations where invitee_phone is not null`;
    stack.api.rule(() => undefined);
    await stack.invite(["+4915100000000"]);
    expect(await stack.dispatch()).toEqual(nothing);
    expect(stack.api.calls).toEqual([]);
  });

  it("a number that Twilio cannot send to is refused for good, and nothing is said to be sent", async () => {
    const [id = ""] = await stack.invite(phones(1));
    stack.twilio.refuse(400, 21614);
    expect(await stack.dispatch()).toEqual({ ...nothing, claimed: 1, failed: 1 });
    expect(await stack.state(id)).toEqual({ status: "failed", attempts: 1, sent: false, sendCount: 0 });
  });

  it.each([
    ["a server error", () => jsonAnswer(503, { code: 20500, message: "busy" }, { "retry-after": "600" })],
    ["no JSON", () => ({ status: 201, body: "ok" })],
    ["nothing", () => ({ before: async () => undefined })],
  ] as const)("%s may be a message: it is looked for before it is sent again", async (_, answer) => {
    const [id = ""] = await stack.invite(phones(1));
    stack.api.rule(answer);
    expect(await stack.dispatch()).toMatchObject({ sent: 0, failed: 1 });
    expect(await stack.state(id)).toMatchObject({ status: "queued", sent: false });
    await stack.makeDue();
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(stack.api.calls).toHaveLength(2);
    expect(stack.twilio.messages).toHaveLength(1);
  });

  it("where it cannot be looked for, nothing is sent", async () => {
    const [id = ""] = await stack.invite(phones(1));
    stack.api.rule(() => ({ after: async () => undefined }));
    await stack.dispatch();
    expect(stack.twilio.messages).toHaveLength(1);
    await stack.makeDue();
    stack.api.rule((_, __, call) => (call.method === "GET" ? jsonAnswer(500, {}) : undefined));
    expect(await stack.dispatch()).toMatchObject({ sent: 0, failed: 1 });
    expect(stack.api.calls).toHaveLength(1);
    await stack.makeDue();
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ sent: 1 });
    expect(stack.twilio.messages).toHaveLength(1);
    expect(await stack.state(id)).toMatchObject({ status: "sent", sendCount: 1 });
  });
});

const moments = [
  ["before the claim", "claim_sms", "before"],
  ["after the claim", "claim_sms", "after"],
  ["before freezing", "freeze_sms", "before"],
  ["after freezing", "freeze_sms", "after"],
  ["before sending", "Messages.json", "before"],
  ["after sending, before the answer", "Messages.json", "after"],
  ["before recording", "record_sms", "before"],
  ["after recording, before the answer", "record_sms", "after"],
] as const;

describe.each(moments)("killed %s", (_, call, when) => {
  it.each(call === "claim_sms" ? [1] : [1, 6])(
    "at call %i, every number gets its message once",
    async (at) => {
      const ids = await stack.invite(phones(7));
      await stack.invite(["+4915100000900"]);
      await backend.sql`select private.close_number('+4915100000900', 'stop')`;
      const proxy = call === "Messages.json" ? stack.api : stack.rest;
      const kill = () => stack.kill();
      proxy.rule((name, n) =>
        name !== call || n !== at ? undefined : when === "before" ? { before: kill } : { after: kill },
      );
      expect(await stack.dispatch()).toBeNull();
      await Promise.all([stack.rest.settled(), stack.api.settled()]);
      stack.rest.rule(() => undefined);
      stack.api.rule(() => undefined);
      await stack.makeDue();
      expect(await stack.dispatch()).toMatchObject({ failed: 0 });
      expect(stack.twilio.messages.map(({ to }) => to).toSorted()).toEqual(phones(7));
      for (const id of ids)
        expect(await stack.state(id)).toMatchObject({ status: "sent", sent: true, sendCount: 1 });
      // Without looking there would be two of what had arrived.
      const arrived =
        (call === "Messages.json" && when === "after") || (call === "record_sms" && when === "before");
      if (arrived) expect(stack.api.calls.length).toBeGreaterThan(0);
      expect(await stack.dispatch()).toEqual(nothing);
    },
  );
});

it("a number that was closed while the dispatcher was dead gets nothing", async () => {
  const [closing = "", open = ""] = await stack.invite(phones(2));
  stack.rest.rule((name, _, call) =>
    name === "freeze_sms" && call.body.includes(closing) ? { after: () => stack.kill() } : undefined,
  );
  expect(await stack.dispatch()).toBeNull();
  await Promise.all([stack.rest.settled(), stack.api.settled()]);
  await backend.sql`select private.close_number('+4915100000000', 'stop')`;
  stack.rest.rule(() => undefined);
  await stack.makeDue();
  await stack.dispatch();
  expect(stack.twilio.messages.map(({ to }) => to)).toEqual(["+4915100000001"]);
  expect((await stack.state(closing)).status).toBe("suppressed");
  expect((await stack.state(open)).status).toBe("sent");
});
