// The guardian's list as CSV: all of it, however many rows the API gives at a time.

import { HomeroomError } from "../core/errors.ts";
import { failure, type Result, success } from "../core/result.ts";
import { containsFilter } from "../core/search.ts";
import type { CountOptions, Transport } from "../core/transport.ts";
import { parseCsv } from "../csv/parse.ts";
import { writeCsv } from "../csv/write.ts";
import { type StudentOrder, studentSorts } from "./inputs.ts";

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

/** How often the list is read anew when it changes meanwhile. */
const READINGS = 3;

/** The rows of the signed-in guardian's list in the given order; `select` names the columns. */
export function selectStudents(
  transport: Transport,
  { search, sort, direction }: StudentOrder,
  select: string,
) {
  return (options: CountOptions) => {
    const query = transport.supabase.from("my_students").select(select, options);
    const found = search ? query.or(containsFilter(["full_name", "email"], search)) : query;
    return found
      .order(studentSorts[sort], { ascending: direction === "asc", nullsFirst: false })
      .order("link_id");
  };
}

export async function exportCsv(
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
