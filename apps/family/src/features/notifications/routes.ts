import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export const notificationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/notifications",
    component: page(() => import("./list-page.tsx"), "NotificationsPage", "notifications"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/settings/notifications",
    component: page(
      () => import("../settings/notifications-page.tsx"),
      "NotificationSettingsPage",
      "settings",
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/settings/calendar",
    component: page(() => import("./calendar-page.tsx"), "CalendarSettingsPage", "notifications"),
  }),
] as const;
