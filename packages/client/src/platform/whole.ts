// A whole list, read in pages by offset. Each page begins with the last row of the one before: where that is another
// row, the list has changed meanwhile, and is read again, so that nothing is missing or there twice.
import { type Result, success } from "./result.ts";

/** How often the list is read when it changes meanwhile. The last reading takes what it finds, each row once. */
const READINGS = 3;

type Read<Row> = (offset: number) => Promise<Result<{ rows: readonly Row[]; hasMore: boolean }>>;

export async function readWhole<Row>(read: Read<Row>, keyOf: (row: Row) => string): Promise<Result<Row[]>> {
  for (let reading = 1; ; reading++) {
    const rows = await readOnce(read, keyOf, reading < READINGS);
    if (rows.error) return rows;
    if (rows.data) return success(rows.data);
  }
}

/** All rows; null if the list changed between two pages and is read once more. */
async function readOnce<Row>(
  read: Read<Row>,
  keyOf: (row: Row) => string,
  again: boolean,
): Promise<Result<Row[] | null>> {
  const found = new Map<string, Row>();
  let last: string | undefined;
  let overlap = again ? 1 : 0;
  for (let offset = 0; ; ) {
    const before = Math.min(offset, overlap);
    const page = await read(offset - before);
    if (page.error) {
      // Behind the last row: the list has become shorter.
      if (page.error.status === 416) return success(again ? null : [...found.values()]);
      return page;
    }
    const { rows, hasMore } = page.data;
    const keys = rows.map(keyOf);
    const fresh = rows.slice(before);
    const isOther = (before > 0 && keys[0] !== last) || keys.slice(before).some((key) => found.has(key));
    if (again && isOther) return success(null);
    for (const [index, row] of fresh.entries()) found.set(keys[index + before] ?? "", row);
    if (!hasMore || rows.length === 0) return success([...found.values()]);
    // An API that gives one row at a time gives the same one.
    if (fresh.length === 0) overlap = 0;
    last = keys.at(-1);
    offset += fresh.length;
  }
}
