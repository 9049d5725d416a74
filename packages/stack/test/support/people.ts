import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Stack } from "../../src/stack.ts";

export const password = "correct horse 1";

export function clientOf(stack: Stack, key: string = stack.publishableKey): SupabaseClient {
  return createClient(stack.apiUrl, key, { auth: { persistSession: false, autoRefreshToken: false } });
}

/** Signs a person up, follows the link in the email and returns the signed-in client. */
export async function newPerson(stack: Stack, email: string, fullName = "Somebody") {
  const client = clientOf(stack);
  const signUp = await client.auth.signUp({ email, password, options: { data: { full_name: fullName } } });
  if (signUp.error) throw signUp.error;
  await fetch(confirmationLink(stack, email), { redirect: "manual" });
  const signIn = await client.auth.signInWithPassword({ email, password });
  if (signIn.error) throw signIn.error;
  return { client, id: signIn.data.user.id, token: signIn.data.session.access_token };
}

export function confirmationLink(stack: Stack, email: string): string {
  const [mail] = stack.mailbox.messages(email);
  const link = mail?.text?.match(/https?:\/\/\S+/)?.[0];
  if (!link) throw new Error(`There is no link in the email to ${email}.`);
  return link;
}
