/**
 * The dispatcher killed (SIGKILL) between any two of its steps. Whatever the moment, the next run
 * finishes: every mail arrives, none twice, none at a suppressed address.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "./support/backend.ts";
import type { Rule } from "./support/interceptor.ts";
import { type MailStack, startMailStack } from "./support/mail-stack.ts";

let backend: Backend;
let stack: MailStack;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startMailStack(backend);
});
afterAll(async () => {
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  stack.resend.reset();
  stack.rest.rule(() => undefined);
  stack.api.rule(() => undefined);
});

type Moment = { readonly call: string; readonly when: "before" | "after" };

const moments: [string, Moment][] = [
  ["before the claim", { call: "claim_emails", when: "before" }],
  ["after the claim", { call: "claim_emails", when: "after" }],
  ["before freezing", { call: "freeze_email", when: "before" }],
  ["after freezing", { call: "freeze_email", when: "after" }],
  ["before sending", { call: "emails", when: "before" }],
  ["after sending, before the answer", { call: "emails", when: "after" }],
  ["before recording", { call: "record_email_sent", when: "before" }],
  ["after recording, before the answer", { call: "record_email_sent", when: "after" }],
];

/** Kills at the n-th such call; the claim happens once per batch, the rest once per mail. */
const killAt =
  ({ call, when }: Moment, at: number): Rule =>
  (name, n) => {
    if (name !== call || n !== at) return undefined;
    return when === "before" ? { before: () => stack.kill() } : { after: () => stack.kill() };
  };

describe.each(moments)("killed %s", (_, moment) => {
  it.each(moment.call === "claim_emails" ? [1] : [1, 9])("at call %i", async (at) => {
    const ids = await backend.bookingMails(Array.from({ length: 7 }, (_, n) => `alive${n}@example.com`));
    const invitations = await backend.invitationMails(
      Array.from({ length: 7 }, (_, n) => `invited${n}@example.com`),
    );
    ids.push(...invitations.map(({ emailId }) => emailId));
    await backend.bookingMails(["gone1@example.com"]);
    await backend.invitationMails(["gone2@example.com"]);
    await backend.suppress(["gone1@example.com", "gone2@example.com"]);

    (moment.call === "emails" ? stack.api : stack.rest).rule(killAt(moment, at));
    expect(await stack.dispatch()).toBeNull();

    await backend.makeDue();
    stack.rest.rule(() => undefined);
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ failed: 0 });

    const { deliveries, requests } = stack.resend;
    expect(deliveries.map(({ key }) => key).sort()).toEqual([...ids].sort());
    for (const id of ids) {
      expect((await backend.email(id)).status).toBe("sent");
      const bodies = new Set(
        requests.filter(({ headers }) => headers["idempotency-key"] === id).map(({ body }) => body),
      );
      expect(bodies.size).toBe(1);
    }
    // What was cut off after it reached Resend was sent again: without the key these were doubles.
    const cutOff =
      (moment.call === "emails" && moment.when === "after") ||
      (moment.call === "record_email_sent" && moment.when === "before");
    if (cutOff) expect(requests.length).toBeGreaterThan(deliveries.length);
    expect(await stack.dispatch()).toMatchObject({ claimed: 0 });
  });
});

it("an address that was closed while the dispatcher was dead gets nothing", async () => {
  const [closing = "", open = ""] = await backend.bookingMails(["closing@example.com", "open@example.com"]);
  stack.rest.rule((name, _, call) =>
    name === "freeze_email" && call.body.includes(closing) ? { after: () => stack.kill() } : undefined,
  );
  expect(await stack.dispatch()).toBeNull();
  expect((await backend.email(closing)).payload).not.toBeNull();
  await backend.suppress(["closing@example.com"]);
  await backend.makeDue();
  stack.rest.rule(() => undefined);
  expect(await stack.dispatch()).toMatchObject({ failed: 0 });
  expect(stack.resend.deliveries.map(({ key }) => key)).toEqual([open]);
  expect(stack.resend.requests.every(({ headers }) => headers["idempotency-key"] === open)).toBe(true);
  expect((await backend.email(closing)).status).toBe("suppressed");
  expect((await backend.email(open)).status).toBe("sent");
});
