// The students of the signed-in agent's clients, for pages and for CSV.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import { direction, id, search } from "../platform/fields.ts";
import { type Listing, listing } from "../platform/listing.ts";
import { containsFilter } from "../platform/search.ts";
import type { CountOptions, Transport } from "../platform/transport.ts";

const sort = z.enum(["fullName", "clientName"]);
const sorts = {
  fullName: "full_name",
  clientName: "client_name",
} as const satisfies Record<z.output<typeof sort>, keyof Tables<"my_client_students">>;

export const clientOrderShape = {
  /** Of one client only. */
  clientId: z.optional(id),
  /** Only those in a group that one sees. */
  groupId: z.optional(id),
  /** Finds students whose name, or whose client's name, contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `fullName`. */
  sort: z._default(sort, "fullName"),
  /** Default `asc`. */
  direction,
};
export type ClientOrder = z.output<z.ZodMiniObject<typeof clientOrderShape>>;

export function selectClientStudents(
  transport: Transport,
  { clientId, groupId, search, sort, direction }: ClientOrder,
  select: string,
): (options: CountOptions) => Listing {
  return (options) => {
    let query = listing(
      transport,
      "my_client_students",
      "list_client_students_in_group",
      { groupId },
      select,
      options,
    );
    if (clientId) query = query.eq("client_id", clientId);
    if (search) query = query.or(containsFilter(["full_name", "client_name"], search));
    query = query.order(sorts[sort], { ascending: direction === "asc", nullsFirst: false });
    if (sort !== "fullName") query = query.order("full_name", { nullsFirst: false });
    return query.order("student_id").order("client_id");
  };
}
