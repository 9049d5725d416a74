// The students of a group, for pages and for CSV.
import * as z from "zod/mini";
import type { Tables } from "../database.types.ts";
import { direction, id, search } from "../platform/fields.ts";
import { containsFilter } from "../platform/search.ts";
import type { CountOptions, RestRequest, Transport } from "../platform/transport.ts";

const sort = z.enum(["fullName", "addedAt"]);
const sorts = {
  fullName: "full_name",
  addedAt: "added_at",
} as const satisfies Record<z.output<typeof sort>, keyof Tables<"my_group_students">>;

export const groupOrderShape = {
  groupId: id,
  /** Finds students whose name contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `fullName`. */
  sort: z._default(sort, "fullName"),
  /** Default `asc`. */
  direction,
};
export type GroupOrder = z.output<z.ZodMiniObject<typeof groupOrderShape>>;

type StudentRows = RestRequest & { csv(): RestRequest };

export function selectGroupStudents(
  transport: Transport,
  { groupId, search, sort, direction }: GroupOrder,
  select: string,
): (options: CountOptions) => RestRequest & { range(from: number, to: number): StudentRows } {
  return (options) => {
    const query = transport.supabase
      .from("my_group_students")
      .select(select, options)
      .eq("group_id", groupId);
    const found = search ? query.or(containsFilter(["full_name"], search)) : query;
    return found
      .order(sorts[sort], { ascending: direction === "asc", nullsFirst: false })
      .order("student_id");
  };
}
