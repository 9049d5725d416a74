// `homeroom.schools`: organizations, schools, campuses and classes, who works and who learns there.
import type { SupabaseClient } from "@supabase/supabase-js";
import * as z from "zod/mini";
import type { Enums } from "../database.types.ts";
import { type Invitation, invitation } from "../invitations/rows.ts";
import { HomeroomError } from "../platform/errors.ts";
import { direction, email, type InputOf, id, search, sortOf, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import {
  type ListInputOf,
  listInput,
  type PagingInput,
  rangeOf,
  type SliceInputOf,
  sliceInput,
  sliceOf,
} from "../platform/page.ts";
import { failure, type Result, success } from "../platform/result.ts";
import { type RowSchema, rowOrNull } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import {
  type Campus,
  campus,
  type Member,
  type Membership,
  member,
  memberRole,
  membership,
  type Organization,
  organization,
  type Pupil,
  pupil,
  type School,
  type SchoolClass,
  school,
  schoolClass,
  staffPermission,
} from "./rows.ts";

const levels = ["organization", "school", "campus", "class"] as const;
const level = z.enum(levels);
export type TenantLevel = (typeof levels)[number];

const tables: Record<TenantLevel, string> = {
  organization: "organizations",
  school: "schools",
  campus: "campuses",
  class: "classes",
};
const parents: Record<TenantLevel, string | null> = {
  organization: null,
  school: "organization_id",
  campus: "school_id",
  class: "campus_id",
};
const levelOfRole: Record<Enums<"membership_role">, TenantLevel> = {
  organization_manager: "organization",
  school_manager: "school",
  campus_manager: "campus",
  office_manager: "campus",
  teacher: "class",
  safeguarding_lead: "school",
};

const listSchoolsShape = { organizationId: z.optional(id) };
export interface ListSchoolsInput extends ListInputOf<typeof listSchoolsShape> {}
const listCampusesShape = { schoolId: z.optional(id) };
export interface ListCampusesInput extends ListInputOf<typeof listCampusesShape> {}
const listClassesShape = { campusId: z.optional(id), classId: z.optional(id) };
export interface ListClassesInput extends ListInputOf<typeof listClassesShape> {}

const createTenantShape = {
  level,
  /** The organization of a school, the school of a campus, the campus of a class; none for an organization. */
  parentId: z.optional(id),
  /** Up to 200 characters. */
  name: text(200),
};
export interface CreateTenantInput extends InputOf<typeof createTenantShape> {}
const createTenant = z.strictObject(createTenantShape).check(
  z.refine((input) => (input.level === "organization") === (input.parentId === undefined), {
    path: ["parentId"],
    error: "All but organizations have a parent.",
  }),
);

const tenantShape = { level, id };
export interface TenantInput extends InputOf<typeof tenantShape> {}
const listMembersShape = tenantShape;
export interface ListMembersInput extends SliceInputOf<typeof listMembersShape> {}

const inviteMemberShape = {
  email,
  role: memberRole,
  /** The organization, school, campus or class, by the role's level. */
  scopeId: id,
  /** Of a safeguarding lead: `organization`, whose leads admins appoint, or `school` (default). */
  leadOf: z.optional(z.enum(["organization", "school"])),
};
export interface InviteMemberInput extends InputOf<typeof inviteMemberShape> {}

const setPermissionsShape = {
  membershipId: id,
  /** On top of what the role brings. */
  granted: z.optional(z.array(staffPermission).check(z.maxLength(10))),
  /** Taken away; stronger than what is granted. */
  filtered: z.optional(z.array(staffPermission).check(z.maxLength(10))),
};
export interface SetPermissionsInput extends InputOf<typeof setPermissionsShape> {}

const placeShape = { classId: id, studentId: id };
export interface PlaceInput extends InputOf<typeof placeShape> {}

const rosterShape = {
  classId: id,
  /** Only those in a group that one sees. */
  groupId: z.optional(id),
  /** Finds students whose name contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `fullName`. */
  sort: z.optional(z.enum(["fullName", "enrolledAt"])),
  /** Default `asc`. */
  direction,
};
export interface RosterInput extends SliceInputOf<typeof rosterShape> {}

export interface SchoolsNamespace {
  /**
   * Where the signed-in person works, as what, with the permissions in force.
   *
   * Errors: `auth.required`.
   *
   * @example
   * const { data: memberships } = await homeroom.schools.memberships();
   */
  memberships(): Promise<Result<Membership[]>>;

  /**
   * Organizations that one belongs to, by name; for an admin all.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.schools.organizations();
   */
  organizations(input?: PagingInput): Promise<Result<Page<Organization>>>;

  /**
   * Schools that one sees, by name. Errors: those of `organizations`.
   *
   * @example
   * const { data } = await homeroom.schools.schools({ organizationId });
   */
  schools(input?: ListSchoolsInput): Promise<Result<Page<School>>>;

  /**
   * Campuses that one sees, by name. Errors: those of `organizations`.
   *
   * @example
   * const { data } = await homeroom.schools.campuses({ schoolId });
   */
  campuses(input?: ListCampusesInput): Promise<Result<Page<Campus>>>;

  /**
   * Classes that one sees, by name: all, those of a campus, or the one with that id. Errors: those of `organizations`.
   *
   * @example
   * const { data } = await homeroom.schools.classes({ campusId });
   */
  classes(input?: ListClassesInput): Promise<Result<Page<SchoolClass>>>;

  /**
   * Makes a tenant below one that the signed-in person manages; organizations are made by admins. Its
   * id is returned.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: created } = await homeroom.schools.create({ level: "class", parentId: campusId, name: "8b" });
   */
  create(input: CreateTenantInput): Promise<Result<{ id: string }>>;

  /**
   * Renames a tenant. Errors: those of `create`.
   *
   * @example
   * await homeroom.schools.rename({ level: "class", id: classId, name: "9b" });
   */
  rename(input: TenantInput & { name: string }): Promise<Result<null>>;

  /**
   * Deletes an empty tenant. Errors: those of `create` (`validation.failed` when it is not empty).
   *
   * @example
   * await homeroom.schools.remove({ level: "class", id: classId });
   */
  remove(input: TenantInput): Promise<Result<null>>;

  /**
   * Who works at a tenant and below it, by role and name; for its managers, and admins, audited.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * const { data: members } = await homeroom.schools.members({ level: "campus", id: campusId });
   */
  members(input: ListMembersInput): Promise<Result<Member[]>>;

  /**
   * Invites somebody to work at a place below one's own level. Safeguarding leads handle reports and concerns:
   * managers of the organization appoint those of its schools, admins those of the organization.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`, `link.self`,
   * `invitation.exists`, `invitation.limit_reached`, `rate.limited`.
   *
   * @example
   * await homeroom.schools.inviteMember({ email: "tina@example.com", role: "teacher", scopeId: classId });
   */
  inviteMember(input: InviteMemberInput): Promise<Result<Invitation>>;

  /**
   * Sets permissions of staff below the caller's level beside their role. Callers grant only what they
   * hold there.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.schools.setPermissions({ membershipId, granted: ["MANAGE_INTERNAL_COMM"] });
   */
  setPermissions(input: SetPermissionsInput): Promise<Result<null>>;

  /**
   * Ends a membership below one's own level. Errors: those of `setPermissions`.
   *
   * @example
   * await homeroom.schools.endMembership({ membershipId });
   */
  endMembership(input: { membershipId: string }): Promise<Result<null>>;

  /**
   * Students of a class, by name; for its teachers, the campus's office, the managers above, and
   * admins, audited.
   *
   * Errors: `auth.required`, `class.not_found`, `group.not_found`, `validation.failed`.
   *
   * @example
   * const { data: pupils } = await homeroom.schools.roster({ classId });
   */
  roster(input: RosterInput): Promise<Result<Pupil[]>>;

  /**
   * Places a student in a class. An account that does not belong to the school is invited: then the
   * invitation is returned, else null.
   *
   * Errors: `auth.required`, `class.not_found`, `student.not_found`, `validation.failed`,
   * `invitation.limit_reached`, `rate.limited`.
   *
   * @example
   * const { data: question } = await homeroom.schools.enroll({ classId, studentId });
   */
  enroll(input: PlaceInput): Promise<Result<Invitation | null>>;

  /**
   * Takes a student out of a class, at once.
   *
   * Errors: `auth.required`, `permission.denied`, `validation.failed`.
   *
   * @example
   * await homeroom.schools.unenroll({ classId, studentId });
   */
  unenroll(input: PlaceInput): Promise<Result<null>>;
}

// Once for all clients: `with` makes a new one for each call.
const organizationsInput = listInput({});
const schoolsInput = listInput(listSchoolsShape);
const campusesInput = listInput(listCampusesShape);
const classesInput = listInput(listClassesShape);
const renameInput = z.strictObject({ ...tenantShape, name: text(200) });
const removeInput = z.strictObject(tenantShape);
const membersInput = sliceInput(listMembersShape);
const inviteMemberInput = z.strictObject(inviteMemberShape);
const setPermissionsInput = z.strictObject(setPermissionsShape);
const endMembershipInput = z.strictObject({ membershipId: id });
const rosterInput = sliceInput(rosterShape);
const enrollInput = z.strictObject(placeShape);

export function schoolsNamespace(transport: Transport): SchoolsNamespace {
  // The generated types ask for the tenant chain, which the database fills in.
  const supabase: SupabaseClient = transport.supabase;
  const write = { repeatable: true };

  const tenants =
    <Row>(table: string, column: string | null, schema: RowSchema<Row>) =>
    (
      input: { limit: number; page?: number | undefined; offset?: number | undefined; count: boolean },
      parent?: string,
      own?: string,
    ) =>
      transport.page(
        (options) => {
          const query = supabase.from(table).select("*", options);
          if (column && parent) query.eq(column, parent);
          if (own) query.eq("id", own);
          return query.order("name").order("id");
        },
        schema,
        rangeOf(input),
      );

  /** A write that touches no row was not allowed: what is hidden and what does not exist look alike. */
  async function touch(send: Parameters<Transport["send"]>[0]): Promise<Result<{ id: string }>> {
    const answer = await transport.send(send, write);
    if (answer.error) return answer;
    const rows = z.array(z.object({ id: z.guid() })).safeParse(answer.data.data);
    const [row] = rows.data ?? [];
    return row ? success(row) : failure(new HomeroomError("permission.denied", null));
  }
  const done = async (answer: Promise<Result<unknown>>): Promise<Result<null>> => {
    const { error } = await answer;
    return error ? failure(error) : success(null);
  };

  const organizations = tenants("organizations", null, organization);
  const schools = tenants("schools", "organization_id", school);
  const campuses = tenants("campuses", "school_id", campus);
  const classes = tenants("classes", "campus_id", schoolClass);

  return {
    memberships: () =>
      transport.rows(() => supabase.from("my_memberships").select("*").order("role").order("id"), membership),
    organizations: optionalMethod(organizationsInput, (input) => organizations(input)),
    schools: optionalMethod(schoolsInput, (input) => schools(input, input.organizationId)),
    campuses: optionalMethod(campusesInput, (input) => campuses(input, input.schoolId)),
    classes: optionalMethod(classesInput, (input) => classes(input, input.campusId, input.classId)),
    create: method(createTenant, ({ level, parentId, name }) => {
      const parent = parents[level];
      const row = { name, ...(parent ? { [parent]: parentId } : {}) };
      return transport.insert(tables[level], row, z.object({ id: z.guid() }), { columns: "id" });
    }),
    rename: method(renameInput, ({ level, id, name }) =>
      done(touch(() => supabase.from(tables[level]).update({ name }).eq("id", id).select("id"))),
    ),
    remove: method(removeInput, ({ level, id }) => transport.remove(tables[level], { id })),
    members: method(membersInput, ({ level, id, ...paging }) =>
      transport.call(
        "list_members",
        { scopeLevel: level, scopeId: id, ...sliceOf(paging) },
        z.array(member),
        { repeatable: true },
      ),
    ),
    inviteMember: method(inviteMemberInput, ({ email, role, scopeId, leadOf }) => {
      const scopeLevel = (role === "safeguarding_lead" && leadOf) || levelOfRole[role];
      return transport.call("invite_member", { email, role, scopeLevel, scopeId }, invitation, {
        once: true,
      });
    }),
    setPermissions: method(setPermissionsInput, ({ membershipId, granted, filtered }) => {
      const row = {
        ...(granted ? { custom_permissions: granted } : {}),
        ...(filtered ? { custom_permissions_filter: filtered } : {}),
      };
      return done(touch(() => supabase.from("memberships").update(row).eq("id", membershipId).select("id")));
    }),
    endMembership: method(endMembershipInput, ({ membershipId }) =>
      transport.remove("memberships", { id: membershipId }),
    ),
    roster: method(rosterInput, ({ classId, groupId, search, sort, direction, ...paging }) => {
      const input = { classId, search, ...sortOf(sort, direction), ...sliceOf(paging) };
      return groupId === undefined
        ? transport.call("list_roster", input, z.array(pupil), { repeatable: true })
        : transport.call("list_roster_in_group", { ...input, groupId }, z.array(pupil), { repeatable: true });
    }),
    enroll: method(enrollInput, (input) =>
      transport.call("enroll_student", input, rowOrNull(invitation), { once: true }),
    ),
    unenroll: method(enrollInput, ({ classId, studentId }) =>
      transport.remove("class_students", { class_id: classId, student_id: studentId }),
    ),
  };
}
