import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const consentsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/consents",
    component: page(() => import("./consents-page.tsx"), "ConsentsPage", "consents"),
  }),
] as const;
