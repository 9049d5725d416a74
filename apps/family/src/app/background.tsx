// What goes on behind every page of a signed-in person, from when the page is there. It shows nothing.
import { hasUnsent, useHomeroom } from "@homeroom/react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect } from "react";
import { onPush, rememberHere, renewedHere } from "../shared/lib/push.ts";

const GoingOn = lazy(() => import("../features/groups/going-on.tsx").catch(() => ({ default: () => null })));

export default function Background({ hasGroups }: { hasGroups: boolean }): ReactNode {
  usePush();
  useKeepingUnsent();
  return (
    hasGroups && (
      <Suspense>
        <GoingOn />
      </Suspense>
    )
  );
}

function usePush() {
  const navigate = useNavigate();
  const { homeroom, personId } = useHomeroom();
  useEffect(() => {
    const renew = async () => {
      const address = await renewedHere(personId).catch(() => null);
      if (!address) return;
      const { error } = await homeroom.push.subscribe(address);
      if (!error) rememberHere(personId, address.endpoint, address.showsNames);
    };
    void renew();
    return onPush((path) => void navigate({ to: path }), renew);
  }, [navigate, homeroom, personId]);
}

/** Messages on their way would be lost with the page: the browser asks first. */
function useKeepingUnsent() {
  const client = useQueryClient();
  const { personId } = useHomeroom();
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsent(client, personId)) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [client, personId]);
}
