import { useHomeroom } from "@homeroom/react";
import { useNavigate } from "@tanstack/react-router";
import { forgetToken } from "../features/invitations/token.ts";
import { unsubscribeHere } from "../shared/lib/push.ts";
import { useSession } from "./session.ts";

/** Ends the session at this device, also of somebody to whom all pages are closed. */
export function useSignOut(): () => Promise<void> {
  const { auth } = useSession();
  const { homeroom } = useHomeroom();
  const navigate = useNavigate();
  return async () => {
    // The next person at this device is told nothing that is meant for this one.
    if (await unsubscribeHere().catch(() => false)) await homeroom.push.unsubscribe();
    forgetToken();
    await auth.signOut({ scope: "local" });
    await navigate({ to: "/sign-in" });
  };
}
