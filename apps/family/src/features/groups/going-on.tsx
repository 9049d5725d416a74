// Acts on groups that a limit stopped, or the time of a request, go on while the app is open, whatever page it shows.
import type { AnyHomeroomError } from "@homeroom/client";
import type { GroupAct } from "@homeroom/client/bulk";
import { useHomeroom } from "@homeroom/react";
import { bulkMutations, bulkQueries } from "@homeroom/react/bulk";
import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, useEffect } from "react";
import { useText } from "../../shared/i18n/i18n.tsx";
import { loadMessages } from "../../shared/i18n/messages.ts";
import { tell } from "../../shared/ui/tell.ts";

// What could have gone on longer ago is sent or booked when its maker says so: its words may be of another day.
const young = 30 * 60_000;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Whether the app goes on with an act by itself. */
export function goesOn({ updatedAt, nextAt }: GroupAct): boolean {
  return Date.now() - Math.max(Date.parse(updatedAt), Date.parse(nextAt ?? updatedAt)) < young;
}

/** What one did for groups and did not end. */
export function useWaitingActs() {
  return useQuery({
    ...bulkQueries(useHomeroom()).acts({ waiting: true, limit: 200 }),
    // Nothing else asks again on a page that shows none of it.
    refetchInterval: ({ state }) => state.error !== null && minute,
  });
}

/** For the frame of all pages: it shows nothing, and says what waits for its maker. */
export default function GoingOn(): ReactNode {
  const { data } = useWaitingActs();
  return data?.rows.map((act) =>
    goesOn(act) ? <OneGoesOn key={act.id} act={act} /> : <OneWaits key={act.id} act={act} />,
  );
}

/** Its texts come with the first that waits. */
const OneWaits = lazy(async () => {
  await loadMessages("groups");
  return { default: TellsThatItWaits };
});

function TellsThatItWaits({ act: { kind, groupName } }: { act: GroupAct }) {
  const t = useText("groups");
  const what = `${t(`act.${kind}`)}${groupName ? ` · ${groupName}` : ""}`;
  const words = t("waitsForYou", { what });
  useEffect(() => tell(words), [words]);
  return null;
}

function OneGoesOn({ act: { id, waiting, nextAt } }: { act: GroupAct }) {
  const { mutateAsync } = useMutation(bulkMutations(useHomeroom()).goOn());
  useEffect(() => {
    let isOver = waiting === 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pause = minute;
    const goOnAt = (time: number) => {
      if (isOver) return;
      // Timers stand still while a device sleeps, so the clock is looked at again.
      timer = setTimeout(
        () => (Date.now() < time ? goOnAt(time) : void step()),
        Math.min(Math.max(time - Date.now(), second), minute),
      );
    };
    const step = async () => {
      const code = await mutateAsync({ actId: id }).then(
        () => null,
        (error: AnyHomeroomError) => error.code,
      );
      // Signed out, or the act is gone. Any other error passes.
      if (code === "auth.required" || code === "group.not_found") return;
      // Where the step came further, the list says so and the effect begins anew.
      goOnAt(Date.now() + pause);
      pause = Math.min(2 * pause, hour);
    };
    goOnAt(nextAt === null ? 0 : Date.parse(nextAt));
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [mutateAsync, id, waiting, nextAt]);
  return null;
}
