// Who is signed in. The session itself is kept by Supabase's own client of Auth, which is all that the
// pages of a visitor need; what reads and writes data comes with the frame.
import { type Session as AuthSession, GoTrueClient } from "@supabase/auth-js";
import { createContext, use, useSyncExternalStore } from "react";
import type { AppConfig } from "./config.ts";

export type Session = {
  readonly auth: GoTrueClient;
  readonly config: AppConfig;
  current(): AuthSession | null;
  /** Whether the session is worth less than the account asks for: a second factor is due. */
  needsSecondFactor(): Promise<boolean>;
  subscribe(listener: () => void): () => void;
};

/** Resolves once it is known whether somebody is signed in, also by a link from an email. */
export async function openSession(config: AppConfig): Promise<Session> {
  const auth = new GoTrueClient({
    url: `${config.apiUrl}/auth/v1`,
    // Written as it writes the name itself: the session's token takes the place of the key.
    headers: { apikey: config.publishableKey, Authorization: `Bearer ${config.publishableKey}` },
    storageKey: "homeroom.session",
  });
  const listeners = new Set<() => void>();
  const { data } = await auth.getSession();
  let current = data.session;
  auth.onAuthStateChange((_event, session) => {
    current = session;
    for (const listener of listeners) listener();
  });
  return {
    auth,
    config,
    current: () => current,
    async needsSecondFactor() {
      if (!current) return false;
      const { data: level } = await auth.mfa.getAuthenticatorAssuranceLevel();
      return level?.nextLevel === "aal2" && level.currentLevel !== "aal2";
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("There is no session above.");
  return session;
}

/** The account that is signed in; null while nobody is. */
export function useAccount(): AuthSession["user"] | null {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.current)?.user ?? null;
}
