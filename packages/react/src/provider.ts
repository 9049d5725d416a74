// Who is signed in, for everything below.
import type { Homeroom, LivePlatform, LiveStatus } from "@homeroom/client";
import { useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  createElement,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
} from "react";
import { holdPerson } from "./cache.ts";
import { type HomeroomInfiniteQueries, infiniteQueries } from "./infinite.ts";
import { type PersonId, type PersonKey, personKey } from "./keys.ts";
import { liveBridge } from "./live.ts";
import { type HomeroomMutations, mutations } from "./mutation.ts";
import { type HomeroomQueries, queries } from "./query.ts";

/** Every call, as options of TanStack Query. */
export interface HomeroomOptions {
  readonly homeroom: Homeroom;
  readonly personId: PersonId;
  /** The key of everything of the person in the cache. */
  readonly key: PersonKey;
  /** For `useQuery` and `ensureQueryData`: the calls that read. */
  readonly query: HomeroomQueries;
  /** For `useInfiniteQuery`: the lists, page by page. */
  readonly infinite: HomeroomInfiniteQueries;
  /** For `useMutation`: the calls that write. */
  readonly mutation: HomeroomMutations;
}

/**
 * The options as one person, also outside of React: in the loaders of a router.
 *
 * @example
 * const { query } = homeroomOptions(homeroom, session.user.id);
 * await queryClient.ensureQueryData(query.students.list());
 */
export function homeroomOptions(homeroom: Homeroom, personId: PersonId): HomeroomOptions {
  return {
    homeroom,
    personId,
    key: personKey(personId),
    query: queries(homeroom, personId),
    infinite: infiniteQueries(homeroom, personId),
    mutation: mutations(homeroom, personId),
  };
}

const Context = createContext<HomeroomOptions | null>(null);

export interface HomeroomProviderProps {
  homeroom: Homeroom;
  /** An id of the person who is signed in, such as the session's `user.id`; null while nobody is. */
  personId: PersonId;
  /** Whether live updates refresh the cache. Default: true. */
  live?: boolean;
  /** How live updates come: `live`, `polling`, `offline`. */
  onStatus?: ((status: LiveStatus) => void) | undefined;
  /** Timers and chance of the live updates; for tests and unusual platforms. */
  device?: Pick<LivePlatform, "timer" | "random"> | undefined;
  children?: ReactNode;
}

/**
 * Makes Homeroom known below. Needs a `QueryClientProvider` above. When another person signs in, or nobody,
 * everything of the person before is canceled and forgotten.
 *
 * @example
 * <QueryClientProvider client={queryClient}>
 *   <HomeroomProvider homeroom={homeroom} personId={session?.user.id ?? null}>
 *     <App />
 *   </HomeroomProvider>
 * </QueryClientProvider>
 */
export function HomeroomProvider(props: HomeroomProviderProps): ReactElement {
  const { homeroom, personId, live = true, onStatus, device, children } = props;
  const client = useQueryClient();
  const value = useMemo(() => homeroomOptions(homeroom, personId), [homeroom, personId]);
  useEffect(() => holdPerson(client, personId), [client, personId]);
  useEffect(() => {
    if (!live || personId === null) return undefined;
    return liveBridge({ client, homeroom, personId, onStatus, ...(device ? { device } : {}) });
  }, [client, homeroom, personId, live, onStatus, device]);
  return createElement(Context.Provider, { value }, children);
}

/** Homeroom, and every call as options of TanStack Query, as the person who is signed in. */
export function useHomeroom(): HomeroomOptions {
  const value = useContext(Context);
  if (!value) throw new Error("useHomeroom needs a HomeroomProvider above it.");
  return value;
}
