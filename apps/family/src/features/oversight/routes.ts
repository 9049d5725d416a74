import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const oversightRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/access-log",
    component: page(() => import("./access-log-page.tsx"), "AccessLogPage", "oversight"),
  }),
] as const;
