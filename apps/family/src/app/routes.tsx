// The routes that others hang below: everybody's, and those of a signed-in person.
import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  type RouteComponent,
  redirect,
  useNavigate,
  useRouter,
} from "@tanstack/react-router";
import { RouterProvider as AriaRouterProvider } from "react-aria-components";
import type { Domain } from "../shared/i18n/domains.ts";
import { loadMessages } from "../shared/i18n/messages.ts";
import { NotFound, RouteError } from "./route-states.tsx";
import type { Session } from "./session.ts";

export type RouterContext = { session: Session; queryClient: QueryClient };

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: RouteError,
});

/** Links and menus of react-aria go through the router. */
function Root() {
  const router = useRouter();
  const navigate = useNavigate();
  return (
    <AriaRouterProvider
      navigate={(href) => void navigate({ href })}
      useHref={(href) => router.history.createHref(href)}
    >
      <Outlet />
    </AriaRouterProvider>
  );
}

/** Pages for visitors: signing in and up. */
export const visitorRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "visitor",
  component: lazyRouteComponent(() => withTexts(import("./visitor-frame.tsx"), "account"), "VisitorFrame"),
});

/** Pages of a signed-in person, in the frame with navigation, notifications and the menu. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  beforeLoad: async ({ context: { session }, location }) => {
    const back = location.pathname === "/" ? {} : { next: location.href };
    if (!session.current()) throw redirect({ to: "/sign-in", search: back });
    if (await session.needsSecondFactor()) throw redirect({ to: "/sign-in/code", search: back });
  },
  component: lazyRouteComponent(() => withTexts(import("./frame.tsx"), "words"), "Frame"),
});

async function withTexts<T>(module: Promise<T>, ...domains: Domain[]): Promise<T> {
  try {
    const [loaded] = await Promise.all([module, loadMessages(...domains)]);
    return loaded;
  } catch (error) {
    // The router loads the document again where a part is gone, which helps after a deployment. Without a connection
    // that would leave nothing: another error stays in the page, and says so.
    throw navigator.onLine ? error : new TypeError("offline");
  }
}

/**
 * A page: its file and the texts that it uses, loaded when somebody goes there. What the component's type is
 * does not matter here: pages read the types of the routes, and routes that read theirs would go in a circle.
 */
export function page<File extends object>(
  importer: () => Promise<File>,
  name: keyof File & string,
  ...domains: Domain[]
): RouteComponent {
  return lazyRouteComponent(async (): Promise<Record<string, unknown>> => {
    const file = await withTexts(importer(), ...domains);
    return { [name]: Reflect.get(file, name) };
  }, name);
}
