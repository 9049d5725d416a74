import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const workRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/work",
    component: page(() => import("./work-page.tsx"), "WorkPage", "work", "students", "integrations", "goals"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/work/$courseId",
    component: page(() => import("./course-page.tsx"), "CoursePage", "work", "students"),
  }),
] as const;
