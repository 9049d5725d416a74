// The signed-in guardian's list of students, for pages and for CSV.
import { type Listing, listing } from "../platform/listing.ts";
import { containsFilter } from "../platform/search.ts";
import type { CountOptions, Transport } from "../platform/transport.ts";
import { type StudentOrder, studentSorts } from "./inputs.ts";

/** The rows of the signed-in guardian's list in the given order; `select` names the columns. */
export function selectStudents(
  transport: Transport,
  { groupId, search, sort, direction }: StudentOrder,
  select: string,
): (options: CountOptions) => Listing {
  return (options) => {
    const query = listing(transport, "my_students", "list_students_in_group", { groupId }, select, options);
    const found = search ? query.or(containsFilter(["full_name", "email"], search)) : query;
    return found
      .order(studentSorts[sort], { ascending: direction === "asc", nullsFirst: false })
      .order("link_id");
  };
}
