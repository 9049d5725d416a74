// `homeroom.bookings`: who pays, who attends, who teaches.
import * as z from "zod/mini";
import { direction, type InputOf, id, moment, oneOrMany, text } from "../platform/fields.ts";
import { listing } from "../platform/listing.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import { newRequestId } from "../platform/request-id.ts";
import type { Result } from "../platform/result.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  attendance,
  type Booking,
  booking,
  bookingSide,
  bookingStatus,
  type ListedBooking,
  listedBooking,
} from "./rows.ts";

const createBookingShape = {
  tutorId: id,
  /** ISO 8601 with its offset, or a Date; to come. */
  startsAt: moment,
  endsAt: moment,
  /** What is to be taught, up to 200 characters. */
  subject: text(200),
  /** Who attends: oneself, or a student one may book for. May be assigned later. */
  studentId: z.optional(id),
  /** For agents: the client on whose right the student is booked. */
  guardianId: z.optional(id),
  /** The offer in minor units of `currency` (cents), 0 or more. With `currency`, or without both. */
  priceMinor: z.optional(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
  /** An active ISO 4217 code, such as `EUR`; the database keeps the list. */
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, "Three capital letters."))),
  /** Makes the call safe to repeat: see `newRequestId`. Default: a new one. */
  requestId: z.optional(id),
};
export interface CreateBookingInput extends InputOf<typeof createBookingShape> {}
const createBooking = z.strictObject(createBookingShape);

const listBookingsShape = {
  /** One status or several. */
  status: z.optional(oneOrMany(bookingStatus)),
  /** Those that start at this moment or later. */
  from: z.optional(moment),
  /** Those that start before this moment. */
  to: z.optional(moment),
  studentId: z.optional(id),
  /** Only those of students in a group that one sees. */
  groupId: z.optional(id),
  tutorId: z.optional(id),
  /** Where the signed-in person is this side. */
  side: z.optional(bookingSide),
  /** By start: `asc` (default) or `desc`. */
  direction,
};
export interface ListBookingsInput extends ListInputOf<typeof listBookingsShape> {}
const listBookings = listInput(listBookingsShape);

const assigneeShape = {
  /** Who attends. */
  studentId: id,
  /** For agents: the client on whose right. */
  guardianId: z.optional(id),
};
export interface AssignInput extends InputOf<typeof assigneeShape> {
  bookingId: string;
}

const manyShape = {
  /** 1 to 100. */
  bookingIds: z.array(id).check(z.minLength(1), z.maxLength(100)),
};
export interface AssignManyInput extends InputOf<typeof assigneeShape>, InputOf<typeof manyShape> {}

const completeShape = {
  bookingId: id,
  /** Default: `attended`. */
  attendance: z.optional(attendance),
};
export interface CompleteInput extends InputOf<typeof completeShape> {}

const cancelShape = {
  bookingId: id,
  /** Up to 500 characters. */
  reason: z.optional(text(500)),
};
export interface CancelInput extends InputOf<typeof cancelShape> {}

const byId = z.strictObject({ bookingId: id });

export interface BookingsNamespace {
  /**
   * Books a tutor; the signed-in person is the client. The call is repeated by itself when the
   * answer got lost. To repeat it later yourself, pass the same `requestId` again.
   *
   * Errors: `auth.required`, `role.required`, `validation.failed`, `booking.time_taken`,
   * `booking.student_not_linked`, `booking.not_a_tutor`, `booking.limit_reached` (too many wait
   * for confirmation), `request.mismatch`, `rate.limited`.
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
   * `booking.time_taken`, `booking.student_not_linked`,
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
   * Client or tutor cancels an active booking before it begins.
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

// Once for all clients: `with` makes a new one for each call.
const assignInput = z.strictObject({ bookingId: id, ...assigneeShape });
const assignManyInput = z.strictObject({ ...manyShape, ...assigneeShape });
const completeInput = z.strictObject(completeShape);
const cancelInput = z.strictObject(cancelShape);

export function bookingsNamespace(transport: Transport): BookingsNamespace {
  return {
    create: method(createBooking, ({ requestId = newRequestId(), ...input }) =>
      transport.call("create_booking", { ...input, requestId }, booking, { repeatable: true }),
    ),
    assign: method(assignInput, (input) =>
      transport.call("assign_student", input, booking, { repeatable: true }),
    ),
    assignMany: method(assignManyInput, (input) =>
      transport.call("assign_students", input, z.array(booking), { repeatable: true }),
    ),
    unassign: method(byId, (input) => transport.call("unassign_student", input, booking, { once: true })),
    confirm: method(byId, (input) => transport.call("confirm_booking", input, booking, { once: true })),
    complete: method(completeInput, (input) =>
      transport.call("complete_booking", input, booking, { once: true }),
    ),
    cancel: method(cancelInput, (input) => transport.call("cancel_booking", input, booking, { once: true })),
    list: optionalMethod(listBookings, (input) =>
      transport.page(
        (options) => {
          const { groupId, from, to } = input;
          let query = listing(
            transport,
            "my_bookings",
            "list_bookings_in_group",
            { groupId, p_from: from, p_to: to },
            "*",
            options,
          );
          if (input.status) query = query.in("status", input.status);
          if (from) query = query.gte("starts_at", from);
          if (to) query = query.lt("starts_at", to);
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
