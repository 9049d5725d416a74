/**
 * The dispatcher killed (SIGKILL) between any two of its steps. Whatever the moment, the next run
 * finishes: every email arrives, none twice, none at a suppressed address.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type EmailStack, startEmailStack } from "../_testing/email-stack.ts";
import type { Rule } from "../_testing/interceptor.ts";

let backend: Backend;
let stack: EmailStack;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startEmailStack(backend);
});
afterAll(async () => {
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  await stack.resend.reset();
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

/** Kills at the n-th such call; the claim happens once per batch, the rest once per email. */
const killAt =
  ({ call, when }: Moment, at: number): Rule =>
  (name, n) => {
    if (name !== call || n !== at) return undefined;
    return when === "before" ? { before: () => stack.kill() } : { after: () => stack.kill() };
  };

describe.each(moments)("killed %s", (_, moment) => {
  it.each(moment.call === "claim_emails" ? [1] : [1, 9])("at call %i", async (at) => {
    const ids = await backend.bookingEmails(Array.from({ length: 7 }, (_, n) => `alive${n}@example.com`));
    const invitations = await backend.invitationEmails(
      Array.from({ length: 7 }, (_, n) => `invited${n}@example.com`),
    );
    ids.push(...invitations.map(({ emailId }) => emailId));
    await backend.bookingEmails(["gone1@example.com"]);
    await backend.invitationEmails(["gone2@example.com"]);
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
      const bodies = new Set(requests.filter(({ key }) => key === id).map(({ body }) => body));
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
  const [closing = "", open = ""] = await backend.bookingEmails(["closing@example.com", "open@example.com"]);
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
  expect(stack.resend.requests.every(({ key }) => key === open)).toBe(true);
  expect((await backend.email(closing)).status).toBe("suppressed");
  expect((await backend.email(open)).status).toBe("sent");
});

/** The same for a batch: its steps are those of one email. */
const batchMoments: [string, Moment][] = [
  ["after the claim", { call: "claim_emails", when: "after" }],
  ["before freezing", { call: "freeze_email_batch", when: "before" }],
  ["after freezing", { call: "freeze_email_batch", when: "after" }],
  ["before sending", { call: "batch", when: "before" }],
  ["after sending, before the answer", { call: "batch", when: "after" }],
  ["before recording", { call: "record_email_batch_sent", when: "before" }],
  ["after recording, before the answer", { call: "record_email_batch_sent", when: "after" }],
];

describe.each(batchMoments)("killed %s of a batch", (_, moment) => {
  it.each(moment.call === "claim_emails" ? [1] : [1, 2])("at call %i", async (at) => {
    const digests = await backend.digestEmails(
      Array.from({ length: 130 }, (_, n) => `parent${n}@example.com`),
    );
    const [booking = ""] = await backend.bookingEmails(["alive@example.com"]);
    await backend.digestEmails(["gone1@example.com"]);
    await backend.suppress(["gone1@example.com"]);

    (moment.call === "batch" ? stack.api : stack.rest).rule(killAt(moment, at));
    expect(await stack.dispatch()).toBeNull();

    // Meanwhile somebody unsubscribes: a batch that may have arrived is the same request all the same.
    const [left = ""] = digests;
    await backend.sql`
      insert into public.notification_preferences (profile_id, key, email)
      select recipient_id, 'PARENT_WEEKLY_DIGEST', false from private.email_outbox where id = ${left}`;
    await backend.makeDue();
    stack.rest.rule(() => undefined);
    stack.api.rule(() => undefined);
    expect(await stack.dispatch()).toMatchObject({ failed: 0 });

    const { deliveries, requests } = stack.resend;
    const sent = deliveries.map(({ email }) => email.tags?.find(({ name }) => name === "email_id")?.value);
    expect(new Set(sent).size).toBe(sent.length);
    const statuses = await backend.sql<{ id: string; status: string }[]>`
      select id, status from private.email_outbox where status <> 'suppressed'`;
    const ended = new Map(statuses.map(({ id, status }) => [id, status]));
    for (const id of [...digests.slice(1), booking])
      expect([ended.get(id), sent.includes(id)]).toEqual(["sent", true]);
    expect(["sent", "dropped"]).toContain(ended.get(left));
    expect(sent.includes(left)).toBe(ended.get(left) === "sent");
    // Each key brought one body, however often it was sent.
    const bodies = Map.groupBy(requests, ({ key }) => key);
    for (const same of bodies.values()) expect(new Set(same.map(({ body }) => body)).size).toBe(1);
    const cutOff =
      (moment.call === "batch" && moment.when === "after") ||
      (moment.call === "record_email_batch_sent" && moment.when === "before");
    if (cutOff) expect([...bodies.values()].some((same) => same.length > 1)).toBe(true);
    expect(await stack.dispatch()).toMatchObject({ claimed: 0 });
  });
});
