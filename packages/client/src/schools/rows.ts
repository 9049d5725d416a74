// Tenants, who works there, who learns there, and what a roster would change.
import * as z from "zod/mini";
import { Constants, type Tables } from "../database.types.ts";
import {
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
  timestamp,
} from "../platform/shape.ts";

const { membership_role, staff_permission } = Constants.public.Enums;

export const memberRole = z.enum(membership_role);
export const staffPermission = z.enum(staff_permission);

const tenant = {
  id: z.guid(),
  name: z.string(),
  /** The roster's identifier, if one brought it. */
  sourcedId: z.nullable(z.string()),
  createdAt: timestamp,
  updatedAt: timestamp,
};

const organizationShape = tenant satisfies ShapeOf<Tables<"organizations">>;
/** A body that runs schools. */
export interface Organization extends RowOf<typeof organizationShape> {}
export const organization: RowSchema<Organization> = rowSchema(organizationShape);

const schoolShape = { ...tenant, organizationId: z.guid() } satisfies ShapeOf<Tables<"schools">>;
export interface School extends RowOf<typeof schoolShape> {}
export const school: RowSchema<School> = rowSchema(schoolShape);

const campusShape = {
  ...tenant,
  organizationId: z.guid(),
  schoolId: z.guid(),
} satisfies ShapeOf<Tables<"campuses">>;
/** A place of a school. */
export interface Campus extends RowOf<typeof campusShape> {}
export const campus: RowSchema<Campus> = rowSchema(campusShape);

const schoolClassShape = {
  ...tenant,
  organizationId: z.guid(),
  schoolId: z.guid(),
  campusId: z.guid(),
} satisfies ShapeOf<Tables<"classes">>;
/** A class on a campus. */
export interface SchoolClass extends RowOf<typeof schoolClassShape> {}
export const schoolClass: RowSchema<SchoolClass> = rowSchema(schoolClassShape);

const place = {
  organizationId: z.guid(),
  schoolId: z.nullable(z.guid()),
  campusId: z.nullable(z.guid()),
  classId: z.nullable(z.guid()),
};

const membershipShape = {
  id: z.guid(),
  role: memberRole,
  ...place,
  organizationName: z.nullable(z.string()),
  schoolName: z.nullable(z.string()),
  campusName: z.nullable(z.string()),
  className: z.nullable(z.string()),
  /** Those in force. */
  permissions: z.array(staffPermission),
} satisfies ShapeOf<Tables<"my_memberships">>;
/** Where the signed-in person works, and as what. */
export interface Membership extends RowOf<typeof membershipShape> {}
export const membership: RowSchema<Membership> = rowSchema(membershipShape);

const memberShape = {
  membershipId: z.guid(),
  profileId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  hasAccount: z.boolean(),
  role: memberRole,
  ...place,
  className: z.nullable(z.string()),
  /** Those in force. */
  permissions: z.array(staffPermission),
} satisfies ShapeOf<FunctionRow<"list_members">>;
/** Somebody who works at a tenant. */
export interface Member extends RowOf<typeof memberShape> {}
export const member: RowSchema<Member> = rowSchema(memberShape);

const pupilShape = {
  studentId: z.guid(),
  fullName: z.nullable(z.string()),
  avatarUrl: z.nullable(z.string()),
  hasAccount: z.boolean(),
  enrolledAt: timestamp,
} satisfies ShapeOf<FunctionRow<"list_roster">>;
/** Somebody who sits in a class. */
export interface Pupil extends RowOf<typeof pupilShape> {}
export const pupil: RowSchema<Pupil> = rowSchema(pupilShape);

const rosterCount = z.object({ existing: z.int(), added: z.int(), changed: z.int(), removed: z.int() });
const kinds = ["schools", "campuses", "classes", "people", "enrollments", "links"] as const;

/** What a roster changes, by kind. `links`: guardians of students. `invitations`: to take a profile over. */
export type RosterCounts = Record<(typeof kinds)[number], z.output<typeof rosterCount>> & {
  invitations: number;
};
export const rosterCounts: z.ZodMiniType<RosterCounts> = z.object({
  schools: rosterCount,
  campuses: rosterCount,
  classes: rosterCount,
  people: rosterCount,
  enrollments: rosterCount,
  links: rosterCount,
  invitations: z.int(),
});
