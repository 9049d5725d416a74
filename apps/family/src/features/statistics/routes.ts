import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const statisticsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/statistics",
    // Read in search.ts, which loads with the page.
    validateSearch: (search: Record<string, unknown>) => search,
    component: page(() => import("./statistics-page.tsx"), "StatisticsPage", "statistics"),
  }),
] as const;
