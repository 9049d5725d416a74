// Bookings.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  type Nullable,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { booking_attendance, booking_status } = Constants.public.Enums;

export const attendance = z.enum(booking_attendance);
export const bookingStatus = z.enum(booking_status);
export const bookingSide = z.enum(["client", "student", "tutor", "guardian"]);

const bookingShape = {
  id: z.guid(),
  /** Who pays; null where the reader may not know them any more. */
  clientId: z.nullable(z.guid()),
  /**
   * Who attends; null when nobody is assigned, and for clients and guardians who may not act for the
   * student any more.
   */
  studentId: z.nullable(z.guid()),
  /** On whose right the student is booked; null when the student is the client, or not shown. */
  guardianId: z.nullable(z.guid()),
  tutorId: z.guid(),
  startsAt: timestamp,
  endsAt: timestamp,
  subject: z.string(),
  /** In minor units of `currency` (cents); null without a price. */
  priceMinor: z.nullable(z.int()),
  /** ISO 4217, such as `EUR`. */
  currency: z.nullable(z.string()),
  status: bookingStatus,
  /** Set with completion. */
  attendance: z.nullable(attendance),
  /** The reader, the tutor or the client; null when the booking lapsed or somebody else canceled it. */
  cancelledBy: z.nullable(z.guid()),
  cancelReason: z.nullable(z.string()),
  createdAt: timestamp,
  updatedAt: timestamp,
  /** How often it has changed. */
  revision: z._default(z.int(), 0),
} satisfies ShapeOf<Nullable<Tables<"bookings">>>;
/** A booking. */
export interface Booking extends RowOf<typeof bookingShape> {}
export const booking: RowSchema<Booking> = rowSchema(bookingShape);

const sidesShape = {
  clientName: z.nullable(z.string()),
  studentName: z.nullable(z.string()),
  tutorName: z.nullable(z.string()),
  /** Which side the signed-in person is; the first that fits of tutor, client, guardian, student. */
  mySide: bookingSide,
};
const listedBookingShape = { ...bookingShape, ...sidesShape } satisfies ShapeOf<Tables<"my_bookings">>;
/** A booking in one's own list, with names. */
export interface ListedBooking extends Booking, RowOf<typeof sidesShape> {}
export const listedBooking: RowSchema<ListedBooking> = rowSchema(listedBookingShape);
