import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { isSort, type Sort } from "./sorts.ts";

export type StudentsSearch = { search?: string; group?: string; sort?: Sort; page?: number };

export const studentsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/students",
    // What the list shows stands in the address: it survives a reload and can be sent to somebody.
    validateSearch: ({ search, group, sort, page }: Record<string, unknown>): StudentsSearch => ({
      ...(typeof search === "string" && search !== "" ? { search } : {}),
      ...(typeof group === "string" && group !== "" ? { group } : {}),
      ...(isSort(sort) ? { sort } : {}),
      ...(typeof page === "number" && page > 1 ? { page } : {}),
    }),
    component: page(() => import("./list-page.tsx"), "ListPage", "students", "clients"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/students/$studentId",
    component: page(() => import("./child-page.tsx"), "ChildPage", "students", "integrations", "goals"),
  }),
] as const;
