// Walking through the pages of any list.
import type { Result } from "./result.ts";
import type { Page } from "./transport.ts";

type Slice = { limit?: number | undefined; offset?: number | undefined };

/**
 * A list page by page, from `offset` (default 0) to its end. Ends after an error, too. For lists that answer pages
 * and for those that answer rows; a conversation has `messages.pages`, and for lists with `before` see `pagesBefore`.
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

/**
 * A list that runs backward from `before`, page by page to its end: the audit log, and found messages. Ends after an
 * error, too.
 *
 * @example
 * const entries = pagesBefore(homeroom.admin.auditLog, { entityId: linkId }, ({ id }: AuditEntry) => id);
 * const found = pagesBefore(homeroom.messages.search, { query: "algebra" }, ({ createdAt }: FoundMessage) => createdAt);
 */
export async function* pagesBefore<
  Input extends { limit?: number | undefined; before?: unknown } | undefined,
  Row,
>(
  list: (input: Input) => Promise<Result<Row[]>>,
  input: NoInfer<NonNullable<Input>>,
  /** Where the next page begins, by the last row of the one before. */
  next: (last: Row) => NonNullable<Input>["before"],
): AsyncGenerator<Result<Row[]>, void, undefined> {
  const { limit = 50 } = input;
  for (let { before } = input; ; ) {
    const page = await list({ ...input, before });
    yield page;
    const last = page.data?.[limit - 1];
    if (last === undefined) return;
    before = next(last);
  }
}

function isPage(answer: Page<unknown> | readonly unknown[]): answer is Page<unknown> {
  return !Array.isArray(answer);
}
