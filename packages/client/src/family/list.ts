// The signed-in guardian's list of students, for pages and for CSV.
import { containsFilter } from "../platform/search.ts";
import type { CountOptions, RestRequest, Transport } from "../platform/transport.ts";
import { type StudentOrder, studentSorts } from "./inputs.ts";

type StudentRows = RestRequest & { csv(): RestRequest };

/** The rows of the signed-in guardian's list in the given order; `select` names the columns. */
export function selectStudents(
  transport: Transport,
  { search, sort, direction }: StudentOrder,
  select: string,
): (options: CountOptions) => RestRequest & { range(from: number, to: number): StudentRows } {
  return (options) => {
    const query = transport.supabase.from("my_students").select(select, options);
    const found = search ? query.or(containsFilter(["full_name", "email"], search)) : query;
    return found
      .order(studentSorts[sort], { ascending: direction === "asc", nullsFirst: false })
      .order("link_id");
  };
}
