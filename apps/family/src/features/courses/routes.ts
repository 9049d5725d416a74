import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";
import { isTab, type Tab } from "./tabs.ts";

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
    component: page(() => import("./grading-page.tsx"), "GradingPage", "courses"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/courses/$courseId/classes/$liveClassId",
    component: page(() => import("./attendance-page.tsx"), "AttendancePage", "courses"),
  }),
] as const;
