/**
 * Khan Academy has no public API for progress. What its dashboards give is a CSV of assignment scores,
 * one line per student and assignment; a person uploads it.
 */
import { createHash } from "node:crypto";
import { parseCsv } from "../../../../../packages/client/src/platform/csv/parse.ts";
import type {
  ImportProvider,
  Records,
  Skipped,
  SyncedAssignment,
  SyncedCourse,
  SyncedSubmission,
} from "../provider.ts";
import { UnreadableExport } from "../provider.ts";
import { isOver, type Order, orderOf, readDate } from "./dates.ts";
import { decodeText } from "./text.ts";

/** What each column may be called; dashboards and years differ in words and case. */
const columns = {
  student: ["student name", "student"],
  course: ["course name", "course", "class name", "class"],
  assignment: ["assignment name", "assignment title", "assignment"],
  dueAt: ["due date", "due"],
  score: ["score best ever", "best score", "score"],
  maximum: ["points possible", "max points", "total points", "possible points"],
  doneAt: ["submission date", "completion date", "date completed", "last attempt date"],
} as const;
type Column = keyof typeof columns;
const required: readonly Column[] = ["student", "assignment", "score"];

const maxRows = 5_000;

export const khanAcademy: ImportProvider = {
  kind: "import",
  read(file, { student, language, now }) {
    const text = decodeText(file);
    const [header, ...lines] = readTable(text);
    const positions = findColumns(header?.fields ?? []);
    const rows = lines.map(({ line, fields }) => ({
      line,
      get: (column: Column) => tidy(fields[positions.get(column) ?? -1] ?? ""),
    }));
    return toRecords(rowsOf(rows, student), usualOrder(text, language), now);
  },
};

interface Row {
  readonly line: number;
  readonly get: (column: Column) => string;
}

/** Spreadsheets and keyboards write one name in several ways: composed or not, with one space or two. */
function tidy(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** Only American English puts the month first; and a spreadsheet separates by semicolons where it does not. */
function usualOrder(text: string, language: string | undefined): Order {
  const isSemicolons = /^[^\n\r,]*;[^\n\r,]*[\n\r]/.test(text);
  return isSemicolons || (language !== undefined && !/^en(-US)?$/i.test(language))
    ? "day first"
    : "month first";
}

/** A file with a broken line is refused as a whole: what was cut off cannot be told from what is not there. */
function readTable(text: string): { line: number; fields: string[] }[] {
  return parseCsv(text).map((record) => {
    if (record.problem === null) return record;
    throw new UnreadableExport(
      `This is no CSV as Khan Academy gives it; download it again. Line ${record.line}: ${record.problem}`,
    );
  });
}

function findColumns(header: readonly string[]): Map<Column, number> {
  const names = header.map((name) => tidy(name).toLowerCase());
  const found = new Map<Column, number>();
  for (const [column, spellings] of Object.entries(columns) as [Column, readonly string[]][]) {
    const position = spellings.map((spelling) => names.indexOf(spelling)).find((index) => index >= 0);
    if (position !== undefined) found.set(column, position);
  }
  if (required.some((column) => !found.has(column))) {
    throw new UnreadableExport(
      "This is another report: what is read is the CSV of assignment scores, with student, assignment and best score.",
    );
  }
  return found;
}

/** One student's rows: a file that tells of several says nothing of whose it is. */
function rowsOf(all: readonly Row[], student: string | undefined): readonly Row[] {
  // Students who left a class stay in its report without a name.
  const rows = all.filter((row) => !["", "null"].includes(row.get("student").toLowerCase()));
  if (rows.length === 0) throw new UnreadableExport("The file has no rows.");
  if (rows.length > maxRows) throw new UnreadableExport(`The file has more than ${maxRows} rows.`);
  const name = (row: Row) => row.get("student").toLowerCase();
  const names = new Set(rows.map(name));
  if (student === undefined && names.size > 1) {
    throw new UnreadableExport("The file tells of several students; say which one.");
  }
  const wanted = student === undefined ? undefined : tidy(student).toLowerCase();
  const own = wanted === undefined ? rows : rows.filter((row) => name(row) === wanted);
  if (own.length === 0) throw new UnreadableExport("The file does not tell of this student.");
  return own;
}

/** A field that cannot be read is left out and named; the rest of its row counts. */
function toRecords(rows: readonly Row[], usual: Order, now: number): Records {
  const courses = new Map<string, SyncedCourse>();
  const assignments = new Map<string, SyncedAssignment>();
  const submissions = new Map<string, SyncedSubmission>();
  const skipped: Skipped[] = [];
  const order = orderOf(
    rows.flatMap((row) => [
      { text: row.get("dueAt"), isPast: false },
      { text: row.get("doneAt"), isPast: true },
    ]),
    usual,
    now,
  );
  for (const row of rows) {
    const note = (resource: Skipped["resource"], reason: string) =>
      skipped.push({ resource, external_id: `line ${row.line}`, reason });
    const moment = (column: "dueAt" | "doneAt") => {
      const text = row.get(column);
      if (isNothing(text)) return null;
      const found = readDate(text, order, now);
      if (found !== undefined && (column === "dueAt" || isOver(found, now))) return found;
      note("assignment", column === "dueAt" ? "due date unreadable" : "date unreadable");
      return null;
    };
    const title = row.get("assignment");
    if (title === "") {
      note("assignment", "without a name");
      continue;
    }
    const due = moment("dueAt");
    const done = moment("doneAt");
    const { score, maximum, unreadable } = scoreOf(row.get("score"), row.get("maximum"));
    if (unreadable) note("submission", "score unreadable");
    const courseTitle = row.get("course") || "Khan Academy";
    const course = digest("course", courseTitle);
    // The export has no ids: an assignment is its name, and the day it is due, within its course.
    const assignment = digest("assignment", courseTitle, title, due?.day ?? row.get("dueAt"));
    courses.set(course, { external_id: course, title: courseTitle, status: "active" });
    assignments.set(assignment, {
      external_id: assignment,
      course_external_id: course,
      title,
      due_at: due?.at ?? null,
      maximum,
    });
    if (score === null) continue;
    // Work that is done before it is due, or never due, keeps the day on which it was first imported.
    const at = done?.at ?? (due !== null && Date.parse(due.at) <= now ? due.at : null);
    submissions.set(assignment, {
      external_id: assignment,
      course_external_id: course,
      assignment_external_id: assignment,
      submitted_at: done?.at ?? null,
      score,
      graded_at: at,
    });
  }
  if (assignments.size === 0) throw new UnreadableExport("No row of the file could be read.");
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

interface Score {
  readonly score: number | null;
  /** Null for work without points. */
  readonly maximum: number | null;
  readonly unreadable: boolean;
}

/** `8`, `8/10`, or `80%` of the points possible, of 100 where there are none. */
function scoreOf(text: string, possible: string): Score {
  const given = isNothing(possible) ? null : number(possible);
  const maximum = given === null || given === undefined || given <= 0 ? null : given;
  if (isNothing(text)) return { score: null, maximum, unreadable: given === undefined };
  const [, share] = /^(.+?)\s*%$/.exec(text) ?? [];
  const [, part, whole] = /^(.+?)\s*(?:\/|of|out of)\s*(.+)$/i.exec(text) ?? [];
  if (share !== undefined) {
    const percent = number(share);
    const of = maximum ?? 100;
    return percent === undefined
      ? { score: null, maximum, unreadable: true }
      : { score: Math.round(percent * of) / 100, maximum: of, unreadable: given === undefined };
  }
  if (part !== undefined && whole !== undefined) {
    const [score, total] = [number(part), number(whole)];
    return score === undefined || total === undefined || total <= 0
      ? { score: null, maximum, unreadable: true }
      : {
          score: maximum === null ? score : (score / total) * maximum,
          maximum: maximum ?? total,
          unreadable: false,
        };
  }
  const score = number(text);
  // A score of an unknown whole says nothing.
  return score === undefined || maximum === null
    ? { score: null, maximum, unreadable: true }
    : { score, maximum, unreadable: false };
}

function isNothing(text: string): boolean {
  return ["", "-", "–", "—", "n/a", "null"].includes(text.toLowerCase());
}

function number(text: string): number | undefined {
  return /^\d{1,6}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}
