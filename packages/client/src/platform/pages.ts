// Walking through the pages of any list.
import type { Result } from "./result.ts";
import type { Page } from "./transport.ts";

type Slice = { limit?: number | undefined; offset?: number | undefined };

/**
 * A list page by page, from `offset` (default 0) to its end. Ends after an error, too. For lists that answer pages
 * and for those that answer rows; messages and search have pages of their own.
 *
 * @example
 * for await (const { data: page, error } of pages(homeroom.bookings.list, { studentId, limit: 100 })) {
 *   if (error) break;
 *   show(page.rows);
 * }
 */
export async function* pages<
  Input extends Slice | undefined,
  Answer extends Page<unknown> | readonly unknown[],
>(
  list: (input: Input) => Promise<Result<Answer>>,
  // What it may be is known from the list alone.
  input: NoInfer<NonNullable<Input>>,
): AsyncGenerator<Result<Answer>, void, undefined> {
  const { limit = 50 } = input;
  for (let offset = input.offset ?? 0; ; ) {
    const page = await list({ ...input, offset });
    yield page;
    if (page.error) return;
    const { rows, hasMore } = isPage(page.data)
      ? page.data
      : { rows: page.data, hasMore: page.data.length >= limit };
    if (!hasMore || rows.length === 0) return;
    offset += rows.length;
  }
}

function isPage(answer: Page<unknown> | readonly unknown[]): answer is Page<unknown> {
  return !Array.isArray(answer);
}
