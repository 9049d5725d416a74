import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

/** Where a platform sends people back to. The proof is this browser's alone; it stays in the query. */
export const integrationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/connected",
    validateSearch: ({ integration, result, proof }: Record<string, unknown>) => ({
      ...(typeof integration === "string" ? { integration } : {}),
      ...(typeof result === "string" ? { result } : {}),
      ...(typeof proof === "string" ? { proof } : {}),
    }),
    component: page(() => import("./connected-page.tsx"), "ConnectedPage", "integrations"),
  }),
] as const;
