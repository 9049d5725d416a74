// `homeroom.guardians`: the guardians of a student.
import { z } from "zod";
import { bookingMode, type InputOf, id, right } from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../core/page.ts";
import type { Result } from "../core/result.ts";
import type { Page, Transport } from "../core/transport.ts";
import { Constants } from "../database.types.ts";
import { type Unlinked, unlinked } from "../rows/links.ts";
import { type Guardian, guardian, type Parent, parent } from "../rows/people.ts";
import { nothing } from "../rows/shape.ts";

const listGuardiansShape = {
  /** `ACTIVE`, `PENDING` or `BLOCKED`; all by default. */
  status: z.enum(Constants.public.Enums.link_status).optional(),
};
export interface ListGuardiansInput extends ListInputOf<typeof listGuardiansShape> {}
const listGuardians = listInput(listGuardiansShape);

const unlinkShape = {
  linkId: id,
  /** What happens to active bookings: `refuse` (default) or `unassign`. */
  onActiveBookings: bookingMode.exclude(["cancel"]).optional(),
};
export interface UnlinkGuardianInput extends InputOf<typeof unlinkShape> {}
const unlink = z.strictObject(unlinkShape);

const validateLinkShape = {
  guardianId: id,
  studentId: id,
  /** Default: whether the link stands at all. */
  right: right.optional(),
};
export interface ValidateLinkInput extends InputOf<typeof validateLinkShape> {}
const validateLink = z.strictObject(validateLinkShape);

export interface GuardiansNamespace {
  /**
   * The signed-in student's guardians, oldest link first, also those who wait or are blocked.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.guardians.mine({ status: "ACTIVE" });
   */
  mine(input?: ListGuardiansInput): Promise<Result<Page<Guardian>>>;

  /**
   * Guardians who may act for a student now, the primary one first. For the student himself, his
   * school's staff and admins.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: parents } = await homeroom.guardians.ofStudent({ studentId: me.id });
   */
  ofStudent(input: { studentId: string }): Promise<Result<Parent[]>>;

  /**
   * The student ends a guardian's link. What the guardian booked stays booked for nobody with
   * `unassign`.
   *
   * Errors: `auth.required`, `link.not_found`, `link.has_active_bookings` (detail: their ids),
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.guardians.unlink({ linkId, onActiveBookings: "unassign" });
   */
  unlink(input: UnlinkGuardianInput): Promise<Result<Unlinked>>;

  /**
   * The student ends a guardian's link for good and leaves the bookings that stand on it. The
   * guardian is not told.
   *
   * Errors: `auth.required`, `link.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.guardians.block({ linkId });
   */
  block(input: { linkId: string }): Promise<Result<null>>;

  /**
   * The student lifts a block; a new link needs a new invitation.
   *
   * Errors: `auth.required`, `link.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.guardians.unblock({ profileId: guardianId });
   */
  unblock(input: { profileId: string }): Promise<Result<null>>;

  /**
   * Where a second guardian needs a word: an existing family guardian, the school or an admin
   * agrees to one who waits, or refuses him. The link's id comes with the notification.
   *
   * Errors: `auth.required`, `link.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.guardians.confirm({ linkId: notification.subjectId, agree: true });
   */
  confirm(input: { linkId: string; agree: boolean }): Promise<Result<null>>;

  /**
   * Whether a guardian may act for a student now, with `right`: exercise that right. For either
   * end of the link, admins and the secret key.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: mayBook } = await homeroom.guardians.validateLink({ guardianId, studentId, right: "book" });
   */
  validateLink(input: ValidateLinkInput): Promise<Result<boolean>>;
}

export function guardiansNamespace(transport: Transport): GuardiansNamespace {
  return {
    mine: optionalMethod(listGuardians, (input) =>
      transport.page(
        (options) => {
          const query = transport.supabase.from("my_guardians").select("*", options);
          const found = input.status ? query.eq("status", input.status) : query;
          return found.order("linked_at").order("link_id");
        },
        guardian,
        rangeOf(input),
      ),
    ),
    ofStudent: method(z.strictObject({ studentId: id }), (input) =>
      transport.call("student_parents", input, z.array(parent), { repeatable: true }),
    ),
    unlink: method(unlink, (input) => transport.call("unlink_student", input, unlinked)),
    block: method(z.strictObject({ linkId: id }), (input) =>
      transport.call("block_guardian", input, nothing),
    ),
    unblock: method(z.strictObject({ profileId: id }), (input) =>
      transport.call("unblock_guardian", input, nothing),
    ),
    confirm: method(z.strictObject({ linkId: id, agree: z.boolean() }), (input) =>
      transport.call("confirm_guardian", input, nothing),
    ),
    validateLink: method(validateLink, (input) =>
      transport.call("validate_link", input, z.boolean(), { repeatable: true }),
    ),
  };
}
