// What runs inside of a dialog is told to it, so that nobody closes it before they see what became of it.
import { createContext, use, useEffect } from "react";

/** Called when something begins; the answer is called when it has ended. */
export const BusyContext = createContext<(() => () => void) | undefined>(undefined);

export function useBusy(isBusy: boolean | undefined): void {
  const begin = use(BusyContext);
  useEffect(() => (isBusy ? begin?.() : undefined), [isBusy, begin]);
}
