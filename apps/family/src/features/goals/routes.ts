import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";

const statuses = ["active", "reached", "dropped"] as const;
export type Shown = (typeof statuses)[number];
export type GoalsSearch = ListSearch & { student?: string; status?: Shown };

export const goalsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/goals",
    validateSearch: ({ student, status, ...shown }: Record<string, unknown>): GoalsSearch => {
      const other = statuses.find((one) => one === status && one !== "active");
      return {
        ...listSearch(shown),
        ...(typeof student === "string" && student !== "" ? { student } : {}),
        ...(other ? { status: other } : {}),
      };
    },
    component: page(() => import("./list-page.tsx"), "ListPage", "goals"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/goals/$goalId",
    component: page(() => import("./goal-page.tsx"), "GoalPage", "goals"),
  }),
] as const;
