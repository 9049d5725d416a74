// `homeroom.groups`: students under a name, of those whom one may act for, teaches or manages.
import * as z from "zod/mini";
import { type Colleague, colleague } from "../people/rows.ts";
import { date, type InputOf, id, search, text } from "../platform/fields.ts";
import { method, optionalMethod } from "../platform/method.ts";
import {
  type ListInputOf,
  listInput,
  rangeOf,
  type SliceInputOf,
  sliceInput,
  sliceOf,
} from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import { containsFilter } from "../platform/search.ts";
import { nothing } from "../platform/shape.ts";
import type { Page, Transport } from "../platform/transport.ts";
import { groupOrderShape, selectGroupStudents } from "./list.ts";
import {
  type Group,
  type GroupCandidate,
  type GroupShare,
  type GroupStudent,
  group,
  groupCandidate,
  groupShare,
  groupStudent,
} from "./rows.ts";

const listGroupsShape = {
  /** Finds groups whose name or subject contains the text, whatever its case. */
  search: z.optional(search),
  /** True: only one's own. False: only those that colleagues share. */
  own: z.optional(z.boolean()),
};
export interface ListGroupsInput extends ListInputOf<typeof listGroupsShape> {}
const listGroups = listInput(listGroupsShape);

export interface ListGroupStudentsInput extends ListInputOf<typeof groupOrderShape> {}
const listGroupStudents = listInput(groupOrderShape);

const peopleShape = {
  /** Finds people whose name contains the text, whatever its case. */
  search: z.optional(search),
};
export interface ListGroupCandidatesInput extends SliceInputOf<typeof peopleShape> {}
export interface ListGroupColleaguesInput extends SliceInputOf<typeof peopleShape> {}
const people = sliceInput(peopleShape);

const detailsShape = {
  /** Up to 100 characters. */
  name: text(100),
  /** Up to 100 characters. */
  subject: z.optional(text(100)),
  startsOn: z.optional(date),
  endsOn: z.optional(date),
};
const studentIds = z.array(id).check(z.maxLength(500));
const studentsShape = {
  studentIds: z.optional(studentIds),
  /** The students of a class, as it is now. */
  classId: z.optional(id),
  /** The students of a course, as it is now. */
  courseId: z.optional(id),
};
const createGroupShape = { ...detailsShape, ...studentsShape };
export interface CreateGroupInput extends InputOf<typeof createGroupShape> {}
const createGroup = z.strictObject(createGroupShape);

const setGroupShape = { groupId: id, ...detailsShape };
export interface SetGroupInput extends InputOf<typeof setGroupShape> {}
const setGroup = z.strictObject(setGroupShape);

const addToGroupShape = { groupId: id, ...studentsShape };
export interface AddToGroupInput extends InputOf<typeof addToGroupShape> {}
const addToGroup = z.strictObject(addToGroupShape);

const removeFromGroupShape = { groupId: id, studentIds };
export interface RemoveFromGroupInput extends InputOf<typeof removeFromGroupShape> {}
const removeFromGroup = z.strictObject(removeFromGroupShape);

const shareGroupShape = {
  groupId: id,
  /** All with whom it is shared from now on, up to 20. */
  profileIds: z.array(id).check(z.maxLength(20)),
};
export interface ShareGroupInput extends InputOf<typeof shareGroupShape> {}
const shareGroup = z.strictObject(shareGroupShape);

const ofGroup = z.strictObject({ groupId: id });

export interface GroupsNamespace {
  /**
   * One's own groups, and those that colleagues of the same school share, by name.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.groups.list({ own: true, limit: 20 });
   */
  list(input?: ListGroupsInput): Promise<Result<Page<Group>>>;

  /**
   * One group. Errors: `auth.required`, `group.not_found`, `validation.failed`.
   *
   * @example
   * const { data: group } = await homeroom.groups.get({ groupId });
   */
  get(input: { groupId: string }): Promise<Result<Group>>;

  /**
   * The students of a group: searched, sorted, a page at a time. In one's own, those for whom one has standing now; in
   * one that is shared, those whom both teach or manage at a school.
   *
   * Errors: `auth.required`, `validation.failed`.
   *
   * @example
   * const { data } = await homeroom.groups.students({ groupId, search: "mia", count: true });
   */
  students(input: ListGroupStudentsInput): Promise<Result<Page<GroupStudent>>>;

  /**
   * All students whom a group of one's own may hold, by name. Errors: those of `list`.
   *
   * @example
   * const { data: candidates } = await homeroom.groups.candidates({ search: "mi" });
   */
  candidates(input?: ListGroupCandidatesInput): Promise<Result<GroupCandidate[]>>;

  /**
   * Colleagues at a school, with whom a group can be shared, by name. Errors: those of `list`.
   *
   * @example
   * const { data: colleagues } = await homeroom.groups.colleagues();
   */
  colleagues(input?: ListGroupColleaguesInput): Promise<Result<Colleague[]>>;

  /**
   * With whom one shares a group of one's own. Errors: those of `list`.
   *
   * @example
   * const { data: shares } = await homeroom.groups.shares({ groupId });
   */
  shares(input: { groupId: string }): Promise<Result<GroupShare[]>>;

  /**
   * Names a group of students whom one may act for, teaches or manages: those named, of a class, of a course. A student
   * leaves it by themselves when that ends. Returns its id. Up to 100 groups with 500 students each.
   *
   * Errors: `auth.required`, `role.required`, `student.not_found`, `class.not_found`, `course.not_found`,
   * `group.limit_reached`, `validation.failed`, `rate.limited`.
   *
   * @example
   * const { data: groupId } = await homeroom.groups.create({ name: "Algebra, Tuesday", studentIds: [mia, leo] });
   */
  create(input: CreateGroupInput): Promise<Result<string>>;

  /**
   * Sets name, subject and dates; what is left out is none.
   *
   * Errors: `auth.required`, `group.not_found`, `validation.failed`, `rate.limited`.
   *
   * @example
   * await homeroom.groups.set({ groupId, name: "Algebra, Wednesday" });
   */
  set(input: SetGroupInput): Promise<Result<null>>;

  /**
   * Deletes a group; nothing else of its students changes. Errors: those of `set`.
   *
   * @example
   * await homeroom.groups.delete({ groupId });
   */
  delete(input: { groupId: string }): Promise<Result<null>>;

  /**
   * Adds students, all or none. Returns how many are new. Errors: those of `create`, and `group.not_found`.
   *
   * @example
   * const { data: added } = await homeroom.groups.add({ groupId, classId });
   */
  add(input: AddToGroupInput): Promise<Result<number>>;

  /**
   * Takes students out. Returns how many were in it. Errors: those of `set`.
   *
   * @example
   * await homeroom.groups.remove({ groupId, studentIds: [mia] });
   */
  remove(input: RemoveFromGroupInput): Promise<Result<number>>;

  /**
   * Shares a group with these colleagues of a school, and with nobody else. Errors: those of `set`, and
   * `profile.not_found`.
   *
   * @example
   * await homeroom.groups.share({ groupId, profileIds: [colleague] });
   */
  share(input: ShareGroupInput): Promise<Result<null>>;
}

export function groupsNamespace(transport: Transport): GroupsNamespace {
  const { supabase } = transport;
  return {
    list: optionalMethod(listGroups, ({ search, own, ...paging }) =>
      transport.page(
        (options) => {
          let query = supabase.from("my_groups").select("*", options);
          if (own !== undefined) query = query.eq("is_own", own);
          if (search) query = query.or(containsFilter(["name", "subject"], search));
          return query.order("name").order("id");
        },
        group,
        rangeOf(paging),
      ),
    ),
    get: method(ofGroup, ({ groupId }) =>
      transport.row(() => supabase.from("my_groups").select("*").eq("id", groupId), group, "group.not_found"),
    ),
    students: method(listGroupStudents, (input) =>
      transport.page(selectGroupStudents(transport, input, "*"), groupStudent, rangeOf(input)),
    ),
    candidates: optionalMethod(people, ({ search, ...paging }) =>
      transport.call(
        "list_group_candidates",
        { ...(search ? { search } : {}), ...sliceOf(paging) },
        z.array(groupCandidate),
        { repeatable: true },
      ),
    ),
    colleagues: optionalMethod(people, ({ search, ...paging }) =>
      transport.call(
        "list_group_colleagues",
        { ...(search ? { search } : {}), ...sliceOf(paging) },
        z.array(colleague),
        { repeatable: true },
      ),
    ),
    shares: method(ofGroup, ({ groupId }) =>
      transport.rows(
        () =>
          supabase
            .from("my_group_shares")
            .select("*")
            .eq("group_id", groupId)
            .order("full_name")
            .order("profile_id"),
        groupShare,
      ),
    ),
    create: method(createGroup, (input) => transport.call("create_group", input, z.guid(), { once: true })),
    set: method(setGroup, (input) => transport.call("set_group", input, nothing, { repeatable: true })),
    delete: method(ofGroup, (input) => transport.call("delete_group", input, nothing, { once: true })),
    add: method(addToGroup, (input) => transport.call("add_to_group", input, z.int(), { repeatable: true })),
    remove: method(removeFromGroup, (input) =>
      transport.call("remove_from_group", input, z.int(), { repeatable: true }),
    ),
    share: method(shareGroup, (input) => transport.call("share_group", input, nothing, { repeatable: true })),
  };
}
