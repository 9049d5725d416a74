// What stands in the place of all pages while the signed-in person may read none.
import { Navigate, useLocation } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { codeOf } from "../shared/lib/error-text.ts";
import { ErrorNote } from "../shared/ui/states.tsx";

const PausedPage = lazy(() => import("../features/consents/paused-page.tsx"));

export default function KeptOut({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { href } = useLocation();
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
    <div className="p-6 pt-24">
      <ErrorNote error={error} onRetry={onRetry} />
    </div>
  );
}
