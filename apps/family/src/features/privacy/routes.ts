import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const privacyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/data",
    component: page(() => import("./data-page.tsx"), "DataPage", "privacy", "standing"),
  }),
] as const;
