import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { type ListSearch, listSearch } from "../../shared/lib/list-search.ts";
import { isTab, type Tab } from "./tabs.ts";

type Found = Pick<ListSearch, "search" | "group">;
const found = ({ search, group }: Record<string, unknown>): Found => listSearch({ search, group });

export const coursesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/courses",
    component: page(() => import("./list-page.tsx"), "ListPage", "courses"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/courses/$courseId",
    validateSearch: ({ tab }: Record<string, unknown>): { tab?: Tab } => (isTab(tab) ? { tab } : {}),
    component: page(() => import("./course-page.tsx"), "CoursePage", "courses"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/courses/$courseId/work/$assignmentId",
    validateSearch: found,
    component: page(() => import("./grading-page.tsx"), "GradingPage", "courses"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/courses/$courseId/classes/$liveClassId",
    validateSearch: found,
    component: page(() => import("./attendance-page.tsx"), "AttendancePage", "courses"),
  }),
] as const;
