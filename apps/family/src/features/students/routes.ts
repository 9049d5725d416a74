import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";
import { isSort, type Sort } from "./sorts.ts";

export type StudentsSearch = ListSearch & { sort?: Sort };

export const studentsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/students",
    validateSearch: ({ sort, ...shown }: Record<string, unknown>): StudentsSearch => ({
      ...listSearch(shown),
      ...(isSort(sort) ? { sort } : {}),
    }),
    component: page(() => import("./list-page.tsx"), "ListPage", "students", "clients"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/students/$studentId",
    component: page(() => import("./child-page.tsx"), "ChildPage", "students", "integrations", "goals"),
  }),
] as const;
