import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const reportsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/reports",
    component: page(() => import("./reports-page.tsx"), "ReportsPage", "reports"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/help",
    component: page(() => import("./help-page.tsx"), "HelpPage", "reports"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/reports/$caseId",
    component: page(() => import("./case-page.tsx"), "CasePage", "reports"),
  }),
] as const;
