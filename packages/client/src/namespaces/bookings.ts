// `homeroom.bookings`: who pays, who attends, who teaches.
import { z } from "zod";
import { type InputOf, id, moment, text } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../core/page.ts";
import { newRequestId } from "../core/request-id.ts";
import type { Result } from "../core/result.ts";
import type { Page, Transport } from "../core/transport.ts";
import {
  attendance,
  type Booking,
  booking,
  bookingSide,
  bookingStatus,
  type ListedBooking,
  listedBooking,
} from "../rows/bookings.ts";

const createBookingShape = {
  tutorId: id,
  /** ISO 8601 with its offset, or a Date; to come. */
  startsAt: moment,
  endsAt: moment,
  /** What is to be taught, up to 200 characters. */
  subject: text(200),
  /** Who attends: oneself, or a student one may book for. May be assigned later. */
  studentId: id.optional(),
  /** For agents: the client on whose right the student is booked. */
  guardianId: id.optional(),
  /** The offer in minor units of `currency` (cents), 0 or more. With `currency`, or without both. */
  priceMinor: z.int().min(0).max(2_147_483_647).optional(),
  /** ISO 4217, such as `EUR`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "Three capital letters.")
    .optional(),
  /** Makes the call safe to repeat: see `newRequestId`. Default: a new one. */
  requestId: id.optional(),
};
export interface CreateBookingInput extends InputOf<typeof createBookingShape> {}
const createBooking = z.strictObject(createBookingShape);

const listBookingsShape = {
  /** One status or several. */
  status: z.union([bookingStatus.transform((one) => [one]), z.array(bookingStatus).min(1)]).optional(),
  /** Those that start at this moment or later. */
  from: moment.optional(),
  /** Those that start before this moment. */
  to: moment.optional(),
  studentId: id.optional(),
  tutorId: id.optional(),
  /** Where the signed-in person is this side. */
  side: bookingSide.optional(),
  /** By start: `asc` (default) or `desc`. */
  direction: z.enum(["asc", "desc"]).default("asc"),
};
export interface ListBookingsInput extends ListInputOf<typeof listBookingsShape> {}
const listBookings = listInput(listBookingsShape);

const assigneeShape = {
  /** Who attends. */
  studentId: id,
  /** For agents: the client on whose right. */
  guardianId: id.optional(),
};
export interface AssignInput extends InputOf<typeof assigneeShape> {
  bookingId: string;
}

const manyShape = {
  /** 1 to 100. */
  bookingIds: z.array(id).min(1).max(100),
};
export interface AssignManyInput extends InputOf<typeof assigneeShape>, InputOf<typeof manyShape> {}

const completeShape = {
  bookingId: id,
  /** Default: `attended`. */
  attendance: attendance.optional(),
};
export interface CompleteInput extends InputOf<typeof completeShape> {}

const cancelShape = {
  bookingId: id,
  /** Up to 500 characters. */
  reason: text(500).optional(),
};
export interface CancelInput extends InputOf<typeof cancelShape> {}

const byId = z.strictObject({ bookingId: id });

export interface BookingsNamespace {
  /**
   * Books a tutor; the signed-in person is the client. The call is repeated by itself when the
   * answer got lost. To repeat it later yourself, pass the same `requestId` again.
   *
   * Errors: `auth.required`, `role.required`, `validation.failed`, `booking.time_taken`,
   * `booking.student_not_linked`, `booking.not_a_tutor`, `booking.not_open` (too many wait for
   * confirmation), `student.role_required`, `request.mismatch`, `rate.limited`.
   *
   * @example
   * const { data: booking, error } = await homeroom.bookings.create({
   *   tutorId, studentId, subject: "Algebra", priceMinor: 4000, currency: "EUR",
   *   startsAt: "2026-09-01T15:00:00+02:00", endsAt: "2026-09-01T16:00:00+02:00",
   * });
   */
  create(input: CreateBookingInput): Promise<Result<Booking>>;

  /**
   * Says who attends a booking; for its client. The status stays.
   *
   * Errors: `auth.required`, `booking.not_found`, `permission.denied`, `booking.not_open`,
   * `booking.time_taken`, `booking.student_not_linked`, `student.role_required`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.bookings.assign({ bookingId, studentId });
   */
  assign(input: AssignInput): Promise<Result<Booking>>;

  /**
   * Says who attends up to 100 bookings, all or none. Errors: those of `assign`.
   *
   * @example
   * const { data: bookings } = await homeroom.bookings.assignMany({ bookingIds, studentId });
   */
  assignMany(input: AssignManyInput): Promise<Result<Booking[]>>;

  /**
   * Takes the student out of an active booking; for its client, its guardian and the student.
   *
   * Errors: `auth.required`, `booking.not_found`, `permission.denied`, `booking.not_open`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.bookings.unassign({ bookingId });
   */
  unassign(input: { bookingId: string }): Promise<Result<Booking>>;

  /**
   * The tutor accepts a pending booking; its price is fixed from then on.
   *
   * Errors: `auth.required`, `booking.not_found`, `permission.denied`, `booking.not_open`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.bookings.confirm({ bookingId });
   */
  confirm(input: { bookingId: string }): Promise<Result<Booking>>;

  /**
   * The tutor closes a confirmed booking after its end; `attendance` defaults to `attended`.
   *
   * Errors: those of `confirm`.
   *
   * @example
   * await homeroom.bookings.complete({ bookingId, attendance: "no_show" });
   */
  complete(input: CompleteInput): Promise<Result<Booking>>;

  /**
   * Client or tutor cancels an active booking.
   *
   * Errors: those of `confirm`.
   *
   * @example
   * await homeroom.bookings.cancel({ bookingId, reason: "Ill" });
   */
  cancel(input: CancelInput): Promise<Result<Booking>>;

  /**
   * Bookings of the signed-in person with names, by start, a page at a time.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.bookings.list({ status: ["pending", "confirmed"], from: new Date() });
   */
  list(input?: ListBookingsInput): Promise<Result<Page<ListedBooking>>>;

  /**
   * One of the signed-in person's bookings with names.
   *
   * Errors: `auth.required`, `booking.not_found`, `validation.failed`.
   *
   * @example
   * const { data: booking } = await homeroom.bookings.get({ bookingId: notification.subjectId });
   */
  get(input: { bookingId: string }): Promise<Result<ListedBooking>>;
}

export function bookingsNamespace(transport: Transport): BookingsNamespace {
  return {
    create: method(createBooking, ({ requestId = newRequestId(), ...input }) =>
      transport.call("create_booking", { ...input, requestId }, booking, { repeatable: true }),
    ),
    assign: method(z.strictObject({ bookingId: id, ...assigneeShape }), (input) =>
      transport.call("assign_student", input, booking),
    ),
    assignMany: method(z.strictObject({ ...manyShape, ...assigneeShape }), (input) =>
      transport.call("assign_students", input, z.array(booking)),
    ),
    unassign: method(byId, (input) => transport.call("unassign_student", input, booking)),
    confirm: method(byId, (input) => transport.call("confirm_booking", input, booking)),
    complete: method(z.strictObject(completeShape), (input) =>
      transport.call("complete_booking", input, booking),
    ),
    cancel: method(z.strictObject(cancelShape), (input) => transport.call("cancel_booking", input, booking)),
    list: optionalMethod(listBookings, (input) =>
      transport.page(
        (options) => {
          let query = transport.supabase.from("my_bookings").select("*", options);
          if (input.status) query = query.in("status", input.status);
          if (input.from) query = query.gte("starts_at", input.from);
          if (input.to) query = query.lt("starts_at", input.to);
          if (input.studentId) query = query.eq("student_id", input.studentId);
          if (input.tutorId) query = query.eq("tutor_id", input.tutorId);
          if (input.side) query = query.eq("my_side", input.side);
          // One direction for both, as the index has it.
          const ascending = input.direction === "asc";
          return query.order("starts_at", { ascending }).order("id", { ascending });
        },
        listedBooking,
        rangeOf(input),
      ),
    ),
    get: method(byId, ({ bookingId }) =>
      transport.row(
        () => transport.supabase.from("my_bookings").select("*").eq("id", bookingId),
        listedBooking,
        "booking.not_found",
      ),
    ),
  };
}
