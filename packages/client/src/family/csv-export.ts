// The guardian's list as CSV: all of it, however many rows the API gives at a time.

import { parseCsv } from "../platform/csv/parse.ts";
import { writeCsv } from "../platform/csv/write.ts";
import { HomeroomError } from "../platform/errors.ts";
import { failure, type Result, success } from "../platform/result.ts";
import type { Transport } from "../platform/transport.ts";
import type { StudentOrder } from "./inputs.ts";
import { selectStudents } from "./list.ts";

/** The columns for people first; `link_id` last, by which rows are told apart. */
const columns = [
  "full_name",
  "email",
  "date_of_birth",
  "relation",
  "rights",
  "active_booking_count",
  "linked_at",
  "student_id",
  "link_id",
] as const;

/** Rows asked for at a time; the API may give fewer. */
const PAGE = 1000;

/** How often the list is read again when it changes meanwhile. */
const READINGS = 3;

export async function readCsv(
  transport: Transport,
  { bom, ...order }: StudentOrder & { bom: boolean },
): Promise<Result<string>> {
  for (let reading = 1; ; reading++) {
    const rows = await readAll(transport, order, reading === READINGS);
    if (rows.error) return rows;
    if (rows.data) return success(`${bom ? "\uFEFF" : ""}${writeCsv([[...columns], ...rows.data])}`);
  }
}

/** All rows; null if the list changed between two pages, unless `whatever` is fine. */
async function readAll(
  transport: Transport,
  order: StudentOrder,
  whatever: boolean,
): Promise<Result<string[][] | null>> {
  const select = selectStudents(transport, order, columns.join(","));
  const rows = new Map<string, string[]>();
  let total: number | null = null;
  for (let offset = 0; total === null || offset < total; ) {
    const page = await transport.send(
      () =>
        select({ count: "exact", head: false })
          .range(offset, offset + PAGE - 1)
          .csv(),
      { repeatable: true },
    );
    if (page.error) {
      // Behind the last row: the list has become shorter.
      if (page.error.status === 416) return success(whatever ? [...rows.values()] : null);
      return page;
    }
    const count = page.data.count ?? 0;
    if (total !== null && total !== count && !whatever) return success(null);
    total = count;
    const records = parseCsv(typeof page.data.data === "string" ? page.data.data : "").slice(1);
    if (records.length === 0) break;
    for (const record of records) {
      if (record.problem !== null || record.fields.length !== columns.length) {
        return failure(new HomeroomError("response.invalid", null));
      }
      rows.set(record.fields.at(-1) ?? "", record.fields.map(readable));
    }
    offset += records.length;
  }
  return success([...rows.values()]);
}

/** Lists as `a|b`; the API writes them as Postgres (`{a,b}`) or JSON (`["a","b"]`) does. */
function readable(cell: string, column: number): string {
  if (columns[column] !== "rights") return cell;
  return (cell.match(/[a-z_]+/g) ?? []).join("|");
}
