import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const types = ["meeting", "drill", "event", "deadline"] as const;
export type AlertsSearch = { type?: (typeof types)[number]; all?: number };

export const alertsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/alerts",
    validateSearch: ({ type, all }: Record<string, unknown>): AlertsSearch => {
      const known = types.find((one) => one === type);
      return { ...(known ? { type: known } : {}), ...(all === 1 ? { all: 1 } : {}) };
    },
    component: page(() => import("./list-page.tsx"), "AlertsPage", "alerts"),
  }),
] as const;
