import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export type BookingsSearch = {
  view?: "calendar";
  when?: "past";
  student?: string;
  group?: string;
  new?: number;
};

export const bookingsRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/bookings",
    validateSearch: ({
      view,
      when,
      student,
      group,
      new: isNew,
    }: Record<string, unknown>): BookingsSearch => ({
      ...(view === "calendar" ? { view } : {}),
      ...(when === "past" ? { when } : {}),
      ...(typeof student === "string" ? { student } : {}),
      ...(typeof group === "string" ? { group } : {}),
      ...(isNew === 1 ? { new: 1 } : {}),
    }),
    component: page(() => import("./list-page.tsx"), "BookingsPage", "bookings"),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/bookings/$bookingId",
    component: page(() => import("./booking-page.tsx"), "BookingPage", "bookings"),
  }),
] as const;
