// Acts on groups that a limit stopped, or the time of a request, go on while the app is open, whatever page it shows.
import type { GroupActProgress } from "@homeroom/client/bulk";
import { bulkMutations } from "@homeroom/react/bulk";
import type { QueryClient } from "@tanstack/react-query";

/** Longer waits are for a later visit. */
export const patience = 5 * 60_000;
const minute = 60_000;

/** Acts with a timer or a request. */
const going = new Set<string>();

type Waiting = Pick<GroupActProgress, "id" | "waiting" | "nextAt">;

/** Goes on with an act from when the limit allows it, and as long as somebody waits; only once at a time. */
export function keepGoing(
  as: Parameters<typeof bulkMutations>[0],
  client: QueryClient,
  { id, waiting, nextAt }: Waiting,
): void {
  const wait = nextAt === null ? 0 : new Date(nextAt).getTime() - Date.now();
  if (waiting === 0 || wait >= patience || going.has(id)) return;
  going.add(id);
  setTimeout(() => void step(), Math.max(wait, 1000));

  async function step() {
    const next = await client
      .getMutationCache()
      .build(client, bulkMutations(as).goOn())
      .execute({ actId: id })
      .catch((error: { code?: unknown }) =>
        // Whoever signed out meanwhile, or lost the act, stops.
        error.code === "rate.limited" || error.code === "network.failed"
          ? { id, waiting, nextAt: new Date(Date.now() + minute).toISOString() }
          : null,
      );
    going.delete(id);
    if (next) keepGoing(as, client, next);
  }
}
