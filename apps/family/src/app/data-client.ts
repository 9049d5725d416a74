// supabase-js for data, with the session that is open already: a second client of Auth would refresh the
// same tokens.
import type { Database } from "@homeroom/client";
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import type { Session } from "./session.ts";

const clients = new WeakMap<Session, SupabaseClient<Database>>();

export function dataClient(session: Session): SupabaseClient<Database> {
  const known = clients.get(session);
  if (known) return known;
  const { auth, config } = session;
  const supabase = createClient<Database>(config.apiUrl, config.publishableKey, {
    accessToken: async () => (await auth.getSession()).data.session?.access_token ?? null,
  });
  supabase.auth = auth;
  // An open channel goes on with the new token; supabase-js does so for an Auth of its own.
  auth.onAuthStateChange((event) => {
    if (event === "SIGNED_IN" || event === "TOKEN_REFRESHED") void supabase.realtime.setAuth();
  });
  clients.set(session, supabase);
  return supabase;
}
