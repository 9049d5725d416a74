import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";

/** `page`: of the children; `clients`: of the clients. */
export type ClientsSearch = ListSearch & { sort?: "fullName" | "clientName"; clients?: number };

export const clientsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/clients",
    validateSearch: ({ sort, clients, ...shown }: Record<string, unknown>): ClientsSearch => ({
      ...listSearch(shown),
      ...(sort === "clientName" ? { sort } : {}),
      ...(typeof clients === "number" && clients > 1 ? { clients } : {}),
    }),
    component: page(() => import("./list-page.tsx"), "ListPage", "clients", "students"),
  }),
] as const;
