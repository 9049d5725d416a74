import { lazy, Suspense, useSyncExternalStore } from "react";
import { anyNews } from "./tell.ts";

const Region = lazy(() => import("./toast-region.tsx"));

/** The place of short news; its code comes with the first of them. */
export function Toasts() {
  const any = useSyncExternalStore(anyNews.subscribe, anyNews.current);
  if (!any) return null;
  return (
    <Suspense>
      <Region />
    </Suspense>
  );
}
