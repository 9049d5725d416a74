import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const requestsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/requests",
    component: page(() => import("./requests-page.tsx"), "RequestsPage", "requests"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/requests/$requestId",
    component: page(() => import("./request-page.tsx"), "RequestPage", "requests"),
  }),
] as const;
