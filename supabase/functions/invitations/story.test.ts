/** From the outbox to the link between two people: the email, its link, the page, an account, the answer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Backend, startBackend } from "../_testing/backend.ts";
import { type FunctionProcess, startFunction } from "../_testing/deno.ts";
import { type EmailStack, startEmailStack } from "../_testing/email-stack.ts";
import { type OpenPage, openPage } from "../_testing/invitation-page.ts";

let backend: Backend;
let stack: EmailStack;
let page: FunctionProcess;

beforeAll(async () => {
  backend = await startBackend();
  stack = await startEmailStack(backend);
  page = await startFunction("invitations", { ...stack.env, SUPABASE_URL: backend.url });
  await backend.sql`insert into public.profile_roles (profile_id, role) select id, 'client' from public.profiles on conflict do nothing`;
});
afterAll(async () => {
  await page.kill();
  await stack.stop();
  await backend.stop();
});
beforeEach(async () => {
  await backend.reset();
  await stack.resend.reset();
});

/** Sends the invitation and opens the link that its email carries. */
async function invited(address: string): Promise<OpenPage> {
  await backend.invitationEmails([address]);
  await stack.dispatch();
  const token = /#token=([\w-]+)\n/.exec(stack.resend.deliveries.at(-1)?.email.text ?? "")?.[1] ?? "";
  expect(token).toHaveLength(43);
  return openPage(`${page.url}/invitations`, `#token=${token}`);
}

async function fillIn(open: OpenPage, email: string): Promise<void> {
  await expect.poll(() => open.visible("sign-in")).toBe(true);
  open.type("email", email);
  open.type("password", "Correct-horse-4");
}

async function signUp(open: OpenPage, email: string): Promise<void> {
  await fillIn(open, email);
  open.click("switch");
  open.type("full-name", "Charlie Miller");
  open.submit();
  await expect.poll(() => open.text("result")).toContain(`We sent an email to ${email}`);
  await backend.sql`update auth.users set email_confirmed_at = now() where email = ${email}`;
}

async function signIn(open: OpenPage, email: string): Promise<void> {
  await fillIn(open, email);
  open.submit();
  await expect.poll(() => open.text("signed-in-as")).toContain(email);
}

const links = () => backend.sql`
  select g.status, g.relation, u.email from public.profile_graph g
  join public.profiles p on p.id = g.target_profile_id left join auth.users u on u.id = p.user_id`;
const invitationStatus = async () =>
  (await backend.sql`select status from public.invitations`)[0]?.["status"];

describe("an invited person", () => {
  it("who has no account makes one, confirms the address, and accepts", async () => {
    const open = await invited("charlie@example.com");
    await expect.poll(() => open.text("heading")).toBe("Bob Miller invites you");
    expect(open.text("for-address")).toContain("c•••@example.com");
    await signUp(open, "charlie@example.com");
    expect(await links()).toEqual([]);

    const again = await openPage(`${page.url}/invitations`, new URL(open.address).hash);
    await signIn(again, "charlie@example.com");
    expect(await invitationStatus()).toBe("pending");
    again.click("accept");
    await expect.poll(() => again.text("result")).toContain("You accepted the invitation");
    expect(await links()).toEqual([{ status: "ACTIVE", relation: "FATHER", email: "charlie@example.com" }]);
    expect(await invitationStatus()).toBe("accepted");

    const used = await openPage(`${page.url}/invitations`, new URL(open.address).hash);
    await expect.poll(() => used.text("result")).toBe("This invitation was already accepted.");
  });

  it("to whom the email was forwarded can do nothing with it", async () => {
    await signUp(await invited("mallory@example.com"), "mallory@example.com");
    await backend.reset();
    const open = await invited("victim@example.com");
    await signIn(open, "mallory@example.com");
    for (const button of ["accept", "decline"]) {
      open.click(button);
      await expect.poll(() => open.text("error")).toContain("for another address");
    }
    expect(await invitationStatus()).toBe("pending");
  });

  it("declines, and is asked no more by that person", async () => {
    await signUp(await invited("chris@example.com"), "chris@example.com");
    await backend.reset();
    const open = await invited("chris@example.com");
    await signIn(open, "chris@example.com");
    open.check("block");
    open.click("decline");
    await expect.poll(() => open.text("result")).toContain("You declined");
    expect(await invitationStatus()).toBe("declined");
    expect(await links()).toContainEqual({
      status: "BLOCKED",
      relation: "FATHER",
      email: "chris@example.com",
    });
    await backend.reset();
    await backend.invitationEmails(["chris@example.com"]);
    expect(await stack.dispatch()).toMatchObject({ claimed: 0 });
  });

  it("with an old link learns that a newer email replaced it", async () => {
    const open = await invited("charlie2@example.com");
    await backend.sql`update private.invitation_secrets set version = 2, token_sha256 = null`;
    const again = await openPage(`${page.url}/invitations`, new URL(open.address).hash);
    await expect.poll(() => again.text("error")).toContain("A newer email may have replaced it");
  });
});
