import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";
import { isSort, type Sort } from "./sorts.ts";

export type GroupSearch = Omit<ListSearch, "group"> & { sort?: Sort };

const shown = ({ search, sort, page }: Record<string, unknown>): GroupSearch => ({
  ...listSearch({ search, page }),
  ...(isSort(sort) ? { sort } : {}),
});

const getParentRoute = () => signedInRoute;

export const groupsRoutes = [
  createRoute({
    getParentRoute,
    path: "/groups",
    validateSearch: ({ search, page }: Record<string, unknown>): Omit<GroupSearch, "sort"> =>
      shown({ search, page }),
    component: page(() => import("./list-page.tsx"), "ListPage", "groups"),
  }),
  createRoute({
    getParentRoute,
    path: "/groups/$groupId",
    validateSearch: shown,
    component: page(() => import("./group-page.tsx"), "GroupPage", "groups"),
  }),
  createRoute({
    getParentRoute,
    path: "/statistics",
    // Read in search.ts, which loads with the page.
    validateSearch: (search: Record<string, unknown>) => search,
    component: page(() => import("./list-page.tsx"), "StatisticsPage", "groups"),
  }),
] as const;
