// Lists of students as CSV: all of it, however many rows the API gives at a time.

import { parseCsv } from "../platform/csv/parse.ts";
import { writeCsv } from "../platform/csv/write.ts";
import { HomeroomError } from "../platform/errors.ts";
import type { Listing } from "../platform/listing.ts";
import { failure, type Result, success } from "../platform/result.ts";
import type { CountOptions, Transport } from "../platform/transport.ts";
import { type ClientOrder, selectClientStudents } from "./client-list.ts";
import type { StudentOrder } from "./inputs.ts";
import { selectStudents } from "./list.ts";

/** The columns for people first; last those by which rows are told apart. */
const columnsOf = {
  students: [
    "full_name",
    "email",
    "date_of_birth",
    "relation",
    "rights",
    "active_booking_count",
    "linked_at",
    "student_id",
    "link_id",
  ],
  clientStudents: ["full_name", "client_name", "student_id", "client_id"],
} as const;
/** How many they are. */
const KEYS = 2;

/** Rows asked for at a time; the API may give fewer. */
const PAGE = 1000;

/** How often the list is read again when it changes meanwhile. */
const READINGS = 3;

export function readCsv(transport: Transport, { bom, ...order }: StudentOrder & { bom: boolean }) {
  const columns = columnsOf.students;
  return read(transport, columns, selectStudents(transport, order, columns.join(",")), bom);
}

export function readClientsCsv(transport: Transport, { bom, ...order }: ClientOrder & { bom: boolean }) {
  const columns = columnsOf.clientStudents;
  return read(transport, columns, selectClientStudents(transport, order, columns.join(",")), bom);
}

type Select = (options: CountOptions) => Listing;

async function read(
  transport: Transport,
  columns: readonly string[],
  select: Select,
  bom: boolean,
): Promise<Result<string>> {
  for (let reading = 1; ; reading++) {
    const rows = await readAll(transport, columns, select, reading === READINGS);
    if (rows.error) return rows;
    if (rows.data) return success(`${bom ? "\uFEFF" : ""}${writeCsv([[...columns], ...rows.data])}`);
  }
}

/** All rows; null if the list changed between two pages, unless `whatever` is fine. */
async function readAll(
  transport: Transport,
  columns: readonly string[],
  select: Select,
  whatever: boolean,
): Promise<Result<string[][] | null>> {
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
      rows.set(
        record.fields.slice(-KEYS).join(),
        record.fields.map((cell, column) => (columns[column] === "rights" ? readable(cell) : cell)),
      );
    }
    offset += records.length;
  }
  return success([...rows.values()]);
}

/** Lists as `a|b`; the API writes them as Postgres (`{a,b}`) or JSON (`["a","b"]`) does. */
function readable(cell: string): string {
  return (cell.match(/[a-z_]+/g) ?? []).join("|");
}
