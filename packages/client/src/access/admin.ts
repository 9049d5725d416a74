// `homeroom.admin`: for admins, where noted also for the managers of a student's school.
import * as z from "zod/mini";
import { type Link, link } from "../family/rows.ts";
import { type Invitation, invitation } from "../invitations/rows.ts";
import {
  type ReviewedMessage,
  reviewedMessage,
  type ThreadMetadata,
  threadMetadata,
} from "../messaging/rows.ts";
import { type Child, child, type Parent, type Placeholder, parent, placeholder } from "../people/rows.ts";
import { method, optionalMethod } from "../platform/method.ts";
import type { Result } from "../platform/result.ts";
import { nothing } from "../platform/shape.ts";
import type { Transport } from "../platform/transport.ts";
import {
  type AuditLogInput,
  auditLog,
  type CreatePlaceholderInput,
  createPlaceholder,
  endStatusInput,
  type FindPeopleInput,
  type FindThreadsInput,
  findPeople,
  findThreadsInput,
  guardianChildrenInput,
  invitePlaceholderInput,
  type LinkStudentInput,
  type ListRestrictionsInput,
  liftRestrictionInput,
  linkStudent,
  listRestrictions,
  pair,
  type RecordStudentStatusInput,
  type RestrictContactInput,
  type RestrictContactsInput,
  type ReviewThreadInput,
  type RoleInput,
  recordStatus,
  restrictContact,
  restrictContacts,
  resumeProfileInput,
  reviewThreadInput,
  roleOfProfile,
  type SetCountryInput,
  type SetLinkRightsInput,
  type SuspendProfileInput,
  setCountry,
  setLinkRights,
  setPrimaryGuardianInput,
  studentParentsInput,
  suspendProfile,
  unblockGuardianInput,
} from "./inputs.ts";
import {
  type AccessExplanation,
  type AgeEvidence,
  type AuditEntry,
  accessExplanation,
  ageEvidence,
  auditEntry,
  type FoundPerson,
  foundPerson,
  type ListedRestriction,
  listedRestriction,
  type Restriction,
  restriction,
  type StudentStatus,
  studentStatus,
} from "./rows.ts";

export interface AdminNamespace {
  /**
   * Grants an app role to another person; admins cannot grant one to themselves.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`.
   *
   * @example
   * await homeroom.admin.grantRole({ profileId, role: "tutor" });
   */
  grantRole(input: RoleInput): Promise<Result<null>>;

  /**
   * Takes an app role away, and ends what rests on it: links, pending invitations, seats and
   * enrollments. Active bookings are canceled (the tutor's, and those of a payer without client,
   * tutor and agent) or lose their student.
   *
   * Errors: those of `grantRole`; `permission.denied` also for the role `admin` of the last admin.
   *
   * @example
   * await homeroom.admin.revokeRole({ profileId, role: "tutor" });
   */
  revokeRole(input: RoleInput): Promise<Result<null>>;

  /**
   * Stops a person at once, in every account that has verified an address of theirs, now or later,
   * and whatever their token says: they read and write nothing, exercise no
   * right and are sent nothing, and the lessons they were to teach or pay for are canceled. Links,
   * roles and memberships stay.
   *
   * Errors: those of `grantRole`; `permission.denied` also for oneself and for the last admin.
   *
   * @example
   * await homeroom.admin.suspendProfile({ profileId, reason: "Complaint 12/2026" });
   */
  suspendProfile(input: SuspendProfileInput): Promise<Result<null>>;

  /**
   * Ends a suspension for all accounts of the person. Canceled lessons stay canceled.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found` (also when not suspended),
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.admin.resumeProfile({ profileId });
   */
  resumeProfile(input: { profileId: string }): Promise<Result<null>>;

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
   * Denies a person rights for a student in every capacity, and takes the student out of the bookings
   * that this forbids. Nobody is notified. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`.
   *
   * @example
   * const { data: order } = await homeroom.admin.restrictContact({ studentId, profileId, basis: "Order 12/2026" });
   */
  restrictContact(input: RestrictContactInput): Promise<Result<Restriction>>;

  /**
   * The same for several students in one act, all or nothing.
   *
   * Errors: `auth.required`, `permission.denied`, `profile.not_found`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * const { data: orders } = await homeroom.admin.restrictContacts({
   *   studentIds, emails: ["rex@example.com"], basis: "Order 12/2026", reviewAt: "2027-06-30T00:00:00Z",
   * });
   */
  restrictContacts(input: RestrictContactsInput): Promise<Result<Restriction[]>>;

  /**
   * Restrictions that the caller may make and lift, by review date, then the newest. Audited. Also
   * for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: restrictions } = await homeroom.admin.listRestrictions({ studentId });
   */
  listRestrictions(input?: ListRestrictionsInput): Promise<Result<ListedRestriction[]>>;

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
   * Records the standing of a student, with the papers: a court's guardian, whose rights go on after majority; a
   * dependent student, whose guardian keeps `view_progress`; an emancipated minor or one after school, who decides as
   * an adult; a student who has died, about whom nobody is notified any more; an agency that acts as a guardian on some
   * days; a guardian whose rights have ended or who has died, whose link ends: then the school confirms who comes next.
   * Recording it again replaces what was recorded. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `guardian.not_impartial`, `student.not_found`, `link.not_found`,
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.admin.recordStudentStatus({
   *   studentId, status: "court_guardian", guardianId, reference: "Order 4/2026", reviewAt: "2027-06-30",
   * });
   */
  recordStudentStatus(input: RecordStudentStatusInput): Promise<Result<StudentStatus>>;

  /**
   * Ends a recorded standing; with `in_care` ends the agency's link. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `guardian.not_impartial`, `status.not_found`, `validation.failed`,
   * `rate.limited`.
   *
   * @example
   * await homeroom.admin.endStudentStatus({ statusId });
   */
  endStudentStatus(input: { statusId: string }): Promise<Result<StudentStatus>>;

  /**
   * What is recorded of the standing of a student. Audited. Also for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: statuses } = await homeroom.admin.listStudentStatuses({ studentId });
   */
  listStudentStatuses(input: { studentId: string }): Promise<Result<StudentStatus[]>>;

  /**
   * What was seen of a student's date of birth, the newest first: `students.setDateOfBirth` records it. Audited. Also
   * for school managers.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: evidence } = await homeroom.admin.listAgeEvidence({ studentId });
   */
  listAgeEvidence(input: { studentId: string }): Promise<Result<AgeEvidence[]>>;

  /**
   * Sets the country whose ages of consent and majority count for a student who is not an adult. Also for school
   * managers.
   *
   * Errors: `auth.required`, `permission.denied`, `student.not_found`, `age.not_confirmed` (an adult),
   * `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.admin.setCountry({ studentId, country: "KR" });
   */
  setCountry(input: SetCountryInput): Promise<Result<null>>;

  /**
   * Lifts a student's block of a guardian on the student's behalf.
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
   * Errors: `auth.required`, `permission.denied`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: children } = await homeroom.admin.guardianChildren({ guardianId });
   */
  guardianChildren(input: { guardianId: string }): Promise<Result<Child[]>>;

  /**
   * Guardians who may act for a student now; the same as `guardians.ofStudent`.
   *
   * Errors: `auth.required`, `permission.denied`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: parents } = await homeroom.admin.studentParents({ studentId });
   */
  studentParents(input: { studentId: string }): Promise<Result<Parent[]>>;

  /**
   * People by name. Not found are students whose guardian the admin is or was. Audited. For admins.
   *
   * Errors: `auth.required`, `permission.denied`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: people } = await homeroom.admin.findPeople({ search: "Baker" });
   */
  findPeople(input?: FindPeopleInput): Promise<Result<FoundPerson[]>>;

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
   * Errors: `auth.required`, `permission.denied`, `rate.limited`, `validation.failed`.
   *
   * @example
   * const { data: page } = await homeroom.admin.auditLog({ entityId: linkId });
   * const { data: next } = await homeroom.admin.auditLog({ entityId: linkId, before: page?.at(-1)?.id });
   */
  auditLog(input?: AuditLogInput): Promise<Result<AuditEntry[]>>;

  /**
   * Verifies the chain of the audit log, and answers the id of the first broken entry, or null. Audited.
   *
   * Errors: `auth.required`, `permission.denied`, `rate.limited`.
   *
   * @example
   * const { data: brokenId, error } = await homeroom.admin.checkAuditLog();
   */
  checkAuditLog(): Promise<Result<number | null>>;
}

// Once for all clients: `with` makes a new one for each call.
export function adminNamespace(transport: Transport): AdminNamespace {
  return {
    grantRole: method(roleOfProfile, (input) =>
      transport.call("grant_role", input, nothing, { repeatable: true }),
    ),
    revokeRole: method(roleOfProfile, (input) =>
      transport.call("revoke_role", input, nothing, { repeatable: true }),
    ),
    suspendProfile: method(suspendProfile, (input) =>
      transport.call("suspend_profile", input, nothing, { once: true }),
    ),
    resumeProfile: method(resumeProfileInput, (input) =>
      transport.call("resume_profile", input, nothing, { once: true }),
    ),
    linkStudent: method(linkStudent, (input) =>
      transport.call("admin_link_student", input, link, { once: true }),
    ),
    createPlaceholderStudent: method(createPlaceholder, (input) =>
      transport.call("create_placeholder_student", input, placeholder, { once: true }),
    ),
    invitePlaceholder: method(invitePlaceholderInput, (input) =>
      transport.call("invite_placeholder", input, invitation, { once: true }),
    ),
    setPrimaryGuardian: method(setPrimaryGuardianInput, (input) =>
      transport.call("set_primary_guardian", input, link, { repeatable: true }),
    ),
    setLinkRights: method(setLinkRights, (input) =>
      transport.call("set_link_rights", input, link, { repeatable: true }),
    ),
    restrictContact: method(restrictContact, (input) =>
      transport.call("restrict_contact", input, restriction, { once: true }),
    ),
    restrictContacts: method(restrictContacts, (input) =>
      transport.call("restrict_contacts", input, z.array(restriction), { once: true }),
    ),
    listRestrictions: optionalMethod(listRestrictions, (input) =>
      transport.call("list_restrictions", input, z.array(listedRestriction), { repeatable: true }),
    ),
    liftRestriction: method(liftRestrictionInput, (input) =>
      transport.call("lift_restriction", input, nothing, { once: true }),
    ),
    recordStudentStatus: method(recordStatus, (input) =>
      transport.call("record_student_status", input, studentStatus, { repeatable: true }),
    ),
    endStudentStatus: method(endStatusInput, (input) =>
      transport.call("end_student_status", input, studentStatus, { once: true }),
    ),
    listStudentStatuses: method(studentParentsInput, (input) =>
      transport.call("list_student_statuses", input, z.array(studentStatus), { repeatable: true }),
    ),
    listAgeEvidence: method(studentParentsInput, (input) =>
      transport.call("list_age_evidence", input, z.array(ageEvidence), { repeatable: true }),
    ),
    setCountry: method(setCountry, (input) =>
      transport.call("set_country", input, nothing, { repeatable: true }),
    ),
    unblockGuardian: method(unblockGuardianInput, (input) =>
      transport.call("unblock_guardian", input, nothing, { once: true }),
    ),
    explainAccess: method(pair, (input) =>
      transport.call("explain_access", input, z.array(accessExplanation), { repeatable: true }),
    ),
    guardianChildren: method(guardianChildrenInput, (input) =>
      transport.call("guardian_children", input, z.array(child), { repeatable: true }),
    ),
    studentParents: method(studentParentsInput, (input) =>
      transport.call("student_parents", input, z.array(parent), { repeatable: true }),
    ),
    findPeople: optionalMethod(findPeople, (input) =>
      transport.call("find_people", input, z.array(foundPerson), { repeatable: true }),
    ),
    findThreads: method(findThreadsInput, (input) =>
      transport.call("find_threads", input, z.array(threadMetadata), { repeatable: true }),
    ),
    reviewThread: method(reviewThreadInput, (input) =>
      transport.call("review_thread", input, z.array(reviewedMessage), { repeatable: true }),
    ),
    checkAuditLog: () => transport.call("check_audit_log", {}, z.nullable(z.int()), { repeatable: true }),
    auditLog: optionalMethod(auditLog, (input) =>
      transport.call("list_audit_log", input, z.array(auditEntry), { repeatable: true }),
    ),
  };
}
