// `@homeroom/client/statistics`: what came of lessons, grades and goals, as numbers.
import * as z from "zod/mini";
import { Constants } from "../database.types.ts";
import type { Homeroom } from "../homeroom.ts";
import { date, direction, type InputOf, id, search, sortOf } from "../platform/fields.ts";
import { standalone } from "../platform/method.ts";
import { type SliceInputOf, sliceInput, sliceOf } from "../platform/page.ts";
import type { Result } from "../platform/result.ts";
import {
  day,
  type FunctionRow,
  type RowOf,
  type RowSchema,
  rowSchema,
  type ShapeOf,
} from "../platform/shape.ts";

const numbersShape = {
  /** Of the student, group, class or course; null for a week and for all at once. */
  partId: z.nullable(z.guid()),
  name: z.nullable(z.string()),
  /** The Monday; null where the row is not of a week. */
  week: z.nullable(day),
  /** Whom the part has now. */
  students: z.int(),
  /**
   * Those with a record in the period. Null, as the numbers that follow, where one may not read such records of any
   * student of the part: who only manages students is shown none.
   */
  activeStudents: z.nullable(z.int()),
  /** Live classes and bookings that are over. */
  lessons: z.nullable(z.int()),
  attended: z.nullable(z.int()),
  missed: z.nullable(z.int()),
  /** Nobody took attendance: neither attended nor missed. */
  notRecorded: z.nullable(z.int()),
  /** Of those attended or missed; null without any. */
  attendancePercentage: z.nullable(z.number()),
  grades: z.nullable(z.int()),
  /** Of these grades; null without any. */
  meanPercentage: z.nullable(z.number()),
  goalsReached: z.nullable(z.int()),
} satisfies ShapeOf<FunctionRow<"list_statistics">>;
/** What came of lessons, grades and goals. */
export interface Statistics extends RowOf<typeof numbersShape> {}
const numbers: RowSchema<Statistics> = rowSchema(numbersShape);

const part = z.enum(Constants.public.Enums.statistics_part);
/** What a row is about. */
export type StatisticsPart = z.output<typeof part>;

const filters = {
  /** Only the students of a group. One of these four at most. */
  groupId: z.optional(id),
  /** Only the students of a class, and records in its courses. */
  classId: z.optional(id),
  /** Only the students of a course, and records in it. */
  courseId: z.optional(id),
  /** Only one student. */
  studentId: z.optional(id),
  /** The first week is the one in which it lies. Default: eleven weeks before the last. */
  from: z.optional(date),
  /** The last week is the one in which it lies. Up to 53 weeks. Default: today. */
  until: z.optional(date),
};
export interface StatisticsInput extends InputOf<typeof filters> {}

const listShape = {
  ...filters,
  by: part,
  /** Finds students, groups, classes and courses whose name contains the text, whatever its case. */
  search: z.optional(search),
  /** Default `name`. Of weeks none: they come one after the other. */
  sort: z.optional(
    z.enum(["name", "students", "lessons", "attendancePercentage", "meanPercentage", "goalsReached"]),
  ),
  /** Default `asc`. */
  direction,
};
export interface ListStatisticsInput extends SliceInputOf<typeof listShape> {}

/**
 * All students whom one may act for, teaches or manages, or a part of them, in one row: only of records that one
 * reads oneself. Weeks begin on Monday, in the time zone of the student's school, else of the deployment.
 *
 * Errors: `auth.required`, `group.not_found`, `class.not_found`, `course.not_found`, `student.not_found`,
 * `validation.failed`.
 *
 * @example
 * import { readStatistics } from "@homeroom/client/statistics";
 *
 * const { data } = await readStatistics(homeroom, { groupId, from: "2026-09-01" });
 * show(data?.attendancePercentage);
 */
export function readStatistics(homeroom: Homeroom, input: StatisticsInput = {}): Promise<Result<Statistics>> {
  return runRead(homeroom, input);
}
const runRead = standalone(z.strictObject(filters), (transport, input) =>
  transport.call("list_statistics", input, only, { repeatable: true }),
);
const only = z.pipe(
  z.tuple([numbers]),
  z.transform(([row]) => row),
);

/**
 * The same by `week`, `student`, `group`, `class` or `course`: weeks all, one after the other; others searched, sorted, a
 * page at a time. Weeks and students also of a part of the students. Errors: those of `readStatistics`.
 *
 * @example
 * import { listStatistics } from "@homeroom/client/statistics";
 *
 * const { data: weeks } = await listStatistics(homeroom, { by: "week", groupId });
 * for (const { week, attendancePercentage } of weeks ?? []) draw(week, attendancePercentage);
 */
export function listStatistics(
  homeroom: Homeroom,
  input: ListStatisticsInput,
): Promise<Result<Statistics[]>> {
  return runList(homeroom, input);
}
const runList = standalone(
  sliceInput(listShape),
  (transport, { limit, page, offset, sort, direction, ...input }) =>
    transport.call(
      "list_statistics",
      { ...input, ...sortOf(sort, direction), ...sliceOf({ limit, page, offset }) },
      z.array(numbers),
      { repeatable: true },
    ),
);
