// `homeroom.guardians`: the guardians of a student.
import * as z from "zod/mini";
import { Constants } from "../database.types.ts";
import { type Block, block, type Guardian, guardian, type Parent, parent } from "../people/rows.ts";
import { type InputOf, id, right, rights } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import { type ListInputOf, listInput, type PagingInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import { type Link, link, type Unlinked, unlinked, type WaitingGuardian, waitingGuardian } from "./rows.ts";

const listGuardiansShape = {
  /** `ACTIVE`, `PENDING` or `BLOCKED`; all by default. */
  status: z.optional(z.enum(Constants.public.Enums.link_status)),
};
export interface ListGuardiansInput extends ListInputOf<typeof listGuardiansShape> {}
const listGuardians = listInput(listGuardiansShape);

const unlinkShape = {
  linkId: id,
  /** What happens to active bookings: `refuse` (default) or `unassign`. */
  onActiveBookings: z.optional(z.enum(["refuse", "unassign"])),
};
export interface UnlinkGuardianInput extends InputOf<typeof unlinkShape> {}
const unlink = z.strictObject(unlinkShape);

const validateLinkShape = {
  guardianId: id,
  studentId: id,
  /** Default: whether the link is active at all. */
  right: z.optional(right),
};
export interface ValidateLinkInput extends InputOf<typeof validateLinkShape> {}
const validateLink = z.strictObject(validateLinkShape);

const grantRightsShape = {
  linkId: id,
  /** All that the guardian shall have; empty takes everything back. */
  rights,
};
export interface GrantGuardianRightsInput extends InputOf<typeof grantRightsShape> {}
const grantRights = z.strictObject(grantRightsShape);

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
   * Guardians who may act for a student now, the primary one first. For the student, their
   * school's staff and admins.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: parents } = await homeroom.guardians.ofStudent({ studentId: me.id });
   */
  ofStudent(input: { studentId: string }): Promise<Result<Parent[]>>;

  /**
   * The student ends a guardian's link. With `unassign`, bookings of the guardian stay without a
   * student.
   *
   * Errors: `auth.required`, `link.not_found`, `link.has_active_bookings` (detail: their ids),
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.guardians.unlink({ linkId, onActiveBookings: "unassign" });
   */
  unlink(input: UnlinkGuardianInput): Promise<Result<Unlinked>>;

  /**
   * An adult student grants a guardian rights, or takes them back. From majority on a guardian holds nothing else.
   * Booked lessons stay. Returns the link.
   *
   * Errors: `auth.required`, `link.not_found`, `age.not_confirmed` (a minor), `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * await homeroom.guardians.grantRights({ linkId, rights: ["view_progress"] });
   */
  grantRights(input: GrantGuardianRightsInput): Promise<Result<Link>>;

  /**
   * The student ends a guardian's link for good and leaves the bookings that rest on it. The
   * guardian is not notified.
   *
   * Errors: `auth.required`, `link.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.guardians.block({ linkId });
   */
  block(input: { linkId: string }): Promise<Result<null>>;

  /**
   * Whom the signed-in student has blocked, also in an account that has ended, newest first.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data: blocked } = await homeroom.guardians.blocked();
   */
  blocked(input?: PagingInput): Promise<Result<Page<Block>>>;

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
   * Where a further guardian waits: an existing family guardian with `view_progress` agrees, or
   * objects, which hands the link to the school, else an admin, who agree or refuse. The link's id
   * comes with the notification.
   *
   * Errors: `auth.required`, `link.not_found`, `validation.failed`, `age.not_confirmed` (the
   * guardian is a minor), `rate.limited`.
   *
   * @example
   * await homeroom.guardians.confirm({ linkId: notification.subjectId, agree: true });
   */
  confirm(input: { linkId: string; agree: boolean }): Promise<Result<null>>;

  /**
   * Guardians of a student who wait for an agreement, for those who decide after an objection or a
   * long silence: the school's managers, and admins (audited).
   *
   * Errors: `auth.required`, `student.not_found`, `rate.limited`.
   *
   * @example
   * const { data: waiting } = await homeroom.guardians.waiting({ studentId });
   */
  waiting(input: { studentId: string }): Promise<Result<WaitingGuardian[]>>;

  /**
   * Whether a guardian may act for a student now, with `right`: exercise that right. For either
   * end of the link, admins and the secret key.
   *
   * Errors: `auth.required`, `permission.denied`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: mayBook } = await homeroom.guardians.validateLink({ guardianId, studentId, right: "book" });
   */
  validateLink(input: ValidateLinkInput): Promise<Result<boolean>>;
}

// Once for all clients: `with` makes a new one for each call.
const blockedInput = listInput({});
const ofStudentInput = z.strictObject({ studentId: id });
const blockInput = z.strictObject({ linkId: id });
const unblockInput = z.strictObject({ profileId: id });
const confirmInput = z.strictObject({ linkId: id, agree: z.boolean() });

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
    blocked: optionalMethod(blockedInput, (input) =>
      transport.page(
        (options) =>
          transport.supabase
            .from("my_blocks")
            .select("*", options)
            .order("blocked_at", { ascending: false })
            .order("guardian_id"),
        block,
        rangeOf(input),
      ),
    ),
    ofStudent: method(ofStudentInput, (input) =>
      transport.call("student_parents", input, z.array(parent), { repeatable: true }),
    ),
    unlink: method(unlink, (input) => transport.call("unlink_student", input, unlinked, { once: true })),
    grantRights: method(grantRights, (input) =>
      transport.call("grant_guardian_rights", input, link, { repeatable: true }),
    ),
    block: method(blockInput, (input) => transport.call("block_guardian", input, nothing, { once: true })),
    unblock: method(unblockInput, (input) =>
      transport.call("unblock_guardian", input, nothing, { once: true }),
    ),
    confirm: method(confirmInput, (input) =>
      transport.call("confirm_guardian", input, nothing, { once: true }),
    ),
    waiting: method(ofStudentInput, (input) =>
      transport.call("list_waiting_guardians", input, z.array(waitingGuardian), { repeatable: true }),
    ),
    validateLink: method(validateLink, (input) =>
      transport.call("validate_link", input, z.boolean(), { repeatable: true }),
    ),
  };
}
