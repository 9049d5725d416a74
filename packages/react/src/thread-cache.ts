// Rows of threads and messages, written into what the cache has of them.
import type { Message, Page, SentMessage, Thread } from "@homeroom/client";
import type { InfiniteData, QueryClient, QueryFilters } from "@tanstack/react-query";
import { afterFetch, askAgain, inputField } from "./cache.ts";
import { callKey, type PersonId, personKey } from "./keys.ts";

type Threads = Page<Thread>;
type Messages = InfiniteData<Message[], number>;

function queriesOf(personId: PersonId, call: readonly [string, string], infinite: boolean): QueryFilters {
  return {
    queryKey: [...personKey(personId), ...call],
    predicate: ({ queryKey }) => (queryKey[5] === "infinite") === infinite,
  };
}

const messagePages = (personId: PersonId, threadId: string): QueryFilters => ({
  queryKey: [...personKey(personId), "messages", "pages"],
  predicate: ({ queryKey }) => inputField(queryKey[4], "threadId") === threadId,
});

/** Changes the rows of every list of threads. */
function changeLists(client: QueryClient, personId: PersonId, change: (rows: Thread[]) => Thread[]): void {
  const page = (one: Threads): Threads => ({ ...one, rows: change(one.rows) });
  const call = ["threads", "list"] as const;
  client.setQueriesData<Threads>(queriesOf(personId, call, false), (old) => old && page(old));
  client.setQueriesData<InfiniteData<Threads, number>>(
    queriesOf(personId, call, true),
    (old) => old && { ...old, pages: old.pages.map(page) },
  );
}

/** The rows of every list of threads. */
export function cachedThreads(client: QueryClient, personId: PersonId): Thread[] {
  const call = ["threads", "list"] as const;
  const lists = client.getQueriesData<Threads>(queriesOf(personId, call, false));
  const growing = client.getQueriesData<InfiniteData<Threads, number>>(queriesOf(personId, call, true));
  return [
    ...lists.flatMap(([, page]) => page?.rows ?? []),
    ...growing.flatMap(([, data]) => data?.pages.flatMap(({ rows }) => rows) ?? []),
  ];
}

/** The number of the last message of each thread that the cache has. */
export function cachedSeqs(client: QueryClient, personId: PersonId): Record<string, number> {
  const seqs: Record<string, number> = {};
  const note = (threadId: string, seq: number) => {
    seqs[threadId] = Math.min(seqs[threadId] ?? seq, seq);
  };
  for (const { threadId, lastSeq } of cachedThreads(client, personId)) note(threadId, lastSeq);
  const queryKey = [...personKey(personId), "messages", "pages"];
  for (const [, data] of client.getQueriesData<Messages>({ queryKey })) {
    const last = data?.pages[0]?.at(-1);
    if (last) note(last.threadId, last.seq);
  }
  return seqs;
}

/** What a list must be asked again for: the thread's place in it, or whether it is in it at all. */
const placeOf = (thread: Thread) =>
  [thread.lastMessageAt, thread.pinnedAt, thread.snoozedUntil, thread.mutedAt, thread.unreadCount > 0].join(
    "|",
  );

/** Writes a thread's row where it stands; true if lists must be asked again. */
export function writeThread(client: QueryClient, personId: PersonId, thread: Thread): boolean {
  const { threadId } = thread;
  const known = cachedThreads(client, personId).filter((one) => one.threadId === threadId);
  const moved = known.length === 0 || known.some((one) => placeOf(one) !== placeOf(thread));
  changeLists(client, personId, (rows) => rows.map((one) => (one.threadId === threadId ? thread : one)));
  const key = callKey(personId, "threads", "get", { threadId });
  client.setQueryData<Thread>(key, (old) => old && thread);
  // An answer that is on its way may be older than this row.
  const own = client.getQueryCache().find({ queryKey: key, exact: true });
  if (own) afterFetch(own, () => askAgain(client, own));
  client.setQueriesData<Messages>(
    messagePages(personId, threadId),
    (old) =>
      old && { ...old, pages: old.pages.map((page) => page.map((one) => receipt(one, personId, thread))) },
  );
  return moved;
}

/** What the other side has read was read by now; the server knows the exact time. */
function receipt(message: Message, personId: PersonId, { otherReadSeq }: Thread): Message {
  if (message.senderId !== personId || message.readAt !== null || message.seq > otherReadSeq) return message;
  return { ...message, readAt: new Date().toISOString() };
}

/** Adds a message to its thread; `onGap` is called where messages before it are missing. */
export function writeMessage(
  client: QueryClient,
  personId: PersonId,
  message: Message | SentMessage,
  onGap: () => void,
): void {
  for (const query of client.getQueryCache().findAll(messagePages(personId, message.threadId))) {
    const write = () => {
      let isGap = false;
      client.setQueryData<Messages>(query.queryKey, (old) => {
        if (!old) return old;
        const [newest = [], ...older] = old.pages;
        const last = newest.at(-1)?.seq ?? 0;
        if (message.seq <= last) return old;
        isGap = message.seq > last + 1;
        if (isGap) return old;
        return {
          ...old,
          pages: [[...newest, { readAt: null, withdrawableUntil: null, ...message }], ...older],
        };
      });
      if (isGap) onGap();
    };
    write();
    // An answer that is on its way may be from before the message, and takes the place of what stands here.
    afterFetch(query, write);
  }
}

/** A thread that may not be read any more: what is shown of it goes at once. */
export function dropThread(client: QueryClient, personId: PersonId, threadId: string): void {
  changeLists(client, personId, (rows) => rows.filter((one) => one.threadId !== threadId));
  const filter: QueryFilters = {
    queryKey: personKey(personId),
    predicate: ({ queryKey }) => inputField(queryKey[4], "threadId") === threadId,
  };
  client.removeQueries({ ...filter, type: "inactive" });
  // Asked again, and refused.
  void client.resetQueries(filter);
}
