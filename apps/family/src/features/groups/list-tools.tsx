// Beside a list of students: its order, and the list as a file. Menus, files and texts come after the list itself.
import type { ExportAnyList } from "@homeroom/react/csv";
import { lazy, Suspense } from "react";
import { loadMessages } from "../../shared/i18n/messages.ts";
import type { ListSort } from "./list-sorts.ts";

const Tools = lazy(async () => {
  const [file] = await Promise.all([import("./sort-and-csv.tsx"), loadMessages("groups")]);
  return { default: file.SortAndCsv };
});

/** A list that the server writes, or rows that the page has filtered and sorted itself. */
export type Source = ExportAnyList | { rows: readonly Record<string, unknown>[]; columns: readonly string[] };

type Props<Sort extends ListSort> = {
  sorts: readonly Sort[];
  value: Sort;
  onChange(sort: NoInfer<Sort>): void;
  /** The name of the file, such as `contacts.csv`. */
  file: string;
  /** Undefined while not all of it is there. */
  source: Source | undefined;
};

export function ListTools<Sort extends ListSort>({ sorts, value, onChange, file, source }: Props<Sort>) {
  const choose = (next: string) => {
    const chosen = sorts.find((one) => one === next);
    if (chosen) onChange(chosen);
  };
  return (
    <Suspense fallback={<span className="h-11 w-24 shrink-0" />}>
      <Tools sorts={sorts} value={value} onChange={choose} file={file} source={source} />
    </Suspense>
  );
}
