// Which requests may go to a replica of the database. Reads by GET may: views, and calls that only read. After an own
// write, and after news of somebody else's, reads stay with the primary for a while, because a replica applies changes
// later. A replica that is too far behind answers 503; then the primary is asked.

/** Where reads may go. */
export type ReadFrom = {
  /** The URL of the replica's API, such as `https://<project>-rr-us-east-1-abcde.supabase.co`. */
  url: string;
  /**
   * Milliseconds for which reads stay with the primary after an own write, a live update, or an answer that the
   * replica did not give; 10,000 by default. More than the server's `max_replica_lag`.
   */
  stayWithPrimary?: number;
};

/** Calls that only read, for which a GET is sent. A test compares the list with the database. */
export const readOnlyCalls: ReadonlySet<string> = new Set([
  "child_overview",
  "contact_availability",
  "count_events",
  "list_bookings_in_group",
  "list_client_students_in_group",
  "list_colleagues",
  "list_contacts",
  "list_contacts_in_group",
  "list_enrollments_in_group",
  "list_events",
  "list_goals_in_group",
  "list_grades",
  "list_group_candidates",
  "list_group_colleagues",
  "list_messages",
  "list_retention_rules",
  "list_statistics",
  "list_students_in_group",
  "list_threads",
  "my_address",
  "my_availability",
  "newest_threads",
  "preview_event_audience",
  "preview_group",
  "preview_integration",
  "push_key",
  "search_messages",
  "unread_total",
]);

/** When a client last learned of a change. */
const changedAt = new WeakMap<object, number>();

/** Something changed: this client's next reads must see it. */
export function noteChange(client: object, now: number = Date.now()): void {
  changedAt.set(client, now);
}

/** Whether a call can be sent by GET: its arguments fit into an address. */
export function fitsIntoAddress(args: Record<string, unknown>): boolean {
  return Object.values(args).every(
    (value) => value === undefined || ["string", "number", "boolean"].includes(typeof value),
  );
}

/** Whether a request may change something. */
export function isWrite(request: object): boolean {
  const method: unknown = Reflect.get(request, "method");
  return method !== "GET" && method !== "HEAD";
}

/**
 * Sends a request to the replica if it may go there, by changing its address. Otherwise notes a write.
 * Returns whether the replica is asked.
 */
export function divert(
  client: object,
  request: object,
  readFrom: ReadFrom | undefined,
  now: number = Date.now(),
): boolean {
  if (!readFrom) return false;
  if (isWrite(request)) {
    noteChange(client, now);
    return false;
  }
  const url: unknown = Reflect.get(request, "url");
  // Should supabase-js ever keep the address elsewhere, reads stay with the primary.
  if (!(url instanceof URL)) return false;
  if (now - (changedAt.get(client) ?? Number.NEGATIVE_INFINITY) < (readFrom.stayWithPrimary ?? 10_000))
    return false;
  Reflect.set(request, "url", new URL(url.pathname + url.search, readFrom.url));
  return true;
}
