/** A closed address from end to end, on the local stack: it bounces, gets nothing, and its owner opens it with a code. */
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Stack, startStack } from "../../../packages/stack/src/index.ts";

let stack: Stack;
let sql: postgres.Sql;
let owner = "";
// Resend's own address for this: every email to it comes back.
const address = "bounced+bill@resend.dev";

beforeAll(async () => {
  stack = await startStack();
  sql = postgres(stack.superuserUrl, { max: 2, onnotice: () => undefined });
  await sql`
    insert into auth.users (id, email, email_confirmed_at, raw_user_meta_data)
    values (gen_random_uuid(), ${address}, now(), '{"full_name": "Bill Miller"}')`;
  const [row] =
    await sql`select p.id from public.profiles p join auth.users u on u.id = p.user_id where u.email = ${address}`;
  owner = String(row?.["id"]);
});
afterAll(async () => {
  await sql.end();
  await stack.stop();
});

/** An email about a link that ended, which nobody can switch off; what became of it. */
async function told(): Promise<string> {
  const [row] = await sql`
    insert into private.email_outbox (template, recipient_id, subject_id, data, dedupe_key)
    values ('LINK_CHANGED', ${owner}, gen_random_uuid(), '{"change": "ended", "side": "guardian"}', gen_random_uuid()::text)
    returning id`;
  await stack.runTask("email-dispatch");
  await stack.mailbox.webhooksSettled();
  const [email] = await sql`select status from private.email_outbox where id = ${row?.["id"]}`;
  return String(email?.["status"]);
}
async function asOwner(call: string): Promise<unknown> {
  const [row] = await sql.begin(async (sql) => {
    await sql`
      select set_config('request.jwt.claims', json_build_object('sub', user_id, 'role', 'authenticated')::text, true)
      from public.profiles where id = ${owner}`;
    await sql`set local role authenticated`;
    return sql.unsafe(`select ${call} as answer`);
  });
  return row?.["answer"];
}
const closed = async () =>
  (await sql`select from private.email_suppressions where address_hash = private.address_hash(${address})`)
    .length;
const arrived = () => stack.mailbox.messages(address).length;

it("a hard bounce closes an address, and a code that reaches it all the same opens it", async () => {
  expect(await told()).toBe("bounced");
  expect(await closed()).toBe(1);
  expect(await told()).toBe("suppressed");
  expect(arrived()).toBe(1);

  expect(await asOwner("public.send_address_code()")).toBe(true);
  await stack.runTask("email-dispatch");
  await stack.mailbox.webhooksSettled();
  expect(arrived()).toBe(2);
  const code = /\b(\d{6})\b/.exec(stack.mailbox.messages(address)[0]?.text ?? "")?.[1] ?? "";
  const wrong = code === "000000" ? "000001" : "000000";
  expect(await asOwner(`public.confirm_address('${wrong}')`)).toBe(false);
  expect(await told()).toBe("suppressed");
  expect(await asOwner(`public.confirm_address('${code}')`)).toBe(true);
  expect(await closed()).toBe(0);
  // It is written to again, and closes again, because Resend's address always bounces.
  expect(await told()).toBe("bounced");
  expect([arrived(), await closed()]).toEqual([3, 1]);
});
