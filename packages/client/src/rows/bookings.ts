// Bookings.
import { z } from "zod";
import { Constants, type Tables } from "../database.types.ts";
import { type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

const { booking_attendance, booking_status } = Constants.public.Enums;

export const attendance = z.enum(booking_attendance);
export const bookingStatus = z.enum(booking_status);
export const bookingSide = z.enum(["client", "student", "tutor", "guardian"]);

const bookingShape = {
  id: z.guid(),
  /** Who pays. */
  clientId: z.guid(),
  /** Who attends; null when nobody is assigned. */
  studentId: z.guid().nullable(),
  /** On whose right the student is booked; null when the student is the client, or nobody. */
  guardianId: z.guid().nullable(),
  tutorId: z.guid(),
  startsAt: timestamp,
  endsAt: timestamp,
  subject: z.string(),
  /** In minor units of `currency` (cents); null without a price. */
  priceMinor: z.int().nullable(),
  /** ISO 4217, such as `EUR`. */
  currency: z.string().nullable(),
  status: bookingStatus,
  /** Set with completion. */
  attendance: attendance.nullable(),
  /** Null when the booking lapsed. */
  cancelledBy: z.guid().nullable(),
  cancelReason: z.string().nullable(),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"bookings">>;
/** A booking. */
export interface Booking extends RowOf<typeof bookingShape> {}
export const booking: RowSchema<Booking> = rowSchema(bookingShape);

const sidesShape = {
  clientName: z.string().nullable(),
  studentName: z.string().nullable(),
  tutorName: z.string().nullable(),
  /** Which side the signed-in person is; the first that fits of tutor, client, guardian, student. */
  mySide: bookingSide,
};
const listedBookingShape = { ...bookingShape, ...sidesShape } satisfies ShapeOf<Tables<"my_bookings">>;
/** A booking in one's own list, with names. */
export interface ListedBooking extends Booking, RowOf<typeof sidesShape> {}
export const listedBooking: RowSchema<ListedBooking> = rowSchema(listedBookingShape);
