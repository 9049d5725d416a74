import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const retentionRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/retention",
    component: page(() => import("./retention-page.tsx"), "RetentionPage", "retention", "admin"),
  }),
] as const;
