// What is done to the cache as a whole: marking answers as old, and letting go of a person.
import type { Query, QueryClient } from "@tanstack/react-query";
import { type Area, type PersonId, personKey } from "./keys.ts";

/** Answers to ask again: those of some areas, of one student or thread where it is named, or everything. */
export type Stale = {
  areas: readonly Area[] | "everything";
  studentId?: string | null;
  threadId?: string;
  /** Only these queries; default: whichever there are. */
  among?: ReadonlySet<Query>;
};

/** Marks answers as old; those that are on a page are asked again now. */
export async function invalidate(
  client: QueryClient,
  personId: PersonId,
  ...stale: readonly Stale[]
): Promise<void> {
  const filters = {
    queryKey: personKey(personId),
    predicate: (query: Query) => stale.some((one) => concerns(query, one)),
  };
  const isGrowing = new Set<Query>();
  for (const query of client.getQueryCache().findAll({ ...filters, fetchStatus: "fetching" })) {
    if (growing(query)) isGrowing.add(query);
    // A first answer that is on its way is not asked for anew, and would then pass for a fresh one.
    if (growing(query) || query.state.data === undefined) afterFetch(query, () => askAgain(client, query));
  }
  await client.invalidateQueries({
    ...filters,
    // Asking anew would give up the page that a person waits for.
    predicate: (query) => filters.predicate(query) && !isGrowing.has(query),
  });
}

/** Whether a further page of a list is on its way. */
function growing({ state }: Query): boolean {
  return inputField(inputField(state.fetchMeta, "fetchMore"), "direction") !== undefined;
}

/** Marks one answer as old; asks again where a page shows it. */
export function askAgain(client: QueryClient, { queryKey }: Query): void {
  void client.invalidateQueries({ queryKey, exact: true });
}

/** Runs when what is asked now is answered, or given up. Nothing is run if nothing is asked. */
export function afterFetch(query: Query, run: () => void): void {
  const { promise, state } = query;
  if (state.fetchStatus === "idle" || !promise) return;
  const ended = () => {
    // Canceled to be asked anew.
    if (query.state.fetchStatus !== "idle" && query.promise !== promise) afterFetch(query, run);
    else run();
  };
  promise.then(ended, ended);
}

function concerns(query: Query, { areas, studentId, threadId, among }: Stale): boolean {
  if (among && !among.has(query)) return false;
  const [, , namespace, method, input] = query.queryKey;
  const named = areas === "everything" || areas.some((area) => matches(area, namespace, method));
  return named && isAbout(input, "studentId", studentId) && isAbout(input, "threadId", threadId);
}

/** An input that names none is about all of them. */
function isAbout(input: unknown, name: string, id: string | null | undefined): boolean {
  const about = inputField(input, name);
  return !id || about === undefined || about === id;
}

export function inputField(input: unknown, name: string): unknown {
  return typeof input === "object" && input !== null ? Reflect.get(input, name) : undefined;
}

/** The queries that have answers of a person, or wait for one; without those that are asked once. */
export function asked(client: QueryClient, personId: PersonId): ReadonlySet<Query> {
  const queries = client.getQueryCache().findAll({ queryKey: personKey(personId) });
  return new Set(
    queries.filter(
      ({ state, meta }) =>
        meta?.["once"] !== true && (state.dataUpdatedAt > 0 || state.fetchStatus !== "idle"),
    ),
  );
}

function matches(area: Area, namespace: unknown, method: unknown): boolean {
  return area === namespace || area === `${String(namespace)}.${String(method)}`;
}

/** Forgets everything of a person: what is asked is canceled, what waits to be sent is not sent. */
export async function forgetPerson(client: QueryClient, personId: PersonId): Promise<void> {
  const queryKey = personKey(personId);
  const mutations = client.getMutationCache();
  for (const mutation of mutations.findAll({ mutationKey: queryKey })) mutations.remove(mutation);
  const canceled = client.cancelQueries({ queryKey });
  client.removeQueries({ queryKey });
  await canceled;
}

const held = new WeakMap<QueryClient, Map<PersonId, number>>();

/**
 * Keeps a person's answers until the last that holds them lets go. Then, or when another person signs in,
 * they are forgotten.
 */
export function holdPerson(client: QueryClient, personId: PersonId): () => void {
  const counts = held.get(client) ?? new Map<PersonId, number>();
  held.set(client, counts);
  counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return () => {
    counts.set(personId, (counts.get(personId) ?? 1) - 1);
    // Not at once: React's strict mode lets go and holds again, and pages first turn to the next person.
    queueMicrotask(() => {
      if (counts.get(personId) !== 0) return;
      counts.delete(personId);
      void forgetPerson(client, personId);
    });
  };
}
