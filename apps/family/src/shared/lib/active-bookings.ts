import { isHomeroomError } from "@homeroom/client";

/** How many lessons stand in the way of what was refused; undefined where something else did. */
export function activeBookings(error: unknown): number | undefined {
  if (!isHomeroomError(error) || error.code !== "link.has_active_bookings") return undefined;
  return error.detail.length;
}
