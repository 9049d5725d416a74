import type { ReactNode } from "react";

/** The row of buttons at the end of a dialog or a form. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end">{children}</div>;
}
