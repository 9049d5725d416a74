import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";

const statuses = ["active", "reached", "dropped"] as const;
export type Shown = (typeof statuses)[number];
export const goalSorts = ["dueOn", "title", "studentName", "createdAt"] as const;
export type GoalsSearch = ListSearch & {
  student?: string;
  status?: Shown;
  sort?: (typeof goalSorts)[number];
};

export const goalsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/goals",
    validateSearch: ({ student, status, sort, ...shown }: Record<string, unknown>): GoalsSearch => {
      const other = statuses.find((one) => one === status && one !== "active");
      const order = goalSorts.find((one) => one === sort && one !== "dueOn");
      return {
        ...listSearch(shown),
        ...(typeof student === "string" && student !== "" ? { student } : {}),
        ...(other ? { status: other } : {}),
        ...(order ? { sort: order } : {}),
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
