// The people of the story: each with their own session, as an app would have it.
import { createHomeroom, type Database, type Homeroom } from "@homeroom/client";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import type { StackFile } from "../../../stack/src/running.ts";
import { StoryError } from "./narrator.ts";

export type Person = {
  name: string;
  email: string;
  id: string;
  supabase: SupabaseClient<Database>;
  homeroom: Homeroom;
};

const options = { auth: { persistSession: false, autoRefreshToken: false } };

export function guest(stack: StackFile): { supabase: SupabaseClient<Database>; homeroom: Homeroom } {
  const supabase = createClient<Database>(stack.apiUrl, stack.publishableKey, options);
  return { supabase, homeroom: createHomeroom(supabase) };
}

export async function signIn(stack: StackFile, email: string, password: string): Promise<Person> {
  const { supabase, homeroom } = guest(stack);
  const { error } = await supabase.auth.signInWithPassword({ email, password });
  if (error) {
    throw new StoryError(
      `${email} cannot sign in (${error.message}). The story needs the demo accounts: "npm run reset", then start without --no-seed.`,
    );
  }
  return asPerson(supabase, homeroom, email);
}

/** Signs up through the confirmation email, as a newcomer does. */
export async function signUp(
  stack: StackFile,
  email: string,
  password: string,
  name: string,
): Promise<Person> {
  const { supabase, homeroom } = guest(stack);
  const { error } = await supabase.auth.signUp({ email, password, options: { data: { full_name: name } } });
  if (error) throw new StoryError(`${email} cannot sign up: ${error.message}`);
  const mail = await mailTo(stack, email, (subject) => /confirm/i.test(subject));
  const link = /https?:\/\/[^\s"<>]*\/auth\/v1\/verify[^\s"<>]*/.exec(mail.text ?? mail.html ?? "")?.[0];
  if (!link) throw new StoryError("The confirmation email carries no link.");
  await fetch(link.replaceAll("&amp;", "&"), { redirect: "manual" });
  const signedIn = await supabase.auth.signInWithPassword({ email, password });
  if (signedIn.error) throw new StoryError(`${email} cannot sign in: ${signedIn.error.message}`);
  return asPerson(supabase, homeroom, email);
}

async function asPerson(
  supabase: SupabaseClient<Database>,
  homeroom: Homeroom,
  email: string,
): Promise<Person> {
  const { data, error } = await homeroom.profile.get();
  if (error) throw new StoryError(`${email} has no profile: ${error.code}`);
  return { name: data.fullName ?? email, email, id: data.id, supabase, homeroom };
}

/** A backend: the secret key, no session. */
export function operator(stack: StackFile): SupabaseClient<Database> {
  return createClient<Database>(stack.apiUrl, stack.secretKey, options);
}

const Mails = z.array(
  z.object({
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string().nullish(),
    html: z.string().nullish(),
  }),
);
export type Mail = z.infer<typeof Mails>[number];

/** The newest email to an address, once it is there. */
export async function mailTo(
  stack: StackFile,
  email: string,
  wanted: (subject: string) => boolean,
): Promise<Mail> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const emails = await mailbox(stack);
    const mail = emails.find((one) => one.to.some((to) => to.includes(email)) && wanted(one.subject));
    if (mail) return mail;
    if (Date.now() > deadline) throw new StoryError(`No email arrived for ${email}.`);
    await sendMails(stack);
  }
}

export async function mailbox(stack: StackFile): Promise<Mail[]> {
  const response = await fetch(`${stack.mailboxUrl}/api/messages`);
  return Mails.parse(await response.json());
}

/** What the schedule does every ten seconds. */
export async function sendMails(stack: StackFile): Promise<void> {
  await fetch(`${stack.apiUrl}/functions/v1/email-dispatch`, {
    method: "POST",
    headers: { apikey: stack.secretKey, "content-type": "application/json" },
    body: "{}",
  });
}
