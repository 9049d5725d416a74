// Rows as CSV: the columns that are named, in that order, under the database's names.
import { snakeCase } from "../camel-case.ts";
import { writeCsv } from "./write.ts";

/** Nothing is an empty cell; several values stand as `a|b`. */
function cell(value: unknown): string {
  return Array.isArray(value) ? value.join("|") : String(value ?? "");
}

export function csvOfRows<Row>(
  rows: readonly Row[],
  columns: readonly (keyof Row & string)[],
  bom: boolean,
): string {
  const cells = rows.map((row) => columns.map((column) => cell(row[column])));
  return `${bom ? "\uFEFF" : ""}${writeCsv([columns.map(snakeCase), ...cells])}`;
}
