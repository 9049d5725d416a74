// What happens before the first page: the API's address, the language, and who is signed in.
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import type { Root } from "react-dom/client";
import { initialLanguage, LanguageProvider } from "../shared/i18n/i18n.tsx";
import { loadLanguage, loadMessages } from "../shared/i18n/messages.ts";
import { applyTheme, readTheme } from "../shared/lib/theme.ts";
import { Broken } from "./broken.tsx";
import { loadConfig } from "./config.ts";
import { makeRouter } from "./router.tsx";
import { openSession, SessionContext } from "./session.ts";

export async function start(root: Root): Promise<void> {
  applyTheme(readTheme());
  const language = initialLanguage();
  await loadLanguage(language);
  const [texts, session] = await Promise.allSettled([
    loadMessages("app", "errors"),
    loadConfig().then(openSession),
  ]);
  if (texts.status === "rejected" || session.status === "rejected") {
    root.render(<Broken />);
    return;
  }
  // What a link from an email brought in the fragment is used up; its sign stays behind.
  if (window.location.href.endsWith("#"))
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
  const queryClient = new QueryClient({
    // The SDK repeats what may be repeated, and live updates say what is old. Without a connection a call fails and
    // says so, instead of waiting for one.
    defaultOptions: {
      queries: { retry: false, staleTime: 30_000, networkMode: "always", refetchOnReconnect: true },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  const router = makeRouter({ session: session.value, queryClient });
  // Signing in or out, here or in another tab, leads to the page that is right then.
  session.value.subscribe(() => void router.invalidate());
  root.render(
    <StrictMode>
      <SessionContext value={session.value}>
        <QueryClientProvider client={queryClient}>
          <LanguageProvider initial={language}>
            <RouterProvider router={router} />
          </LanguageProvider>
        </QueryClientProvider>
      </SessionContext>
    </StrictMode>,
  );
}
