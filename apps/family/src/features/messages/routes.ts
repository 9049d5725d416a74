import { createRoute } from "@tanstack/react-router";
import { page, signedInRoute } from "../../app/routes.tsx";

export type Filter = "unread" | "snoozed";
export type MessagesSearch = { filter?: Filter; search?: string; new?: number; student?: string };

/** One page: the list stays beside the conversation; a phone shows one of both. */
export const messagesRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: "/messages/{-$threadId}",
    validateSearch: ({ filter, search, new: isNew, student }: Record<string, unknown>): MessagesSearch => ({
      ...(filter === "unread" || filter === "snoozed" ? { filter } : {}),
      ...(typeof search === "string" && search !== "" ? { search } : {}),
      ...(isNew === 1 ? { new: 1 } : {}),
      ...(typeof student === "string" ? { student } : {}),
    }),
    component: page(() => import("./inbox-page.tsx"), "InboxPage", "messages"),
  }),
] as const;
