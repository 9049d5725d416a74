// What stands in the place of a page.
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useText } from "../shared/i18n/i18n.tsx";
import { LinkButton } from "../shared/ui/button.tsx";
import { Page } from "../shared/ui/page.tsx";
import { Empty, ErrorNote, Skeleton } from "../shared/ui/states.tsx";

export function NotFound() {
  const t = useText("app");
  return (
    <main>
      <Page title={t("notFound")}>
        <Empty title={t("notFoundTitle")} action={<LinkButton href="/">{t("toStart")}</LinkButton>}>
          {t("notFoundText")}
        </Empty>
      </Page>
    </main>
  );
}

const reload = () => window.location.reload();

/**
 * A page that failed: its code could not be loaded, or it has a fault. Without a connection loading again would leave
 * nothing of the app, so it waits for one.
 */
export function RouteError({ error }: ErrorComponentProps) {
  const t = useText("app");
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    if (!isOffline) return;
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, [isOffline]);
  return (
    <Page title={t("pageFailed")} lead={isOffline ? t("waits") : undefined}>
      <ErrorNote
        error={error}
        onRetry={isOffline ? undefined : () => (navigator.onLine ? reload() : setOffline(true))}
      />
    </Page>
  );
}

export function Pending() {
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-8 sm:px-6">
      <Skeleton lines={5} />
    </div>
  );
}
