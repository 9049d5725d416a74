import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "../../shared/ui/button.tsx";
import { tell, tellError } from "../../shared/ui/tell.ts";

type Props = { end(): Promise<unknown>; said: string; onEnded(): void; children: ReactNode };

/** Ends what a dialog otherwise changes. */
export function EndButton({ end, said, onEnded, children }: Props) {
  const { mutate, isPending } = useMutation({
    mutationFn: end,
    onSuccess: () => {
      tell(said);
      onEnded();
    },
    onError: tellError,
  });
  return (
    <Button look="quiet" className="self-start" isPending={isPending} onPress={() => mutate()}>
      {children}
    </Button>
  );
}
