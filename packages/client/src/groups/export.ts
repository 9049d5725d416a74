// All of a group as files: its students, their attendance, their grades and their goals. Each part is read in the order
// of its key, so that nothing is missing or there twice when rows come and go meanwhile, and what was read is kept: an
// export that stopped goes on behind its last row.
import type * as z from "zod/mini";
import { type Goal, goal } from "../goals/rows.ts";
import { snakeCase } from "../platform/camel-case.ts";
import { csvOfRows } from "../platform/csv/rows.ts";
import { type Listing, listing, rowsOf } from "../platform/listing.ts";
import { type Result, success } from "../platform/result.ts";
import type { CountOptions, Transport } from "../platform/transport.ts";
import { type GroupAttendance, type GroupGrade, groupAttendance, groupGrade } from "./bulk-rows.ts";
import { type GroupStudent, group, groupStudent } from "./rows.ts";

/** A file of a group, such as `grades.csv`. */
export type GroupFile = { name: string; type: "text/csv" | "application/json"; text: string };

type Rows = {
  students: GroupStudent;
  attendance: GroupAttendance;
  grades: GroupGrade;
  goals: Goal;
};
/** What files of a group are about. */
export type GroupPart = keyof Rows;

type Kept<Row> = { rows: Row[]; total: number; isWhole: boolean };
const nothingYet = () => ({ rows: [], total: 0, isWhole: false });
/** What an export has read so far. */
export type GroupExportParts = { [Part in GroupPart]?: Kept<Rows[Part]> };

/** How far an export is: `share` from 0 to 1. */
export type GroupExportProgress = { part: GroupPart; rows: number; share: number };

export type GroupExportOptions = {
  /** Called after each page. */
  onProgress?: ((progress: GroupExportProgress) => void) | undefined;
  /** Keeps what was read: with the same object an export goes on where an error stopped it. Of one group. */
  kept?: GroupExportParts | undefined;
};

type Part<Row> = {
  columns: readonly (keyof Row & string)[];
  schema: z.ZodMiniType<Row>;
  select(transport: Transport, groupId: string, options: CountOptions): Listing;
  /** By what rows are read. No two have the same. */
  key: readonly [keyof Row & string] | readonly [keyof Row & string, keyof Row & string];
  /** By what they are written. */
  order: readonly (keyof Row & string)[];
};

const view =
  (name: "my_group_students" | "my_group_attendance" | "my_group_grades") =>
  (transport: Transport, groupId: string, options: CountOptions) =>
    rowsOf(transport, name, "*", options).eq("group_id", groupId);

const parts: { [Name in GroupPart]: Part<Rows[Name]> } = {
  students: {
    columns: ["fullName", "addedAt", "studentId"],
    schema: groupStudent,
    select: view("my_group_students"),
    key: ["studentId"],
    order: ["fullName", "studentId"],
  },
  attendance: {
    columns: [
      "fullName",
      "kind",
      "title",
      "courseTitle",
      "startsAt",
      "endsAt",
      "attended",
      "studentId",
      "subjectId",
    ],
    schema: groupAttendance,
    select: view("my_group_attendance"),
    key: ["studentId", "subjectId"],
    order: ["startsAt", "subjectId", "fullName", "studentId"],
  },
  grades: {
    columns: [
      "fullName",
      "courseTitle",
      "title",
      "submittedAt",
      "score",
      "maximum",
      "percentage",
      "gradedAt",
      "studentId",
      "submissionId",
    ],
    schema: groupGrade,
    select: view("my_group_grades"),
    key: ["submissionId"],
    order: ["submittedAt", "submissionId"],
  },
  goals: {
    columns: [
      "studentName",
      "title",
      "courseTitle",
      "subject",
      "measure",
      "target",
      "unit",
      "currentValue",
      "milestones",
      "milestonesReached",
      "startsOn",
      "dueOn",
      "status",
      "reachedAt",
      "authorSide",
      "studentId",
      "id",
    ],
    schema: goal,
    select: (transport, groupId, options) =>
      listing(transport, "my_goals", "list_goals_in_group", { groupId }, "*", options),
    key: ["id"],
    order: ["studentName", "title", "id"],
  },
};
const names = ["students", "attendance", "grades", "goals"] as const satisfies GroupPart[];

/** The API gives no more rows at a time. */
const size = 1000;

const behind = ([first, second]: readonly string[], [last, later]: readonly string[]) =>
  second === undefined
    ? `${first}.gt.${last}`
    : `${first}.gt.${last},and(${first}.eq.${last},${second}.gt.${later})`;

async function readPart<Row>(
  transport: Transport,
  groupId: string,
  { schema, select, key }: Part<Row>,
  kept: Kept<Row>,
  onPage: () => void,
): Promise<Result<null>> {
  const columns = key.map(snakeCase);
  while (!kept.isWhole) {
    const last = kept.rows.at(-1);
    const build = (options: CountOptions) => {
      let query = select(transport, groupId, options);
      if (last)
        query = query.or(
          behind(
            columns,
            key.map((name) => String(last[name])),
          ),
        );
      for (const column of columns) query = query.order(column);
      return query;
    };
    const page = await transport.page(build, schema, { offset: 0, limit: size - 1, count: !last });
    if (page.error) return page;
    kept.rows.push(...page.data.rows);
    kept.total = last ? Math.max(kept.total, kept.rows.length) : (page.data.count ?? kept.rows.length);
    // A deployment may give fewer rows at a time than are asked for.
    kept.isWhole = page.data.rows.length === 0 || (!page.data.hasMore && kept.rows.length >= kept.total);
    onPage();
  }
  return success(null);
}

/** Texts as a computer compares them: ids and times have one order everywhere. */
function inOrder<Row>(rows: readonly Row[], order: readonly (keyof Row & string)[]): Row[] {
  const compared = (one: Row, other: Row, name: keyof Row & string) => {
    const [a, b] = [String(one[name] ?? "\uFFFF"), String(other[name] ?? "\uFFFF")];
    return a === b ? 0 : a < b ? -1 : 1;
  };
  return [...rows].sort((one, other) =>
    order.reduce((so, name) => (so === 0 ? compared(one, other, name) : so), 0),
  );
}

export async function readGroupFiles(
  transport: Transport,
  { groupId, format, bom }: { groupId: string; format: "csv" | "json"; bom: boolean },
  { kept = {}, onProgress }: GroupExportOptions = {},
): Promise<Result<GroupFile[]>> {
  const found = await transport.row(
    () => transport.supabase.from("my_groups").select("*").eq("id", groupId),
    group,
    "group.not_found",
  );
  if (found.error) return found;
  const soFar: { [Name in GroupPart]: Kept<Rows[Name]> } = {
    students: kept.students ?? nothingYet(),
    attendance: kept.attendance ?? nothingYet(),
    grades: kept.grades ?? nothingYet(),
    goals: kept.goals ?? nothingYet(),
  };
  Object.assign(kept, soFar);
  const read = async <Name extends GroupPart>(name: Name, before: number): Promise<Result<Rows[Name][]>> => {
    const part: Part<Rows[Name]> = parts[name];
    const so: Kept<Rows[Name]> = soFar[name];
    const done = await readPart(transport, groupId, part, so, () =>
      onProgress?.({
        part: name,
        rows: so.rows.length,
        share: (before + (so.isWhole ? 1 : so.rows.length / Math.max(1, so.total))) / names.length,
      }),
    );
    return done.error ? done : success(inOrder(so.rows, part.order));
  };
  const students = await read("students", 0);
  if (students.error) return students;
  const attendance = await read("attendance", 1);
  if (attendance.error) return attendance;
  const grades = await read("grades", 2);
  if (grades.error) return grades;
  const goals = await read("goals", 3);
  if (goals.error) return goals;
  const whole: { [Name in GroupPart]: Rows[Name][] } = {
    students: students.data,
    attendance: attendance.data,
    grades: grades.data,
    goals: goals.data,
  };
  if (format === "json") {
    const { name, subject } = found.data;
    const text = `${JSON.stringify({ group: { name, subject }, ...whole }, null, 2)}\n`;
    return success([{ name: "group.json", type: "application/json", text }]);
  }
  const file = <Name extends GroupPart>(name: Name): GroupFile => ({
    name: `${name}.csv`,
    type: "text/csv",
    text: csvOfRows<Rows[Name]>(whole[name], parts[name].columns, bom),
  });
  return success(names.map(file));
}
