// What stands in the place of all pages while the signed-in person may read none.
import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useText } from "../shared/i18n/i18n.tsx";
import { codeOf } from "../shared/lib/error-text.ts";
import { Button } from "../shared/ui/button.tsx";
import { ErrorNote } from "../shared/ui/states.tsx";
import { useSignOut } from "./sign-out.ts";

const PausedPage = lazy(() => import("../features/consents/paused-page.tsx"));

export default function KeptOut({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { href } = useLocation();
  const t = useText("app");
  const signOut = useSignOut();
  const code = codeOf(error);
  // Set up on another device, after this one signed in.
  if (code === "auth.mfa_required") return <Navigate to="/sign-in/code" search={{ next: href }} replace />;
  if (code === "account.paused") {
    return (
      <Suspense>
        <PausedPage onCheck={onRetry} />
      </Suspense>
    );
  }
  return (
    <div className="flex flex-col items-start gap-4 p-6 pt-24">
      <ErrorNote error={error} onRetry={onRetry} />
      <Button onPress={() => void signOut()}>{t("signOut")}</Button>
    </div>
  );
}
