/** What Twilio tells, over HTTP under Deno: who is believed, and what follows. */
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { jsonAnswer } from "../_testing/http-server.ts";
import { type SmsStack, startSmsStack } from "../_testing/sms-stack.ts";

let backend: Backend;
let stack: SmsStack;
let webhook: FunctionProcess;
const address = "https://api.homeroom.example/functions/v1/sms-webhook";

beforeAll(async () => {
  backend = await startBackend();
  stack = await startSmsStack(backend);
  webhook = await startFunction("sms-webhook", stack.env);
});
afterAll(async () => {
  await webhook.kill();
  await stack.stop();
  await backend.stop();
});
beforeEach(() => stack.reset());

/** Posts as Twilio does. Which address was signed is what it believes to call. */
const post = (fields: Record<string, string>, query = "", signedFor = address + query) =>
  fetch(`${webhook.url}/sms-webhook${query}`, { method: "POST", ...stack.twilio.call(signedFor, fields) });
const closed = async (phone: string) => {
  const [row] = await backend.sql`select private.number_is_closed(${phone}) as closed`;
  return row?.["closed"];
};
const said = (body: string, more: Record<string, string> = {}) => ({
  MessageSid: `SM${randomBytes(16).toString("hex")}`,
  From: "+4915100000000",
  To: "+15005550006",
  Body: body,
  ...more,
});

it("refuses whoever calls a deployment that has no provider", async () => {
  const bare = await startFunction("sms-webhook", { ...stack.env, SMS_PROVIDER: "" });
  const response = await fetch(`${bare.url}/sms-webhook`, { method: "POST", body: "From=1" });
  expect(response.status).toBe(401);
  await bare.kill();
});

describe("an answer of a person", () => {
  it.each(["STOP", " stop ", "Unsubscribe", "ARRET"])("%j closes their number", async (word) => {
    const response = await post(said(word));
    expect([response.status, response.headers.get("content-type"), await response.text()]).toEqual([
      200,
      "text/xml",
      "<Response/>",
    ]);
    expect(await closed("+4915100000000")).toBe(true);
    await post(said("START"));
    expect(await closed("+4915100000000")).toBe(false);
  });

  it("that Twilio itself read as STOP closes it, whatever the words", async () => {
    await post(said("bitte nicht mehr", { OptOutType: "STOP" }));
    expect(await closed("+4915100000000")).toBe(true);
  });

  it.each(["Who is this?", "do not stop", ""])("%j changes nothing", async (words) => {
    expect((await post(said(words))).status).toBe(200);
    expect(await closed("+4915100000000")).toBe(false);
    expect(stack.rest.calls).toEqual([]);
  });
});

describe("what became of a message", () => {
  it.each([
    ["sent", {}, "sent"],
    ["delivered", {}, "delivered"],
    ["undelivered", { ErrorCode: "30003" }, "undelivered"],
    ["failed", { ErrorCode: "30008" }, "undelivered"],
    ["queued", {}, "queued"],
  ])("%s is recorded", async (status, more: Record<string, string>, expected) => {
    const [id = ""] = await stack.invite(["+4915100000000"]);
    const fields = {
      MessageSid: "SM1",
      MessageStatus: status,
      To: "+4915100000000",
      From: "+15005550006",
      ...more,
    };
    expect((await post(fields, `?sms=${id}`)).status).toBe(200);
    expect((await stack.state(id)).status).toBe(expected);
    expect(await closed("+4915100000000")).toBe(false);
  });

  it.each([
    ["30006", "undelivered"],
    ["21610", "suppressed"],
  ])("the error %s closes the number", async (code, expected) => {
    const [id = ""] = await stack.invite(["+4915100000000"]);
    const fields = { MessageSid: "SM1", MessageStatus: "undelivered", ErrorCode: code, To: "+4915100000000" };
    expect((await post(fields, `?sms=${id}`)).status).toBe(200);
    expect((await stack.state(id)).status).toBe(expected);
    expect(await closed("+4915100000000")).toBe(true);
  });

  it("about a message of somebody else at the same account is answered and nothing follows", async () => {
    expect(
      (await post({ MessageSid: "SM9", MessageStatus: "delivered" }, `?sms=${randomUUID()}`)).status,
    ).toBe(200);
    expect((await post({ MessageSid: "SM9", MessageStatus: "delivered" })).status).toBe(200);
  });
});

describe("a call that Twilio did not sign", () => {
  it("with another token, a cut signature or for another address is not heard", async () => {
    const fields = said("STOP");
    const { headers, body } = stack.twilio.call(address, fields);
    const text =
      address +
      Object.keys(fields)
        .toSorted()
        .map((name) => name + Object(fields)[name])
        .join("");
    const strange = createHmac("sha1", "another token").update(text).digest("base64");
    for (const signature of [strange, "", "x", headers["x-twilio-signature"]?.slice(1) ?? ""]) {
      const init = { method: "POST", body, headers: { ...headers, "x-twilio-signature": signature } };
      const response = await fetch(`${webhook.url}/sms-webhook`, init);
      expect(response.status).toBe(401);
    }
    expect((await post(fields, "", `${address}?sms=x`)).status).toBe(401);
    expect((await post(fields, `?sms=${randomUUID()}`, address)).status).toBe(401);
    expect(await closed("+4915100000000")).toBe(false);
    expect(stack.rest.calls).toEqual([]);
  });

  it("by another method is refused", async () => {
    expect((await fetch(`${webhook.url}/sms-webhook`)).status).toBe(405);
  });
});

describe("what the database does not take", () => {
  it("is answered and set aside", async () => {
    stack.rest.rule(() =>
      jsonAnswer(400, { code: "PT400", message: "validation.failed", details: "", hint: null }),
    );
    expect((await post(said("STOP"))).status).toBe(200);
    expect(webhook.output()).toContain("set_aside");
  });

  it("because it is away is told again", async () => {
    stack.rest.rule(() => jsonAnswer(503, {}));
    expect((await post(said("STOP"))).status).toBe(503);
  });

  it.each([{}, { MessageSid: "SM1" }, { MessageSid: "SM1", Body: "STOP", From: "anonymous" }])(
    "because nothing in it can be read is answered: %j",
    async (fields: Record<string, string>) => {
      expect((await post(fields)).status).toBe(200);
      expect(stack.rest.calls).toEqual([]);
    },
  );
});
