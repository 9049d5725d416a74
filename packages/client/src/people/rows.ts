// People: one's own profile, tutors, students and guardians.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import { relation, right } from "../platform/fields.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { app_role, link_status } = Constants.public.Enums;

const profileShape = {
  id: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  /** The confirmed address of the account. */
  email: z.nullable(z.string()),
  /** The confirmed number of the account, E.164. */
  phone: z.nullable(z.string()),
  /** `YYYY-MM-DD`. */
  dateOfBirth: z.nullable(day),
  /** Name in the tz database, such as `Europe/Berlin`. */
  timeZone: z.nullable(z.string()),
  /** BCP 47 tag, such as `de-AT`. */
  locale: z.nullable(z.string()),
  roles: z.array(z.enum(app_role)),
} satisfies ShapeOf<Tables<"my_profile">>;
/** The signed-in person. */
export interface Profile extends RowOf<typeof profileShape> {}
export const profile: RowSchema<Profile> = rowSchema(profileShape);

const ownAddressShape = {
  /** The verified address; null without one. */
  email: z.nullable(z.string()),
  /** `bounce` or `complaint` if no emails go to it any more. */
  closedReason: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"my_address">>;
/** The address of the signed-in person, and whether emails go to it. */
export interface OwnAddress extends RowOf<typeof ownAddressShape> {}
export const ownAddress: RowSchema<OwnAddress> = rowSchema(ownAddressShape);

const availabilityShape = {
  /** `HH:MM:SS` where the person lives; null without quiet hours. */
  quietStartsAt: z.nullable(z.string()),
  quietEndsAt: z.nullable(z.string()),
  /** The time zone in which quiet hours and days of absence are. */
  timeZone: z.string(),
  /** When the quiet hours of this moment end; null outside of them. */
  quietUntil: z.nullable(timestamp),
  /** The first day of the absence; null without one. */
  awayFrom: z.nullable(day),
  awayUntil: z.nullable(day),
  awayNote: z.nullable(z.string()),
  coverId: z.nullable(z.guid()),
  coverName: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"my_availability">>;
/** When the signed-in person is not to be told, and is away. */
export interface Availability extends RowOf<typeof availabilityShape> {}
export const availability: RowSchema<Availability> = rowSchema(availabilityShape);

const colleagueShape = {
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
} satisfies ShapeOf<FunctionRow<"list_colleagues"> & FunctionRow<"list_group_colleagues">>;
/** Somebody who works at the same school: whom to name as cover person, or to share a group with. */
export interface Colleague extends RowOf<typeof colleagueShape> {}
export const colleague: RowSchema<Colleague> = rowSchema(colleagueShape);

const tutorShape = {
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"tutors">>;
/** A tutor who is listed. */
export interface Tutor extends RowOf<typeof tutorShape> {}
export const tutor: RowSchema<Tutor> = rowSchema(tutorShape);

const studentShape = {
  /** Names the link, for `unlink` and `updateRelation`. */
  linkId: z.guid(),
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  /** Null without the right `view_progress`. */
  email: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  /** `YYYY-MM-DD`; null without the right `view_progress`. */
  dateOfBirth: z.nullable(day),
  /** What the guardian is to the student. */
  relation,
  /** What the guardian may do now. */
  rights: z.array(right),
  /** Whether the student is an adult and has granted these rights. */
  isGranted: z.boolean(),
  /** Upcoming pending and confirmed bookings that rest on this link. */
  activeBookingCount: z.int(),
  linkedAt: timestamp,
} satisfies ShapeOf<Tables<"my_students">>;
/** A student of the signed-in guardian. */
export interface Student extends RowOf<typeof studentShape> {}
export const student: RowSchema<Student> = rowSchema(studentShape);

const guardianShape = {
  /** Names the link, for `block` and `unlink`. */
  linkId: z.guid(),
  guardianId: z.guid(),
  fullName: z.nullable(z.string()),
  relation,
  isPrimary: z.boolean(),
  rights: z.array(right),
  /** Whether the student is an adult: the guardian holds what `grantRights` gives. */
  isGranted: z.boolean(),
  /** `PENDING`: waits for another guardian's confirmation. `BLOCKED`: by the student. */
  status: z.enum(link_status),
  linkedAt: timestamp,
} satisfies ShapeOf<Tables<"my_guardians">>;
/** A guardian of the signed-in student. */
export interface Guardian extends RowOf<typeof guardianShape> {}
export const guardian: RowSchema<Guardian> = rowSchema(guardianShape);

const blockShape = {
  /** For `unblock`. */
  guardianId: z.guid(),
  fullName: z.nullable(z.string()),
  blockedAt: timestamp,
} satisfies ShapeOf<Tables<"my_blocks">>;
/** A person whom the signed-in student blocked, in this or an earlier account. */
export interface Block extends RowOf<typeof blockShape> {}
export const block: RowSchema<Block> = rowSchema(blockShape);

const clientShape = {
  /** Names the link, for `unlink`. */
  linkId: z.guid(),
  clientId: z.guid(),
  fullName: z.nullable(z.string()),
  linkedAt: timestamp,
} satisfies ShapeOf<Tables<"my_clients">>;
/** A client of the signed-in agent. */
export interface Client extends RowOf<typeof clientShape> {}
export const client: RowSchema<Client> = rowSchema(clientShape);

const agentShape = {
  /** Names the link, for `unlink`. */
  linkId: z.guid(),
  agentId: z.guid(),
  fullName: z.nullable(z.string()),
  linkedAt: timestamp,
} satisfies ShapeOf<Tables<"my_agents">>;
/** An agent who may book for the signed-in client. */
export interface Agent extends RowOf<typeof agentShape> {}
export const agent: RowSchema<Agent> = rowSchema(agentShape);

const clientStudentShape = {
  /** The client on whose right is booked: `guardianId` of a booking. */
  clientId: z.guid(),
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  clientName: z.nullable(z.string()),
} satisfies ShapeOf<Tables<"my_client_students">>;
/** A student for whom a client of the signed-in agent may book. */
export interface ClientStudent extends RowOf<typeof clientStudentShape> {}
export const clientStudent: RowSchema<ClientStudent> = rowSchema(clientStudentShape);

const familyMember = {
  linkId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  relation,
  /** Whether the guardian is the student's primary one; null to the guardian. */
  isPrimary: z.nullable(z.boolean()),
  /** What the guardian may do now. */
  rights: z.array(right),
};

const childShape = { ...familyMember, studentId: z.guid() } satisfies ShapeOf<
  FunctionRow<"guardian_children">
>;
/** A student for whom a guardian may act now. */
export interface Child extends RowOf<typeof familyMember> {
  studentId: string;
}
export const child: RowSchema<Child> = rowSchema(childShape);

const parentShape = { ...familyMember, guardianId: z.guid() } satisfies ShapeOf<
  FunctionRow<"student_parents">
>;
/** A guardian who may act for a student now. */
export interface Parent extends RowOf<typeof familyMember> {
  guardianId: string;
}
export const parent: RowSchema<Parent> = rowSchema(parentShape);

const placeholderShape = {
  id: z.guid(),
  /** Null until somebody takes the profile over. */
  userId: z.nullable(z.guid()),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  listedAsTutor: z.boolean(),
  createdAt: timestamp,
  updatedAt: timestamp,
} satisfies ShapeOf<Tables<"profiles">>;
/** The profile of a child without an account. */
export interface Placeholder extends RowOf<typeof placeholderShape> {}
export const placeholder: RowSchema<Placeholder> = rowSchema(placeholderShape);
