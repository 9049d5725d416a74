import { createRoute, redirect } from "@tanstack/react-router";
import { page, signedInRoute, visitorRoute } from "../../app/routes.tsx";
import { takeToken } from "./token.ts";

/** Where the link of an invitation's email leads, and where its newcomers come back to. */
export const invitationVisitorRoutes = [
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/invitations",
    beforeLoad: ({ context: { session } }) => {
      takeToken(session.current()?.user.id ?? null);
      if (session.current()) throw redirect({ to: "/invitations/mine" });
    },
    component: page(() => import("./visitor-page.tsx"), "VisitorPage", "account", "words", "invitations"),
  }),
] as const;

export const invitationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/invitations/mine",
    component: page(() => import("./mine-page.tsx"), "MinePage", "invitations", "settings"),
  }),
] as const;
