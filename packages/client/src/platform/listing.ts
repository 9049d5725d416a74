// Lists whose rows are about students: all of them, a view, or those of a group, a call that answers the same columns.
// Such a call takes the same filters, order and range. A replica is asked by GET.
import type { SupabaseClient } from "@supabase/supabase-js";
import type { Database } from "../database.types.ts";
import type { CountOptions, FunctionName, RestRequest, Transport } from "./transport.ts";

type Relation = Extract<keyof Database["public"]["Views"] | keyof Database["public"]["Tables"], string>;
/** The group that a call takes, beside what else narrows it. */
export type OfGroup = { groupId?: string | undefined } & Record<string, string | undefined>;

export type Listing = RestRequest & {
  eq(column: string, value: unknown): Listing;
  in(column: string, values: readonly unknown[]): Listing;
  gte(column: string, value: unknown): Listing;
  lt(column: string, value: unknown): Listing;
  or(filters: string): Listing;
  order(column: string, options?: { ascending?: boolean; nullsFirst?: boolean }): Listing;
  range(from: number, to: number): Listing;
  csv(): RestRequest;
};

/** All rows of a relation. */
export function rowsOf(
  { supabase }: Pick<Transport, "supabase">,
  relation: Relation,
  select: string,
  options: CountOptions,
): Listing {
  // The relation decides which rows these are; their types are checked when they come.
  const anyDatabase: SupabaseClient = supabase;
  return anyDatabase.from(relation).select<string, object>(select, options);
}

export function listing(
  { supabase, options: { readFrom } }: Transport,
  relation: Relation,
  ofGroup: FunctionName,
  { groupId, ...args }: OfGroup,
  select: string,
  options: CountOptions,
): Listing {
  if (groupId === undefined) return rowsOf({ supabase }, relation, select, options);
  // Which of the two it is decides at run time.
  const anyDatabase: SupabaseClient = supabase;
  // The local stack answers no HEAD of a call, so one row comes with the count.
  const { head, ...counting } = options;
  const rows = anyDatabase
    .rpc(ofGroup, { p_group_id: groupId, ...args }, { ...counting, get: readFrom !== undefined })
    .select<string, object>(select);
  return head ? rows.limit(1) : rows;
}
