import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const roles = ["client", "student", "tutor", "agent", "admin"] as const;
export type PeopleSearch = { search?: string; role?: (typeof roles)[number] };
export type AuditSearch = { entity?: string };

const adminsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: "admins",
  component: page(() => import("./admins-only.tsx"), "AdminsOnly", "admin"),
});

const pages = [
  createRoute({
    getParentRoute: () => adminsRoute,
    path: "/people",
    validateSearch: ({ search, role }: Record<string, unknown>): PeopleSearch => {
      const known = roles.find((one) => one === role);
      return {
        ...(typeof search === "string" && search !== "" ? { search } : {}),
        ...(known ? { role: known } : {}),
      };
    },
    component: page(() => import("./people-page.tsx"), "PeoplePage", "admin"),
  }),
  createRoute({
    getParentRoute: () => adminsRoute,
    path: "/people/$profileId",
    component: page(() => import("./person-page.tsx"), "PersonPage", "admin", "standing", "consents"),
  }),
  createRoute({
    getParentRoute: () => adminsRoute,
    path: "/restrictions",
    component: page(() => import("./restrictions-page.tsx"), "RestrictionsPage", "admin"),
  }),
  createRoute({
    getParentRoute: () => adminsRoute,
    path: "/review/$threadId",
    component: page(() => import("./review-page.tsx"), "ReviewPage", "admin"),
  }),
  createRoute({
    getParentRoute: () => adminsRoute,
    path: "/audit",
    validateSearch: ({ entity }: Record<string, unknown>): AuditSearch =>
      typeof entity === "string" && entity !== "" ? { entity } : {},
    component: page(() => import("./audit-page.tsx"), "AuditPage", "admin"),
  }),
] as const;

export const adminRoutes = [adminsRoute.addChildren(pages)] as const;
