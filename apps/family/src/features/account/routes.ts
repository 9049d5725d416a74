import { createRoute, redirect } from "@tanstack/react-router";
import { page, type RouterContext, signedInRoute, visitorRoute } from "../../app/routes.tsx";
import { linkError } from "./link-error.ts";

export type SignInSearch = { next?: string; email?: string; as?: "client" | "student" };

/** Only an address of this app: a link must not lead elsewhere after signing in. */
export function readSearch(search: Record<string, unknown>): SignInSearch {
  const { next, email, as } = search;
  return {
    ...(typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(typeof email === "string" ? { email } : {}),
    ...(as === "client" || as === "student" ? { as } : {}),
  };
}

/** Whoever has signed in, also in another tab, goes on; unless a link that failed is to be told of. */
async function goOn({
  context: { session },
  search,
  location,
}: {
  context: RouterContext;
  search: SignInSearch;
  location: { pathname: string };
}): Promise<void> {
  if (!session.current() || linkError) return;
  if (!(await session.needsSecondFactor())) throw redirect({ href: search.next ?? "/" });
  if (location.pathname !== "/sign-in/code") throw redirect({ to: "/sign-in/code", search });
}

export const visitorRoutes = [
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/sign-in",
    validateSearch: readSearch,
    beforeLoad: goOn,
    component: page(() => import("./sign-in-page.tsx"), "SignInPage", "account"),
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/sign-in/code",
    validateSearch: readSearch,
    beforeLoad: goOn,
    component: page(() => import("./second-factor-page.tsx"), "SecondFactorPage", "account"),
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/sign-up",
    validateSearch: readSearch,
    beforeLoad: goOn,
    component: page(() => import("./sign-up-page.tsx"), "SignUpPage", "account"),
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/confirm",
    validateSearch: readSearch,
    beforeLoad: goOn,
    component: page(() => import("./confirm-page.tsx"), "ConfirmPage", "account"),
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/forgot-password",
    validateSearch: readSearch,
    component: page(() => import("./forgot-password-page.tsx"), "ForgotPasswordPage", "account"),
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/unsubscribe",
    component: page(() => import("./unsubscribe-page.tsx"), "UnsubscribePage", "account"),
  }),
  createRoute({
    getParentRoute: () => visitorRoute,
    path: "/new-password",
    // The link of the email alone is not enough where there is a second factor.
    beforeLoad: async ({ context: { session } }) => {
      if (await session.needsSecondFactor())
        throw redirect({ to: "/sign-in/code", search: { next: "/new-password" } });
    },
    component: page(() => import("./new-password-page.tsx"), "NewPasswordPage", "account"),
  }),
] as const;

export const accountRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/settings",
    component: page(() => import("../settings/settings-page.tsx"), "SettingsPage", "settings", "messages"),
  }),
] as const;
