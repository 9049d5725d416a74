import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const homeRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/",
    component: page(() => import("./home-page.tsx"), "HomePage", "home"),
  }),
] as const;
