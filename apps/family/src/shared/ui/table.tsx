import type { ReactNode } from "react";
import { cx } from "./classes.ts";

export type Column<T> = {
  id: string;
  title: string;
  cell: (row: T) => ReactNode;
  isRowHeader?: boolean;
  /** Numbers stand under each other. */
  isNumber?: boolean;
};

type Props<T> = {
  label: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowId: (row: T) => string;
};

/** A plain table to read. It scrolls within itself, also by keyboard; the page does not. */
export function DataTable<T>({ label, columns, rows, rowId }: Props<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto rounded-xl border border-line">
      <table className="w-full text-start text-[0.9375rem]">
        <caption className="sr-only">{label}</caption>
        <thead className="bg-sunken text-sm text-soft">
          <tr>
            {columns.map(({ id, title, isNumber }) => (
              <th
                key={id}
                scope="col"
                className={cx(
                  "px-3 py-2 font-semibold whitespace-nowrap",
                  isNumber ? "text-end" : "text-start",
                )}
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ id, cell, isRowHeader, isNumber }) => {
                const className = cx("px-3 py-2.5", isNumber && "text-end tabular-nums");
                return isRowHeader ? (
                  <th key={id} scope="row" className={cx(className, "text-start font-medium")}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} className={className}>
                    {cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
