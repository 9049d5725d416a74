// `@homeroom/react/pauses`: why one's own account is paused, as options of TanStack Query.
import { type AnyHomeroomError, type Homeroom, HomeroomError } from "@homeroom/client";
import type { Pause } from "@homeroom/client/pauses";
import { queryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import type { PersonId } from "./keys.ts";

/**
 * For `useQuery`, as one person. What they give, withdraw or ask for makes it old.
 *
 * @example
 * const { data: pause } = useQuery(pauseQuery(useHomeroom()));
 */
export function pauseQuery({ homeroom, personId }: { homeroom: Homeroom; personId: PersonId }) {
  return queryOptions<Pause | null, AnyHomeroomError>({
    queryKey: ["homeroom", personId, "consents", "pause"],
    queryFn: async ({ signal, client, queryKey }) => {
      const { readPause } = await import("@homeroom/client/pauses").catch((cause: unknown) => {
        throw new HomeroomError("network.failed", null, undefined, { cause });
      });
      return ask({ client, queryKey }, readPause(homeroom.with({ signal })));
    },
    retry: false,
  });
}
