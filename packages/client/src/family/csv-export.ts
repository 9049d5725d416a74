// Lists of students as CSV: all of it, however many rows the API gives at a time.

import { parseCsv } from "../platform/csv/parse.ts";
import { writeCsv } from "../platform/csv/write.ts";
import { HomeroomError } from "../platform/errors.ts";
import type { Listing } from "../platform/listing.ts";
import { failure, type Result, success } from "../platform/result.ts";
import type { CountOptions, Transport } from "../platform/transport.ts";
import { readWhole } from "../platform/whole.ts";
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
  const rows = await readWhole(
    (offset) => readPage(transport, columns, select, offset),
    (cells) => cells.slice(-KEYS).join(),
  );
  if (rows.error) return rows;
  return success(`${bom ? "\uFEFF" : ""}${writeCsv([[...columns], ...rows.data])}`);
}

async function readPage(
  transport: Transport,
  columns: readonly string[],
  select: Select,
  offset: number,
): Promise<Result<{ rows: string[][]; hasMore: boolean }>> {
  const page = await transport.send(
    () =>
      select({ count: "exact", head: false })
        .range(offset, offset + PAGE - 1)
        .csv(),
    { repeatable: true },
  );
  if (page.error) return page;
  const rows: string[][] = [];
  for (const record of parseCsv(typeof page.data.data === "string" ? page.data.data : "").slice(1)) {
    if (record.problem !== null || record.fields.length !== columns.length) {
      return failure(new HomeroomError("response.invalid", null));
    }
    rows.push(record.fields.map((cell, column) => (columns[column] === "rights" ? readable(cell) : cell)));
  }
  return success({ rows, hasMore: offset + rows.length < (page.data.count ?? 0) });
}

/** Lists as `a|b`; the API writes them as Postgres (`{a,b}`) or JSON (`["a","b"]`) does. */
function readable(cell: string): string {
  return (cell.match(/[a-z_]+/g) ?? []).join("|");
}
