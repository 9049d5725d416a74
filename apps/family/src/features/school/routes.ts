import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";

export type NewsSearch = { all?: number; new?: number };

export const schoolRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school",
    component: page(() => import("./school-page.tsx"), "SchoolPage", "school", "students"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school/classes/$classId",
    component: page(() => import("./class-page.tsx"), "ClassPage", "school", "standing", "consents"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school/restrictions",
    component: page(() => import("./restrictions-page.tsx"), "SchoolRestrictionsPage", "admin", "groups"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school/contacts",
    validateSearch: ({ search, group }: Record<string, unknown>): Pick<ListSearch, "search" | "group"> =>
      listSearch({ search, group }),
    component: page(() => import("./contacts-page.tsx"), "ContactsPage", "school"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school/alerts",
    validateSearch: ({ all, new: isNew }: Record<string, unknown>): NewsSearch => ({
      ...(all === 1 ? { all: 1 } : {}),
      ...(isNew === 1 ? { new: 1 } : {}),
    }),
    component: page(() => import("./alerts-page.tsx"), "AlertsPage", "school"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school/places",
    component: page(() => import("./places-page.tsx"), "PlacesPage", "school"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/school/import",
    component: page(() => import("./import-page.tsx"), "ImportPage", "school"),
  }),
] as const;
