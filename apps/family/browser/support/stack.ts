// The stack of this run, and what a story needs from it beside the app: accounts, sessions, emails.
import { randomUUID } from "node:crypto";
import { createHomeroom, type Database, type Homeroom } from "@homeroom/client";
import { createClient, type Session, type SupabaseClient } from "@supabase/supabase-js";
import postgres from "postgres";
import { z } from "zod";

type StackUrls = {
  apiUrl: string;
  appUrl: string;
  mailboxUrl: string;
  googleUrl: string;
  dbUrl: string;
  publishableKey: string;
  secretKey: string;
};

export const password = "homeroom-demo";

export function stack(): StackUrls {
  const text = process.env["HOMEROOM_STACK"];
  if (!text) throw new Error("The stack is not running.");
  return JSON.parse(text);
}

const options = { auth: { persistSession: false, autoRefreshToken: false } };

export type Person = {
  email: string;
  name: string;
  id: string;
  session: Session;
  homeroom: Homeroom;
  supabase: SupabaseClient<Database>;
};

/** Signs somebody in over the API, as a second device of theirs. */
export async function signIn(email: string): Promise<Person> {
  const { apiUrl, publishableKey } = stack();
  const supabase = createClient<Database>(apiUrl, publishableKey, options);
  const { data, error } = await supabase.auth.signInWithPassword({ email, password });
  if (error) throw new Error(`${email} cannot sign in: ${error.message}`);
  const homeroom = createHomeroom(supabase);
  const profile = await homeroom.profile.get();
  if (profile.error) throw new Error(`${email} has no profile: ${profile.error.code}`);
  return {
    email,
    name: profile.data.fullName ?? email,
    id: profile.data.id,
    session: data.session,
    homeroom,
    supabase,
  };
}

/** An address that no earlier story has used. */
export const newAddress = (name: string): string =>
  `${name.toLowerCase().replaceAll(" ", "-")}-${randomUUID().slice(0, 8)}@example.com`;

/** What no call does for a story. */
export async function atConsole<T>(act: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(stack().dbUrl, { max: 1, onnotice: () => undefined });
  try {
    return await act(sql);
  } finally {
    await sql.end();
  }
}

/** A confirmed account with these roles, made by the console. */
export async function newPerson(name: string, ...roles: string[]): Promise<Person> {
  const email = newAddress(name);
  const id = randomUUID();
  await atConsole(async (sql) => {
    await sql.begin(async (tx) => {
      // The password is that of the seed's accounts.
      await tx`
        insert into auth.users (
          id, aud, role, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data,
          confirmation_token, recovery_token, email_change, email_change_token_new, created_at, updated_at)
        select ${id}, 'authenticated', 'authenticated', ${email}, u.encrypted_password, now(),
               u.raw_app_meta_data, ${tx.json({ full_name: name, time_zone: "Europe/Berlin" })}, '', '', '', '', now(), now()
        from auth.users u where u.email = 'bob@example.com'`;
      await tx`
        insert into auth.identities (id, provider, provider_id, user_id, identity_data, created_at, updated_at)
        values (${randomUUID()}, 'email', ${id}, ${id},
                ${tx.json({ sub: id, email, email_verified: true })}, now(), now())`;
      await tx`delete from public.profile_roles where profile_id = ${id}`;
      await tx`
        insert into public.profile_roles (profile_id, role, vouched)
        select ${id}::uuid, role::public.app_role, true from unnest(${roles}::text[]) role`;
    });
  });
  return signIn(email);
}

const Emails = z.array(
  z.object({ id: z.string(), subject: z.string(), text: z.string().optional(), html: z.string().optional() }),
);
type Email = z.infer<typeof Emails>[number];

/** The first address in an email's text. */
export const linkIn = ({ text }: Email): string => /https?:\/\/[^\s"<>]+/.exec(text ?? "")?.[0] ?? "";

/** The newest email to this address whose subject matches, as soon as it is in the mailbox. */
export async function emailTo(address: string, subject: RegExp, patienceMs = 120_000): Promise<Email> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const response = await fetch(`${stack().mailboxUrl}/api/messages?to=${encodeURIComponent(address)}`);
    const list = Emails.parse(await response.json());
    const found = list.find((email) => subject.test(email.subject));
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`No email to ${address} with a subject like ${subject}.`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
