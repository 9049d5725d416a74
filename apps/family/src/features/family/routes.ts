import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const familyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/family",
    component: page(() => import("./family-page.tsx"), "FamilyPage", "family", "students", "invitations"),
  }),
] as const;
