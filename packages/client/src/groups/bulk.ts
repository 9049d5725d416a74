// `@homeroom/client/bulk`: what is done for a whole group, and its records as a file. Each student is judged as by the
// single call, and reported for themselves.
import * as z from "zod/mini";
import type { Homeroom } from "../homeroom.ts";
import { type InputOf, id, moment, text } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import { type ListInputOf, listInput, rangeOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import type { Page } from "../platform/transport.ts";
import {
  type GroupAct,
  type GroupActProgress,
  type GroupActStudent,
  type GroupPreview,
  groupAct,
  groupActKind,
  groupActProgress,
  groupActState,
  groupActStudent,
  groupPreview,
} from "./bulk-rows.ts";
import { type GroupExportOptions, type GroupFile, readGroupFiles } from "./export.ts";

export type {
  GroupAct,
  GroupActProgress,
  GroupActStudent,
  GroupAttendance,
  GroupGrade,
  GroupPreview,
} from "./bulk-rows.ts";
export type {
  GroupExportOptions,
  GroupExportParts,
  GroupExportProgress,
  GroupFile,
  GroupPart,
} from "./export.ts";

const previewGroupShape = {
  groupId: id,
  kind: groupActKind,
  /** Of work. */
  courseId: z.optional(id),
};
export interface PreviewGroupInput extends InputOf<typeof previewGroupShape> {}
const runPreview = standalone(z.strictObject(previewGroupShape), (transport, input) =>
  transport.call("preview_group", input, groupPreview, { repeatable: true }),
);

const messageGroupShape = { groupId: id, body: z.string().check(z.maxLength(20_000)) };
export interface MessageGroupInput extends InputOf<typeof messageGroupShape> {}
const runMessage = standalone(z.strictObject(messageGroupShape), (transport, input) =>
  transport.call("message_group", input, groupActProgress, { once: true }),
);

/** All students or none (default), else as many as possible. */
const all = z.optional(z.boolean());

const bookGroupShape = {
  groupId: id,
  tutorId: id,
  /**
   * Up to 500 times, `minutes` apart at least; each student, by name, gets the first at which both are free, or a later
   * one where that lets more have one.
   */
  starts: z.array(moment).check(z.minLength(1), z.maxLength(500)),
  minutes: z.int().check(z.minimum(1), z.maximum(1440)),
  subject: text(200),
  /** The offer for each lesson in minor units of `currency`. With `currency`, or without both. */
  priceMinor: z.optional(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, "Three capital letters."))),
  all,
};
export interface BookGroupInput extends InputOf<typeof bookGroupShape> {}
const runBook = standalone(z.strictObject(bookGroupShape), (transport, input) =>
  transport.call("book_group", input, groupActProgress, { once: true }),
);

const assignGroupShape = {
  groupId: id,
  /** Up to 500 lessons of one's own that nobody attends yet. */
  bookingIds: z.array(id).check(z.minLength(1), z.maxLength(500)),
  all,
};
export interface AssignGroupInput extends InputOf<typeof assignGroupShape> {}
const runAssign = standalone(z.strictObject(assignGroupShape), (transport, input) =>
  transport.call("assign_group", input, groupActProgress, { once: true }),
);

const setGroupWorkShape = {
  groupId: id,
  courseId: id,
  /** Up to 300 characters. */
  title: text(300),
  dueAt: z.optional(moment),
  /** The highest score. Default 100. */
  maximum: z.optional(z.number().check(z.minimum(0.01), z.maximum(100_000))),
  all,
};
export interface SetGroupWorkInput extends InputOf<typeof setGroupWorkShape> {}
const runSetWork = standalone(z.strictObject(setGroupWorkShape), (transport, input) =>
  transport.call("set_group_work", input, groupActProgress, { once: true }),
);

const runContinue = standalone(z.strictObject({ actId: id }), (transport, input) =>
  transport.call("continue_group_act", input, groupActProgress, { repeatable: true }),
);

const runStop = standalone(z.strictObject({ actId: id }), (transport, input) =>
  transport.call("stop_group_act", input, groupActProgress, { repeatable: true }),
);

const listGroupActsShape = {
  groupId: z.optional(id),
  /** Only those that wait. */
  waiting: z.optional(z.boolean()),
};
export interface ListGroupActsInput extends ListInputOf<typeof listGroupActsShape> {}
const runList = standalone(listInput(listGroupActsShape), (transport, { groupId, waiting, ...paging }) =>
  transport.page(
    (options) => {
      let query = transport.supabase.from("my_group_acts").select("*", options);
      if (groupId) query = query.eq("group_id", groupId);
      if (waiting) query = query.gt("waiting", 0);
      return query.order("created_at", { ascending: false }).order("id");
    },
    groupAct,
    rangeOf(paging),
  ),
);

const listGroupActStudentsShape = {
  actId: id,
  /** Only those who were skipped, or wait. */
  state: z.optional(groupActState),
};
export interface ListGroupActStudentsInput extends ListInputOf<typeof listGroupActStudentsShape> {}
const runStudents = standalone(
  listInput(listGroupActStudentsShape),
  (transport, { actId, state, ...paging }) =>
    transport.page(
      (options) => {
        let query = transport.supabase.from("my_group_act_students").select("*", options).eq("act_id", actId);
        if (state) query = query.eq("state", state);
        return query.order("position");
      },
      groupActStudent,
      rangeOf(paging),
    ),
);

const exportGroupShape = {
  groupId: id,
  /** `json`: one file. `csv` (default): one each for students, attendance, grades and goals. */
  format: z._default(z.enum(["csv", "json"]), "csv"),
  /** Begins CSV with a byte order mark, without which Excel takes UTF-8 for something else. Default false. */
  bom: z._default(z.boolean(), false),
};
export interface ExportGroupRecordsInput extends InputOf<typeof exportGroupShape> {}
const exportGroupInput = z.strictObject(exportGroupShape);

/**
 * For whom an act would be done now: counts, and names of those whom it reaches.
 *
 * Errors: `auth.required`, `group.not_found`, `course.not_found`, `validation.failed`.
 *
 * @example
 * import { previewGroup } from "@homeroom/client/bulk";
 *
 * const { data } = await previewGroup(homeroom, { groupId, kind: "message" });
 */
export function previewGroup(homeroom: Homeroom, input: PreviewGroupInput): Promise<Result<GroupPreview>> {
  return runPreview(homeroom, input);
}

/**
 * Writes to the guardians of a group's students whom one may write to as staff: to each alone, in a conversation of
 * its own. What exceeds the limit of messages waits: see `continueGroupAct`.
 *
 * Errors: `auth.required`, `group.not_found`, `message.empty`, `message.too_long`, `validation.failed`,
 * `rate.limited`.
 *
 * @example
 * const { data: act } = await messageGroup(homeroom, { groupId, body: "Bring a ruler." });
 */
export function messageGroup(
  homeroom: Homeroom,
  input: MessageGroupInput,
): Promise<Result<GroupActProgress>> {
  return runMessage(homeroom, input);
}

/**
 * Books a lesson for each student of a group, as `bookings.create` does. An agent books on the right of a client.
 *
 * Errors: `auth.required`, `role.required`, `group.not_found`, `validation.failed`, `rate.limited`.
 *
 * @example
 * const { data: act } = await bookGroup(homeroom, { groupId, tutorId, starts, minutes: 60, subject: "Algebra" });
 */
export function bookGroup(homeroom: Homeroom, input: BookGroupInput): Promise<Result<GroupActProgress>> {
  return runBook(homeroom, input);
}

/**
 * Assigns the students of a group to lessons of one's own, one each, as `bookings.assign` does.
 *
 * Errors: `auth.required`, `group.not_found`, `booking.not_found`, `permission.denied`, `validation.failed`,
 * `rate.limited`.
 *
 * @example
 * const { data: act } = await assignGroup(homeroom, { groupId, bookingIds, all: false });
 */
export function assignGroup(homeroom: Homeroom, input: AssignGroupInput): Promise<Result<GroupActProgress>> {
  return runAssign(homeroom, input);
}

/**
 * Sets work for the students of a group in a course of one's own: for them alone, not for the whole course.
 *
 * Errors: `auth.required`, `group.not_found`, `course.not_found`, `validation.failed`, `rate.limited`.
 *
 * @example
 * const { data: act } = await setGroupWork(homeroom, { groupId, courseId, title: "Fractions", all: false });
 */
export function setGroupWork(
  homeroom: Homeroom,
  input: SetGroupWorkInput,
): Promise<Result<GroupActProgress>> {
  return runSetWork(homeroom, input);
}

/**
 * Goes on with an act, for whoever still waits and as far as the limits allow now.
 *
 * Errors: `auth.required`, `group.not_found`, `validation.failed`, `rate.limited`.
 *
 * @example
 * if (act.waiting > 0) await continueGroupAct(homeroom, { actId: act.id });
 */
export function continueGroupAct(
  homeroom: Homeroom,
  input: { actId: string },
): Promise<Result<GroupActProgress>> {
  return runContinue(homeroom, input);
}

/**
 * Stops an act: whoever still waits is reported as `stopped`, and what is done stays done. An act for which nobody waits
 * stays as it is.
 *
 * Errors: `auth.required`, `group.not_found`, `validation.failed`, `rate.limited`.
 *
 * @example
 * const { data: act } = await stopGroupAct(homeroom, { actId });
 */
export function stopGroupAct(
  homeroom: Homeroom,
  input: { actId: string },
): Promise<Result<GroupActProgress>> {
  return runStop(homeroom, input);
}

/**
 * What one did for groups within 90 days, the newest first. Errors: `auth.required`, `validation.failed`.
 *
 * @example
 * const { data } = await listGroupActs(homeroom, { groupId, waiting: true });
 */
export function listGroupActs(
  homeroom: Homeroom,
  input: ListGroupActsInput = {},
): Promise<Result<Page<GroupAct>>> {
  return runList(homeroom, input);
}

/**
 * What became of each student of an act; of a message, of each guardian. Errors: those of `listGroupActs`.
 *
 * @example
 * const { data } = await listGroupActStudents(homeroom, { actId, state: "skipped" });
 */
export function listGroupActStudents(
  homeroom: Homeroom,
  input: ListGroupActStudentsInput,
): Promise<Result<Page<GroupActStudent>>> {
  return runStudents(homeroom, input);
}

/**
 * A group as files: its students, their attendance, their grades and their goals, as far as one reads them. An export
 * that an error stopped goes on behind the last row with the same `kept`, which belongs to one group.
 *
 * Errors: `auth.required`, `group.not_found`, `validation.failed`.
 *
 * @example
 * const kept = {};
 * const onProgress = ({ share }: GroupExportProgress) => show(share);
 * const { error } = await exportGroup(homeroom, { groupId, format: "json" }, { kept, onProgress });
 * if (error) await exportGroup(homeroom, { groupId, format: "json" }, { kept, onProgress });
 */
export function exportGroup(
  homeroom: Homeroom,
  input: ExportGroupRecordsInput,
  options: GroupExportOptions = {},
): Promise<Result<GroupFile[]>> {
  return standalone(exportGroupInput, (transport, checked) => readGroupFiles(transport, checked, options))(
    homeroom,
    input,
  );
}
