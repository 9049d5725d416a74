// An app that uses the published package; compiled against the tarball, never run.

import {
  type Booking,
  createHomeroom,
  type Database,
  type ErrorCode,
  type Homeroom,
  isHomeroomError,
  type ListStudentsInput,
  type Student,
  unwrap,
} from "@homeroom/client";
import { createClient } from "@supabase/supabase-js";

type Exactly<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;

// A declaration that cannot be resolved is `any` to the app, and `any` is equal to nothing.
export const facts: [
  Exactly<Student["rights"], ("view_progress" | "message" | "book" | "receive_alerts")[]>,
  Exactly<Booking["priceMinor"], number | null>,
  Exactly<ListStudentsInput["direction"], "asc" | "desc" | undefined>,
  Exactly<
    Extract<ErrorCode, "network.failed" | "booking.time_taken">,
    "network.failed" | "booking.time_taken"
  >,
] = [true, true, true, true];

const homeroom: Homeroom = createHomeroom(createClient<Database>("http://localhost", "key"));

// A client without types of its own, and one whose database has more than Homeroom.
type More = {
  notes: { Row: { id: string }; Insert: { id: string }; Update: { id?: string }; Relationships: [] };
};
type AppDatabase = {
  public: Omit<Database["public"], "Tables"> & { Tables: Database["public"]["Tables"] & More };
};
export const untyped = createHomeroom(createClient("http://localhost", "key"));
export const extended = createHomeroom(createClient<AppDatabase>("http://localhost", "key"));

export async function removeStudent(linkId: string): Promise<string[]> {
  const { data, error } = await homeroom.students.unlink({ linkId, onActiveBookings: "cancel" });
  if (error?.code === "link.has_active_bookings") return error.detail;
  if (error) throw error;
  return data.cancelled;
}

export async function names(): Promise<(string | null)[]> {
  try {
    const { rows } = await unwrap(homeroom.students.list({ search: "mia", sort: "linkedAt", page: 1 }));
    return rows.map((student) => student.fullName);
  } catch (error) {
    return [isHomeroomError(error) ? error.code : null];
  }
}

// @ts-expect-error no such sort key
export const wrongSort = homeroom.students.list({ sort: "age" });
// @ts-expect-error an argument is missing
export const missing = homeroom.bookings.cancel({});
// @ts-expect-error no such namespace
export const later = homeroom.nothing;
