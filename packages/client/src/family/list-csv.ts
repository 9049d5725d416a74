// Lists that are written as CSV through their own methods, page by page: what a list shows is what its file says.
import type { ListGoalsInput } from "../goals/goals.ts";
import type { Goal } from "../goals/rows.ts";
import type { Homeroom } from "../homeroom.ts";
import type { ListEnrollmentsInput } from "../learning/portal.ts";
import type { CourseStudent } from "../learning/rows.ts";
import type { ListContactsInput } from "../messaging/contacts.ts";
import type { Contact } from "../messaging/rows.ts";
import { csvOfRows } from "../platform/csv/rows.ts";
import { type Result, success } from "../platform/result.ts";
import type { Page } from "../platform/transport.ts";
import { readWhole } from "../platform/whole.ts";
import type { Pupil } from "../schools/rows.ts";
import type { RosterInput } from "../schools/schools.ts";
import { type ListStatisticsInput, listStatistics, type Statistics } from "../statistics/statistics.ts";

type Whole<Input> = Omit<Input, "limit" | "offset" | "page" | "count">;
type Lists = {
  courseStudents: { input: ListEnrollmentsInput; row: CourseStudent };
  roster: { input: RosterInput; row: Pupil };
  contacts: { input: ListContactsInput; row: Contact };
  goals: { input: ListGoalsInput; row: Goal };
  statistics: { input: ListStatisticsInput; row: Statistics };
};
/** Which list. */
export type ListName = keyof Lists;
/** What narrows and sorts it. */
export type ListFilters<Name extends ListName> = Whole<Lists[Name]["input"]>;

export type ExportListInput<Name extends ListName = ListName> = {
  list: Name;
  filters: ListFilters<Name>;
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. Default false. */
  bom?: boolean;
};

/** The columns of each list, those for people first. */
export const listColumns = {
  courseStudents: ["fullName", "status", "progress", "createdAt", "completedAt", "studentId", "id"],
  roster: ["fullName", "hasAccount", "enrolledAt", "studentId"],
  contacts: ["fullName", "role", "studentName", "profileId", "studentId"],
  goals: [
    "studentName",
    "title",
    "courseTitle",
    "subject",
    "measure",
    "target",
    "unit",
    "currentValue",
    "startsOn",
    "dueOn",
    "status",
    "reachedAt",
    "studentId",
    "id",
  ],
  statistics: [
    "name",
    "week",
    "students",
    "activeStudents",
    "lessons",
    "attended",
    "missed",
    "notRecorded",
    "attendancePercentage",
    "grades",
    "meanPercentage",
    "goalsReached",
    "partId",
  ],
} as const satisfies { [Name in ListName]: readonly (keyof Lists[Name]["row"] & string)[] };

/** By what the rows of a list are told apart. */
const listKeys = {
  courseStudents: ["id"],
  roster: ["studentId"],
  contacts: ["profileId", "studentId", "role"],
  goals: ["id"],
  statistics: ["partId", "week"],
} as const satisfies { [Name in ListName]: readonly (keyof Lists[Name]["row"] & string)[] };

type At = { limit: number; offset: number };
const LIMIT = 200;

const written =
  <Name extends ListName>(
    columns: readonly (keyof Lists[Name]["row"] & string)[],
    keys: readonly (keyof Lists[Name]["row"] & string)[],
    read: (
      homeroom: Homeroom,
      filters: ListFilters<Name>,
      at: At,
    ) => Promise<Result<Page<Lists[Name]["row"]> | Lists[Name]["row"][]>>,
  ) =>
  async (homeroom: Homeroom, filters: ListFilters<Name>, bom: boolean): Promise<Result<string>> => {
    const rows = await readWhole<Lists[Name]["row"]>(
      async (offset) => {
        const { data, error } = await read(homeroom, filters, { limit: LIMIT, offset });
        if (error) return { data: null, error };
        return success(Array.isArray(data) ? { rows: data, hasMore: data.length >= LIMIT } : data);
      },
      (row) => keys.map((key) => row[key]).join(),
    );
    return rows.error ? rows : success(csvOfRows(rows.data, columns, bom));
  };

export const lists: {
  [Name in ListName]: (
    homeroom: Homeroom,
    filters: ListFilters<Name>,
    bom: boolean,
  ) => Promise<Result<string>>;
} = {
  courseStudents: written<"courseStudents">(
    listColumns.courseStudents,
    listKeys.courseStudents,
    ({ portal }, filters, at) => portal.enrollments({ ...filters, ...at }),
  ),
  roster: written<"roster">(listColumns.roster, listKeys.roster, ({ schools }, filters, at) =>
    schools.roster({ ...filters, ...at }),
  ),
  contacts: written<"contacts">(listColumns.contacts, listKeys.contacts, ({ contacts }, filters, at) =>
    contacts.list({ ...filters, ...at }),
  ),
  goals: written<"goals">(listColumns.goals, listKeys.goals, ({ goals }, filters, at) =>
    goals.list({ ...filters, ...at }),
  ),
  statistics: written<"statistics">(listColumns.statistics, listKeys.statistics, (homeroom, filters, at) =>
    listStatistics(homeroom, { ...filters, ...at }),
  ),
};
