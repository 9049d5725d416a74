// Emails of Auth: the function send-email says them in the language of their reader, they lead to the app, and a
// change of address needs both mailboxes. Where no functions run the project's templates say them.
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { authMailer } from "../src/api/auth-mail.ts";
import { loadConfig } from "../src/config.ts";
import type { OutgoingMail } from "../src/mailbox/mailbox.ts";
import { repositoryDir } from "../src/project.ts";
import { type Stack, startStack } from "../src/stack.ts";
import { clientOf, newPerson, password } from "./support/people.ts";

const siteUrl = "http://127.0.0.1:3999";
let stack: Stack;
let sql: postgres.Sql;

beforeAll(async () => {
  stack = await startStack({ siteUrl });
  sql = postgres(stack.superuserUrl, { max: 1, onnotice: () => undefined });
});
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

const emailsTo = (address: string) => stack.mailbox.messages(address);
const linkIn = (text: string | null | undefined) => {
  const link = text?.match(/https?:\/\/\S+\/auth\/v1\/verify\S+/)?.[0];
  if (!link) throw new Error(`There is no link in: ${text}`);
  return link;
};
const codeIn = (text: string | null | undefined) => text?.match(/enter (\d{6})/)?.[1] ?? "";
/** Where following the link leads. */
const follow = async (link: string) => {
  const response = await fetch(link, { redirect: "manual" });
  return new URL(response.headers.get("location") ?? "", stack.apiUrl);
};

describe("an email of Auth", () => {
  it("speaks and looks like Homeroom's own, as HTML and as text", async () => {
    const email = "signing.up@example.com";
    await clientOf(stack).auth.signUp({ email, password, options: { data: { full_name: "Somebody" } } });
    const [mail] = emailsTo(email);
    expect(mail?.subject).toBe("Confirm your address for Homeroom");
    for (const part of [mail?.html, mail?.text]) {
      expect(part).toContain(email);
      expect(part).toContain("Confirm this address");
      expect(part).not.toMatch(/Supabase Lite|\{\{/);
    }
    expect(mail?.html).toContain("prefers-color-scheme: dark");
  });

  it.each([
    ["de", "ltr", "Bestätigen Sie Ihre Adresse für Homeroom", "Wählen Sie ein neues Passwort für Homeroom"],
    ["ar", "rtl", "أكِّد عنوانك في Homeroom", "اختر كلمة مرور جديدة في Homeroom"],
  ])("speaks the language that sign-up named: %s", async (locale, direction, confirm, recover) => {
    const email = `somebody.${locale}@example.com`;
    const signUp = { email, password, options: { data: { full_name: "Somebody", locale } } };
    expect((await clientOf(stack).auth.signUp(signUp)).error).toBeNull();
    expect((await clientOf(stack).auth.resetPasswordForEmail(email)).error).toBeNull();
    expect(emailsTo(email).map(({ subject }) => subject)).toEqual([recover, confirm]);
    for (const { html } of emailsTo(email))
      expect(html).toContain(`<html dir="${direction}" lang="${locale}">`);
  });

  it("goes through the outbox, which forgets its tokens, and is sent once", async () => {
    const email = "o'neil@example.com";
    await clientOf(stack).auth.signUp({ email, password });
    await stack.runTask("email-dispatch");
    expect(emailsTo(email)).toHaveLength(1);
    await stack.mailbox.webhooksSettled();
    expect(
      await sql`select template, status, data from private.email_outbox where to_email = ${email}`,
    ).toEqual([{ template: "AUTH", status: "delivered", data: {} }]);
  });

  it("that the function refuses leaves no account, and is answered as hosted, as often as it is asked", async () => {
    // An address that the local Auth lets pass.
    const email = "no<address@example.com";
    for (const _ of [1, 2]) {
      const answer = await fetch(`${stack.apiUrl}/auth/v1/signup`, {
        method: "POST",
        headers: { apikey: stack.publishableKey, "content-type": "application/json" },
        body: JSON.stringify({ email, password }),
      });
      expect([answer.status, await answer.json()]).toEqual([
        500,
        { code: 500, error_code: "unexpected_failure", msg: "Invalid payload sent to hook" },
      ]);
    }
    expect(await sql`select from auth.users where email = ${email}`).toEqual([]);
    expect((await clientOf(stack).auth.resetPasswordForEmail("nobody@example.com")).error).toBeNull();
    expect([...emailsTo(email), ...emailsTo("nobody@example.com")]).toEqual([]);
  });

  it("is the project's template where functions do not run, and escapes what a person typed", async () => {
    const sent: OutgoingMail[] = [];
    const { template: templates } = (await loadConfig(repositoryDir)).auth.email;
    const mailer = authMailer({
      mailbox: { put: async (mail) => void sent.push(mail) },
      from: "Homeroom <no-reply@homeroom.example>",
      apiUrl: stack.apiUrl,
      siteUrl,
      templates,
      projectDir: repositoryDir,
      hook: () => undefined,
    });
    await mailer.sendConfirmation("o'neil@example.com", "hash", "123456");
    expect(sent).toMatchObject([
      { to: ["o'neil@example.com"], subject: "Confirm your address for Homeroom" },
    ]);
    expect(sent[0]?.html).toContain("o&#39;neil@example.com");
    expect(sent[0]?.text).toContain("o'neil@example.com");
    expect(linkIn(sent[0]?.text)).toContain("token=hash&type=signup&redirect_to=");
  });

  it("leads to the app, or to the page that asked for it", async () => {
    const email = "coming.back@example.com";
    const page = `${stack.apiUrl}/functions/v1/invitations`;
    await clientOf(stack).auth.signUp({ email, password, options: { emailRedirectTo: page } });
    const back = await follow(linkIn(emailsTo(email)[0]?.text));
    expect(`${back.origin}${back.pathname}`).toBe(page);
    expect(back.hash).toContain("access_token=");

    await clientOf(stack).auth.resetPasswordForEmail(email);
    const home = await follow(linkIn(emailsTo(email)[0]?.text));
    expect(home.origin).toBe(siteUrl);

    await clientOf(stack).auth.resetPasswordForEmail(email, { redirectTo: `${siteUrl}/password` });
    const inside = await follow(linkIn(emailsTo(email)[0]?.text));
    expect(`${inside.origin}${inside.pathname}`).toBe(`${siteUrl}/password`);

    await clientOf(stack).auth.resetPasswordForEmail(email, { redirectTo: "https://evil.example/steal" });
    const elsewhere = await follow(linkIn(emailsTo(email)[0]?.text));
    expect(elsewhere.origin).toBe(siteUrl);
  });
});

describe("a change of address", () => {
  it("does not give a stranger an address whose mailbox they cannot read", async () => {
    const wanted = "invited.parent@example.com";
    const eve = await newPerson(stack, "eve.changes@example.com", "Eve");
    expect((await eve.client.auth.updateUser({ email: wanted })).error).toBeNull();
    const [old] = emailsTo("eve.changes@example.com");
    const [fresh] = emailsTo(wanted);
    expect([old?.subject, fresh?.subject]).toEqual(
      Array(2).fill("Confirm the change of your address on Homeroom"),
    );
    expect(old?.text).toContain(wanted);
    // The old mailbox alone, by the link as often as they like, and by the code.
    const answers = [await follow(linkIn(old?.text)), await follow(linkIn(old?.text))];
    expect(answers[0]?.hash).toContain("proceed+to+confirm");
    const { error } = await clientOf(stack).auth.verifyOtp({
      type: "email_change",
      email: "eve.changes@example.com",
      token: codeIn(old?.text),
    });
    expect(error).not.toBeNull();
    const { data } = await eve.client.auth.getUser();
    expect(data.user?.email).toBe("eve.changes@example.com");
    const signIn = await clientOf(stack).auth.signInWithPassword({ email: wanted, password });
    expect(signIn.error).not.toBeNull();
  });

  it("does not let the new mailbox alone take an account over", async () => {
    const bob = await newPerson(stack, "bob.changes@example.com", "Bob");
    await bob.client.auth.updateUser({ email: "bob.elsewhere@example.com" });
    const [fresh] = emailsTo("bob.elsewhere@example.com");
    await follow(linkIn(fresh?.text));
    await follow(linkIn(fresh?.text));
    expect((await bob.client.auth.getUser()).data.user?.email).toBe("bob.changes@example.com");
  });

  it.each([
    ["the old mailbox first", ["old", "new"]],
    ["the new mailbox first", ["new", "old"]],
  ] as const)("completes when both have confirmed: %s", async (name, order) => {
    const who = name.replaceAll(" ", ".");
    const addresses = { old: `${who}@example.com`, new: `${who}.now@example.com` };
    const dana = await newPerson(stack, addresses.old, "Dana");
    await dana.client.auth.updateUser({ email: addresses.new });
    const links = {
      old: linkIn(emailsTo(addresses.old)[0]?.text),
      new: linkIn(emailsTo(addresses.new)[0]?.text),
    };
    await follow(links[order[0]]);
    const done = await follow(links[order[1]]);
    expect(done.hash).toContain("access_token=");
    const signIn = await clientOf(stack).auth.signInWithPassword({ email: addresses.new, password });
    expect(signIn.data.user?.email).toBe(addresses.new);
  });

  it("completes by the codes of both emails, and a new request voids the codes before", async () => {
    const email = "codes@example.com";
    const now = "codes.now@example.com";
    const gina = await newPerson(stack, email, "Gina");
    await gina.client.auth.updateUser({ email: now });
    const stale = linkIn(emailsTo(email)[0]?.text);
    await follow(stale);
    await gina.client.auth.updateUser({ email: now });
    await follow(stale);
    const confirm = (address: string) =>
      clientOf(stack).auth.verifyOtp({
        type: "email_change",
        email: address,
        token: codeIn(emailsTo(address)[0]?.text),
      });
    expect((await confirm(now)).data.session).toBeNull();
    expect((await gina.client.auth.getUser()).data.user?.email).toBe(email);
    expect((await confirm(email)).data.session?.user.email).toBe(now);
  });
});
