import type { ComponentProps } from "react";
import { Button } from "./button.tsx";
import { ErrorNote } from "./states.tsx";

type Props = Omit<ComponentProps<typeof Button>, "isPending" | "onPress"> & {
  /** A query of TanStack Query that grows page by page. */
  of: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    fetchNextPage(): unknown;
    isFetchNextPageError: boolean;
    error: Error | null;
  };
};

/** Asks for the next page of a list; nothing when all is shown. */
export function More({ of, ...props }: Props) {
  if (!of.hasNextPage) return null;
  return (
    <>
      {of.isFetchNextPageError && <ErrorNote error={of.error} />}
      <Button {...props} isPending={of.isFetchingNextPage} onPress={() => void of.fetchNextPage()} />
    </>
  );
}
