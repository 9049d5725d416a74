// All of a group as files: its students, their attendance and their grades. The API gives 1,000 rows at a time.
import type * as z from "zod/mini";
import { writeCsv } from "../platform/csv/write.ts";
import { type Result, success } from "../platform/result.ts";
import type { RestRequest, Transport } from "../platform/transport.ts";
import { type GroupAttendance, type GroupGrade, groupAttendance, groupGrade } from "./bulk-rows.ts";
import { type GroupStudent, group, groupStudent } from "./rows.ts";

/** A file of a group, such as `grades.csv`. */
export type GroupFile = { name: string; type: "text/csv" | "application/json"; text: string };

const studentColumns = ["fullName", "addedAt", "studentId"] as const satisfies (keyof GroupStudent)[];
const attendanceColumns = [
  "fullName",
  "kind",
  "title",
  "courseTitle",
  "startsAt",
  "endsAt",
  "attended",
  "studentId",
  "subjectId",
] as const satisfies (keyof GroupAttendance)[];
const gradeColumns = [
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
] as const satisfies (keyof GroupGrade)[];

const size = 1000;

async function all<Row>(
  transport: Transport,
  select: () => { range(from: number, to: number): RestRequest },
  schema: z.ZodMiniType<Row>,
): Promise<Result<Row[]>> {
  const rows: Row[] = [];
  for (;;) {
    const page = await transport.rows(() => select().range(rows.length, rows.length + size - 1), schema);
    if (page.error) return page;
    rows.push(...page.data);
    if (page.data.length < size) return success(rows);
  }
}

const columnName = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function csv<Row>(
  name: string,
  columns: readonly (keyof Row & string)[],
  rows: Row[],
  bom: boolean,
): GroupFile {
  const cells = rows.map((row) => columns.map((column) => String(row[column] ?? "")));
  const text = writeCsv([columns.map(columnName), ...cells]);
  return { name: `${name}.csv`, type: "text/csv", text: `${bom ? "\uFEFF" : ""}${text}` };
}

export async function readGroupFiles(
  transport: Transport,
  { groupId, format, bom }: { groupId: string; format: "csv" | "json"; bom: boolean },
): Promise<Result<GroupFile[]>> {
  const { supabase } = transport;
  const found = await transport.row(
    () => supabase.from("my_groups").select("*").eq("id", groupId),
    group,
    "group.not_found",
  );
  if (found.error) return found;
  const students = await all(
    transport,
    () =>
      supabase
        .from("my_group_students")
        .select("*")
        .eq("group_id", groupId)
        .order("full_name")
        .order("student_id"),
    groupStudent,
  );
  if (students.error) return students;
  const attendance = await all(
    transport,
    () =>
      supabase
        .from("my_group_attendance")
        .select("*")
        .eq("group_id", groupId)
        .order("starts_at")
        .order("subject_id")
        .order("student_id"),
    groupAttendance,
  );
  if (attendance.error) return attendance;
  const grades = await all(
    transport,
    () =>
      supabase
        .from("my_group_grades")
        .select("*")
        .eq("group_id", groupId)
        .order("submitted_at")
        .order("submission_id"),
    groupGrade,
  );
  if (grades.error) return grades;
  if (format === "json") {
    const { name, subject } = found.data;
    const content = {
      group: { name, subject },
      students: students.data,
      attendance: attendance.data,
      grades: grades.data,
    };
    return success([
      { name: "group.json", type: "application/json", text: `${JSON.stringify(content, null, 2)}\n` },
    ]);
  }
  return success([
    csv("students", studentColumns, students.data, bom),
    csv("attendance", attendanceColumns, attendance.data, bom),
    csv("grades", gradeColumns, grades.data, bom),
  ]);
}
