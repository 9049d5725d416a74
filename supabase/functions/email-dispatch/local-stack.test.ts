/** The functions as the local stack serves them: with its environment, its mailbox and its webhooks. */
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Stack, startStack } from "../../../packages/stack/src/index.ts";
import { templates } from "../_shared/emails/templates/index.ts";
import { isPageKey } from "../_shared/texts/pages/index.ts";

let stack: Stack;
let sql: postgres.Sql;

beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.superuserUrl, { max: 2, onnotice: () => undefined });
});
afterAll(async () => {
  await sql.end();
  await stack.stop();
});

const status = async () => (await sql`select status from private.email_outbox`)[0]?.["status"];

it("every notification that can go by email has a template, and words for the unsubscribe page", async () => {
  const keys = (await sql`select key from private.notification_defaults`).map(({ key }) => String(key));
  expect(keys).toContain("BOOKING_CHANGED");
  for (const key of keys) {
    // An invitation's email carries its link, so it is one of its own.
    expect([...templates.keys()]).toContain(key === "INVITATION_RECEIVED" ? "INVITATION" : key);
    expect(isPageKey(`about.${key}`), `The unsubscribe page has no words for ${key}.`).toBe(true);
  }
});

describe("an email on the local stack", () => {
  it("goes from the outbox to the mailbox, is delivered, and can be stopped", async () => {
    const address = "somebody@example.com";
    await sql`
      with inviter as (
        insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
        values (gen_random_uuid(), 'bob@example.com', now(), '{"full_name": "Bob Miller"}') returning id
      ) select id from inviter`;
    await sql`
      insert into public.invitations (kind, inviter_id, invitee_email, relation, rights, expires_at)
      select 'student', id, ${address}, 'FATHER', '{book}', now() + interval '14 days' from public.profiles`;
    await sql`insert into private.invitation_secrets (invitation_id) select id from public.invitations`;
    await sql`select private.enqueue_invitation_email(i, 1) from public.invitations i`;

    await stack.runTask("email-dispatch");
    const [message] = stack.mailbox.messages(address);
    expect(message?.subject).toBe("Bob Miller invites you to Homeroom");
    await stack.mailbox.webhooksSettled();
    expect(await status()).toBe("delivered");

    const page = /(http\S+\/functions\/v1\/invitations)#token=/.exec(message?.text ?? "")?.[1] ?? "";
    expect(page.startsWith(stack.apiUrl)).toBe(true);
    const response = await fetch(page);
    expect(response.headers.get("content-type")).toContain("text/html");
    expect(await response.text()).toContain(stack.publishableKey);

    const link = message?.headers["List-Unsubscribe"]?.slice(1, -1) ?? "";
    const body = new URLSearchParams({ "List-Unsubscribe": "One-Click" });
    expect((await fetch(link, { method: "POST", body })).status).toBe(200);
    expect(
      await sql`select address_hash = private.address_hash(${address}) as is_theirs, reason from private.email_suppressions`,
    ).toEqual([{ is_theirs: true, reason: "unsubscribe" }]);
  });

  it("is dispatched for the secret key only", async () => {
    const response = await fetch(`${stack.apiUrl}/functions/v1/email-dispatch`, {
      method: "POST",
      headers: { apikey: stack.publishableKey },
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: "auth.required", message: expect.any(String) });
  });
});
