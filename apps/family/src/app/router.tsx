import { createRouter } from "@tanstack/react-router";
import { accountRoutes, visitorRoutes } from "../features/account/routes.ts";
import { adminRoutes } from "../features/admin/routes.ts";
import { alertsRoutes } from "../features/alerts/routes.ts";
import { bookingsRoutes } from "../features/bookings/routes.ts";
import { clientsRoutes } from "../features/clients/routes.ts";
import { consentsRoutes } from "../features/consents/routes.ts";
import { coursesRoutes } from "../features/courses/routes.ts";
import { familyRoutes } from "../features/family/routes.ts";
import { goalsRoutes } from "../features/goals/routes.ts";
import { groupsRoutes } from "../features/groups/routes.ts";
import { homeRoutes } from "../features/home/routes.ts";
import { integrationRoutes } from "../features/integrations/routes.ts";
import { invitationRoutes, invitationVisitorRoutes } from "../features/invitations/routes.ts";
import { messagesRoutes } from "../features/messages/routes.ts";
import { notificationRoutes } from "../features/notifications/routes.ts";
import { oversightRoutes } from "../features/oversight/routes.ts";
import { privacyRoutes } from "../features/privacy/routes.ts";
import { reportsRoutes } from "../features/reports/routes.ts";
import { requestsRoutes } from "../features/requests/routes.ts";
import { retentionRoutes } from "../features/retention/routes.ts";
import { schoolRoutes } from "../features/school/routes.ts";
import { studentsRoutes } from "../features/students/routes.ts";
import { workRoutes } from "../features/work/routes.ts";
import { NotFound, Pending, RouteError } from "./route-states.tsx";
import { type RouterContext, rootRoute, signedInRoute, visitorRoute } from "./routes.tsx";

// A feature's routes are one line here, and its place in the navigation is in navigation.ts.
const routeTree = rootRoute.addChildren([
  visitorRoute.addChildren([...visitorRoutes, ...invitationVisitorRoutes]),
  signedInRoute.addChildren([
    ...homeRoutes,
    ...studentsRoutes,
    ...familyRoutes,
    ...workRoutes,
    ...coursesRoutes,
    ...goalsRoutes,
    ...groupsRoutes,
    ...clientsRoutes,
    ...messagesRoutes,
    ...bookingsRoutes,
    ...alertsRoutes,
    ...adminRoutes,
    ...schoolRoutes,
    ...consentsRoutes,
    ...oversightRoutes,
    ...privacyRoutes,
    ...requestsRoutes,
    ...retentionRoutes,
    ...reportsRoutes,
    ...notificationRoutes,
    ...integrationRoutes,
    ...invitationRoutes,
    ...accountRoutes,
  ]),
]);

export function makeRouter(context: RouterContext) {
  return createRouter({
    routeTree,
    context,
    defaultPreload: "intent",
    // Answers are kept by TanStack Query alone.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: RouteError,
    defaultPendingComponent: Pending,
    defaultPendingMs: 300,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
