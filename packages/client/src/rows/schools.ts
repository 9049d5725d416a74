// Tenants, who works there, who learns there, and what a roster would change.
import { z } from "zod";
import { camelKeys } from "../core/camel-case.ts";
import { Constants, type Tables } from "../database.types.ts";
import { type FunctionRow, type RowOf, type RowSchema, rowSchema, type ShapeOf, timestamp } from "./shape.ts";

const { membership_role, staff_permission } = Constants.public.Enums;

export const memberRole = z.enum(membership_role);
export const staffPermission = z.enum(staff_permission);

const tenant = {
  id: z.guid(),
  name: z.string(),
  /** The roster's identifier, if one brought it. */
  sourcedId: z.string().nullable(),
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
  schoolId: z.guid().nullable(),
  campusId: z.guid().nullable(),
  classId: z.guid().nullable(),
};

const membershipShape = {
  id: z.guid(),
  role: memberRole,
  ...place,
  organizationName: z.string().nullable(),
  schoolName: z.string().nullable(),
  campusName: z.string().nullable(),
  className: z.string().nullable(),
  /** Those in force. */
  permissions: z.array(staffPermission),
} satisfies ShapeOf<Tables<"my_memberships">>;
/** Where the signed-in person works, and as what. */
export interface Membership extends RowOf<typeof membershipShape> {}
export const membership: RowSchema<Membership> = rowSchema(membershipShape);

const memberShape = {
  membershipId: z.guid(),
  profileId: z.guid(),
  fullName: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  hasAccount: z.boolean(),
  role: memberRole,
  ...place,
  /** Those in force. */
  permissions: z.array(staffPermission),
} satisfies ShapeOf<FunctionRow<"list_members">>;
/** Somebody who works at a tenant. */
export interface Member extends RowOf<typeof memberShape> {}
export const member: RowSchema<Member> = rowSchema(memberShape);

const pupilShape = {
  studentId: z.guid(),
  fullName: z.string().nullable(),
  avatarUrl: z.string().nullable(),
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
export const rosterCounts: z.ZodType<RosterCounts> = z.object({
  schools: rosterCount,
  campuses: rosterCount,
  classes: rosterCount,
  people: rosterCount,
  enrollments: rosterCount,
  links: rosterCount,
  invitations: z.int(),
});

/** A line that cannot be taken. */
export type RosterProblem = { file: string; line: number; message: string };

/** What a roster would do. */
export type RosterPreview = {
  importId: string;
  counts: RosterCounts;
  /** More than half of what exists would change or go: it cannot be applied. */
  rejected: boolean;
  /** Steps that applying it takes. */
  total: number;
  /** While there is one, nothing is applied. */
  errorCount: number;
  /** The first hundred. */
  errors: RosterProblem[];
};

export const rosterAnswer = z.preprocess(
  camelKeys,
  z.object({
    importId: z.guid(),
    complete: z.boolean(),
    /** Empty until complete. */
    counts: z.unknown(),
    rejected: z.boolean(),
    total: z.int(),
    errorCount: z.int(),
    errors: z.array(z.object({ file: z.string(), line: z.int(), message: z.string() })),
  }),
);

export const rosterProgress = z.preprocess(
  camelKeys,
  z.object({ importId: z.guid(), done: z.int(), total: z.int(), finished: z.boolean() }),
);
