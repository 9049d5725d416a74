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
import { type ExportCalendarInput, exportCalendar } from "@homeroom/client/calendar";
import { type ImportReport, importCsv } from "@homeroom/client/csv";
import { previewRoster, type RosterPreview } from "@homeroom/client/rosters";
import { describe, type Texts } from "@homeroom/client/texts";
import { de } from "@homeroom/client/texts/de";
import { homeroomOptions } from "@homeroom/react";
import { csvMutations } from "@homeroom/react/csv";
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
  Exactly<ExportCalendarInput["name"], string | undefined>,
  Exactly<ImportReport["invited"], number>,
  Exactly<RosterPreview["counts"]["links"]["added"], number>,
] = [true, true, true, true, true, true, true];

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

// The parts that are imported one by one take the client first.
export const calendar = exportCalendar(homeroom, { from: "2026-09-01" });
export const report = importCsv(homeroom.with({ timeout: 60_000 }), { csv: "email" });
// @ts-expect-error no such file
export const preview = previewRoster(homeroom, { organizationId: "", files: { organisations: "" } });
// @ts-expect-error not a client
export const nobody = exportCalendar({});
const german: Texts = de;
export const words = (notification: Parameters<typeof describe>[0]) => describe(notification, german);
const options = homeroomOptions(homeroom, null);
export const key: readonly unknown[] = options.query.students.list().queryKey;
export const upload = csvMutations(options).importCsv();
