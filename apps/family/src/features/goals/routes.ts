import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

const statuses = ["active", "reached", "dropped"] as const;
export type Shown = (typeof statuses)[number];
export type GoalsSearch = { student?: string; status?: Shown; page?: number };

export const goalsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/goals",
    validateSearch: ({ student, status, page: number }: Record<string, unknown>): GoalsSearch => {
      const shown = statuses.find((one) => one === status && one !== "active");
      return {
        ...(typeof student === "string" && student !== "" ? { student } : {}),
        ...(shown ? { status: shown } : {}),
        ...(typeof number === "number" && number > 1 ? { page: number } : {}),
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
