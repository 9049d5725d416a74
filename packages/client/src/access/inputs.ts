// Inputs of `homeroom.admin`.
import * as z from "zod/mini";
import { Constants } from "../database.types.ts";
import {
  bookingMode,
  date,
  email,
  type InputOf,
  id,
  limit,
  moment,
  phone,
  relation,
  rights,
  seq,
  text,
} from "../platform/fields.ts";

const roleOfProfileShape = {
  profileId: id,
  /** `client`, `student`, `tutor`, `agent` or `admin`. */
  role: z.enum(Constants.public.Enums.app_role),
};
export interface RoleInput extends InputOf<typeof roleOfProfileShape> {}
export const roleOfProfile = z.strictObject(roleOfProfileShape);

const suspendProfileShape = {
  profileId: id,
  /** Why, up to 500 characters; kept out of the audit log. */
  reason: text(500),
};
export interface SuspendProfileInput extends InputOf<typeof suspendProfileShape> {}
export const suspendProfile = z.strictObject(suspendProfileShape);

const linkStudentShape = {
  guardianId: id,
  studentId: id,
  /** Default: `GUARDIAN`. */
  relation: z.optional(relation),
  isPrimary: z.optional(z.boolean()),
  /** Default: all. */
  rights: z.optional(rights),
};
export interface LinkStudentInput extends InputOf<typeof linkStudentShape> {}
export const linkStudent = z.strictObject(linkStudentShape);

const createPlaceholderShape = {
  fullName: text(120),
  /** `YYYY-MM-DD`. */
  dateOfBirth: z.optional(date),
  /** Who consented; is linked. */
  guardianId: id,
  /** How the guardian consented; kept as the record, up to 500 characters. */
  consent: text(500),
  /** Where the child sits; school managers name a class of their school. */
  classId: z.optional(id),
};
export interface CreatePlaceholderInput extends InputOf<typeof createPlaceholderShape> {}
export const createPlaceholder = z.strictObject(createPlaceholderShape);

const setLinkRightsShape = {
  linkId: id,
  rights,
  /** When `book` is taken away: `refuse` (default), `unassign` or `cancel`. */
  onActiveBookings: z.optional(bookingMode),
};
export interface SetLinkRightsInput extends InputOf<typeof setLinkRightsShape> {}
export const setLinkRights = z.strictObject(setLinkRightsShape);

const recordStatusShape = {
  studentId: id,
  status: z.enum(Constants.public.Enums.student_status),
  /** Of the papers that were seen, up to 500 characters. */
  reference: text(500),
  /** `YYYY-MM-DD`, within ten years: when it has to be looked at again. */
  reviewAt: date,
  /** Whose rights it is about; not of `emancipated`, `postsecondary` and `deceased`. */
  guardianId: z.optional(id),
  /** `YYYY-MM-DD`, of `in_care`: the first day on which the agency acts. Default: today. */
  startsOn: z.optional(date),
  /** The last day, where it is known. */
  endsOn: z.optional(date),
};
export interface RecordStudentStatusInput extends InputOf<typeof recordStatusShape> {}
export const recordStatus = z.strictObject(recordStatusShape);

const setCountryShape = {
  studentId: id,
  /** ISO 3166-1 alpha-2. Default: the ages of the settings. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
};
export interface SetCountryInput extends InputOf<typeof setCountryShape> {}
export const setCountry = z.strictObject(setCountryShape);

const restrictionOrderShape = {
  /** Who is denied, in whatever account; optional where addresses are given. */
  profileId: z.optional(id),
  /** Addresses of the person, up to 20; an account that verifies one is bound. */
  emails: z.optional(z.array(email).check(z.maxLength(20))),
  /** Numbers of the person in international form, up to 20. */
  phones: z.optional(z.array(phone).check(z.maxLength(20))),
  /** What the person is denied. Default: everything. */
  rights: z.optional(rights.check(z.minLength(1))),
  /** An order's reference or a short reason, up to 500 characters. */
  basis: text(500),
  /** Default: now. */
  from: z.optional(moment),
  /** Default: until it is lifted. */
  until: z.optional(moment),
  /** When it has to be looked at again; nothing ends by itself. */
  reviewAt: z.optional(moment),
};
const somebody = {
  error: "A profile, an email address or a phone number is needed.",
  path: ["profileId"],
};
const namesSomebody = (input: {
  profileId?: string | undefined;
  emails?: string[] | undefined;
  phones?: string[] | undefined;
}) => input.profileId !== undefined || Boolean(input.emails?.length) || Boolean(input.phones?.length);

const restrictContactShape = { studentId: id, ...restrictionOrderShape };
export interface RestrictContactInput extends InputOf<typeof restrictContactShape> {}
export const restrictContact = z.strictObject(restrictContactShape).check(z.refine(namesSomebody, somebody));

const restrictContactsShape = {
  /** All or nothing. */
  studentIds: z.array(id).check(z.minLength(1), z.maxLength(200)),
  ...restrictionOrderShape,
};
export interface RestrictContactsInput extends InputOf<typeof restrictContactsShape> {}
export const restrictContacts = z
  .strictObject(restrictContactsShape)
  .check(z.refine(namesSomebody, somebody));

const listRestrictionsShape = {
  /** Default: every student whom the caller may restrict. */
  studentId: z.optional(id),
  /** Default: those in force and to come. */
  includeEnded: z.optional(z.boolean()),
  /** 1 to 200. Default 50. */
  limit,
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface ListRestrictionsInput extends InputOf<typeof listRestrictionsShape> {}
export const listRestrictions = z.strictObject(listRestrictionsShape);

const findPeopleShape = {
  /** A part of the name, a whole verified address, or an id. Default: everybody. */
  search: z.optional(text(200)),
  /** Only people who hold it. */
  role: z.optional(z.enum(Constants.public.Enums.app_role)),
  /** 1 to 200. Default 50. */
  limit,
  offset: z.optional(z.int().check(z.minimum(0), z.maximum(1_000_000))),
};
export interface FindPeopleInput extends InputOf<typeof findPeopleShape> {}
export const findPeople = z.strictObject(findPeopleShape);

export const pair = z.strictObject({ guardianId: id, studentId: id });

const auditLogShape = {
  /** Of one row only, such as a link or a booking; of a student also the restrictions. */
  entityId: z.optional(id),
  /** Entries with smaller ids. */
  before: z.optional(z.int().check(z.minimum(1))),
  /** 1 to 200. Default 50. */
  limit,
};
export interface AuditLogInput extends InputOf<typeof auditLogShape> {}
export const auditLog = z.strictObject(auditLogShape);

const findThreadsShape = {
  /** About this student, of this person, or both; one of them is needed. */
  studentId: z.optional(id),
  profileId: z.optional(id),
};
export interface FindThreadsInput extends InputOf<typeof findThreadsShape> {}

const reviewThreadShape = {
  threadId: id,
  /** Why the thread is read, up to 500 characters; logged before anything is returned. */
  reason: text(500),
  /** The messages before this one; default: the newest. */
  beforeSeq: z.optional(seq),
  /** 1 to 200, default 50. */
  limit,
};
export interface ReviewThreadInput extends InputOf<typeof reviewThreadShape> {}

export const resumeProfileInput = z.strictObject({ profileId: id });
export const invitePlaceholderInput = z.strictObject({ profileId: id, email });
export const setPrimaryGuardianInput = z.strictObject({ linkId: id });
export const liftRestrictionInput = z.strictObject({ restrictionId: id });
export const endStatusInput = z.strictObject({ statusId: id });
export const unblockGuardianInput = z.strictObject({ profileId: id, studentId: id });
export const guardianChildrenInput = z.strictObject({ guardianId: id });
export const studentParentsInput = z.strictObject({ studentId: id });
export const findThreadsInput = z.strictObject(findThreadsShape);
export const reviewThreadInput = z.strictObject(reviewThreadShape);
