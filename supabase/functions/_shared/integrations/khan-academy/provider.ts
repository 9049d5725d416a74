/**
 * Khan Academy has no public API for progress. What its dashboards give is a CSV of assignment scores,
 * one line per student and assignment; a person uploads it.
 */
import { createHash } from "node:crypto";
import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type {
  ImportProvider,
  Records,
  Skipped,
  SyncedAssignment,
  SyncedCourse,
  SyncedSubmission,
} from "../provider.ts";
import { UnreadableExport } from "../provider.ts";
import { decodeText } from "./text.ts";

/** What each column may be called; dashboards and years differ in words and case. */
const columns = {
  student: ["student name", "student"],
  course: ["course name", "course", "class name", "class"],
  assignment: ["assignment name", "assignment title", "assignment"],
  dueAt: ["due date"],
  score: ["score best ever", "best score", "score"],
  maximum: ["points possible", "max points", "total points"],
  doneAt: ["submission date", "completion date", "date completed", "last attempt date"],
} as const;
type Column = keyof typeof columns;
const required: readonly Column[] = ["student", "assignment", "score", "maximum"];

const maxRows = 5_000;
const table = z.array(z.array(z.string()));

export const khanAcademy: ImportProvider = {
  kind: "import",
  read(file, student) {
    const [header = [], ...lines] = readTable(decodeText(file));
    const positions = findColumns(header);
    const rows = lines.map((line, index) => ({
      line: index + 2,
      get: (column: Column) => line[positions.get(column) ?? -1]?.trim() ?? "",
    }));
    return toRecords(rowsOf(rows, student));
  },
};

interface Row {
  readonly line: number;
  readonly get: (column: Column) => string;
}

function readTable(text: string): string[][] {
  try {
    return table.parse(
      parse(text, {
        bom: true,
        delimiter: delimiterOf(text),
        skip_empty_lines: true,
        relax_column_count: true,
        max_record_size: 20_000,
        to: maxRows + 2,
      }),
    );
  } catch (error) {
    if (error instanceof CsvError) {
      throw new UnreadableExport("This is no CSV as Khan Academy gives it; download it again.");
    }
    throw error;
  }
}

/** Spreadsheets save what their language separates lists by; in a title, or a score, it may be a comma. */
function delimiterOf(text: string): string {
  const [header = ""] = text.split(/[\r\n]/, 1);
  const [most = ","] = [",", ";", "\t"].sort((a, b) => header.split(b).length - header.split(a).length);
  return most;
}

function findColumns(header: readonly string[]): Map<Column, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  const found = new Map<Column, number>();
  for (const [column, spellings] of Object.entries(columns) as [Column, readonly string[]][]) {
    const position = spellings.map((spelling) => names.indexOf(spelling)).find((index) => index >= 0);
    if (position !== undefined) found.set(column, position);
  }
  if (required.some((column) => !found.has(column))) {
    throw new UnreadableExport(
      "This is another report: what is read is the CSV of assignment scores, with student, assignment, best score and points possible.",
    );
  }
  return found;
}

/** One student's rows: a file that tells of several says nothing of whose it is. */
function rowsOf(rows: readonly Row[], student: string | undefined): readonly Row[] {
  if (rows.length === 0) throw new UnreadableExport("The file has no rows.");
  if (rows.length > maxRows) throw new UnreadableExport(`The file has more than ${maxRows} rows.`);
  const name = (row: Row) => row.get("student").toLowerCase();
  const names = new Set(rows.map(name));
  if (student === undefined && names.size > 1) {
    throw new UnreadableExport("The file tells of several students; say which one.");
  }
  const wanted = student?.trim().toLowerCase();
  const own = wanted === undefined ? rows : rows.filter((row) => name(row) === wanted);
  if (own.length === 0) throw new UnreadableExport("The file does not tell of this student.");
  return own;
}

function toRecords(rows: readonly Row[]): Records {
  const courses = new Map<string, SyncedCourse>();
  const assignments = new Map<string, SyncedAssignment>();
  const submissions = new Map<string, SyncedSubmission>();
  const skipped: Skipped[] = [];
  for (const row of rows) {
    const title = row.get("assignment");
    const maximum = points(row.get("maximum"));
    const score = points(row.get("score"));
    const due = day(row.get("dueAt"));
    const done = day(row.get("doneAt"));
    if (
      title === "" ||
      maximum === undefined ||
      score === undefined ||
      due === undefined ||
      done === undefined
    ) {
      skipped.push({ resource: "assignment", external_id: `line ${row.line}`, reason: "unreadable" });
      continue;
    }
    const courseTitle = row.get("course") || "Khan Academy";
    const course = digest("course", courseTitle);
    // The export has no ids: an assignment is its name, and when it is due, within its course.
    const assignment = digest("assignment", courseTitle, title, row.get("dueAt"));
    courses.set(course, { external_id: course, title: courseTitle, status: "active" });
    assignments.set(assignment, {
      external_id: assignment,
      course_external_id: course,
      title,
      due_at: due,
      maximum,
    });
    if (score === null) continue;
    const at = done ?? due;
    if (at === null) {
      skipped.push({ resource: "submission", external_id: `line ${row.line}`, reason: "without a date" });
      continue;
    }
    submissions.set(assignment, {
      external_id: assignment,
      course_external_id: course,
      assignment_external_id: assignment,
      submitted_at: done,
      score,
      graded_at: at,
    });
  }
  return {
    courses: [...courses.values()],
    assignments: [...assignments.values()],
    submissions: [...submissions.values()],
    skipped,
  };
}

function digest(...parts: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify(parts.map((part) => part.toLowerCase())))
    .digest("hex")
    .slice(0, 32);
}

/** Null where there is none, undefined where it is no number. */
function points(text: string): number | null | undefined {
  if (text === "" || text === "-" || text === "–") return null;
  const value = /^\d{1,6}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
  return value;
}

/** `2026-03-01`, `3/1/2026`, or either with a time; in UTC, since the file does not say where. */
function day(text: string): string | null | undefined {
  if (text === "" || text === "-") return null;
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?Z?)?$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,? (\d{1,2}):(\d{2})(?: ?(AM|PM))?)?$/i.exec(text);
  const [year, month, date, hours = "12", minutes = "0"] =
    iso !== null
      ? iso.slice(1)
      : american !== null
        ? [american[3], american[1], american[2], hour(american[4], american[6]), american[5]]
        : [];
  const parts = [year, month, date, hours, minutes].map(Number);
  const time = Date.UTC(parts[0] ?? Number.NaN, (parts[1] ?? 0) - 1, parts[2], parts[3], parts[4]);
  const isReal = new Date(time).getUTCMonth() + 1 === parts[1] && new Date(time).getUTCDate() === parts[2];
  return Number.isFinite(time) && isReal ? new Date(time).toISOString() : undefined;
}

function hour(text: string | undefined, half: string | undefined): string | undefined {
  if (text === undefined || half === undefined) return text;
  return String((Number(text) % 12) + (half.toUpperCase() === "PM" ? 12 : 0));
}
