// `homeroom.admin`: for admins, where noted also for the managers of a student's school.
import { z } from "zod";
import {
  bookingMode,
  date,
  email,
  type InputOf,
  id,
  moment,
  relation,
  rights,
  text,
} from "../core/fields.ts";
import { method, optionalMethod } from "../core/method.ts";
import type { Result } from "../core/result.ts";
import type { Transport } from "../core/transport.ts";
import { Constants } from "../database.types.ts";
import { type Invitation, invitation } from "../rows/invitations.ts";
import { type Link, link } from "../rows/links.ts";
import {
  type ReviewedMessage,
  reviewedMessage,
  type ThreadMetadata,
  threadMetadata,
} from "../rows/messaging.ts";
import {
  type AccessExplanation,
  type AuditEntry,
  accessExplanation,
  auditEntry,
  type Restriction,
  restriction,
} from "../rows/oversight.ts";
import { type Child, child, type Parent, type Placeholder, parent, placeholder } from "../rows/people.ts";
import { nothing } from "../rows/shape.ts";

const roleOfProfileShape = {
  profileId: id,
  /** `client`, `student`, `tutor`, `agent` or `admin`. */
  role: z.enum(Constants.public.Enums.app_role),
};
export interface RoleInput extends InputOf<typeof roleOfProfileShape> {}
const roleOfProfile = z.strictObject(roleOfProfileShape);

const linkStudentShape = {
  guardianId: id,
  studentId: id,
  /** Default: `GUARDIAN`. */
  relation: relation.optional(),
  isPrimary: z.boolean().optional(),
  /** Default: all. */
  rights: rights.optional(),
};
export interface LinkStudentInput extends InputOf<typeof linkStudentShape> {}
const linkStudent = z.strictObject(linkStudentShape);

const createPlaceholderShape = {
  fullName: text(120),
  /** `YYYY-MM-DD`. */
  dateOfBirth: date.optional(),
  /** Who consented; is linked. */
  guardianId: id,
  /** How he consented; kept as the record, up to 500 characters. */
  consent: text(500),
  /** Where the child sits; school managers name a class of their school. */
  classId: id.optional(),
};
export interface CreatePlaceholderInput extends InputOf<typeof createPlaceholderShape> {}
const createPlaceholder = z.strictObject(createPlaceholderShape);

const setLinkRightsShape = {
  linkId: id,
  rights,
  /** When `book` is taken away: `refuse` (default), `unassign` or `cancel`. */
  onActiveBookings: bookingMode.optional(),
};
export interface SetLinkRightsInput extends InputOf<typeof setLinkRightsShape> {}
const setLinkRights = z.strictObject(setLinkRightsShape);

const restrictContactShape = {
  studentId: id,
  /** Who is denied. */
  profileId: id,
  /** What he is denied. Default: everything. */
  rights: rights.min(1).optional(),
  /** An order's reference or a short reason, up to 500 characters. */
  basis: text(500),
  /** Default: now. */
  from: moment.optional(),
  /** Default: until it is lifted. */
  until: moment.optional(),
};
export interface RestrictContactInput extends InputOf<typeof restrictContactShape> {}
const restrictContact = z.strictObject(restrictContactShape);

const pair = z.strictObject({ guardianId: id, studentId: id });

const auditLogShape = {
  /** Of one row only, such as a link or a booking. */
  entityId: id.optional(),
  /** Entries with smaller ids. */
  before: z.int().min(1).optional(),
  /** 1 to 200. Default 50. */
  limit: z.int().min(1).max(200).optional(),
};
export interface AuditLogInput extends InputOf<typeof auditLogShape> {}
const auditLog = z.strictObject(auditLogShape);

const findThreadsShape = {
  /** About this student, of this person, or both; one of them is needed. */
  studentId: id.optional(),
  profileId: id.optional(),
};
export interface FindThreadsInput extends InputOf<typeof findThreadsShape> {}

const reviewThreadShape = {
  threadId: id,
  /** Why it is read, up to 500 characters; stands in the audit log before a line is shown. */
  reason: text(500),
  /** The messages before this one; default: the newest. */
  beforeSeq: z.int().min(1).max(2_147_483_647).optional(),
  /** 1 to 200, default 50. */
  limit: z.int().min(1).max(200).optional(),
};
export interface ReviewThreadInput extends InputOf<typeof reviewThreadShape> {}

export interface AdminNamespace {
  /**
   * Grants an app role.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`.
   *
   * @example
   * await homeroom.admin.grantRole({ profileId, role: "tutor" });
   */
  grantRole(input: RoleInput): Promise<Result<null>>;

  /**
   * Takes an app role away. Active bookings that need it are cancelled (tutor) or lose their
   * student (student).
   *
   * Errors: those of `grantRole`.
   *
   * @example
   * await homeroom.admin.revokeRole({ profileId, role: "tutor" });
   */
  revokeRole(input: RoleInput): Promise<Result<null>>;

  /**
   * Links a guardian and a student at once. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `link.self`,
   * `link.exists`, `link.not_available`, `link.limit_reached`, `validation.failed`.
   *
   * @example
   * await homeroom.admin.linkStudent({ guardianId, studentId, relation: "MOTHER", isPrimary: true });
   */
  linkStudent(input: LinkStudentInput): Promise<Result<Link>>;

  /**
   * Creates a child without an account, and links the guardian who consented.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`,
   * `link.limit_reached`.
   *
   * @example
   * const { data: mia } = await homeroom.admin.createPlaceholderStudent({
   *   fullName: "Mia Baker", dateOfBirth: "2019-05-02", guardianId, consent: "Form signed 2026-09-01",
   * });
   */
  createPlaceholderStudent(input: CreatePlaceholderInput): Promise<Result<Placeholder>>;

  /**
   * Invites the person behind a profile without an account to take it over. Also for school
   * managers, and guardians with `view_progress`.
   *
   * Errors: `auth.required`, `profile.not_found`, `validation.failed`, `link.self`,
   * `invitation.exists`, `invitation.limit_reached`, `rate.limited`.
   *
   * @example
   * await homeroom.admin.invitePlaceholder({ profileId: mia.id, email: "mia@example.com" });
   */
  invitePlaceholder(input: { profileId: string; email: string }): Promise<Result<Invitation>>;

  /**
   * Makes an active guardian the student's primary one. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `link.not_found`, `validation.failed`.
   *
   * @example
   * await homeroom.admin.setPrimaryGuardian({ linkId });
   */
  setPrimaryGuardian(input: { linkId: string }): Promise<Result<Link>>;

  /**
   * Sets what a guardian may do for the student. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `link.not_found`, `link.has_active_bookings`
   * (detail: their ids), `validation.failed`.
   *
   * @example
   * await homeroom.admin.setLinkRights({ linkId, rights: ["view_progress", "message"], onActiveBookings: "unassign" });
   */
  setLinkRights(input: SetLinkRightsInput): Promise<Result<Link>>;

  /**
   * Denies a person rights for a student in every capacity, takes the student out of the bookings
   * that this forbids, and tells nobody. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`.
   *
   * @example
   * const { data: order } = await homeroom.admin.restrictContact({ studentId, profileId, basis: "Order 12/2026" });
   */
  restrictContact(input: RestrictContactInput): Promise<Result<Restriction>>;

  /**
   * Ends a restriction now; bookings stay as they are. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `restriction.not_found`, `validation.failed`.
   *
   * @example
   * await homeroom.admin.liftRestriction({ restrictionId: order.id });
   */
  liftRestriction(input: { restrictionId: string }): Promise<Result<null>>;

  /**
   * Lifts a student's block of a guardian in his stead.
   *
   * Errors: `auth.required`, `permission.denied`, `link.not_found`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * await homeroom.admin.unblockGuardian({ profileId: guardianId, studentId });
   */
  unblockGuardian(input: { profileId: string; studentId: string }): Promise<Result<null>>;

  /**
   * Every right of a guardian for a student: whether it holds, and why. Audited.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`.
   *
   * @example
   * const { data: rights } = await homeroom.admin.explainAccess({ guardianId, studentId });
   */
  explainAccess(input: { guardianId: string; studentId: string }): Promise<Result<AccessExplanation[]>>;

  /**
   * Students for whom a guardian may act now; the same as `students.children`.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: children } = await homeroom.admin.guardianChildren({ guardianId });
   */
  guardianChildren(input: { guardianId: string }): Promise<Result<Child[]>>;

  /**
   * Guardians who may act for a student now; the same as `guardians.ofStudent`.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: parents } = await homeroom.admin.studentParents({ studentId });
   */
  studentParents(input: { studentId: string }): Promise<Result<Parent[]>>;

  /**
   * Threads about a student or of a person, without what was written in them; up to 200. Audited.
   * For admins.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: threads } = await homeroom.admin.findThreads({ studentId });
   */
  findThreads(input: FindThreadsInput): Promise<Result<ThreadMetadata[]>>;

  /**
   * Reads a page of a thread, oldest first, for a reason that goes into the audit log. Nobody's
   * receipts move. For admins.
   *
   * Errors: `auth.required`, `permission.denied`, `thread.not_found`, `validation.failed`.
   *
   * @example
   * const { data: messages } = await homeroom.admin.reviewThread({ threadId, reason: "Complaint 12/2026" });
   */
  reviewThread(input: ReviewThreadInput): Promise<Result<ReviewedMessage[]>>;

  /**
   * The audit log, newest first.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: page } = await homeroom.admin.auditLog({ entityId: linkId });
   * const { data: next } = await homeroom.admin.auditLog({ entityId: linkId, before: page?.at(-1)?.id });
   */
  auditLog(input?: AuditLogInput): Promise<Result<AuditEntry[]>>;
}

export function adminNamespace(transport: Transport): AdminNamespace {
  return {
    grantRole: method(roleOfProfile, (input) => transport.call("grant_role", input, nothing)),
    revokeRole: method(roleOfProfile, (input) => transport.call("revoke_role", input, nothing)),
    linkStudent: method(linkStudent, (input) => transport.call("admin_link_student", input, link)),
    createPlaceholderStudent: method(createPlaceholder, (input) =>
      transport.call("create_placeholder_student", input, placeholder),
    ),
    invitePlaceholder: method(z.strictObject({ profileId: id, email }), (input) =>
      transport.call("invite_placeholder", input, invitation),
    ),
    setPrimaryGuardian: method(z.strictObject({ linkId: id }), (input) =>
      transport.call("set_primary_guardian", input, link),
    ),
    setLinkRights: method(setLinkRights, (input) => transport.call("set_link_rights", input, link)),
    restrictContact: method(restrictContact, (input) =>
      transport.call("restrict_contact", input, restriction),
    ),
    liftRestriction: method(z.strictObject({ restrictionId: id }), (input) =>
      transport.call("lift_restriction", input, nothing),
    ),
    unblockGuardian: method(z.strictObject({ profileId: id, studentId: id }), (input) =>
      transport.call("unblock_guardian", input, nothing),
    ),
    explainAccess: method(pair, (input) =>
      transport.call("explain_access", input, z.array(accessExplanation)),
    ),
    guardianChildren: method(z.strictObject({ guardianId: id }), (input) =>
      transport.call("guardian_children", input, z.array(child), { repeatable: true }),
    ),
    studentParents: method(z.strictObject({ studentId: id }), (input) =>
      transport.call("student_parents", input, z.array(parent), { repeatable: true }),
    ),
    findThreads: method(z.strictObject(findThreadsShape), (input) =>
      transport.call("find_threads", input, z.array(threadMetadata)),
    ),
    reviewThread: method(z.strictObject(reviewThreadShape), (input) =>
      transport.call("review_thread", input, z.array(reviewedMessage)),
    ),
    auditLog: optionalMethod(auditLog, (input) =>
      transport.call("list_audit_log", input, z.array(auditEntry), { repeatable: true }),
    ),
  };
}
