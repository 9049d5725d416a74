import { type ReactNode, useState } from "react";
import { Pager } from "./pager.tsx";

type Props<Row> = { rows: readonly Row[]; limit?: number; children(rows: readonly Row[]): ReactNode };

/** Rows that are all here, a page at a time. */
export function Paged<Row>({ rows, limit = 20, children }: Props<Row>) {
  const [asked, setAsked] = useState(1);
  // The last one, where fewer rows are left.
  const page = Math.min(asked, Math.max(1, Math.ceil(rows.length / limit)));
  return (
    <>
      {children(rows.slice((page - 1) * limit, page * limit))}
      <Pager page={page} limit={limit} count={rows.length} onChange={setAsked} />
    </>
  );
}
