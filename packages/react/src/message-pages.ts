// A thread in the cache: pages of messages, from the newest to the first.
import type {
  AnyHomeroomError,
  Homeroom,
  Message,
  PagesInput,
  Result,
  ThreadsNamespace,
} from "@homeroom/client";
import { type InfiniteData, infiniteQueryOptions } from "@tanstack/react-query";
import { ask } from "./ask.ts";
import { callKey, type InfiniteKey, type PersonId } from "./keys.ts";

type Input = Omit<PagesInput, "beforeSeq">;
type Messages = InfiniteData<Message[], number>;

/** The number above every message's: named, so that reading marks nothing read. */
const afterAll = 2_147_483_647;

/** Messages that one request answers. */
const mostAtOnce = 200;

export const messagePages = (homeroom: Homeroom, personId: PersonId) => (input: Input) =>
  infiniteQueryOptions<Message[], AnyHomeroomError, Messages, InfiniteKey, number>({
    queryKey: [...callKey(personId, "messages", "pages", input), "infinite"],
    queryFn: ({ signal, client, queryKey, pageParam }) => {
      const { threads } = homeroom.with({ signal });
      const isFurther = pageParam !== afterAll;
      const known = isFurther ? undefined : client.getQueryData<Messages>(queryKey)?.pages[0];
      const page = known ? downTo(threads, input, known) : threads.open({ ...input, beforeSeq: pageParam });
      return ask({ client, queryKey, isFurther }, page);
    },
    initialPageParam: afterAll,
    getNextPageParam: ([oldest]) => (oldest && oldest.seq > 1 ? oldest.seq : undefined),
    retry: false,
  });

/**
 * The newest page when it is asked again: it still begins where it began, however much came since. So the pages
 * before it stay what they were, and nothing between is missing.
 */
async function downTo(
  threads: ThreadsNamespace,
  { threadId, limit = 50 }: Input,
  known: readonly Message[],
): Promise<Result<Message[]>> {
  const rows: Message[] = [];
  const first = known[0]?.seq ?? 0;
  let size = Math.min(Math.max(limit, known.length), mostAtOnce);
  for (let beforeSeq = afterAll; ; size = mostAtOnce) {
    const page = await threads.open({ threadId, limit: size, beforeSeq });
    if (page.error) return page;
    rows.unshift(...page.data);
    const oldest = page.data[0]?.seq ?? 0;
    // An empty page has no place to begin at: the newest are enough.
    if (first === 0 || oldest <= first || page.data.length === 0)
      return { data: rows.filter(({ seq }) => seq >= first), error: null };
    beforeSeq = oldest;
  }
}
