import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const clientsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/clients",
    validateSearch: ({ page: number }: Record<string, unknown>): { page?: number } =>
      typeof number === "number" && number > 1 ? { page: number } : {},
    component: page(() => import("./list-page.tsx"), "ListPage", "clients", "students"),
  }),
] as const;
